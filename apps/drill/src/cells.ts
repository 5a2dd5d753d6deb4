import type { Outcome } from "./outcome.ts";
import type { Played } from "./scenarios.ts";

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Where nobody was lost, nobody came back. */
const span = (fromMs: number, toMs: number): string =>
  toMs === 0 ? "-" : `${seconds(fromMs)} - ${seconds(toMs)}`;

/** What became of the sessions, as "300 resumed". */
function sessions({ resumed, fresh, moved }: Outcome): string {
  const counts = { resumed, fresh, moved };
  const some = Object.entries(counts).filter(([, count]) => count > 0);
  return some.map(([what, count]) => `${count} ${what}`).join(", ") || "-";
}

export type Row = readonly (string | number)[];

function verdict({ ok, outcome }: Played): Row {
  return [ok ? "ok" : "no", outcome.name];
}

/** How connections were lost and came back: a row for the terminal and for the page. */
export function connectionRow(played: Played): Row {
  const { outcome } = played;
  return [
    ...verdict(played),
    outcome.code || "-",
    `${outcome.back}/${outcome.clients}`,
    span(outcome.firstMs, outcome.lastMs),
    span(outcome.windowFromMs, outcome.windowToMs),
    outcome.attemptsPerClient,
    outcome.peakPerSecond,
    outcome.outsideWindow,
  ];
}

/** What became of sessions and messages. */
export function sessionRow(played: Played): Row {
  const { outcome } = played;
  const { downtimeMs, messages, lost, duplicated, reordered, undelivered } = outcome;
  const downtime = `${seconds(downtimeMs.p50)} / ${seconds(downtimeMs.p99)}`;
  const counts = [messages, lost, duplicated, reordered, undelivered];
  return [...verdict(played), sessions(outcome), downtime, ...counts];
}
