import { ReconnectingWebSocket } from "backsoon";

const socket = new ReconnectingWebSocket("wss://example.org/live", [], {
  connectTimeoutMs: 20_000,
  maxAttempts: 10,
  stableAfterMs: 5_000,
  buffer: { maxMessages: 1_000 },
});
socket.addEventListener("open", () => console.log("open"));
