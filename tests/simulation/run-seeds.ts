import type { Tally } from "./ledger.ts";
import { runSeed } from "./seed.ts";
import { Violation } from "./violation.ts";

/** The first seed of this run: the environment's, or a new one. */
export function firstSeed(): number {
  const given = process.env["BACKSOON_SEED"];
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  if (!Number.isSafeInteger(seed)) {
    throw new Error(`BACKSOON_SEED is ${given}; allowed is an integer`);
  }
  return seed;
}

/** Seeds of one kind of failure that are named; the rest is counted. */
const NAMED = 5;

interface Failure {
  readonly message: string;
  readonly seeds: number[];
}

function tell([, { message, seeds }]: [string, Failure]): string {
  const [first, ...others] = seeds;
  const more = others.length > 0 ? `\n  and ${others.length} more, ${others.slice(0, NAMED)}` : "";
  return `${message}\n  npm run simulate -- --seed ${first} --verbose${more}`;
}

/**
 * Lets `count` worlds happen, one after the other.
 * @returns what has happened in them altogether.
 * @throws one error that names every promise that was broken, with a command that shows how.
 */
export function runSeeds(first: number, count: number): Tally {
  const failures = new Map<string, Failure>();
  let total: Tally | undefined;
  for (let seed = first; seed < first + count; seed += 1) {
    try {
      const { tally } = runSeed(seed);
      total = total ? sum(total, tally) : tally;
    } catch (error) {
      const name = error instanceof Violation ? error.invariant : String(error);
      const failure = failures.get(name) ?? { message: String(error), seeds: [] };
      failure.seeds.push(seed);
      failures.set(name, failure);
    }
  }
  if (failures.size > 0) throw new Error(Array.from(failures, tell).join("\n"));
  if (total === undefined) throw new Error("no seeds");
  return total;
}

function sum(one: Tally, other: Tally): Tally {
  const names = Object.keys(one) as (keyof Tally)[];
  return Object.fromEntries(
    names.map((name) => [name, one[name] + other[name]]),
  ) as unknown as Tally;
}
