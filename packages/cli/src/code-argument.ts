/** A close code as people write it: its number, or the registry's name in whatever spelling. */
import { entryOf, namedCodes, registryRow, type NamedCode } from "@backsoon/codes";

import { misuse } from "./failure.ts";
import { nearCodes } from "./near-codes.ts";
import { near, plain, type Meant } from "./near-words.ts";
import { didYouMean } from "./did-you-mean.ts";

const HIGHEST = 65_535;

const nameOf = (code: NamedCode): string => registryRow(code).name;
const named = (code: NamedCode): string => `${code} (${nameOf(code)})`;

/** Names whole and word by word: who remembers "restart" means 1012. */
const candidates: readonly Meant<NamedCode>[] = namedCodes.map((code) => ({
  value: code,
  words: [nameOf(code), ...nameOf(code).split(" ")].filter((word) => word.length > 3),
}));

function refusal(text: string): Error {
  const suggestions = /^\d+$/.test(text) ? nearCodes(text) : near(text, candidates);
  return misuse(
    `${JSON.stringify(text)} is no close code: a whole number from 0 to ${HIGHEST}, such as 1006, ` +
      `or a registered name, such as going-away.${didYouMean(suggestions.map(named))}`,
  );
}

/** @throws Failure for what is neither a number that a Close frame can hold nor a registered name. */
export function readCode(text: string): number {
  const typed = text.trim();
  if (/^\d+$/.test(typed) && Number(typed) <= HIGHEST) return Number(typed);
  const code = plain(typed) && namedCodes.find((known) => plain(nameOf(known)) === plain(typed));
  if (code === undefined || code === "") throw refusal(typed);
  return code;
}

/** For a number that nobody may send: the codes that may have been meant instead. */
export function likelierCodes(code: number): readonly NamedCode[] {
  const isPlausible = registryRow(code).sender !== "never" || typeof entryOf(code) === "number";
  return isPlausible ? [] : nearCodes(String(code));
}

/** The hint that goes with them. */
export function hintFor(code: number): string {
  return didYouMean(likelierCodes(code).map(named)).trim();
}
