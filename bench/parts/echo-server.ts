/**
 * A server as a process of its own. Arguments: "raw", "lifecycle" or "session". Tells its port, then
 * obeys.
 */
import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

const wss = new WebSocketServer({
  port: 0,
  host: "127.0.0.1",
  backlog: 4096,
  clientTracking: true,
});
const kind = process.argv[2];
if (kind === "lifecycle") attachLifecycle(wss);
if (kind === "session") {
  attachLifecycle(wss, { sessions: true }).on("session", (session) => {
    session.on("message", (data) => void session.send(data));
  });
}
wss.on("connection", (socket) => {
  socket.on("message", (data, isBinary) => {
    // A session gives its handler a string; here the application makes one, so that both do the same.
    if (isBinary) socket.send(data);
    else socket.send((data as Buffer).toString());
  });
});

function heapUsed(): number {
  // Twice: what the first run finalises, the second frees.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

process.on("message", (question) => {
  if (question === "heap") process.send?.({ heap: heapUsed(), connections: wss.clients.size });
});
process.on("disconnect", () => process.exit());

wss.on("listening", () => {
  const address = wss.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
