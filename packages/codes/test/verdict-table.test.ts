import { defaultRow, refreshRow, verdictRow, verdictTable, type VerdictRow } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

const STOP: VerdictRow = { decision: "stop" };
const retry = (from: number, to: number, cap: number): VerdictRow => ({
  decision: "retry",
  firstMs: [from * 1000, to * 1000],
  capMs: cap * 1000,
});

/** Every row of the design's table, in seconds. */
const table: readonly (readonly [code: number, row: VerdictRow])[] = [
  [1000, STOP],
  [1001, retry(0, 5, 30)],
  [1002, STOP],
  [1003, STOP],
  [1004, retry(0, 5, 30)],
  [1005, retry(0, 5, 30)],
  [1006, retry(0, 5, 30)],
  [1007, STOP],
  [1008, STOP],
  [1009, STOP],
  [1010, STOP],
  [1011, retry(5, 15, 120)],
  [1012, retry(1, 5, 30)],
  [1013, retry(30, 60, 300)],
  [1014, retry(0, 5, 30)],
  [1015, retry(0, 5, 30)],
  [3000, { decision: "refresh", firstMs: [0, 1000], capMs: 30_000 }],
  [3003, STOP],
  [3008, retry(0, 5, 30)],
];

const listed = new Set(table.map(([code]) => code));

describe("verdictRow", () => {
  test.each(table)("answers %i as the design says", (code, row) => {
    expect(verdictRow(code)).toEqual(row);
  });

  test("answers every code that the design does not list with the default row", () => {
    const others = Array.from({ length: 65_536 }, (_, code) => code).filter(
      (code) => !listed.has(code),
    );
    expect(others.filter((code) => verdictRow(code) !== defaultRow)).toEqual([]);
  });

  test.each([-1, 0.5, 70_000, Number.NaN, Infinity])(
    "answers %d, which is no code, with the default row",
    (code) => {
      expect(verdictRow(code)).toBe(defaultRow);
    },
  );

  test("is the same object for 3000 and for the codes that an application lists", () => {
    expect(verdictRow(3000)).toBe(refreshRow);
  });
});

describe("verdictTable", () => {
  test.each(Object.entries(verdictTable))(
    "row %s opens its window before it closes, and within the cap",
    (_code, row) => {
      const [fromMs, toMs, capMs] =
        row === undefined || row.decision === "stop" ? [0, 0, 0] : [...row.firstMs, row.capMs];
      expect([0, fromMs, toMs, capMs]).toEqual([0, fromMs, toMs, capMs].sort((a, b) => a - b));
    },
  );
});
