/** What the peers' own protocols have a server say, as far as a client needs it to be connected. */
import type { Ms } from "@backsoon/core";
import type { WebSocket } from "ws";

/** The libraries that are run here, by the names of their policies. */
export const peerIds = [
  "reconnecting-websocket",
  "partysocket",
  "websocket-ts",
  "graphql-ws",
  "socket.io",
  "phoenix",
  "centrifuge",
  "signalr",
  "actioncable",
] as const;

export type PeerId = (typeof peerIds)[number];

/** What the server says at first (no message), and to each message. */
export type Talk = (socket: WebSocket, message: string | undefined) => void;

export interface Protocol {
  readonly talk: Talk;
  /** What the server says to everybody again and again; who does not hear it takes it for dead. */
  readonly beat?: { readonly text: string; readonly everyMs: Ms };
}

/** SignalR asks for this over HTTP before it opens a WebSocket. */
export const NEGOTIATION = JSON.stringify({
  negotiateVersion: 1,
  connectionId: "connection",
  connectionToken: "token",
  availableTransports: [{ transport: "WebSockets", transferFormats: ["Text"] }],
});

const silent: Protocol = { talk: () => {} };

export const protocols: Readonly<Record<PeerId, Protocol>> = {
  "reconnecting-websocket": silent,
  partysocket: silent,
  "websocket-ts": silent,
  "graphql-ws": {
    talk: (socket, message) => {
      if (message?.includes("connection_init")) socket.send('{"type":"connection_ack"}');
    },
  },
  "socket.io": {
    talk: (socket, message) => {
      if (message === undefined) {
        socket.send(
          '0{"sid":"engine","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}',
        );
      } else if (message.startsWith("40")) socket.send('40{"sid":"socket"}');
    },
  },
  phoenix: silent,
  centrifuge: {
    talk: (socket, message) => {
      const { id, connect } = JSON.parse(message ?? "{}") as { id?: number; connect?: unknown };
      if (connect !== undefined) socket.send(JSON.stringify({ id, connect: { client: "client" } }));
    },
  },
  signalr: {
    talk: (socket, message) => {
      if (message?.includes('"protocol"')) socket.send("{}\u001e");
    },
    // ASP.NET's `KeepAliveInterval`.
    beat: { text: '{"type":6}\u001e', everyMs: 15_000 },
  },
  actioncable: {
    talk: (socket, message) => {
      if (message === undefined) socket.send('{"type":"welcome"}');
    },
    // Rails' `BEAT_INTERVAL`.
    beat: { text: '{"type":"ping"}', everyMs: 3_000 },
  },
};
