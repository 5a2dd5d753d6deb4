/**
 * A process with many clients, whose event loop can be made to stand still. Its argument is
 * `ClientSettings` as JSON. A line of its standard input is a `Stillness` as JSON, or "end", which
 * closes all clients; the process then ends by itself. Prints `ClientNews` as lines of JSON.
 */
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

import { Fleet, sockets } from "./fleet.ts";
import { Stall } from "./stall.ts";
import type { ClientNews, ClientSettings, Stillness } from "./wire.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as ClientSettings;

function tell(news: ClientNews): void {
  console.log(JSON.stringify(news));
}

const { url, count, socket, heartbeat } = settings;
const stall = new Stall();

class PingingSocket extends sockets.ws {
  override ping(...args: Parameters<InstanceType<typeof sockets.ws>["ping"]>): void {
    super.ping(...args);
    stall.pinged();
  }
}

/** undici cannot send ping frames, so the server has to say something back. */
function question(): string {
  stall.pinged();
  return "are you there?";
}

const fleet = new Fleet(url, count, () =>
  socket === "ws"
    ? { WebSocket: PingingSocket, heartbeat }
    : { WebSocket: sockets.undici, heartbeat: { ...heartbeat, message: question } },
);
await fleet.untilOpen();
tell({ did: "open" });

async function end(): Promise<void> {
  orders.close();
  process.stdin.destroy();
  await fleet[Symbol.asyncDispose]();
}

async function standStill({ ms, times }: Stillness): Promise<void> {
  await stall.begin(ms, times);
  const roundMs = heartbeat.intervalMs + heartbeat.timeoutMs;
  await delay(2 * roundMs);
  const open = fleet.clients.filter(({ isOpen }) => isOpen).length;
  tell({ did: "stall", open, causes: fleet.closes.map(({ cause }) => cause) });
}

const orders = createInterface({ input: process.stdin }).on("line", (line) => {
  if (line === "end") void end();
  else void standStill(JSON.parse(line) as Stillness);
});
