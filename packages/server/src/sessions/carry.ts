import type { IncomingMessage } from "node:http";

import type { WebSocket } from "ws";

import { connectionOf, type Carrier } from "../connection.ts";
import type { SessionLink, SessionServer } from "./session-server.ts";

const CARRIER: unique symbol = Symbol("backsoon.carrier");

/** The session side of one connection, found through a symbol, so that all share their listeners. */
class LinkCarrier implements Carrier {
  readonly server: SessionServer;
  readonly link: SessionLink;

  constructor(server: SessionServer, link: SessionLink) {
    this.server = server;
    this.link = link;
  }

  bye(code: number, reason: string): void {
    this.server.bye(this.link, code, reason);
  }
}

interface Carrying extends WebSocket {
  [CARRIER]?: LinkCarrier | undefined;
}

function receive(this: Carrying, data: unknown, isBinary: boolean): void {
  const carrier = this[CARRIER];
  // `binaryType` is "nodebuffer" unless somebody sets it, and nobody else gets this socket.
  carrier?.server.received(carrier.link, data as Buffer, isBinary);
}

function close(this: Carrying, code: number): void {
  const carrier = this[CARRIER];
  this[CARRIER] = undefined;
  carrier?.server.closed(carrier.link, code);
}

/** `close` follows, and nobody else listens. */
function ignore(): void {}

/** From now on the connection belongs to its session. */
export function carry(ws: WebSocket, request: IncomingMessage, server: SessionServer): void {
  const carrying: Carrying = ws;
  const carrier = new LinkCarrier(server, server.take(ws, request));
  carrying[CARRIER] = carrier;
  const connection = connectionOf(ws);
  if (connection) connection.carrier = carrier;
  ws.on("message", receive);
  ws.on("close", close);
  ws.on("error", ignore);
}
