/** Runs one contender after the other, in slices between which the process can listen. */
import { setImmediate } from "node:timers/promises";

import type { Contender, Scenario } from "@backsoon/storm";

import type { Outcome } from "./outcome.ts";
import type { Progress } from "./progress.ts";

/** Takes some ten milliseconds: Ctrl-C is heard at once, and the slicing costs nothing. */
const SLICE = 20_000;

async function simulateOne(
  contender: Contender,
  scenario: Scenario,
  signal: AbortSignal,
  progress: Progress,
): Promise<Outcome> {
  const run = contender.start(scenario);
  progress.begin(contender.id);
  // Also before the first slice: what a million clients need is made ready in one go.
  await setImmediate();
  while (!signal.aborted) {
    if (!run.advance(SLICE)) {
      const result = run.result();
      return { contender, ending: result.recovered ? "recovered" : "never", result };
    }
    progress.note(run);
    await setImmediate();
  }
  return { contender, ending: "unfinished", result: run.result() };
}

/** The outcomes so far when `signal` aborts; the last one may be unfinished then. */
export async function simulate(
  contenders: readonly Contender[],
  scenario: Scenario,
  signal: AbortSignal,
  progress: Progress,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  try {
    for (const contender of contenders) {
      if (signal.aborted) break;
      outcomes.push(await simulateOne(contender, scenario, signal, progress));
    }
  } finally {
    progress.end();
  }
  return outcomes;
}
