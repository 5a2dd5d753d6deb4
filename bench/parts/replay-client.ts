/**
 * Counts the messages that follow an open connection. Arguments: "raw" or "session", port, messages.
 * Tells when it is connected, and the rate of the messages after `open` or `resumed`.
 */
import { ReconnectingWebSocket } from "backsoon";
import { WebSocket } from "ws";

const [kind, port, messages] = process.argv.slice(2);
const url = `ws://127.0.0.1:${port}`;
const count = Number(messages);
let startMs = 0;
let arrived = 0;

function begin(): void {
  startMs = performance.now();
}

function receive(): void {
  arrived += 1;
  if (arrived !== count) return;
  const seconds = (performance.now() - startMs) / 1_000;
  process.send?.({ rate: count / seconds }, () => process.exit());
}

if (kind === "raw") {
  const socket = new WebSocket(url);
  socket.onopen = begin;
  socket.onmessage = receive;
} else {
  const rule = (): { afterMs: [number, number] } => ({ afterMs: [0, 0] });
  const socket = new ReconnectingWebSocket(url, [], { WebSocket, session: true, rule });
  socket.onopen = () => process.send?.("connected");
  socket.onresumed = begin;
  socket.onmessage = receive;
}
