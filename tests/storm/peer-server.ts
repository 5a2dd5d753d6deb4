import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

import { WebSocketServer, type WebSocket } from "ws";

import { NEGOTIATION, type Talk } from "./peer-protocols.ts";

/** How it treats who comes. */
export type Manner =
  | "accept"
  /** 503. */
  | "turn-away"
  /** The request stays unanswered. */
  | "hang"
  /** Accepted, and closed with 1012 before a word of the library's own protocol. */
  | "send-away";

export class PeerServer implements AsyncDisposable {
  manner: Manner = "accept";
  readonly #http: Server;
  readonly #webSockets = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<Socket>();
  readonly #closed: Promise<unknown>;

  constructor(talk: Talk) {
    this.#http = createServer((_request, response) => {
      if (this.manner === "turn-away") response.writeHead(503, { Connection: "close" }).end();
      else if (this.manner === "accept") response.end(NEGOTIATION);
    });
    this.#closed = once(this.#http, "close");
    this.#http.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => this.#sockets.delete(socket));
    });
    this.#http.on("upgrade", (request, socket, head) => {
      if (this.manner === "hang") return;
      if (this.manner === "turn-away") {
        socket.end("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n");
        return;
      }
      this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        if (this.manner === "send-away") return webSocket.close(1012);
        webSocket.on("message", (data) => talk(webSocket, String(data)));
        talk(webSocket, undefined);
      });
    });
  }

  /** @returns host and port. */
  async listen(): Promise<string> {
    this.#http.listen(0, "127.0.0.1");
    await once(this.#http, "listening");
    const { port } = this.#http.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** Nobody listens any more; who is connected stays. */
  unlisten(): void {
    this.#http.close();
  }

  get clients(): ReadonlySet<WebSocket> {
    return this.#webSockets.clients;
  }

  /** Fails the attempts that were left hanging. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Ends every connection: with a Close frame, or for 1006 without. */
  end(code: number): void {
    for (const client of this.clients) {
      if (code === 1006) client.terminate();
      else client.close(code);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.drop();
    this.#http.close();
    await this.#closed;
  }
}
