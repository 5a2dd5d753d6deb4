/** What can stand in the places that a shell completes, beside the choices that commands declare. */
import { localeNames, locales, namedCodes, registryRow, systems } from "@backsoon/codes";

/** A word, and what it means. */
export type Candidate = readonly [word: string, meaning: string];

const codes: readonly Candidate[] = namedCodes.map((code) => [`${code}`, registryRow(code).name]);

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
};

export function candidatesFor(place: string): readonly Candidate[] {
  return candidates[place] ?? [];
}
