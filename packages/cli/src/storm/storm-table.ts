/** The table of a storm, as text for the terminal and for the page. */
import type { Quantile } from "@backsoon/storm";

import type { Outcome } from "./outcome.ts";
import { figure } from "./say.ts";

const NAMES: Readonly<Record<string, string>> = {
  "0.5": "50 %",
  "0.99": "99 %",
  "0.999": "99.9 %",
  "1": "100 %",
};

export const CAPTION: string =
  "Time from the service's return until so many are back, over the limit N/C; " +
  "attempts and wasted handshakes per client; peak of handshakes over capacity";

export function headerOf(outcomes: readonly Outcome[]): readonly string[] {
  const quantiles = outcomes[0]?.result.quantiles ?? [];
  const shares = quantiles.map(({ share }) => NAMES[`${share}`] ?? `${share * 100} %`);
  return ["policy", ...shares, "attempts", "wasted", "peak"];
}

function quantileCell({ overLimit }: Quantile, { ending }: Outcome): string {
  if (overLimit !== undefined) return figure(overLimit);
  return ending === "unfinished" ? "..." : "never";
}

export function rowOf(outcome: Outcome): readonly string[] {
  const { contender, result } = outcome;
  return [
    contender.id,
    ...result.quantiles.map((quantile) => quantileCell(quantile, outcome)),
    figure(result.attemptsPerClient),
    figure(result.wastedPerClient),
    figure(result.peakOverCapacity),
  ];
}
