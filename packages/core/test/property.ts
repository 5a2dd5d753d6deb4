import * as fc from "fast-check";

const given = process.env["BACKSOON_SEED"];

/** What this run draws from: the environment's seed, or a new one. */
export const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
if (!Number.isSafeInteger(seed))
  throw new Error(`BACKSOON_SEED is ${given}; allowed is an integer`);

// Before anything is drawn, so that even a run that never ends can be repeated.
console.log(`seed=${seed}`);

const REPLAY = `BACKSOON_SEED=${seed} npx vitest run --project unit packages/core`;

/**
 * Holds a property against `runs` drawn cases. A failure shows the smallest case that fast-check
 * found, and the one command that draws the same cases again.
 */
export function check<Case>(property: fc.IProperty<Case>, runs = 300): void {
  const found = fc.check(property, { seed, numRuns: runs });
  if (!found.failed) return;
  const { counterexample, errorInstance, numRuns, numShrinks } = found;
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(
    [
      `Property failed in case ${numRuns}, shrunk ${numShrinks} times; replay it with`,
      `  ${REPLAY}`,
      `Counterexample: ${fc.stringify(counterexample)}`,
      reason,
    ].join("\n"),
    { cause: errorInstance },
  );
}
