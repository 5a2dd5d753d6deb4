import { expect, test } from "vitest";

import { MUTANTS } from "./mutants.ts";
import { runSeed } from "./seed.ts";
import { Violation } from "./violation.ts";

/*
 * A simulation that cannot fail says nothing. So faults are put in on purpose, and each has to be
 * seen, by the right name, within a small part of the seeds of a real run.
 */

/** A tenth of what one run tries. */
const SEEDS = 2_000;

/** The first promise that a mutant breaks, and after how many worlds. */
function firstBroken(name: string): { invariant: string; seeds: number } | undefined {
  const known = MUTANTS[name];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    try {
      runSeed(seed, { mutant: known?.mutant ?? {} }, (drawn) => ({ ...drawn, ...known?.where }));
    } catch (error) {
      if (!(error instanceof Violation)) throw error;
      return { invariant: error.invariant, seeds: seed };
    }
  }
  return undefined;
}

test.each(Object.keys(MUTANTS))("it is seen when %s", (name) => {
  const found = firstBroken(name);
  console.log(`${name}: ${found?.invariant} after ${found?.seeds} worlds`);
  expect(MUTANTS[name]?.breaks).toContain(found?.invariant);
});
