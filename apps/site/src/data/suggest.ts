/** What somebody may have looked for at an address that is not there. */
import {
  allPairs,
  entryOf,
  findLocale,
  namedCodes,
  type Entry,
  type Locale,
} from "@backsoon/codes";

import { entryPage, pairPage } from "./pages.ts";

export interface Suggestion {
  /** The language that the address names. */
  readonly locale: Locale | undefined;
  /** Where to go without asking: the same pair in the right order, a code under its right name. */
  readonly goTo: string | undefined;
  /** Pages that are near. */
  readonly pages: readonly string[];
}

const hasPair = (page: string): boolean => allPairs.some(([a, b]) => pairPage(a, b) === page);

/** Whether leaving out one digit, changing one or swapping two makes one into the other. */
function isNear(typed: string, code: string): boolean {
  const longer = typed.length >= code.length ? typed : code;
  const shorter = longer === typed ? code : typed;
  if (longer.length - shorter.length > 1) return false;
  for (let at = 0; at < longer.length; at += 1) {
    const rest = longer.slice(0, at) + longer.slice(at + 1);
    if (longer.length > shorter.length && rest === shorter) return true;
    if (longer.length > shorter.length) continue;
    if (rest === shorter.slice(0, at) + shorter.slice(at + 1)) return true;
    const swapped = `${longer.slice(0, at)}${longer[at + 1] ?? ""}${longer[at] ?? ""}${longer.slice(at + 2)}`;
    if (swapped === shorter) return true;
  }
  return false;
}

const near = (typed: string): readonly Entry[] =>
  namedCodes.filter((code) => isNear(typed, String(code)));

/** The entry of a number that a Close frame could carry. */
function entryAt(number: string): Entry | undefined {
  const code = Number(number);
  return code <= 65_535 ? entryOf(code) : undefined;
}

function byOneNumber(number: string): Omit<Suggestion, "locale"> {
  const entry = entryAt(number);
  const own = entry === undefined ? [] : [entryPage(entry)];
  // A code has a page of its own, which can only be meant; within a range it may be a slip.
  if (typeof entry === "number") return { goTo: entryPage(entry), pages: own };
  // From 3000 on, applications have codes of their own; below, nobody has.
  const isOwnCode = entry === "registrable" || entry === "private";
  if (isOwnCode) return { goTo: own[0], pages: own };
  return { goTo: undefined, pages: [...near(number).map(entryPage), ...own] };
}

function byTwoNumbers(one: string, other: string): Omit<Suggestion, "locale"> {
  const page = pairPage(Number(one), Number(other));
  if (hasPair(page)) return { goTo: page, pages: [page] };
  const pages = [one, other].flatMap((number) => byOneNumber(number).pages);
  return { goTo: undefined, pages: [...new Set(pages)] };
}

/** @param path what follows the site's base: `vi/compare/1012-1001/`. */
export function suggest(path: string): Suggestion {
  const [first = "", ...rest] = path.split("/").filter((part) => part !== "");
  const locale = findLocale(first);
  const [one, other, ...more] = (locale === undefined ? path : rest.join("/")).match(/\d+/g) ?? [];
  if (one === undefined || more.length > 0) return { locale, goTo: undefined, pages: [] };
  return { locale, ...(other === undefined ? byOneNumber(one) : byTwoNumbers(one, other)) };
}
