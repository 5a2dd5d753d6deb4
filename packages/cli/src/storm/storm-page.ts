/** A storm as a page for the terminal: what is asked, then, when it is known, the answer. */
import { stripVTControlCharacters } from "node:util";

import type { Contender, Scenario } from "@backsoon/storm";

import { cellsOf } from "../cells.ts";
import { bullets, heading, pairs, paragraph, subsection, table, type Lines } from "../layout.ts";
import type { Paper } from "../paper.ts";
import type { Outcome } from "./outcome.ts";
import { endingSentence, fleetSentence, limitSentence } from "./sentences.ts";
import { CAPTION, headerOf, rowOf } from "./storm-table.ts";
import { terminalChart } from "./terminal-chart.ts";

/** Before the run: the seed first, with which anybody can repeat it. */
export function questionLines(scenario: Scenario, limitMs: number, paper: Paper): Lines {
  return [
    heading(`seed ${scenario.seed}`, paper),
    ...paragraph(fleetSentence(scenario), paper),
    ...paragraph(limitSentence(scenario, limitMs), paper),
  ];
}

/** Columns where they fit; else each policy with its figures below. */
function tableLines(outcomes: readonly Outcome[], paper: Paper): Lines {
  const header = headerOf(outcomes);
  const rows = outcomes.map(rowOf);
  const lines = table({ header, rows, wrapped: 0 }, paper);
  if (lines.every((line) => cellsOf(stripVTControlCharacters(line)) <= paper.width)) return lines;
  return rows.flatMap(([id = "", ...cells]) => {
    const figures = cells.map((cell, column) => [header[column + 1] ?? "", cell] as const);
    return subsection(id, (narrower) => pairs(figures, narrower), paper);
  });
}

function remarkLines(outcomes: readonly Outcome[], scenario: Scenario, paper: Paper): Lines {
  const sentences = outcomes
    .filter(({ ending }) => ending !== "recovered")
    .map((outcome) => `${outcome.contender.id} ${endingSentence(outcome, scenario)}`);
  return sentences.length === 0 ? [] : ["", ...bullets(sentences, paper)];
}

export function answerLines(
  outcomes: readonly Outcome[],
  contenders: readonly Contender[],
  scenario: Scenario,
  paper: Paper,
): Lines {
  const left = contenders.slice(outcomes.length).map(({ id }) => id);
  const notRun = left.length === 0 ? [] : [`Not run: ${left.join(", ")}.`];
  const unfinished = left.length > 0 || outcomes.some(({ ending }) => ending === "unfinished");
  return [
    ...(unfinished ? ["", heading("Interrupted: this is what is known so far", paper)] : []),
    "",
    ...paragraph(`${CAPTION}.`, paper),
    "",
    ...tableLines(outcomes, paper),
    ...remarkLines(outcomes, scenario, paper),
    ...notRun.flatMap((sentence) => bullets([sentence], paper)),
    "",
    ...terminalChart(outcomes, scenario, paper),
  ];
}
