import { findLocale, localeNames, locales, matchLocale, type Locale } from "@backsoon/codes";

import { misuse } from "./failure.ts";
import { near } from "./near-words.ts";
import { didYouMean } from "./did-you-mean.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The locale without translations, in whatever encoding. */
const isPosix = (tag: string): boolean => /^(?:C|POSIX)(?:[.@]|$)/.test(tag);

/**
 * The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set and not
 * empty (POSIX, Base Definitions 8.2); unless that is the C locale, the list in LANGUAGE goes
 * before it (GNU gettext, "Specifying a Priority List of Languages").
 */
export function localeOf(environment: Environment): Locale {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE } = environment;
  const tag = LC_ALL || LC_MESSAGES || LANG || "C";
  if (isPosix(tag)) return "en";
  return matchLocale([...(LANGUAGE ?? "").split(":"), tag]);
}

const candidates = locales.map((locale) => ({ value: locale, words: [localeNames[locale]] }));

/** @throws Failure for a language that has no texts. */
export function readLocale(tag: string): Locale {
  const found = findLocale(tag);
  if (found !== undefined) return found;
  const known = locales.map((locale) => `${locale} (${localeNames[locale]})`).join(", ");
  throw misuse(
    `there are no texts in ${JSON.stringify(tag)}, only in ${known}.` +
      didYouMean(near(tag, candidates)),
  );
}
