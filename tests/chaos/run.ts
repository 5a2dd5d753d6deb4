import { setTimeout as delay } from "node:timers/promises";

import { Chance } from "./chance.ts";
import type { Fault } from "./faults.ts";
import { Ledger, type Balance } from "./ledger.ts";
import { Rig } from "./rig.ts";

export interface ChaosOptions {
  /** For how long faults happen; before and after it everybody comes and goes in peace. */
  readonly seconds: number;
  readonly clients: number;
  readonly seed: number;
  /** Between two messages of a client, on average. */
  readonly everyMs: number;
  /** What happens, in an order that the seed decides. */
  readonly faults: readonly Fault[];
  readonly log: (sentence: string) => void;
}

export interface ChaosResult extends Balance {
  readonly ok: boolean;
  readonly seed: number;
  readonly seconds: number;
  readonly clients: number;
  /** Clients that were connected at the end. */
  readonly attached: number;
  /** Sessions that the store still held when all clients had closed theirs. */
  readonly leftInStore: number;
}

const FORGET_MS = 5_000;
const LOOK_MS = 50;

async function disturb(rig: Rig, { seconds, seed, faults, log }: ChaosOptions): Promise<void> {
  const chance = new Chance(seed);
  const { attaches } = rig.ledger;
  const startMs = performance.now();
  const elapsed = (): number => (performance.now() - startMs) / 1_000;
  while (elapsed() < seconds) {
    // Each once before any comes again, so that a short run has seen many.
    for (const fault of chance.shuffle(faults)) {
      if (elapsed() >= seconds) return;
      log(`${elapsed().toFixed(1)} s: ${fault.name}`);
      attaches.during(fault.name);
      await fault.run(rig, chance);
      await rig.settle();
    }
  }
}

function isWell(balance: Balance, attached: number, clients: number): boolean {
  const { clientToServer: up, serverToClient: down, broken } = balance;
  const wrong =
    up.lost +
    up.duplicated +
    up.reordered +
    up.wrongFate +
    down.lost +
    down.duplicated +
    down.reordered;
  return wrong === 0 && broken.length === 0 && attached === clients;
}

/** Sessions in the store, once it has had time to forget those that were closed. */
async function leftInStore({ redis }: Rig, expected: number): Promise<number> {
  const endMs = performance.now() + FORGET_MS;
  for (;;) {
    const left = Number(await redis.ask("DBSIZE"));
    if (left <= expected || performance.now() > endMs) return left;
    // Redis tells nobody that something was removed.
    await delay(LOOK_MS);
  }
}

/** Starts everything, lets the faults happen, and says what became of every message. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const { seconds, clients, seed, everyMs, log } = options;
  const ledger = new Ledger(clients);
  await using rig = await Rig.start({ clients, everyMs, ledger, log });
  const failures: string[] = [];
  // What went before a failure belongs into the ledger, too.
  const attempt = async (part: Promise<void>): Promise<void> => {
    await part.catch((error: unknown) => failures.push(String(error)));
  };
  await attempt(rig.settle());
  await attempt(disturb(rig, options));
  await attempt(rig.drain());
  const attached = clients - ledger.attaches.detached.length;
  const balance = ledger.balance();
  for (const fleet of rig.fleets) await attempt(fleet.end());
  const broken = [...balance.broken, ...rig.crashes, ...failures];
  const ok = isWell({ ...balance, broken }, attached, clients);
  const left = await leftInStore(rig, balance.sessions.neverMet);
  return { ok, seed, seconds, clients, attached, leftInStore: left, ...balance, broken };
}
