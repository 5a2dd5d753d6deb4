/**
 * A server that pings. Arguments: "timers" (one per connection, spread), "wheel" (the lifecycle),
 * or "none"; interval in milliseconds. Tells the CPU it used when asked.
 */
import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

const [kind, interval] = process.argv.slice(2);
const intervalMs = Number(interval);
const wss = new WebSocketServer({ port: 0, host: "127.0.0.1", backlog: 4096 });
let pings = 0;
if (kind === "wheel") {
  attachLifecycle(wss, { heartbeat: { intervalMs, timeoutMs: intervalMs } });
}
wss.on("connection", (socket) => {
  socket.on("pong", () => (pings += 1));
  if (kind !== "timers") return;
  let isAlive = true;
  socket.on("pong", () => (isAlive = true));
  const beat = (): void => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  };
  let timer = setTimeout(() => {
    timer = setInterval(beat, intervalMs);
  }, Math.random() * intervalMs);
  socket.on("close", () => clearInterval(timer));
});

let cpu = process.cpuUsage();
process.on("message", (question) => {
  if (question === "begin") {
    cpu = process.cpuUsage();
    pings = 0;
  }
  const { user, system } = process.cpuUsage(cpu);
  if (question === "end") process.send?.({ cpuMs: (user + system) / 1_000, pings });
});
process.on("disconnect", () => process.exit());
wss.on("listening", () => {
  const address = wss.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
