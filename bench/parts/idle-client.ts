/**
 * Opens idle connections and tells the heap each of them costs here. Arguments: "raw", "backsoon" or
 * "session", port, connections. Stays until it is told to end.
 */
import { ReconnectingWebSocket } from "backsoon";
import { WebSocket } from "ws";

const [kind, port, count] = process.argv.slice(2);
const url = `ws://127.0.0.1:${port}`;
const options = { WebSocket, session: kind === "session" };
const sockets: (WebSocket | ReconnectingWebSocket)[] = [];

const ignore = (): void => {};

function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function open(): Promise<void> {
  const socket =
    kind === "raw" ? new WebSocket(url) : new ReconnectingWebSocket(url, undefined, options);
  sockets.push(socket);
  // What any application listens to.
  socket.onmessage = ignore;
  socket.onerror = ignore;
  socket.onclose = ignore;
  await new Promise<void>((resolve) => {
    socket.onopen = () => {
      socket.onopen = null;
      resolve();
    };
  });
}

async function openMany(total: number): Promise<void> {
  const atOnce = 100;
  for (let opened = 0; opened < total; opened += atOnce) {
    await Promise.all(Array.from({ length: Math.min(atOnce, total - opened) }, open));
  }
}

process.on("disconnect", () => process.exit());
await openMany(200);
const before = heapUsed();
await openMany(Number(count));
process.send?.({ perConnection: (heapUsed() - before) / Number(count) });
