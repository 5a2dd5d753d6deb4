import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

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
  const connection = connectionOf(this);
  if (connection?.carrier === undefined) return;
  if (connection.socket) gather(connection.socket);
  // `binaryType` is "nodebuffer" unless somebody sets it, and nobody else gets this socket.
  connection.carrier.received(data as Buffer, isBinary);
}

/**
 * Messages often arrive several in one chunk, and are handled one after another at once. What is
 * sent meanwhile goes out in one write: a system call costs more than all the rest of a message.
 */
function gather(socket: Duplex): void {
  if (socket.writableCorked > 0) return;
  socket.cork();
  // In the same turn, and also when a listener throws.
  process.nextTick(release, socket);
}

function release(socket: Duplex): void {
  socket.uncork();
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
