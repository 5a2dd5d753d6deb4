import { parseArgs } from "node:util";

import { firstSeed } from "./run-seeds.ts";
import { runSeed } from "./seed.ts";
import { milder } from "./shrink.ts";
import { Violation } from "./violation.ts";

/*
 * One seed with all that happens in it, or many, to look for one that breaks a promise:
 *
 *   npm run simulate -- --seed 123 --verbose
 *   npm run simulate -- --count 100000
 */

const { values } = parseArgs({
  options: {
    /** The first one; without it the environment's BACKSOON_SEED, or any. */
    seed: { type: "string" },
    count: { type: "string", default: "1" },
    /** Tells what happens: time, who, what. */
    verbose: { type: "boolean", default: false },
    /** Looks for a milder world in which the same promise is broken. */
    shrink: { type: "boolean", default: false },
  },
});

const first = values.seed === undefined ? firstSeed() : Number(values.seed);
const count = Number(values.count);
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
  throw new RangeError("--seed is an integer, and --count one from 1");
}
console.log(`seed=${first}`);

const write = (line: string): void => console.log(line);
const failures = new Map<string, number[]>();
const startMs = performance.now();

for (let seed = first; seed < first + count; seed += 1) {
  try {
    const { tally, settings } = runSeed(seed, values.verbose ? { write } : {});
    if (count === 1) console.log(JSON.stringify(settings), JSON.stringify(tally));
  } catch (error) {
    const name = error instanceof Violation ? error.invariant : String(error);
    const seeds = failures.get(name) ?? [];
    if (seeds.length === 0) console.log(seed, error instanceof Violation ? error.message : error);
    failures.set(name, [...seeds, seed]);
  }
}

for (const [name, seeds] of failures) {
  console.log(`${name}: ${seeds.length} seeds, ${seeds.slice(0, 10).join(" ")}`);
  const [seed] = seeds;
  if (values.shrink && seed !== undefined) milder(seed, name, write);
}
const elapsedMs = performance.now() - startMs;
console.log(`${count} seeds, ${(elapsedMs / count).toFixed(2)} ms each`);
process.exitCode = failures.size === 0 ? 0 : 1;
