import { ReconnectingWebSocket } from "backsoon";

const life = new AbortController();
const { signal } = life;
await using socket = new ReconnectingWebSocket("wss://example.org/live", [], { signal });

for await (const message of socket) {
  console.log(message);
  if (message === "goodbye") break;
}
