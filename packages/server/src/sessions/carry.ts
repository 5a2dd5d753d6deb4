import type { IncomingMessage } from "node:http";

import type { WebSocket } from "ws";

import { connectionOf, type Carrier, type Connection } from "../connection.ts";
import type { SessionLink, SessionServer, SessionSocket } from "./session-server.ts";

/** The session side of one connection. */
class LinkCarrier implements Carrier, SessionSocket {
  readonly ws: WebSocket;
  request: IncomingMessage | undefined;
  readonly #server: SessionServer;
  readonly #link: SessionLink;

  constructor(ws: WebSocket, request: IncomingMessage, server: SessionServer) {
    this.ws = ws;
    this.request = request;
    this.#server = server;
    this.#link = server.take(this);
  }

  bye(code: number, reason: string): void {
    this.#server.bye(this.#link, code, reason);
  }

  received(data: Buffer, isBinary: boolean): void {
    this.#server.received(this.#link, data, isBinary);
  }

  closed(code: number): void {
    this.#server.closed(this.#link, code);
  }

  release(): void {
    this.ws.off("message", receive);
    this.ws.off("error", ignore);
  }
}

/** The listener of every socket that carries a session. */
function receive(this: WebSocket, data: unknown, isBinary: boolean): void {
  // `binaryType` is "nodebuffer" unless somebody sets it, and nobody else gets this socket.
  connectionOf(this)?.carrier?.received(data as Buffer, isBinary);
}

/** `close` follows, and nobody else listens. */
function ignore(): void {}

/** From now on the connection belongs to its session. */
export function carry(
  connection: Connection,
  ws: WebSocket,
  request: IncomingMessage,
  server: SessionServer,
): void {
  ws.on("message", receive);
  ws.on("error", ignore);
  connection.carrier = new LinkCarrier(ws, request, server);
}
