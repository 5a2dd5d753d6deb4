import { defaultScenario, type Contender, type Result, type Scenario } from "@backsoon/storm";
import { describe, expect, test } from "vitest";

import { cellsOf } from "../src/cells.ts";
import { paintFor, type Paper } from "../src/paper.ts";
import { chartSpanMs } from "../src/storm/chart-span.ts";
import type { Ending, Outcome } from "../src/storm/outcome.ts";
import { duration, figure, percent } from "../src/storm/say.ts";
import { answerLines } from "../src/storm/storm-page.ts";
import { stormHtml } from "../src/storm/storm-html.ts";
import { stormSvg } from "../src/storm/svg.ts";

const scenario: Scenario = { ...defaultScenario, clients: 1_000, capacityPerSecond: 100 };

const paper = (width: number): Paper => ({ locale: "en", width, paint: paintFor(false) });

/** A return at an even pace from the fifth second on. */
function outcome(id: string, back: number, seconds: number, ending: Ending): Outcome {
  const contender: Contender = {
    id,
    name: `<${id}> & "co"`,
    source: "a test's own",
    start: () => {
      throw new Error("it is over");
    },
  };
  const result: Result = {
    endedMs: seconds * 1_000,
    limitMs: 10_000,
    back,
    recovered: ending === "recovered",
    gaveUp: 0,
    quantiles: [0.5, 0.99, 0.999, 1].map((share) => {
      const isBack = back >= share * 1_000;
      return {
        share,
        atMs: isBack ? 5_000 + share * 10_000 : undefined,
        overLimit: isBack ? share : undefined,
      };
    }),
    attempts: 1_000,
    attemptsPerClient: 1,
    wasted: 0,
    wastedPerClient: 0,
    refused: 0,
    peakOverCapacity: 123.4,
    longestQueue: 0,
    backPerSecond: Array.from({ length: seconds }, (_, second) =>
      Math.round(Math.max(0, Math.min(1, (second - 4) / (seconds - 5))) * back),
    ),
  };
  return { contender, ending, result };
}

const fast = outcome("fast", 1_000, 15, "recovered");
const slow = outcome("slow", 1_000, 40, "recovered");
const never = outcome("never-ready", 640, 300, "never");
const begun = outcome("begun", 300, 9, "unfinished");

const page = (outcomes: readonly Outcome[], left: readonly Outcome[] = [], width = 80): string =>
  answerLines(
    outcomes,
    [...outcomes, ...left].map(({ contender }) => contender),
    scenario,
    paper(width),
  ).join("\n");

