import { locales, loadTexts, type Locale, type Texts } from "@backsoon/codes";
import { beforeAll, describe, expect, test } from "vitest";

import { sameAsEnglish } from "./same-as-english.ts";

/** Every string of the texts with its address, such as `codes/1006/seen/0`. */
function strings(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as object).flatMap(([key, item]) =>
    strings(item, path === "" ? key : `${path}/${key}`),
  );
}

const written = (texts: Texts): ReadonlyMap<string, string> =>
  new Map(strings(texts).filter(([path]) => path !== "locale"));

const sorted = (found: Iterable<string>): readonly string[] => [...new Set(found)].toSorted();
const placeholders = (text: string): readonly string[] => sorted(text.match(/\{\w+\}/g) ?? []);
const code = (text: string): readonly string[] => sorted(text.match(/`[^`]*`/g) ?? []);
/** What is left to translate: without code and placeholders. */
const prose = (text: string): string => text.replaceAll(/`[^`]*`|\{\w+\}/g, " ");

/** The script that a paragraph must contain, where it is not the Latin one. */
const scripts: Readonly<Partial<Record<Locale, RegExp>>> = {
  ru: /\p{Script=Cyrillic}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  "zh-Hans": /\p{Script=Han}/u,
  ar: /\p{Script=Arabic}/u,
};

/** English words that are no words of the other languages, so that one of them betrays a rest. */
const ENGLISH = /\b(?:the|of|and|with|which|when|does|not|is)\b/i;

/** Literal error messages and names are searched as they are. */
const isSymptom = (path: string): boolean => path.includes("/symptoms/");

const english = written(await loadTexts("en"));
const others = locales.filter((locale) => locale !== "en");

test("English closes each backtick", () => {
  const odd = [...english].filter(([, text]) => (text.split("`").length - 1) % 2 !== 0);
  expect(odd).toEqual([]);
});

test("a short text is one line", () => {
  const long = [...english].filter(([path, text]) => path.endsWith("/short") && text.length > 90);
  expect(long).toEqual([]);
});

describe.each(others)("%s", (locale) => {
  let texts: ReadonlyMap<string, string>;
  const isAllowedEnglish = (path: string): boolean =>
    isSymptom(path) || sameAsEnglish.has(`${locale}/${path}`);
  const wrong = (check: (path: string, text: string, source: string) => boolean): object[] =>
    [...english].flatMap(([path, source]) => {
      const text = texts.get(path) ?? "";
      return check(path, text, source) ? [{ path, text, source }] : [];
    });

  beforeAll(async () => {
    texts = written(await loadTexts(locale));
  });

  test("has the keys and list items of English and no others", () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test("leaves nothing empty", () => {
    expect(wrong((_path, text) => text.trim() === "")).toEqual([]);
  });

  test("has each exception that is listed for it", () => {
    const stale = [...sameAsEnglish.keys()]
      .filter((key) => key.startsWith(`${locale}/`))
      .map((key) => key.slice(locale.length + 1))
      .filter((path) => !english.has(path) || texts.get(path) !== english.get(path));
    expect(stale).toEqual([]);
  });

  test("has the same placeholders", () => {
    expect(
      wrong((_path, text, source) => `${placeholders(text)}` !== `${placeholders(source)}`),
    ).toEqual([]);
  });

  test("keeps code as it is", () => {
    expect(wrong((_path, text, source) => `${code(text)}` !== `${code(source)}`)).toEqual([]);
  });

  test("repeats no English text", () => {
    expect(wrong((path, text, source) => text === source && !isAllowedEnglish(path))).toEqual([]);
  });

  const script = scripts[locale] ?? /\p{Script=Latin}/u;
  test("has no paragraph without its own script", () => {
    expect(wrong((path, text) => !script.test(prose(text)) && !isAllowedEnglish(path))).toEqual([]);
  });

  test("has no English words left in its prose", () => {
    expect(wrong((path, text) => ENGLISH.test(prose(text)) && !isAllowedEnglish(path))).toEqual([]);
  });

  test("lists for each code a symptom in its own words", () => {
    const entryOf = (path: string): string => path.split("/")[1] ?? "";
    const own = [...texts]
      .filter(([path, text]) => isSymptom(path) && english.get(path) !== text)
      .map(([path]) => entryOf(path));
    const all = [...english.keys()].filter(isSymptom).map(entryOf);
    expect(sorted(own)).toEqual(sorted(all));
  });

  test("keeps one line short", () => {
    const long = [...texts].filter(([path, text]) => path.endsWith("/short") && text.length > 120);
    expect(long).toEqual([]);
  });
});
