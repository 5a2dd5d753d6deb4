import type { Locale } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

import { bullets, pairs, section, steps, subsection, table } from "../src/layout.ts";
import { paintFor, type Paper } from "../src/paper.ts";

const paperOf = (width: number, locale: Locale = "en"): Paper => ({
  locale,
  width,
  paint: paintFor(false),
});

const content = {
  header: ["Code", "Meaning", "Advice"],
  rows: [
    ["1006", "The connection broke and nobody said why", "come back"],
    ["1012", "restart", "come back soon"],
  ],
  wrapped: 2,
};

describe("lists", () => {
  test("hang, so that the marks stand alone", () => {
    expect(bullets(["one two three"], paperOf(12))).toEqual(["  - one two", "    three"]);
    expect(steps(["one two", "three"], paperOf(10))).toEqual([
      "  1. one",
      "     two",
      "  2. three",
    ]);
  });

  test("have a heading only when there is something in them", () => {
    expect(section("Title", [], paperOf(80))).toEqual([]);
    expect(section("Title", ["  x"], paperOf(80))).toEqual(["", "Title", "  x"]);
  });

  test("within a list are narrower by the step", () => {
    const lines = subsection("Sub", (paper) => bullets(["one two"], paper), paperOf(11));
    expect(lines).toEqual(["  Sub", "    - one", "      two"]);
  });
});

describe("a table", () => {
  test("has columns, the last ones wrapped", () => {
    expect(table(content, paperOf(50))).toEqual([
      "  Code  Meaning                     Advice",
      "  1006  The connection broke and    come back",
      "        nobody said why",
      "  1012  restart                     come back soon",
    ]);
  });

  test("is a list where the columns do not fit", () => {
    expect(table(content, paperOf(30))).toEqual([
      "  1006",
      "    Meaning: The connection",
      "    broke and nobody said why",
      "    Advice: come back",
      "  1012",
      "    Meaning: restart",
      "    Advice: come back soon",
    ]);
  });

  test("is a list from right to left", () => {
    expect(table(content, paperOf(200, "ar")).slice(0, 2)).toEqual([
      "  1006",
      "    Meaning: The connection broke and nobody said why",
    ]);
  });

  test("is a list where terminals disagree about the width", () => {
    expect(table(content, paperOf(200, "hi"))[0]).toBe("  1006");
  });

  test("counts cells, not characters", () => {
    const rows = [
      ["終了", "a"],
      ["x", "b"],
    ];
    expect(table({ header: ["H", "I"], rows, wrapped: 1 }, paperOf(40, "ja"))).toEqual([
      "  H     I",
      "  終了  a",
      "  x     b",
    ]);
  });
});

describe("pairs", () => {
  const rows = [
    ["short", "text"],
    ["a longer label", "more text than fits"],
  ] as const;

  test("are two columns", () => {
    expect(pairs(rows, paperOf(34))).toEqual([
      "  short           text",
      "  a longer label  more text than",
      "                  fits",
    ]);
  });

  test("are sentences from right to left, and where there is no room", () => {
    const sentences = ["  short: text", "  a longer label: more text than fits"];
    expect(pairs(rows, paperOf(60, "ar"))).toEqual(sentences);
  });
});
