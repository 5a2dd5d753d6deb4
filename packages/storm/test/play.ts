import type { Ms } from "@backsoon/core";
import { expect } from "vitest";

import { contender, type Contender, type Run } from "../src/contender.ts";
import { scenarioFault } from "../src/fault.ts";
import { defaultScenario, type Scenario } from "../src/scenario.ts";
import { neverStops, type Schedule } from "../src/scheduled-client.ts";
import type { Result } from "../src/tally.ts";

/** What a scenario has to say; the rest is as by default. */
export type Terms = Pick<Scenario, "clients" | "capacityPerSecond"> & Partial<Scenario>;

/** Nothing takes time but the service itself, so that every moment can be worked out by hand. */
export const instant: Scenario["roundTrip"] = { medianMs: 0, sigma: 0 };

export function begin(who: Contender, terms: Terms): Run {
  const scenario = { ...defaultScenario, ...terms };
  expect(scenarioFault(scenario)).toBeUndefined();
  return who.start(scenario);
}

/** Plays it to the end, or to its horizon. */
export function play(who: Contender, terms: Terms, events = 10_000): Result {
  const run = begin(who, terms);
  while (run.advance(events));
  return run.result();
}

/** Comes back after the same time, always. */
export function fixed(delayMs: Ms, more: Partial<Schedule> = {}): Contender {
  return contender("fixed", {
    name: "fixed",
    source: "this test",
    delayMs: () => delayMs,
    connectTimeoutMs: Infinity,
    stableAfterMs: 0,
    stopsAt: neverStops,
    ...more,
  });
}

/** Full jitter, doubling up to 20 s, with a patience of 3 s: the better half of the peers. */
export const jittered: Contender = contender("jittered", {
  name: "jittered",
  source: "this test",
  delayMs: (failures, draw) => draw() * Math.min(20_000, 500 * 2 ** failures),
  connectTimeoutMs: 3_000,
  stableAfterMs: 0,
  stopsAt: neverStops,
});

/** When everybody was back, for up to a few clients. */
export function timesOf({ quantiles }: Result): readonly (Ms | undefined)[] {
  return quantiles.map(({ atMs }) => atMs);
}

/** The time of the last one over N/C; infinite: not everybody came back. */
export function lastOverLimit({ quantiles }: Result): number {
  return quantiles.at(-1)?.overLimit ?? Infinity;
}
