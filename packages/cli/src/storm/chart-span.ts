/** The stretch of time that the charts show. */
import { limitMs, type Scenario } from "@backsoon/storm";

import type { Outcome } from "./outcome.ts";

/** Beyond this many times the shortest possible return, one slow fleet would hide all others. */
const LONGEST = 12;
/** At least so much where somebody does not come, to tell that from who is late. */
const SHORTEST = 2;

/** In milliseconds, from 0. Fleets that take longer leave the chart on its right side. */
export function chartSpanMs(outcomes: readonly Outcome[], scenario: Scenario): number {
  const idealMs = scenario.downMs + limitMs(scenario);
  const recovered = outcomes.filter(({ ending }) => ending === "recovered");
  const lastMs = Math.max(0, ...recovered.map(({ result }) => result.endedMs));
  const leastMs = recovered.length === outcomes.length ? idealMs : SHORTEST * idealMs;
  return Math.min(Math.max(lastMs, leastMs), LONGEST * idealMs);
}

/** Until when it is known who is back: what has ended stays as it is. */
export function knownUntilMs({ ending, result }: Outcome, spanMs: number): number {
  return ending === "unfinished" ? Math.min(result.endedMs, spanMs) : spanMs;
}

/** How many are back at a moment: what was counted at the end of the second before it. */
export function backAt({ result }: Outcome, atMs: number): number {
  const { backPerSecond } = result;
  const second = Math.max(0, Math.ceil(atMs / 1_000) - 1);
  return backPerSecond[Math.min(second, backPerSecond.length - 1)] ?? 0;
}
