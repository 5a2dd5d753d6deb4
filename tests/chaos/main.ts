/**
 * Two nodes behind HAProxy with Redis, real clients, and everything that can happen to them.
 *
 *   npm run chaos -- [--seconds 60] [--clients 200] [--seed 7] [--every-ms 500] [--only kill] [--json]
 *
 * `--only`: faults whose name has this in it.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";

import { faults } from "./faults.ts";
import { runChaos } from "./run.ts";
import { report } from "./report.ts";

const MAX_SEED = 2 ** 32 - 1;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "60" },
    clients: { type: "string", default: "200" },
    seed: { type: "string" },
    "every-ms": { type: "string", default: "500" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});

function whole(name: string, text: string, min: number): number {
  if (/^\d+$/.test(text) && Number(text) >= min) return Number(text);
  console.error(`--${name} takes a whole number from ${min}`);
  process.exit(2);
}

const seed = values.seed === undefined ? randomInt(MAX_SEED) : whole("seed", values.seed, 0);
const seconds = whole("seconds", values.seconds, 1);
const clients = whole("clients", values.clients, 2);
const everyMs = whole("every-ms", values["every-ms"], 1);
const chosen = faults.filter(({ name }) => name.includes(values.only));
if (chosen.length === 0) {
  console.error(`--only takes a part of: ${faults.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

// Whatever it has started ends when this process does: see the kit's `guard`.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

process.stderr.write(`seed ${seed}, ${clients} clients, ${seconds} s\n`);
const log = (sentence: string): void => void process.stderr.write(`${sentence}\n`);
const result = await runChaos({ seconds, clients, seed, everyMs, faults: chosen, log });
console.log(values.json ? JSON.stringify(result) : report(result));
process.exitCode = result.ok ? 0 : 1;
