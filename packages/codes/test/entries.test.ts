import { entries, entryOf, namedCodes, ranges, registryRow, sampleOf } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

const CODES = 65_536;

describe("entryOf", () => {
  test.each([
    [0, "unused"],
    [999, "unused"],
    [1000, 1000],
    [1006, 1006],
    [1015, 1015],
    [1016, "unassigned"],
    [2999, "unassigned"],
    [3000, 3000],
    [3001, "registrable"],
    [3003, 3003],
    [3008, 3008],
    [3999, "registrable"],
    [4000, "private"],
    [4999, "private"],
    [5000, "outside"],
    [65_535, "outside"],
  ] as const)("%i is answered by %s", (code, entry) => {
    expect(entryOf(code)).toBe(entry);
  });

  test("answers every code with an entry that lists it", () => {
    const strays = Array.from({ length: CODES }, (_, code) => code).filter((code) => {
      const entry = entryOf(code);
      if (typeof entry === "number") return entry !== code;
      const [from, to] = ranges[entry];
      return code < from || code > to;
    });
    expect(strays).toEqual([]);
  });

  test.each([-1, 1.5, 65_536, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (code) => {
    expect(() => entryOf(code)).toThrow(RangeError);
  });
});

describe("entries", () => {
  test("stand in the order of their numbers", () => {
    const numbers = entries.map((entry) => (typeof entry === "number" ? entry : ranges[entry][1]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  test("hold a sample of their own", () => {
    expect(entries.map((entry) => entryOf(sampleOf(entry)))).toEqual(entries);
  });

  test("name the codes that the registry names one by one", () => {
    const single = Array.from({ length: CODES }, (_, code) => registryRow(code))
      .filter(({ from, to }) => from === to)
      .map(({ from }) => from);
    expect(namedCodes).toEqual([...new Set(single)]);
  });
});
