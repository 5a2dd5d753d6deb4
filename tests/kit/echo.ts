import { once } from "node:events";
import { WebSocket, WebSocketServer } from "ws";
import { patienceMs, within } from "./within.ts";

export interface EchoServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  readonly server: WebSocketServer;
}

/** A plain `ws` server that says everything back. Disposal drops its clients without a Close frame. */
export async function startEchoServer(host = "127.0.0.1"): Promise<EchoServer> {
  const server = new WebSocketServer({ host, port: 0 });
  server.on("connection", (socket) => {
    socket.on("error", () => {});
    socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary }));
  });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP port");
  return {
    port: address.port,
    url: `ws://${host}:${address.port}`,
    server,
    async [Symbol.asyncDispose]() {
      for (const client of server.clients) client.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface PlainClose {
  readonly code: number;
  readonly reason: string;
  readonly afterMs: number;
}

export interface PlainClient extends AsyncDisposable {
  readonly socket: WebSocket;
  /** How and when (milliseconds after `open`) the connection ended. */
  readonly closed: Promise<PlainClose>;
  /** Sends a text and resolves with the next message, which an echo server makes the same. */
  echo(text: string, withinMs?: number): Promise<string>;
}

/** An open connection of `ws`, the plainest of clients. Disposal terminates it. */
export async function openPlainClient(url: string, protocols: string[] = []): Promise<PlainClient> {
  const socket = new WebSocket(url, protocols, { handshakeTimeout: patienceMs });
  // All before `open`: a server's first frames may come in one piece with its 101.
  let openedAt = performance.now();
  const closed = new Promise<PlainClose>((resolve) => {
    socket.once("close", (code, reason) =>
      resolve({ code, reason: reason.toString(), afterMs: performance.now() - openedAt }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    socket.once("open", resolve);
  });
  openedAt = performance.now();
  return {
    socket,
    closed,
    async echo(text, withinMs = patienceMs) {
      const answer = once(socket, "message");
      socket.send(text);
      const [data] = await within(answer, withinMs, () => `"${text}" was not said back`);
      return String(data);
    },
    async [Symbol.asyncDispose]() {
      socket.terminate();
      await closed;
    },
  };
}
