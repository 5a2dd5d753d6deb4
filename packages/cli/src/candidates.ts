/**
 * What can stand in the places that a shell completes, beside the choices that commands declare.
 * Loaded only when a shell asks.
 */
import { localeNames, locales, namedCodes, registryRow, systems } from "@backsoon/codes";

import { everyPolicy } from "./storm/policies.ts";

/** A word, and what it means. */
export type Candidate = readonly [word: string, meaning: string];

const codes: readonly Candidate[] = namedCodes.map((code) => [`${code}`, registryRow(code).name]);

/** Names with commas in between: those that are typed stay, and none comes twice. */
function policyCandidates(typed: string): readonly Candidate[] {
  const list = typed.slice(typed.indexOf("=") + 1);
  const before = list.slice(0, list.lastIndexOf(",") + 1);
  const named = new Set(before.split(","));
  const all: readonly Candidate[] = before === "" ? [["all", "every policy"]] : [];
  const others = everyPolicy.filter(({ id }) => !named.has(id));
  return [...others.map(({ id, name }): Candidate => [before + id, name]), ...all];
}

/** By the name of the argument, or the long name of the option. */
const candidates: Readonly<Record<string, readonly Candidate[]>> = {
  code: codes,
  "other-code": codes,
  lang: locales.map((locale) => [locale, localeNames[locale]]),
  system: Object.values(systems).map(({ id, name }) => [id, name]),
  range: [
    ["all", "every code"],
    ["1000-1015", "defined by the protocol"],
    ["3000-3999", "registered by libraries and frameworks"],
    ["4000-4999", "private use"],
  ],
  // Not kernel:511: what the library gives to zsh ends a word at its colon.
  backlog: [
    ["unbounded", "whoever comes waits"],
    ["1000", "the rest is refused"],
  ],
};

/** @param typed the word so far. */
export function candidatesFor(place: string, typed: string): readonly Candidate[] {
  return place === "policy" ? policyCandidates(typed) : (candidates[place] ?? []);
}
