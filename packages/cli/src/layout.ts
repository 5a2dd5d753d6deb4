/** Paragraphs, lists and tables as lines. Pages are made of these and of nothing else. */
import { direction } from "@backsoon/codes";

import { cellsOf } from "./cells.ts";
import type { Paper } from "./paper.ts";
import { wrap } from "./wrap.ts";

export type Lines = readonly string[];

const INDENT = "  ";

const colored = (line: string, { paint }: Paper): string => line.replaceAll(/`[^`]*`/g, paint.code);

/** Wrapped, the first line after `first`, the others after as much space. */
function hanging(first: string, text: string, paper: Paper): Lines {
  const rest = " ".repeat(cellsOf(first));
  return wrap(text, paper.width - rest.length, paper.locale).map((line, index) =>
    colored((index === 0 ? first : rest) + line, paper),
  );
}

/**
 * Whether columns stay columns: a terminal turns lines from right to left round by itself, and not
 * every terminal finds the same width for Devanagari.
 */
function canAlign({ locale }: Paper): boolean {
  return direction(locale) === "ltr" && locale !== "hi";
}

export function heading(text: string, { paint }: Paper): string {
  return paint.heading(text);
}

export function paragraph(text: string, paper: Paper): Lines {
  return hanging(INDENT, text, paper);
}

export function bullets(texts: readonly string[], paper: Paper): Lines {
  return texts.flatMap((text) => hanging(`${INDENT}- `, text, paper));
}

export function steps(texts: readonly string[], paper: Paper): Lines {
  return texts.flatMap((text, index) => hanging(`${INDENT}${index + 1}. `, text, paper));
}

/** A word or two, and what there is to say about it. */
export function labelled(label: string, text: string, paper: Paper): Lines {
  return hanging(INDENT, `${label}: ${text}`, paper);
}

/** Lines that somebody may want to copy: as they are, however long. */
export function verbatim(texts: readonly string[]): Lines {
  return texts.map((text) => INDENT + text);
}

/** A part of a section, one step further in. */
export function subsection(
  title: string,
  content: (narrower: Paper) => Lines,
  paper: Paper,
): Lines {
  const narrower = { ...paper, width: paper.width - INDENT.length };
  return [heading(title, paper), ...content(narrower)].map((line) => INDENT + line);
}

/** A section without content is left out together with its heading. */
export function section(title: string, lines: Lines, paper: Paper): Lines {
  return lines.length === 0 ? [] : ["", heading(title, paper), ...lines];
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many of the last columns share the room that the others leave; they are wrapped. */
  readonly wrapped: number;
}

const GAP = "  ";
/** Narrower columns hold a word or two in a line. */
const NARROWEST_COLUMN = 15;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Room for columns, in proportion to what they need, and enough for a word or two. */
function shares(needs: readonly number[], room: number): readonly number[] {
  const need = sum(needs);
  if (need <= room) return needs;
  const least = needs.map((width) => Math.min(width, NARROWEST_COLUMN));
  const spare = room - sum(least);
  const wanting = need - sum(least);
  return needs.map((width, column) => {
    const narrowest = least[column] ?? 0;
    return narrowest + Math.floor((spare * (width - narrowest)) / wanting);
  });
}

/** How wide each column is; `undefined` when they do not fit beside each other. */
function columnWidths(
  rows: readonly (readonly string[])[],
  wrapped: number,
  paper: Paper,
): readonly number[] | undefined {
  const columns = Math.max(...rows.map((row) => row.length));
  const needs = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => cellsOf(row[column] ?? ""))),
  );
  const fixed = needs.slice(0, columns - wrapped);
  const room = paper.width - INDENT.length - sum(fixed) - GAP.length * (columns - 1);
  const widths = [...fixed, ...shares(needs.slice(columns - wrapped), room)];
  const isTooNarrow = widths.some((width, column) => {
    return width < Math.min(needs[column] ?? 0, NARROWEST_COLUMN);
  });
  return isTooNarrow ? undefined : widths;
}

/** The cells of a row beside each other. */
function rowLines(cells: readonly string[], widths: readonly number[], paper: Paper): Lines {
  const columns = widths.map((width, column) => wrap(cells[column] ?? "", width, paper.locale));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const line = columns.map((lines, column) => {
      const text = lines[index] ?? "";
      return text + " ".repeat(Math.max(0, (widths[column] ?? 0) - cellsOf(text)));
    });
    return (INDENT + line.join(GAP)).trimEnd();
  });
}

/** The cells of a row below each other. */
function stackedLines(header: readonly string[], cells: readonly string[], paper: Paper): Lines {
  const [first = "", ...others] = cells;
  return [
    ...wrap(first, paper.width - INDENT.length, paper.locale).map((line) => INDENT + line),
    ...others.flatMap((cell, index) =>
      hanging(INDENT + INDENT, `${header[index + 1] ?? ""}: ${cell}`, paper),
    ),
  ];
}

/** Columns where they fit and stay columns; else each row as a list. */
export function table({ header, rows, wrapped }: Table, paper: Paper): Lines {
  const widths = canAlign(paper) ? columnWidths([header, ...rows], wrapped, paper) : undefined;
  if (widths === undefined) return rows.flatMap((cells) => stackedLines(header, cells, paper));
  return [
    ...rowLines(header, widths, paper).map((line) => heading(line, paper)),
    ...rows.flatMap((cells) => rowLines(cells, widths, paper)).map((line) => colored(line, paper)),
  ];
}

/** Labels in one column and what belongs to them in another, or a list as {@link table}. */
export function pairs(rows: readonly (readonly [string, string])[], paper: Paper): Lines {
  const widths = canAlign(paper) ? columnWidths(rows, 1, paper) : undefined;
  if (widths === undefined) return rows.flatMap(([label, text]) => labelled(label, text, paper));
  return rows.flatMap((row) => rowLines(row, widths, paper)).map((line) => colored(line, paper));
}