describe("the page", () => {
  test("has a row of figures for each policy", () => {
    expect(page([fast, never])).toContain(
      [
        "  policy       50 %  99 %   99.9 %  100 %  attempts  wasted  peak",
        "  fast         0.50  0.99   1.00    1.00   1.00      0.00    123",
        "  never-ready  0.50  never  never   never  1.00      0.00    123",
      ].join("\n"),
    );
  });

  test("says plainly who never recovers", () => {
    expect(page([fast, never], [], 200)).toContain(
      "- never-ready never recovers: 640 of 1,000 were back when it was given up after 5 min.",
    );
    expect(page([fast])).not.toContain("recovers");
  });

  test("marks what was interrupted", () => {
    const text = page([fast, begun], [slow], 200);
    expect(text).toMatch(/^\nInterrupted: this is what is known so far\n/);
    expect(text).toContain(
      "- begun unfinished, because it was interrupted: 300 of 1,000 were back after 9 s.",
    );
    expect(text).toContain("- Not run: slow.");
    expect(text).not.toContain("never");
    expect(page([fast])).not.toContain("Interrupted");
  });

  test("draws who is back on one axis, full blocks for everybody only", () => {
    const lines = page([fast, slow, never, begun]).split("\n");
    const chart = lines.slice(lines.indexOf("Who is back") + 1);
    const [fastLine = "", slowLine = "", neverLine = "", begunLine = ""] = chart;
    expect(fastLine).toMatch(/^ {2}fast {9} +▁+▂.*▇█+ {2}15 s$/);
    expect(slowLine).toMatch(/^ {2}slow {9} +▁+▂.*▇█+ {2}40 s$/);
    expect(fastLine.match(/█/g)?.length).toBeGreaterThan(slowLine.match(/█/g)?.length ?? 0);
    expect(neverLine).toMatch(/▁ {2}64 % at 5 min$/);
    expect(begunLine).toMatch(/▁+▂.* {20,}30 % at 9 s$/);
    expect(chart.at(-1)).toMatch(/^ {15}0 s +40 s$/);
  });

  test.each([30, 40, 60, 80, 100])("keeps within %d cells", (width) => {
    for (const line of page([fast, slow, never], [], width).split("\n")) {
      expect(cellsOf(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe("the charts' stretch of time", () => {
  test("ends with the last who comes back", () => {
    expect(chartSpanMs([fast, slow], scenario)).toBe(40_000);
    expect(chartSpanMs([fast], scenario)).toBe(15_000);
  });

  test("leaves room to see who does not, and not for ever", () => {
    expect(chartSpanMs([fast, never], scenario)).toBe(30_000);
    expect(chartSpanMs([outcome("late", 1_000, 3_000, "recovered")], scenario)).toBe(180_000);
  });
});

describe("the SVG", () => {
  const svg = stormSvg([fast, never, begun], scenario);

  test("names itself and tells its content in words", () => {
    expect(svg).toContain('role="img" aria-labelledby="storm-title storm-desc"');
    expect(svg).toContain('<title id="storm-title">How 1,000 clients come back</title>');
    expect(svg).toMatch(/<desc id="storm-desc">.*never-ready: never recovers: 640 of 1,000 .*</);
  });

  test("follows light and dark", () => {
    expect(svg).toContain("@media (prefers-color-scheme: dark)");
  });

  test("has a line for each policy, none of which looks like another", () => {
    const many = Array.from({ length: 16 }, (_, index) =>
      outcome(`p${index}`, 1_000, 20, "recovered"),
    );
    const marks = [...stormSvg(many, scenario).matchAll(/<polyline (.*?) points/g)];
    expect(new Set(marks.map(([, mark]) => mark)).size).toBe(16);
  });

  test("draws no line further than is known", () => {
    const points = svg.split("\n").filter((line) => line.startsWith("<polyline"));
    const ends = points.map((line) => Number(/([\d.]+),[\d.]+" \/>$/.exec(line)?.[1]));
    // The first in the list lies on top, and so comes last.
    expect(ends).toEqual([expect.closeTo(241, 0), 640, 640]);
  });
});

describe("the HTML", () => {
  const html = stormHtml(
    [fast, never],
    [fast, never, slow].map(({ contender }) => contender),
    scenario,
    10_000,
  );

  test("asks nobody for anything", () => {
    expect(html).toContain("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;");
    expect(html.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|src=|href=/,
    );
  });

  test("holds the seed, the chart, the table and who was not run", () => {
    expect(html).toContain("<p>Seed 1. 1,000 clients");
    expect(html).toContain("<svg ");
    expect(html).toContain('<th scope="row">never-ready</th><td>0.50</td><td>never</td>');
    expect(html).toContain("<li>slow: not run, because it was interrupted before.</li>");
  });

  test("takes names for text", () => {
    expect(html).toContain("&lt;fast&gt; &amp; &quot;co&quot; (a test&#39;s own)");
  });
});

test.each([
  [0, "0 s"],
  [250, "0.3 s"],
  [9_990, "10 s"],
  [59_600, "60 s"],
  [299_400, "299 s"],
  [299_600, "5 min"],
  [305_000, "5 min 5 s"],
  [3_599_600, "1 h"],
  [4_440_000, "1 h 14 min"],
])("says %d ms as %s", (ms, said) => {
  expect(duration(ms)).toBe(said);
});

test("says shares without pretending", () => {
  expect([0, 1, 500, 999, 1_000].map((part) => percent(part, 1_000))).toEqual([
    "0 %",
    "<1 %",
    "50 %",
    ">99 %",
    "100 %",
  ]);
});

test("says figures in three digits", () => {
  expect([0, 1.005, 9.99, 36.7, 203.4].map(figure)).toEqual([
    "0.00",
    "1.00",
    "9.99",
    "36.7",
    "203",
  ]);
});
