/** The rows that `backsoon codes` lists. */
import {
  entries,
  explainIn,
  rangeOf,
  sampleOf,
  type Entry,
  type SystemCode,
  type SystemCodes,
  type System,
  type Texts,
  type VerdictRow,
} from "@backsoon/codes";

import { overlap, type CodeRange } from "../code-range.ts";

export interface CodeRow {
  readonly codes: CodeRange;
  readonly name: string;
  readonly short: string;
  readonly verdict: VerdictRow;
  /** The verdict in words. */
  readonly decision: string;
}

function toRow(entry: Entry, texts: Texts): CodeRow {
  const { range, name, text, verdict, decision } = explainIn(texts, sampleOf(entry));
  return { codes: range, name, short: text.short, verdict, decision };
}

/** Every code with a meaning of its own, and the ranges of the others. */
export function codeRows(texts: Texts, range: CodeRange): readonly CodeRow[] {
  return entries
    .filter((entry) => overlap(rangeOf(entry), range))
    .map((entry) => toRow(entry, texts));
}

export interface SystemRow extends SystemCode {
  readonly meaning: string;
  /** What to do, in words. */
  readonly advice: string;
}

/** What is no close code is in every range. */
function isIn(codes: SystemCodes, range: CodeRange): boolean {
  if (typeof codes === "number") return overlap([codes, codes], range);
  return "signal" in codes || overlap(codes, range);
}

/** What one system says about its codes. */
export function systemRows(texts: Texts, { rows }: System, range: CodeRange): readonly SystemRow[] {
  const toSystemRow = (row: SystemCode): SystemRow => ({
    ...row,
    meaning: texts.systemCodes[row.id],
    advice: texts.words.reconnect[row.reconnect],
  });
  return rows.filter(({ codes }) => isIn(codes, range)).map(toSystemRow);
}
