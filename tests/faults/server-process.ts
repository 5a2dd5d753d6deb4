/**
 * A server to be broken: `ws` with a lifecycle, that says back what it hears. See `wire.ts` for
 * its argument, and for what it reads and prints.
 */
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { attachLifecycle } from "@backsoon/server";
import { WebSocket, WebSocketServer } from "ws";

import { Stall } from "./stall.ts";
import type { News, Order, ServerSettings } from "./wire.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

const settings = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;
const { port, host, isOwnHttp = false } = settings;
const where = { port, host, backlog: 4_096 };
const http = createServer((_request, response) => response.end("ok"));
const stall = new Stall();

class Peer extends WebSocket {
  override ping(...args: Parameters<WebSocket["ping"]>): void {
    super.ping(...args);
    stall.pinged();
  }
}

const wss = new WebSocketServer({ WebSocket: Peer, ...(isOwnHttp ? where : { server: http }) });
const lifecycle = attachLifecycle(wss, settings.lifecycle);

function tell(news: News): void {
  console.log(JSON.stringify(news));
}

function report(): void {
  collectGarbage();
  tell({
    did: "report",
    snapshot: lifecycle.snapshot(),
    resources: process.getActiveResourcesInfo().sort(),
    heapBytes: process.memoryUsage().heapUsed,
  });
}

function obey(order: Order): void {
  switch (order.do) {
    case "restart":
    case "shutdown":
      return void lifecycle[order.do](order.options);
    case "serve":
      lifecycle.serve();
      return tell({ did: "serve" });
    case "stall":
      return void stall.begin(order.ms, order.times).then(() => tell({ did: "stall" }));
    case "report":
      return report();
  }
}

wss.on("connection", (socket) => {
  socket.on("error", () => {});
  socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary }));
});
lifecycle.on("dead", () => tell({ did: "dead" }));
lifecycle.on("draining", (code, connections) => tell({ did: "draining", code, connections }));
lifecycle.on("drained", (report) => tell({ did: "drained", report }));
if (settings.onSigterm) lifecycle.onSignals(settings.onSigterm);

createInterface({ input: process.stdin }).on("line", (line) => obey(JSON.parse(line) as Order));
// Nobody can say any more what to do; but that must not keep a server alive that is done.
process.stdin.unref();

wss.on("listening", () => tell({ did: "listen" }));
if (!isOwnHttp) http.listen(where);
