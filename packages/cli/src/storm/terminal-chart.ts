/**
 * The return of each fleet as one line of blocks on a common axis of time.
 *
 * The libraries for charts in a terminal draw all curves into one field, where only their colours
 * tell them apart: fifteen policies in a pipe, without colour, would be none.
 */
import type { Scenario } from "@backsoon/storm";

import { heading, type Lines } from "../layout.ts";
import type { Paper } from "../paper.ts";
import { backAt, chartSpanMs, knownUntilMs } from "./chart-span.ts";
import type { Outcome } from "./outcome.ts";
import { duration, percent } from "./say.ts";

const PARTIAL = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"];
const ALL = "█";
const INDENT = "  ";
const GAP = "  ";
const NARROWEST = 10;
const WIDEST = 60;

/** The full block stands for everybody, and for nobody less. */
function block(back: number, clients: number): string {
  if (back === 0) return " ";
  if (back === clients) return ALL;
  return PARTIAL[Math.floor((back / clients) * PARTIAL.length)] ?? "";
}

function note({ ending, result }: Outcome, { clients }: Scenario): string {
  const at = duration(result.endedMs);
  return ending === "recovered" ? at : `${percent(result.back, clients)} at ${at}`;
}

/** One outcome as so many blocks, blank where nothing is known. */
function curve(outcome: Outcome, spanMs: number, columns: number, clients: number): string {
  const knownMs = knownUntilMs(outcome, spanMs);
  return Array.from({ length: columns }, (_, column) => {
    const atMs = ((column + 1) / columns) * spanMs;
    return atMs <= knownMs ? block(backAt(outcome, atMs), clients) : " ";
  }).join("");
}

function axis(spanMs: number, columns: number): string {
  const end = duration(spanMs);
  return `0 s${" ".repeat(Math.max(1, columns - end.length - 3))}${end}`;
}

export function terminalChart(
  outcomes: readonly Outcome[],
  scenario: Scenario,
  paper: Paper,
): Lines {
  const names = Math.max(...outcomes.map(({ contender }) => contender.id.length));
  const notes = Math.max(...outcomes.map((outcome) => note(outcome, scenario).length));
  const beside = paper.width - INDENT.length - names - notes - 2 * GAP.length;
  const isNarrow = beside < NARROWEST;
  const columns = Math.min(WIDEST, isNarrow ? paper.width - INDENT.length : beside);
  const spanMs = chartSpanMs(outcomes, scenario);
  const lines = outcomes.flatMap((outcome) => {
    const { id } = outcome.contender;
    const blocks = curve(outcome, spanMs, columns, scenario.clients);
    const said = note(outcome, scenario);
    return isNarrow ? [`${id}: ${said}`, blocks] : [[id.padEnd(names), blocks, said].join(GAP)];
  });
  const under = isNarrow ? "" : " ".repeat(names) + GAP;
  return [
    heading("Who is back", paper),
    ...[...lines, under + axis(spanMs, columns)].map((line) => INDENT + line),
  ];
}
