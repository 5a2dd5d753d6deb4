/**
 * A real server whose handshakes cost something. See `wire.ts` for its argument, and for what it
 * reads and prints.
 */
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

import type { Ms } from "@backsoon/core";

import { NEGOTIATION } from "../peer-protocols.ts";
import { startBacksoon } from "./backsoon-service.ts";
import { seedChance } from "./chance.ts";
import { Door } from "./door.ts";
import { nowMs } from "./now.ts";
import { startPlain } from "./plain-service.ts";
import type { ServiceStart } from "./service.ts";
import { startSocketIo } from "./socket-io-service.ts";
import type { ServerKind, ServerNews, ServerOrder, ServerSettings } from "./wire.ts";

/** Who has not closed by then is cut off by the end of the process. */
const CLOSING_MS: Ms = 5_000;

const starts: Readonly<Record<ServerKind, ServiceStart>> = {
  plain: startPlain,
  backsoon: startBacksoon,
  "socket.io": startSocketIo,
};

const settings = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;
seedChance(settings.seed);
const door = new Door(settings);
const http = createServer((_request, response) => void response.end(NEGOTIATION));
const service = starts[settings.kind](http, door, settings, checkFull);
let expected = Infinity;

function tell(news: ServerNews): void {
  console.log(JSON.stringify(news));
}

function checkFull(): void {
  if (service.size < expected) return;
  expected = Infinity;
  tell({ did: "full" });
}

async function restart(backInMs: Ms): Promise<void> {
  tell({ did: "end", atMs: nowMs() });
  await Promise.race([service.restart(backInMs), delay(CLOSING_MS)]);
  process.exit(0);
}

function report(): void {
  const { sentAway, turnedAway } = service.counts();
  const { wasted, perSecond } = door;
  tell({ did: "report", sentAway, turnedAway: turnedAway + door.turnedAway, wasted, perSecond });
}

function obey(order: ServerOrder): void {
  switch (order.do) {
    case "listen":
      // Whoever finds no room there is told nothing for a second; that is another scenario.
      http.listen({ port: settings.port, host: "127.0.0.1", backlog: 4_096 }, () => {
        door.open();
        tell({ did: "listen", atMs: nowMs() });
      });
      return;
    case "restart":
      return void restart(order.backInMs);
    case "expect":
      expected = order.clients;
      return checkFull();
    case "report":
      return report();
  }
}

createInterface({ input: process.stdin })
  .on("line", (line) => obey(JSON.parse(line) as ServerOrder))
  .on("close", () => process.exit(0));
tell({ did: "load" });
