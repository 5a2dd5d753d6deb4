/**
 * Many real clients. See `wire.ts` for its argument, and for what it reads and prints.
 */
import { createInterface } from "node:readline";

import type { Ms } from "@backsoon/core";

import { Changes } from "../../kit/changes.ts";
import { seedChance } from "./chance.ts";
import { nowMs } from "./now.ts";
import { starterOf } from "./start-client.ts";
import type { ClientNews, ClientOrder, ClientSettings } from "./wire.ts";

const settings = JSON.parse(process.argv[2] ?? "{}") as ClientSettings;
const { authority, count, policy, seed } = settings;

/** Handshakes that are measured, one after the other. */
const MEASURED = 20;
/** A herd is for later: some libraries try only once in the beginning. */
const AT_ONCE = 100;
/** Longer than a service can be gone and a fleet can take; a bound against a hang. */
const PATIENCE_MS = 300_000;

const changes = new Changes();
let attempts = 0;

/** When it last opened, and when its first connection ended; `undefined`: not yet, or not now. */
interface Client {
  openedAtMs: number | undefined;
  endedAtMs: number | undefined;
  hasGivenUp: boolean;
}

const clients: Client[] = [];

seedChance(seed);
const start = await starterOf(policy);

function add(): Client {
  const client: Client = { openedAtMs: undefined, endedAtMs: undefined, hasGivenUp: false };
  clients.push(client);
  start(authority, {
    attempted: () => {
      attempts += 1;
    },
    opened: () => {
      client.openedAtMs = nowMs();
      changes.changed();
    },
    heard: () => {},
    ended: () => {
      client.openedAtMs = undefined;
      client.endedAtMs ??= nowMs();
    },
    gaveUp: () => {
      client.hasGivenUp = true;
      changes.changed();
    },
  });
  return client;
}

const isOpen = ({ openedAtMs }: Client): boolean => openedAtMs !== undefined;
const explain = (): string =>
  `${clients.filter(isOpen).length} of ${clients.length} clients are connected`;

function tell(news: ClientNews): void {
  console.log(JSON.stringify(news));
}

async function openMany(total: number): Promise<void> {
  const batch = Array.from({ length: total }, add);
  await changes.until(() => batch.every(isOpen), explain, PATIENCE_MS);
}

async function measure(): Promise<Ms> {
  const startMs = performance.now();
  await openMany(1);
  return performance.now() - startMs;
}

async function open(): Promise<void> {
  const handshakesMs: Ms[] = [];
  while (handshakesMs.length < MEASURED) handshakesMs.push(await measure());
  while (clients.length < count) await openMany(Math.min(AT_ONCE, count - clients.length));
  tell({ did: "open", handshakesMs });
}

const isBack = ({ openedAtMs }: Client, sinceMs: Ms): boolean =>
  openedAtMs !== undefined && openedAtMs > sinceMs;

async function wait(sinceMs: Ms): Promise<void> {
  const isSettled = (client: Client): boolean => client.hasGivenUp || isBack(client, sinceMs);
  await changes.until(() => clients.every(isSettled), explain, PATIENCE_MS);
  tell({ did: "settled" });
}

function account(sinceMs: Ms): void {
  const back = clients.filter((client) => isBack(client, sinceMs));
  const backAtMs = back.flatMap(({ openedAtMs }) => openedAtMs ?? []);
  const noticedAtMs = clients.flatMap(({ endedAtMs }) => endedAtMs ?? []);
  tell({ did: "account", backAtMs, noticedAtMs, attempts: attempts - count });
}

function obey(order: ClientOrder): void {
  switch (order.do) {
    case "wait":
      return void wait(order.sinceMs);
    case "account":
      return account(order.sinceMs);
    case "end":
      process.exit(0);
  }
}

createInterface({ input: process.stdin })
  .on("line", (line) => obey(JSON.parse(line) as ClientOrder))
  .on("close", () => process.exit(0));
await open();
