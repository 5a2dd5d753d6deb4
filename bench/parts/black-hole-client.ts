/**
 * Clients with the options that nobody set. Arguments: which, port, how many, milliseconds over which they
 * come, seed of when each does. Tells when all are connected. "hole": from now on nothing arrives. "noticed":
 * how long after that each gave its connection up.
 */
import { setTimeout as delay } from "node:timers/promises";

import { WebSocket, type ClientOptions } from "ws";

import { seededRandom } from "../../packages/storm/src/random.ts";
import { CLIENTS, type Client } from "../black-hole-clients.ts";

const [client, port, count, spreadMs, seed] = process.argv.slice(2);
const connections = Number(count);
const random = seededRandom(Number(seed));

let holeMs: number | undefined;
const noticedMs: number[] = [];
const open = new Set<WebSocket>();

/** The library lets go of it; it may be long until the socket itself is closed. */
function gone(socket: WebSocket): void {
  if (open.delete(socket) && holeMs !== undefined) noticedMs.push(performance.now() - holeMs);
}

class WatchedSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[], options?: ClientOptions) {
    super(url, protocols, options);
    this.on("open", () => {
      // Who opens later has come back.
      if (holeMs === undefined) open.add(this);
      if (open.size === connections) process.send?.("connected");
    });
    this.on("close", () => gone(this));
    // A library that lets go of an attempt leaves its error to nobody.
    this.on("error", () => {});
  }

  override close(...args: Parameters<WebSocket["close"]>): void {
    gone(this);
    super.close(...args);
  }

  override terminate(): void {
    gone(this);
    super.terminate();
  }
}

process.on("message", (word) => {
  if (word === "hole") holeMs = performance.now();
  if (word === "noticed") process.send?.(noticedMs);
});
process.on("disconnect", () => process.exit());
// What a library rejects because its peer is gone concerns nobody here.
process.on("unhandledRejection", () => {});

for (let index = 0; index < connections; index += 1) {
  void delay(((index + random()) / connections) * Number(spreadMs)).then(() =>
    CLIENTS[client as Client](`127.0.0.1:${port}`, WatchedSocket),
  );
}
