import { expect, test } from "vitest";

import { firstSeed, runSeeds } from "./run-seeds.ts";

/** Worlds per file; there is one file per core, and together they are 20,000. */
const COUNT = 10_000;
const LIMIT_MS = 240_000;

/** Random walks through worlds of seeds. The seed is printed first, so that even a hang can be repeated. */
export function walk(part: number): void {
  const first = firstSeed() + part * COUNT;
  console.log(`seed=${first}`);
  test(
    `${COUNT} worlds keep every promise, from seed ${first} on`,
    () => {
      const tally = runSeeds(first, COUNT);
      console.log(JSON.stringify(tally));
      // A simulation in which nothing happens keeps every promise, too.
      const rare = Object.entries(tally).filter(([, times]) => times < COUNT / 100);
      expect(rare).toEqual([]);
    },
    LIMIT_MS,
  );
}
