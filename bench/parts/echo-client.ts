/**
 * Sends messages and counts the echoes. Arguments: "raw", "backsoon" or "session", port, connections,
 * messages in flight for each, milliseconds, bytes of a message. Tells the rate in messages per
 * second.
 */
import { ReconnectingWebSocket } from "backsoon";
import { WebSocket } from "ws";

const [kind, port, connections, inFlight, durationMs, bytes] = process.argv.slice(2);
const url = `ws://127.0.0.1:${port}`;
const text = "x".repeat(Number(bytes));
let echoes = 0;

function connect(): Promise<void> {
  const socket =
    kind === "raw"
      ? new WebSocket(url)
      : new ReconnectingWebSocket(url, undefined, { WebSocket, session: kind === "session" });
  return new Promise((resolve) => {
    socket.onopen = () => resolve();
    socket.onmessage = () => {
      echoes += 1;
      socket.send(text);
    };
    sockets.push(socket);
  });
}

const sockets: Pick<WebSocket, "send">[] = [];
await Promise.all(Array.from({ length: Number(connections) }, connect));
for (const socket of sockets) for (let i = 0; i < Number(inFlight); i += 1) socket.send(text);

// The first second warms the compiler up.
setTimeout(() => {
  const before = echoes;
  const startMs = performance.now();
  setTimeout(() => {
    const seconds = (performance.now() - startMs) / 1_000;
    process.send?.({ rate: (echoes - before) / seconds }, () => process.exit());
  }, Number(durationMs));
}, 1_000);
