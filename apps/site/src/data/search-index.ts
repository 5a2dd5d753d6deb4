/** The index of one language: how it is built, and how it is asked. */
import { entryOf, type Locale } from "@backsoon/codes";
import MiniSearch, { type Options } from "minisearch";

import type { SearchKind } from "../texts/shape.ts";
import { entryPage, pairPage } from "./pages.ts";
import { wordsOfText } from "./tokens.ts";

/** What can be found. */
export interface Found {
  /** Its address below the language's start; with a slash in front, below the site's. */
  readonly page: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** A line that says what it is. */
  readonly text: string;
}

export interface Document extends Found {
  /** Names, numbers and phrases somebody would type for it, on top of the title. */
  readonly terms: string;
  /** Everything else. */
  readonly more: string;
}

function options(locale: Locale): Options<Document> {
  return {
    idField: "page",
    fields: ["title", "terms", "text", "more"],
    storeFields: ["kind", "title", "text"],
    tokenize: (text) => wordsOfText(text, locale),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 4, terms: 3, text: 1.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      // What explains a number comes before what merely mentions it.
      boostDocument: (_page, _term, stored) => (stored?.["kind"] === "code" ? 1.6 : 1),
    },
  };
}

export type SearchIndex = MiniSearch<Document>;

export function buildIndex(locale: Locale, documents: readonly Document[]): SearchIndex {
  const index = new MiniSearch(options(locale));
  index.addAll(documents);
  return index;
}

export function readIndex(locale: Locale, json: string): SearchIndex {
  return MiniSearch.loadJSON(json, options(locale));
}

/** The pages that a query names by number: a code, or two codes in either order. */
function named(query: string): readonly string[] {
  const numbers = [...new Set(query.match(/\d+/g)?.map(Number))].filter((code) => code <= 65_535);
  const [one, other] = numbers;
  if (one === undefined || numbers.length > 2) return [];
  if (other === undefined) {
    // "60" is more likely to be seconds than a close code.
    return one < 1000 ? [] : [entryPage(entryOf(one))];
  }
  return [pairPage(one, other), entryPage(entryOf(one)), entryPage(entryOf(other))];
}

const LIMIT = 10;

/** What the query finds, the best first. */
export function find(index: SearchIndex, query: string): readonly Found[] {
  const stored = (page: string): Found[] => {
    const fields = index.getStoredFields(page);
    return fields === undefined ? [] : [{ page, ...fields } as unknown as Found];
  };
  const first = named(query).flatMap(stored);
  const rest = index
    .search(query)
    .filter(({ id }) => !first.some(({ page }) => page === id))
    .flatMap(({ id }) => stored(String(id)));
  return [...first, ...rest].slice(0, LIMIT);
}
