import * as fc from "fast-check";

const given = process.env["BACKSOON_SEED"];

/** What this run draws from: the environment's seed, or a new one. */
const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
if (!Number.isSafeInteger(seed))
  throw new Error(`BACKSOON_SEED is ${given}; allowed is an integer`);

// Before anything is drawn, so that even a run that never ends can be repeated.
console.log(`seed=${seed}`);

/** Holds an asynchronous property against `runs` drawn cases; a failure names the smallest one. */
export async function check<Case>(property: fc.IAsyncProperty<Case>, runs: number): Promise<void> {
  const found = await fc.check(property, { seed, numRuns: runs });
  if (!found.failed) return;
  const { counterexample, errorInstance, numRuns, numShrinks } = found;
  throw new Error(
    [
      `Property failed in case ${numRuns}, shrunk ${numShrinks} times; replay it with`,
      `  BACKSOON_SEED=${seed} npx vitest run --project real tests/stores`,
      `Counterexample: ${fc.stringify(counterexample)}`,
      errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    ].join("\n"),
    { cause: errorInstance },
  );
}
