/**
 * A server that pings. Arguments: "timers" (one per connection, spread), "sweep" (one timer that
 * walks through all connections, as in the README of ws) or "wheel" (the lifecycle); interval in milliseconds. Tells the CPU it used when asked.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer, type WebSocket } from "ws";

const [kind, interval] = process.argv.slice(2);
const intervalMs = Number(interval);
const wss = new WebSocketServer({ port: 0, host: "127.0.0.1", backlog: 4096 });
let pings = 0;
if (kind === "wheel") {
  attachLifecycle(wss, { heartbeat: { intervalMs, timeoutMs: intervalMs } });
}
const isAlive = new WeakSet<WebSocket>();
if (kind === "sweep") setInterval(() => wss.clients.forEach(beat), intervalMs);

function beat(socket: WebSocket): void {
  if (!isAlive.delete(socket)) return socket.terminate();
  socket.ping();
}

wss.on("connection", (socket) => {
  socket.on("pong", () => (pings += 1));
  if (kind === "wheel") return;
  isAlive.add(socket);
  socket.on("pong", () => isAlive.add(socket));
  if (kind !== "timers") return;
  let timer = setTimeout(() => {
    timer = setInterval(beat, intervalMs, socket);
  }, Math.random() * intervalMs);
  socket.on("close", () => clearInterval(timer));
});

const stalls = monitorEventLoopDelay({ resolution: 1 });
stalls.enable();
let cpu = process.cpuUsage();
process.on("message", (question) => {
  if (question === "begin") {
    cpu = process.cpuUsage();
    pings = 0;
    stalls.reset();
  }
  const { user, system } = process.cpuUsage(cpu);
  if (question !== "end") return;
  const connections = wss.clients.size;
  const stallMs = stalls.max / 1e6;
  process.send?.({ cpuMs: (user + system) / 1_000, pings, connections, stallMs });
});
process.on("disconnect", () => process.exit());
wss.on("listening", () => {
  const address = wss.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
