import type { Played } from "./scenarios.ts";

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** A row of the table of what happened, for the terminal and for the page. */
export function cells({ ok, outcome }: Played): (string | number)[] {
  return [
    ok ? "ok" : "no",
    outcome.name,
    outcome.code,
    `${outcome.back}/${outcome.clients}`,
    `${seconds(outcome.firstMs)} - ${seconds(outcome.lastMs)}`,
    `${seconds(outcome.windowFromMs)} - ${seconds(outcome.windowToMs)}`,
    outcome.attemptsPerClient,
    outcome.peakPerSecond,
    outcome.outsideWindow,
  ];
}
