import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { spread } from "../../bench/measure.ts";
import { pageOf, type Result } from "../../bench/results.ts";
import { standingOf, type Row, type Table } from "../../bench/table.ts";

const ours = (side: string, values: readonly number[], bar?: number): Row => ({
  kind: "ours",
  side,
  figure: spread(values),
  ...(bar === undefined ? {} : { bar }),
});

const peer = (side: string, values: readonly number[], against = "us"): Row => ({
  kind: "peer",
  side,
  figure: spread(values),
  against,
});

const table = (rows: readonly Row[], better: Table["better"] = "lower"): Table => ({
  title: "Time",
  unit: "ms",
  better,
  rows,
});

const result = (...tables: Table[]): Result => ({
  suite: "made-up",
  machine: "2 x CPU",
  day: "2026-11-23",
  rounds: 3,
  tables,
});

const bench = (name: string): URL => new URL(`../../bench/${name}`, import.meta.url);

/** `undefined`: there is none. */
async function textOf(name: string): Promise<string | undefined> {
  return readFile(bench(name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

describe("the page of results", () => {
  it("is, whole, what the program makes of a small result", () => {
    const time = {
      ...table([
        ours("us", [11, 12, 13], 10),
        peer("fast", [5, 6, 7]),
        peer("close", [12, 14, 16]),
        peer("slow", [1_400, 1_500, 1_600]),
      ]),
      note: "Of three.",
    };
    const share = { ...table([ours("us", [1])], "higher"), title: "Share", unit: "of all" };
    expect(pageOf([result(time, share)])).toMatchInlineSnapshot(`
      "# Results

      Written by \`npm run bench\`; not edited by hand. Every figure is measured in one run with what it is
      compared with, the sides in turn, each in processes of its own: the median of the rounds, and in
      brackets the least and the greatest. A peer counts as ahead or behind only if no round of it overlaps with
      one of ours.

      ## Bars missed

      - [made-up](#made-up): Time, us: 12.0 (11.0 - 13.0), bar 10.0

      ## Peers ahead of Backsoon

      - [made-up](#made-up): Time, fast: 6.00 (5.00 - 7.00)

      ## made-up

      2026-11-23, 2 x CPU, 3 rounds.

      ### Time

      Of three.

      | side | ms (lower is better) | bar |  |
      | --- | --- | --- | --- |
      | us | 12.0 (11.0 - 13.0) | 10.0 | MISSED |
      | fast | 6.00 (5.00 - 7.00) |  | ahead of us |
      | close | 14.0 (12.0 - 16.0) |  | level with us |
      | slow | 1,500 (1,400 - 1,600) |  | behind us |

      ### Share

      | side | of all (higher is better) |  |
      | --- | --- | --- |
      | us | 1.00 |  |
      "
    `);
  });

  it("says that nothing was missed and nobody is ahead", () => {
    const page = pageOf([result(table([ours("us", [9], 10), peer("slow", [20])]))]);
    expect(page).toContain("## Bars missed\n\nNone.\n");
    expect(page).toContain("## Peers ahead of Backsoon\n\nNone.\n");
  });

  it("lists each missed bar with its figure, and each peer that is ahead", () => {
    const page = pageOf([result(table([ours("us", [11, 12, 13], 10), peer("fast", [5])]))]);
    expect(page).toContain(
      "## Bars missed\n\n- [made-up](#made-up): Time, us: 12.0 (11.0 - 13.0), bar 10.0\n",
    );
    expect(page).toContain(
      "## Peers ahead of Backsoon\n\n- [made-up](#made-up): Time, fast: 5.00\n",
    );
  });

  it("has no column of bars where there are none", () => {
    expect(pageOf([result(table([ours("us", [1])]))])).toContain(
      "| side | ms (lower is better) |  |",
    );
  });

  it.each([
    [0, "0.00"],
    [0.123, "0.12"],
    [9.994, "9.99"],
    [12.34, "12.3"],
    [-12.34, "-12.3"],
    [99.9, "99.9"],
    [1_234.5, "1,235"],
    [1_234_567, "1,234,567"],
  ])("writes %d as %s", (value, text) => {
    expect(pageOf([result(table([ours("us", [value])]))])).toContain(`| us | ${text} |`);
  });

  it("is in the repository as the program wrote it", async () => {
    const data = await textOf("results.json");
    const page = await textOf("RESULTS.md");
    expect(page).toBe(data === undefined ? undefined : pageOf(JSON.parse(data) as Result[]));
  });
});

describe("a row stands", () => {
  it.each([
    ["lower", [8, 9, 10], 9, "holds"],
    ["lower", [8, 9.1, 10], 9, "MISSED"],
    ["higher", [8, 9, 10], 9, "holds"],
    ["higher", [8, 8.9, 10], 9, "MISSED"],
  ] as const)("where %s is better, with %j at a bar of %d: %s", (better, values, bar, standing) => {
    const row = ours("us", values, bar);
    expect(standingOf(row, table([row], better))).toBe(standing);
  });

  it.each([
    ["lower", [1, 2, 3], "ahead of us"],
    ["lower", [3, 4, 5], "level with us"],
    ["lower", [7, 8, 9], "level with us"],
    ["lower", [7.1, 8, 9], "behind us"],
    ["higher", [1, 2, 3], "behind us"],
    ["higher", [8, 9, 10], "ahead of us"],
  ] as const)(
    "where %s is better, a peer with %j against 5 to 7: %s",
    (better, values, standing) => {
      const row = peer("them", values);
      expect(standingOf(row, table([ours("us", [5, 6, 7]), row], better))).toBe(standing);
    },
  );

  it("nowhere without a bar", () => {
    const row = ours("us", [1]);
    expect(standingOf(row, table([row]))).toBe("");
  });

  it("not against a side that is not in the table", () => {
    const row = peer("them", [1], "nobody");
    expect(() => standingOf(row, table([row]))).toThrow("Time: no side called nobody");
  });
});

describe("a spread", () => {
  it.each([
    [[3], { median: 3, min: 3, max: 3 }],
    [[3, 1, 2], { median: 2, min: 1, max: 3 }],
    [[10, 2, 4, 8], { median: 6, min: 2, max: 10 }],
  ])("of %j", (values, expected) => {
    expect(spread(values)).toEqual(expected);
  });
});
