/**
 * Does the simulator tell the truth? Plays scenes with real sockets and in the simulator, and prints
 * both curves side by side.
 *
 *   npx tsx tests/storm/main.ts [--clients 3000] [--capacity 300] [--seed 7] [--only crash] [--json]
 *
 * `--only`: scenes whose name has this in it.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

import { compare } from "./conformance/comparison.ts";
import { report } from "./conformance/report.ts";
import { scene, sceneNames } from "./conformance/scene.ts";

const MAX_SEED = 2 ** 32 - 1;
/** Fewer are no curve. More have no ports left: Linux gives out 28,000 for one address. */
const [MIN_CLIENTS, MAX_CLIENTS] = [100, 20_000];
/** More per second than a busy core can shake hands with is no scene, but a benchmark. */
const MAX_CAPACITY = 2_000;

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "3000" },
    capacity: { type: "string", default: "300" },
    seed: { type: "string" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});

function whole(name: string, text: string, from: number, to: number): number {
  if (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to) return Number(text);
  console.error(`--${name} takes a whole number from ${from} to ${to}`);
  process.exit(2);
}

const clients = whole("clients", values.clients, MIN_CLIENTS, MAX_CLIENTS);
const capacity = whole("capacity", values.capacity, 1, Math.min(MAX_CAPACITY, clients));
const seed =
  values.seed === undefined ? randomInt(MAX_SEED) : whole("seed", values.seed, 0, MAX_SEED);
const chosen = sceneNames.filter((name) => name.includes(values.only));
if (chosen.length === 0) {
  console.error(`--only takes a part of: ${sceneNames.join(", ")}`);
  process.exit(2);
}

// Whatever it has started ends when this process does: see the kit's `guard`.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

const log = (line: string): void => void process.stderr.write(`${line}\n`);
log(`seed ${seed}`);
for (const name of chosen) {
  const comparison = await compare(scene(name, clients, capacity), seed, log);
  console.log(values.json ? JSON.stringify(comparison) : report(comparison));
}
