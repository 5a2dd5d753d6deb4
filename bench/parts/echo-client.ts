/**
 * Sends messages and counts the echoes. Arguments: kind, port. Puts every load on the server, one
 * after another, and tells what came of them.
 */
import { setTimeout as delay } from "node:timers/promises";

import { load as loadKind, type Send } from "./client-kinds.ts";
import { Exchange } from "./echo-exchange.ts";
import { CONNECTIONS, RATES, ROUND_TRIP, type Load } from "./echo-loads.ts";

/** In messages per second, and in milliseconds. */
export type Echoes = Record<keyof typeof RATES | "p50Ms" | "p99Ms", number>;

process.on("disconnect", () => process.exit());

const [kind, port] = process.argv.slice(2);
const open = await loadKind(kind);
const sends: Send[] = [];
let exchange: Exchange | undefined;

function connect(index: number): Promise<void> {
  return new Promise((opened) => {
    const heard = exchangeOf(index);
    sends.push(open(`ws://127.0.0.1:${port}`, { opened, heard }));
  });
}

function exchangeOf(index: number): Parameters<typeof open>[1]["heard"] {
  return (data) => exchange?.hear(index, data);
}

async function rate(load: Load): Promise<number> {
  exchange = new Exchange(load, sends);
  exchange.start();
  await delay(load.warmUpMs);
  const before = exchange.echoes;
  const startMs = performance.now();
  await delay(load.measuredMs);
  const perSecond = ((exchange.echoes - before) * 1_000) / (performance.now() - startMs);
  await exchange.end();
  return perSecond;
}

async function roundTrips(load: Load): Promise<number[]> {
  exchange = new Exchange(load, sends);
  exchange.start();
  await delay(load.warmUpMs);
  const tripsMs: number[] = [];
  exchange.roundTripsMs = tripsMs;
  await delay(load.measuredMs);
  await exchange.end();
  return tripsMs.toSorted((one, other) => one - other);
}

await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => connect(index)));

const smallText = await rate(RATES.smallText);
const smallBinary = await rate(RATES.smallBinary);
const largeText = await rate(RATES.largeText);
const largeBinary = await rate(RATES.largeBinary);
const tripsMs = await roundTrips(ROUND_TRIP);
const shareMs = (share: number): number => tripsMs[Math.floor(tripsMs.length * share)] ?? NaN;
const echoes: Echoes = {
  smallText,
  smallBinary,
  largeText,
  largeBinary,
  p50Ms: shareMs(0.5),
  p99Ms: shareMs(0.99),
};
process.send?.(echoes, () => process.exit());
