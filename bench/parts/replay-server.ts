/**
 * Sends many messages to whoever connects. Arguments: "raw": when the connection opens; "session": while
 * the client is away, so that they are replayed. Messages, bytes of each.
 */
import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

const [kind, messages, bytes] = process.argv.slice(2);
const count = Number(messages);
const text = "x".repeat(Number(bytes));
const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });

if (kind === "session") {
  const sessions = { buffer: { maxMessages: count, maxBytes: count * text.length } };
  attachLifecycle(wss, { sessions }).on("session", (session) => {
    session.once("detached", () => {
      for (let sent = 0; sent < count; sent += 1) void session.send(text);
    });
  });
}
wss.on("connection", (socket) => {
  for (let sent = 0; sent < count; sent += 1) socket.send(text);
});
process.on("message", () => {
  for (const socket of wss.clients) socket.terminate();
});
process.on("disconnect", () => process.exit());
wss.on("listening", () => {
  const address = wss.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
