import type { Server as HttpServer } from "node:http";

import { attachLifecycle } from "@backsoon/server";
import { useServer } from "graphql-ws/use/ws";
import { Server as SocketIo } from "socket.io";
import { WebSocketServer, type WebSocket } from "ws";

/** Told of each connection that comes, and that the server knows to be gone. */
export interface Watch {
  came(): void;
  went(): void;
}

type Serve = (http: HttpServer, watch: Watch) => void;

function watched(http: HttpServer, watch: Watch): WebSocketServer {
  const wss = new WebSocketServer({ server: http });
  wss.on("connection", (socket) => {
    watch.came();
    socket.on("close", () => watch.went());
  });
  return wss;
}

function backsoon(sessions: boolean): Serve {
  return (http, watch) => {
    const lifecycle = attachLifecycle(new WebSocketServer({ server: http }), { sessions });
    lifecycle.on("connection", () => watch.came());
    lifecycle.on("closed", () => watch.went());
  };
}

/** What a library's own protocol has the server say: at first (no message), and to each message. */
type Talk = (socket: WebSocket, message: string | undefined) => void;

/** As little of a server as the library's client needs. */
function talking(talk: Talk): Serve {
  return (http, watch) => {
    watched(http, watch).on("connection", (socket) => {
      socket.on("message", (data) => talk(socket, String(data)));
      talk(socket, undefined);
    });
  };
}

function every(seconds: number, socket: WebSocket, text: () => string): void {
  const timer = setInterval(() => socket.send(text()), 1_000 * seconds);
  socket.on("close", () => clearInterval(timer));
}

/** SignalR asks for this before it opens a WebSocket. */
const NEGOTIATION = JSON.stringify({
  negotiateVersion: 1,
  connectionId: "connection",
  connectionToken: "token",
  availableTransports: [{ transport: "WebSockets", transferFormats: ["Text"] }],
});
const SIGNALR_PING = '{"type":6}\u001E';
const CENTRIFUGO_PING_SECONDS = 25;

const signalr: Talk = (socket, message) => {
  if (!message?.includes('"protocol"')) return;
  socket.send("{}\u001E");
  every(15, socket, () => SIGNALR_PING);
};

const phoenix: Talk = (socket, message) => {
  if (message === undefined) return;
  const [joined, reference, topic] = JSON.parse(message) as readonly unknown[];
  const answer = { status: "ok", response: {} };
  socket.send(JSON.stringify([joined, reference, topic, "phx_reply", answer]));
};

const centrifuge: Talk = (socket, message) => {
  const { id, connect } = JSON.parse(message ?? "{}") as { id?: number; connect?: unknown };
  if (connect === undefined) return;
  const reply = { client: "client", ping: CENTRIFUGO_PING_SECONDS, pong: true };
  socket.send(JSON.stringify({ id, connect: reply }));
  every(CENTRIFUGO_PING_SECONDS, socket, () => "{}");
};

const actioncable: Talk = (socket, message) => {
  if (message !== undefined) return;
  socket.send('{"type":"welcome"}');
  every(3, socket, () => JSON.stringify({ type: "ping", message: Math.floor(Date.now() / 1_000) }));
};

export const SERVERS = {
  backsoon: backsoon(false),
  "backsoon-session": backsoon(true),
  ws: (http, watch) => void watched(http, watch),
  "graphql-ws": (http, watch) => void useServer({}, watched(http, watch)),
  "socket.io": (http, watch) => {
    new SocketIo(http).on("connection", (socket) => {
      watch.came();
      socket.on("disconnect", () => watch.went());
    });
  },
  signalr: (http, watch) => {
    http.on("request", (_request, response) => response.end(NEGOTIATION));
    talking(signalr)(http, watch);
  },
  phoenix: talking(phoenix),
  centrifuge: talking(centrifuge),
  actioncable: talking(actioncable),
} satisfies Record<string, Serve>;

export type Server = keyof typeof SERVERS;
