/** Lines for a terminal, whose characters are one cell wide, or two, or none. */
import type { Locale } from "@backsoon/codes";

import { cellsOf } from "./cells.ts";

/** What stands between backticks stays together: a break in code would change what it says. */
const WORDS = /(?:`[^`]*`|\S)+\s*/g;
const CODE = /(`[^`]*`)/;

const ENDS_WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]$/u;
const BEGINS_WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Neither closing brackets nor stops begin a line, and opening brackets end none. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const OPENS = /[\p{Ps}\p{Pi}]$/u;

function mayBreak(before: string, after: string): boolean {
  if (/\s$/.test(before)) return true;
  if (CLOSES.test(after) || OPENS.test(before) || /^\s/.test(after)) return false;
  return ENDS_WIDE.test(before) || BEGINS_WIDE.test(after);
}

/** Japanese and Chinese have no spaces: their words come from the runtime's dictionary. */
function segments(text: string, locale: Locale): readonly string[] {
  const words = new Intl.Segmenter(locale, { granularity: "word" });
  const parts = text
    .split(CODE)
    .flatMap((part) =>
      part.startsWith("`") ? [part] : Array.from(words.segment(part), ({ segment }) => segment),
    );
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, part)) pieces.push(part);
    else pieces[pieces.length - 1] = last + part;
  }
  return pieces;
}

/** What a line break may not divide, each with the space that follows. */
function piecesOf(text: string, locale: Locale): readonly string[] {
  return locale === "ja" || locale === "zh-Hans"
    ? segments(text, locale)
    : (text.match(WORDS) ?? []);
}

/** The text in lines of at most `width` cells; what cannot be divided may stick out. */
export function wrap(text: string, width: number, locale: Locale): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of piecesOf(text, locale)) {
    if (line !== "" && used + cellsOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece;
    used += cellsOf(piece);
  }
  return [...lines, line.trimEnd()];
}
