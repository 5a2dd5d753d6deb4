import { ReconnectingWebSocket } from "backsoon";

declare function ticketFor(fresh: boolean): Promise<string>;

const socket = new ReconnectingWebSocket(
  // Asked again for each attempt; a rejection is one more failed attempt.
  async ({ refresh }) => `wss://example.org/live?ticket=${await ticketFor(refresh)}`,
  ["chat"],
  {
    rule: ({ code }) => (code === 4003 ? "stop" : undefined),
    heartbeat: { message: "ping", intervalMs: 20_000 },
    buffer: { maxBytes: 64 * 1024, maxMessages: 200, overflow: "drop-oldest" },
    connectTimeoutMs: 15_000,
    storage: localStorage,
  },
);

socket.addEventListener("undelivered", ({ messages }) => {
  for (const { data, fate } of messages) console.log(fate, data);
});
