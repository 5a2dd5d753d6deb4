import { ReconnectingWebSocket } from "backsoon";

const socket = new ReconnectingWebSocket("wss://example.org/live", [], { session: true });
socket.addEventListener("open", () => socket.send("subscribe: prices"));
socket.addEventListener("resumed", () => console.log("nothing was lost, nothing to do again"));
socket.addEventListener("message", (event) => event.waitUntil?.(save(event.data)));
socket.addEventListener("undelivered", ({ messages }) => console.log(messages));

async function save(message: unknown): Promise<void> {
  // The server keeps the message until this is done.
  console.log(message);
}
