/**
 * Idle connections that go when they are told. Arguments: "raw", "session" or "socket.io", port,
 * connections.
 */
import { ReconnectingWebSocket } from "backsoon";
import { io } from "socket.io-client";
import { WebSocket } from "ws";

const [kind, port, count] = process.argv.slice(2);
const AT_ONCE = 100;
/** Kept, as an application keeps them. */
const sockets: unknown[] = [];

function connect(): Promise<void> {
  return new Promise((resolve) => {
    if (kind === "socket.io") {
      const options = { transports: ["websocket"], forceNew: true, reconnection: false };
      sockets.push(io(`http://127.0.0.1:${port}`, options).on("connect", resolve));
      return;
    }
    const url = `ws://127.0.0.1:${port}`;
    const socket =
      kind === "raw"
        ? new WebSocket(url)
        : // Who comes back is another benchmark.
          new ReconnectingWebSocket(url, [], { WebSocket, session: true, rule: () => "stop" });
    socket.onopen = () => resolve();
    sockets.push(socket);
  });
}

process.on("disconnect", () => process.exit());
for (let opened = 0; opened < Number(count); opened += AT_ONCE) {
  const together = Math.min(AT_ONCE, Number(count) - opened);
  await Promise.all(Array.from({ length: together }, connect));
}
