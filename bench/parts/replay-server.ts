/**
 * Sends messages that a client misses. Arguments: "raw" (`ws` alone, when the connection opens), or
 * "session" or "socket.io" (while the client is away, so that they are replayed); messages, bytes of
 * each, messages to others. Tells its port, and that of another server beside it in this process. At
 * "cut" it loses the client; at "others" it sends to those who are not that client.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";

import { attachLifecycle } from "@backsoon/server";
import { Server } from "socket.io";
import { WebSocketServer } from "ws";

const [kind, ...counts] = process.argv.slice(2);
const [messages = 0, bytes = 0, others = 0] = counts.map(Number);
type Send = (text: string) => void;

/** The client that will be away, and what is sent to the others. */
let away: IncomingMessage | undefined;
const sendToOthers: Send[] = [];

/** Each with its place in the order. */
function sendAll(count: number, send: Send): void {
  for (let index = 0; index < count; index += 1) send(String(index).padStart(bytes, "0"));
}

const isOther = ({ url }: IncomingMessage): boolean => url?.includes("others") === true;

function raw(http: HttpServer): void {
  const wss = new WebSocketServer({ server: http });
  wss.on("connection", (socket) => sendAll(messages, (text) => socket.send(text)));
}

function sessions(http: HttpServer): void {
  const most = messages + others;
  const buffer = { maxMessages: most, maxBytes: most * bytes };
  const lifecycle = attachLifecycle(new WebSocketServer({ server: http }), {
    sessions: { buffer },
  });
  lifecycle.on("session", (session, request) => {
    const send: Send = (text) => void session.send(text);
    if (isOther(request)) {
      sendToOthers.push(send);
      return;
    }
    away = request;
    session.on("resumed", (latest) => (away = latest));
    session.on("detached", () => sendAll(messages, send));
  });
}

function socketIo(http: HttpServer): void {
  const io = new Server(http, { transports: ["websocket"], connectionStateRecovery: {} });
  io.on("connection", (socket) => {
    // Who has not had a message yet cannot say from where to go on, and would not be recovered.
    if (!socket.recovered) socket.emit("first");
    const send: Send = (text) => void socket.emit("message", text);
    if (isOther(socket.request)) {
      sendToOthers.push(send);
      return;
    }
    away = socket.request;
    socket.on("disconnect", () => sendAll(messages, send));
  });
}

async function listen(): Promise<number> {
  const http = createServer();
  if (kind === "raw") raw(http);
  else if (kind === "session") sessions(http);
  else socketIo(http);
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return (http.address() as AddressInfo).port;
}

process.on("message", (word) => {
  if (word === "cut") away?.socket.destroy();
  if (word === "others") for (const send of sendToOthers) sendAll(others, send);
});
process.on("disconnect", () => process.exit());
process.send?.({ port: await listen(), otherPort: await listen() });
