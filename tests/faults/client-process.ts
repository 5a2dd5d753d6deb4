/**
 * A process with many clients, whose event loop can be blocked. Its argument is `ClientSettings`
 * as JSON; a number on a line of its standard input blocks the loop for so many milliseconds, and
 * "end" closes all clients; the process then ends by itself. Prints `ClientNews` as lines of JSON.
 */
import { createInterface } from "node:readline";

import { block } from "./block.ts";
import { Fleet, sockets } from "./fleet.ts";
import type { ClientNews, ClientSettings } from "./wire.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as ClientSettings;

function tell(news: ClientNews): void {
  console.log(JSON.stringify(news));
}

const { url, count, heartbeat } = settings;
const fleet = new Fleet(url, count, () => ({ heartbeat, WebSocket: sockets[settings.socket] }));
await fleet.untilOpen();
tell({ did: "open" });

async function end(): Promise<void> {
  orders.close();
  process.stdin.destroy();
  await fleet[Symbol.asyncDispose]();
}

function stall(ms: number): void {
  block(ms);
  const roundMs = heartbeat.intervalMs + heartbeat.timeoutMs;
  setTimeout(() => {
    const open = fleet.clients.filter(({ isOpen }) => isOpen).length;
    tell({ did: "stall", open, causes: fleet.closes.map(({ cause }) => cause) });
  }, 2 * roundMs);
}

const orders = createInterface({ input: process.stdin }).on("line", (line) => {
  if (line === "end") void end();
  else stall(Number(line));
});
