import { EventEmitter, once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect as connectTcp, type AddressInfo, type Socket } from "node:net";

import { onTestFinished } from "vitest";
import { WebSocket, WebSocketServer } from "ws";

import { attachLifecycle, type Lifecycle, type LifecycleOptions } from "../src/index.ts";

export type Mode = "port" | "server" | "noServer";

export interface Bench {
  readonly wss: WebSocketServer;
  readonly lifecycle: Lifecycle;
  readonly port: number;
  /** The HTTP server, but in `port` mode. */
  readonly http: Server | undefined;
}

type ServerOptions = ConstructorParameters<typeof WebSocketServer>[0];

async function listen(http: Server): Promise<Server> {
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return http;
}

async function makeServer(
  mode: Mode,
  options: ServerOptions,
): Promise<readonly [WebSocketServer, Server | undefined]> {
  if (mode === "port") {
    const wss = new WebSocketServer({ ...options, port: 0, host: "127.0.0.1" });
    await once(wss, "listening");
    return [wss, undefined];
  }
  const http = await listen(createServer((_request, response) => response.end("ok")));
  if (mode === "server") return [new WebSocketServer({ ...options, server: http }), http];
  const wss = new WebSocketServer({ ...options, noServer: true });
  http.on("upgrade", (request, socket, head) =>
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit("connection", ws, request)),
  );
  return [wss, http];
}

/** A real server on loopback, without a lifecycle. It is gone when the test is. */
export async function bareServer(
  mode: Mode = "port",
  options: ServerOptions = {},
): Promise<Omit<Bench, "lifecycle">> {
  const [wss, http] = await makeServer(mode, options);
  const address = http ? http.address() : wss.address();
  const { port } = address as AddressInfo;
  onTestFinished(() => {
    for (const ws of wss.clients ?? []) ws.terminate();
    wss.close();
    http?.close();
    http?.closeAllConnections();
  });
  return { wss, port, http };
}

/** A real server with a lifecycle. */
export async function bench(
  options: LifecycleOptions = {},
  mode: Mode = "port",
  serverOptions: ServerOptions = {},
): Promise<Bench> {
  const server = await bareServer(mode, serverOptions);
  const lifecycle = attachLifecycle(server.wss, options);
  onTestFinished(() => lifecycle.detach());
  return { ...server, lifecycle };
}

/** A client that connects; errors are part of what is tested, and show as its close. */
export function client(port: number, path = "/"): WebSocket {
  const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`);
  ws.on("error", () => {});
  onTestFinished(() => ws.terminate());
  return ws;
}

/** A client that is connected, on both sides. */
export async function opened({ port, lifecycle }: Pick<Bench, "port" | "lifecycle">): Promise<{
  readonly ws: WebSocket;
  readonly peer: WebSocket;
}> {
  const ws = client(port);
  const [[peer]] = await Promise.all([once(lifecycle, "connection"), once(ws, "open")]);
  return { ws, peer: peer as WebSocket };
}

/** Connected one after the other, so that each pair belongs together. */
export async function openedMany(
  bench: Pick<Bench, "port" | "lifecycle">,
  count: number,
): Promise<WebSocket[]> {
  const all: WebSocket[] = [];
  for (let index = 0; index < count; index += 1) all.push((await opened(bench)).ws);
  return all;
}

export interface Ended {
  readonly code: number;
  readonly reason: string;
}

export async function ended(ws: WebSocket): Promise<Ended> {
  const [code, reason] = (await once(ws, "close")) as [number, Buffer];
  return { code, reason: reason.toString() };
}

const UPGRADE =
  "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
  "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

/** A TCP client that sends an upgrade request, and from then on only what the test says. */
export async function rawClient(port: number): Promise<Socket> {
  const socket = connectTcp(port, "127.0.0.1");
  onTestFinished(() => {
    socket.destroy();
  });
  socket.on("error", () => {});
  socket.write(UPGRADE);
  await once(socket, "readable");
  return socket;
}

/** Everything a server sends until it ends the connection. */
export async function answerTo(port: number, request: string = UPGRADE): Promise<string> {
  const socket = connectTcp(port, "127.0.0.1");
  socket.write(request);
  let text = "";
  for await (const chunk of socket) text += String(chunk);
  return text;
}

/** A masked Close frame with a zero mask, as a client sends it. */
export function closeFrame(code: number): Buffer {
  return Buffer.from([0x88, 0x82, 0, 0, 0, 0, code >> 8, code & 0xff]);
}

/** A promise and the function that fulfils it; Node 20 has no `Promise.withResolvers`. */
export function deferred<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  const emitter = new EventEmitter();
  const promise = once(emitter, "value").then(([value]) => value as Value);
  return { promise, resolve: (value) => void emitter.emit("value", value) };
}

/** Blocks this thread's event loop. */
export function stall(ms: number): void {
  const endMs = performance.now() + ms;
  while (performance.now() < endMs);
}
