/**
 * A real server whose handshakes cost something. See `wire.ts` for its argument, and for what it
 * reads and prints.
 */
import { createServer, type IncomingMessage } from "node:http";
import { createInterface } from "node:readline";

import { attachLifecycle, type Lifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

import { Desk } from "./desk.ts";
import { nowMs } from "./now.ts";
import type { ServerNews, ServerOrder, ServerSettings } from "./wire.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;
const { port, capacityPerSecond, kind, fillsWith } = settings;
const desk = new Desk(capacityPerSecond);
const counts = { sentAway: 0, turnedAway: 0, wasted: 0 };
let expected = Infinity;

function tell(news: ServerNews): void {
  console.log(JSON.stringify(news));
}

/** As an application that looks a token up, one after the other. */
function verify({ req }: { req: IncomingMessage }, verified: (isWelcome: boolean) => void): void {
  if (fillsWith !== undefined) return verified(true);
  desk.work(() => {
    // It is found out only now, when the work is done.
    if (!req.socket.readable || !req.socket.writable) counts.wasted += 1;
    verified(true);
  });
}

const http = createServer();
const wss = new WebSocketServer({ server: http, verifyClient: verify });

function checkFull(): void {
  if (wss.clients.size < expected) return;
  expected = Infinity;
  tell({ did: "full" });
}

function lifecycleOf(): Lifecycle | undefined {
  if (kind === "plain") return undefined;
  const burst = fillsWith === undefined ? {} : { burst: fillsWith };
  const admission = { perSecond: capacityPerSecond, ...burst };
  return attachLifecycle(wss, { admission, heartbeat: false });
}

const lifecycle = lifecycleOf();
lifecycle?.on("refused", ({ answer }) => {
  counts[answer === 503 ? "turnedAway" : "sentAway"] += 1;
});
wss.on("connection", (socket) => {
  socket.on("error", () => {});
  checkFull();
});

async function restart(backInMs: number): Promise<void> {
  tell({ did: "end", atMs: nowMs() });
  await lifecycle?.restart({ backInMs });
  process.exit(0);
}

function obey(order: ServerOrder): void {
  switch (order.do) {
    case "listen":
      // Whoever finds no room there is told nothing for a second; that is another scenario.
      http.listen({ port, host: "127.0.0.1", backlog: 4_096 }, () => {
        tell({ did: "listen", atMs: nowMs() });
      });
      return;
    case "restart":
      return void restart(order.backInMs);
    case "expect":
      expected = order.clients;
      return checkFull();
    case "report":
      return tell({ did: "report", ...counts, perSecond: desk.perSecond });
  }
}

createInterface({ input: process.stdin })
  .on("line", (line) => obey(JSON.parse(line) as ServerOrder))
  .on("close", () => process.exit(0));
tell({ did: "load" });
