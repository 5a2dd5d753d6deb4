import type { SystemCodes, System, Texts } from "@backsoon/codes";

import { heading, paragraph, table, type Lines } from "../layout.ts";
import type { Paper } from "../paper.ts";
import type { CodeRow, SystemRow } from "./code-rows.ts";

function told(codes: SystemCodes): string {
  if (typeof codes === "number") return `${codes}`;
  if ("signal" in codes) return codes.signal;
  return codes[0] === codes[1] ? `${codes[0]}` : `${codes[0]}-${codes[1]}`;
}

export function codesPage(rows: readonly CodeRow[], { words }: Texts, paper: Paper): Lines {
  const { labels } = words;
  const content = {
    header: [labels.closeCode, labels.name, labels.meaning, labels.verdict],
    rows: rows.map(({ codes, name, short, decision }) => [told(codes), name, short, decision]),
    wrapped: 3,
  };
  return table(content, paper);
}

export function systemPage(
  { id, name }: System,
  rows: readonly SystemRow[],
  { words, systems }: Texts,
  paper: Paper,
): Lines {
  const { labels } = words;
  const content = {
    header: [labels.closeCode, labels.meaning, labels.reconnect],
    rows: rows.map(({ codes, meaning, advice }) => [told(codes), meaning, advice]),
    wrapped: 3,
  };
  return [heading(name, paper), ...paragraph(systems[id], paper), "", ...table(content, paper)];
}
