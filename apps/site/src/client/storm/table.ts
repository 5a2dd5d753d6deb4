/** The table of figures, a row for each policy. */
import { fill } from "@backsoon/codes";

import type { Figures, Report } from "../../storm/report.ts";
import { sayDuration, sayFigure, sayShare } from "../../storm/say.ts";
import { byId } from "../elements.ts";
import { locale, texts } from "./texts.ts";

const UNKNOWN = "–";

const rows: readonly HTMLTableRowElement[] = [
  ...byId("lab-table", HTMLTableElement).querySelectorAll<HTMLTableRowElement>("tr[data-policy]"),
];

function sayOutcome(report: Report, clients: number): string {
  const { outcomes } = texts;
  if (report.kind === "waiting") return outcomes.waiting;
  const share = sayShare(locale, report.figures.back, clients);
  const time = sayDuration(locale, report.atMs);
  return fill(outcomes[report.kind], { share, time });
}

/** What is not yet known has a dash; what never comes is said. */
function sayQuantiles(figures: Figures, isNever: boolean): readonly (readonly [string, string])[] {
  const none = isNever ? texts.never : UNKNOWN;
  return figures.quantiles.map(({ share, overLimit }) => [
    `${share}`,
    overLimit === undefined ? none : sayFigure(locale, overLimit),
  ]);
}

function cellsOf(report: Report, clients: number): ReadonlyMap<string, string> {
  const outcome = ["outcome", sayOutcome(report, clients)] as const;
  if (report.kind === "waiting") return new Map([outcome]);
  const { figures } = report;
  return new Map([
    outcome,
    ...sayQuantiles(figures, report.kind === "never"),
    ["attempts", sayFigure(locale, figures.attemptsPerClient)],
    ["wasted", sayFigure(locale, figures.wastedPerClient)],
    ["peak", sayFigure(locale, figures.peakOverCapacity)],
  ]);
}

function fillRow(row: HTMLTableRowElement, report: Report, clients: number): void {
  const cells = cellsOf(report, clients);
  row.dataset["state"] = report.kind;
  for (const cell of row.querySelectorAll<HTMLTableCellElement>("[data-figure]")) {
    const text = cells.get(cell.dataset["figure"] ?? "") ?? UNKNOWN;
    if (cell.textContent !== text) cell.textContent = text;
  }
}

/** Shows the rows of those who take part. */
export function showTable(reports: readonly Report[], clients: number): void {
  for (const row of rows) {
    const report = reports.find(({ policy }) => policy === row.dataset["policy"]);
    row.hidden = report === undefined;
    if (report !== undefined) fillRow(row, report, clients);
  }
}
