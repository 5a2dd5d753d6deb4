import type { Spread } from "../measure.ts";
import type { Row } from "../table.ts";
import type { ClientKind } from "./client-kinds.ts";
import type { ServerKind } from "./server-kinds.ts";

/** What stands at both ends of a connection, and what the tables call it. */
interface Side {
  readonly title: string;
  readonly client: ClientKind;
  readonly server: ServerKind;
  /** For a peer: the side of ours that does the same work for the application. */
  readonly against?: string;
}

const CLIENT = "Backsoon client";
const SESSION = "Backsoon session";

const wrapper = (client: ClientKind): Side => ({
  title: client,
  client,
  server: "raw",
  against: CLIENT,
});

export const SIDES = {
  raw: { title: "raw ws", client: "raw", server: "raw" },
  backsoon: { title: CLIENT, client: "backsoon", server: "raw" },
  lifecycle: { title: "Backsoon server", client: "raw", server: "lifecycle" },
  session: { title: SESSION, client: "session", server: "session" },
  reconnectingWebsocket: wrapper("reconnecting-websocket"),
  partysocket: wrapper("partysocket"),
  websocketTs: wrapper("websocket-ts"),
  socketIo: { title: "Socket.IO", client: "socket.io", server: "socket.io", against: SESSION },
  recovery: {
    title: "Socket.IO with recovery",
    client: "socket.io",
    server: "socket.io-recovery",
    against: SESSION,
  },
} as const satisfies Record<string, Side>;

export type SideName = keyof typeof SIDES;

export const SIDE_NAMES = Object.keys(SIDES) as SideName[];

export function rowOf(name: SideName, figure: Spread, bar?: number): Row {
  const { title: side, against }: Side = SIDES[name];
  if (against !== undefined) return { kind: "peer", side, figure, against };
  return { kind: "ours", side, figure, ...(bar !== undefined && { bar }) };
}
