import type { Locale, Texts, Words } from "@backsoon/codes";

import { pairs, type Lines } from "../layout.ts";
import type { Paper } from "../paper.ts";
import type { LimitRow } from "./limit-rows.ts";

type Sayer = (seconds: number) => string;

/** Latin digits everywhere: they are compared with what programs print. */
function secondsIn(locale: Locale): Sayer {
  const format = new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: "unit", unit: "second" });
  return (seconds) => format.format(seconds);
}

/** Where the figure does not come from the vendor, the reader should know. */
function noteOf({ note, confidence }: LimitRow, words: Words): string {
  return confidence === "sourced" ? note : `${note} [${words.confidence[confidence]}]`;
}

export function limitsPage(rows: readonly LimitRow[], { words }: Texts, paper: Paper): Lines {
  const say = secondsIn(paper.locale);
  const lines = rows.map((row) => {
    const { product, setting, kind, defaultSeconds } = row;
    const limit = defaultSeconds === null ? words.labels.noDefault : say(defaultSeconds);
    const what = `${product}: \`${setting}\` (${words.limitKind[kind]})`;
    return [limit, `${what} — ${noteOf(row, words)}`] as const;
  });
  return pairs(lines, paper);
}
