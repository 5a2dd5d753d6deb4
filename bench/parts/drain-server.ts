/**
 * Empties itself when told to. Arguments: "loop" (`ws` alone, each closed with 1012 in one loop), "lifecycle"
 * or "session" (`restart()`), or "socket.io" (`close()`); connections to come. Tells its port, then that
 * all are there, then what the drain took.
 */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

import { attachLifecycle } from "@backsoon/server";
import { Server } from "socket.io";
import { WebSocketServer } from "ws";

const [kind, count] = process.argv.slice(2);
const connections = Number(count);
const MEMORY_EVERY_MS = 20;
const QUIET_MS = 500;

/** A server whose connections are over when `drain` resolves. */
interface Drainable {
  readonly arrived: Promise<void>;
  drain(): Promise<unknown>;
}

const http = createServer();

/** Resolves when it has been called once for each connection. */
function countdown(): { readonly one: () => void; readonly all: Promise<void> } {
  let left = connections;
  let tellAll: () => void;
  const all = new Promise<void>((resolve) => (tellAll = resolve));
  const one = (): void => {
    left -= 1;
    if (left === 0) tellAll();
  };
  return { one, all };
}

function loop(): Drainable {
  const wss = new WebSocketServer({ server: http });
  const [arriving, leaving] = [countdown(), countdown()];
  wss.on("connection", (socket) => {
    socket.on("close", leaving.one);
    arriving.one();
  });
  const drain = async (): Promise<void> => {
    for (const socket of wss.clients) socket.close(1012, "service restart");
    await leaving.all;
  };
  return { arrived: arriving.all, drain };
}

function lifecycle(isSession: boolean): Drainable {
  const wss = new WebSocketServer({ server: http });
  // With a rate, so that each is told its own time to return.
  const admission = { perSecond: connections, burst: 2 * connections };
  const server = attachLifecycle(wss, { sessions: isSession, admission });
  const { one, all } = countdown();
  server.on(isSession ? "session" : "connection", one);
  return { arrived: all, drain: () => server.restart() };
}

function socketIo(): Drainable {
  const io = new Server(http, { transports: ["websocket"] });
  const [arriving, leaving] = [countdown(), countdown()];
  io.on("connection", (socket) => {
    socket.conn.transport.once("close", leaving.one);
    arriving.one();
  });
  const drain = async (): Promise<void> => {
    await Promise.all([io.close(), leaving.all]);
  };
  return { arrived: arriving.all, drain };
}

function serverOf(): Drainable {
  if (kind === "loop") return loop();
  if (kind === "socket.io") return socketIo();
  return lifecycle(kind === "session");
}

async function measured(server: Drainable): Promise<object> {
  globalThis.gc?.();
  await delay(QUIET_MS);
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const looking = setInterval(look, MEMORY_EVERY_MS);
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  // Its clock starts with its first tick.
  await delay(MEMORY_EVERY_MS);
  const startMs = performance.now();
  await server.drain();
  const seconds = (performance.now() - startMs) / 1_000;
  await delay(MEMORY_EVERY_MS);
  stalls.disable();
  clearInterval(looking);
  look();
  return { seconds, stallMs: stalls.max / 1e6, grownMb: (most - before) / 1e6 };
}

const served = serverOf();
http.listen({ port: 0, host: "127.0.0.1", backlog: 4_096 });
await once(http, "listening");
process.on("disconnect", () => process.exit());
process.send?.({ port: (http.address() as AddressInfo).port });
await served.arrived;
process.send?.("arrived");
await once(process, "message");
process.send?.(await measured(served));
