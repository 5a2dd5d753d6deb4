/**
 * Many real clients. See `wire.ts` for its argument, and for what it reads and prints.
 */
import { createInterface } from "node:readline";

import { ReconnectingWebSocket } from "backsoon";
import { WebSocket, type ClientOptions } from "ws";

import { Changes } from "../../kit/changes.ts";
import { startHerdClient, type Listeners } from "./herd-client.ts";
import { nowMs } from "./now.ts";
import type { ClientNews, ClientOrder, ClientSettings } from "./wire.ts";

const { url, count, policy } = JSON.parse(process.argv[2] ?? "{}") as ClientSettings;

/** Handshakes that are measured, one after the other. */
const MEASURED = 20;
/** Longer than a service can be gone and a fleet can take; a bound against a hang. */
const PATIENCE_MS = 300_000;

const changes = new Changes();
let attempts = 0;

class CountedSocket extends WebSocket {
  constructor(
    address: string | URL,
    protocols: string | string[] = [],
    options: ClientOptions = {},
  ) {
    attempts += 1;
    super(address, protocols, options);
  }
}

/** When it last opened, and when its first connection ended; `undefined`: not yet, or not now. */
interface Client {
  openedAtMs: number | undefined;
  endedAtMs: number | undefined;
}

const clients: Client[] = [];

function connect({ opened, ended }: Listeners): void {
  if (policy.kind === "herd") return startHerdClient(url, CountedSocket, policy, { opened, ended });
  const options = { WebSocket: CountedSocket, heartbeat: false, spreadMs: policy.spreadMs };
  const socket = new ReconnectingWebSocket(url, undefined, options);
  socket.addEventListener("open", opened);
  socket.addEventListener("reconnecting", ended);
}

function add(): Client {
  const client: Client = { openedAtMs: undefined, endedAtMs: undefined };
  clients.push(client);
  const opened = (): void => {
    client.openedAtMs = nowMs();
    changes.changed();
  };
  const ended = (): void => {
    client.openedAtMs = undefined;
    client.endedAtMs ??= nowMs();
  };
  connect({ opened, ended });
  return client;
}

const isEverybodyOpen = (): boolean => clients.every(({ openedAtMs }) => openedAtMs !== undefined);
const explain = (): string => `not all of ${clients.length} clients are connected`;

function tell(news: ClientNews): void {
  console.log(JSON.stringify(news));
}

async function measure(): Promise<number> {
  const startMs = performance.now();
  const client = add();
  await changes.until(() => client.openedAtMs !== undefined, explain, PATIENCE_MS);
  return performance.now() - startMs;
}

async function open(): Promise<void> {
  const handshakesMs: number[] = [];
  while (handshakesMs.length < MEASURED) handshakesMs.push(await measure());
  while (clients.length < count) add();
  await changes.until(isEverybodyOpen, explain, PATIENCE_MS);
  tell({ did: "open", handshakesMs });
}

function account(): void {
  const backAtMs = clients.flatMap(({ openedAtMs }) => openedAtMs ?? []);
  const noticedAtMs = clients.flatMap(({ endedAtMs }) => endedAtMs ?? []);
  tell({ did: "account", backAtMs, noticedAtMs, attempts: attempts - count });
}

function obey(order: ClientOrder): void {
  switch (order) {
    case "wait":
      return void changes.until(isEverybodyOpen, explain, PATIENCE_MS).then(account);
    case "account":
      return account();
    case "end":
      process.exit(0);
  }
}

createInterface({ input: process.stdin })
  .on("line", (line) => obey(line as ClientOrder))
  .on("close", () => obey("end"));
await open();
