import { allPairs, compare, judgedPairs, locales } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

describe("compare", () => {
  test("does not mind the order", async () => {
    expect(await compare(1012, 1006)).toEqual(await compare(1006, 1012));
  });

  test("tells 1006 and 1012 apart by every fact but two", async () => {
    const { facts } = await compare(1006, 1012);
    expect(facts.filter(({ differs }) => !differs).map(({ fact }) => fact)).toEqual([
      "script",
      "session",
      "decision",
    ]);
  });

  test("judges the pairs that people confuse", async () => {
    const { judgement, differences } = await compare(1001, 1012);
    expect(differences).toEqual(judgement?.differences);
  });

  test("derives the differences of other pairs from their facts", async () => {
    const { judgement, differences, facts } = await compare(1009, 1014);
    expect(judgement).toBeUndefined();
    expect(differences).toHaveLength(facts.filter(({ differs }) => differs).length);
  });

  test("has something to say about every pair", async () => {
    const all = await Promise.all(allPairs.map(([a, b]) => compare(a, b)));
    const silent = all.filter(({ differences }) => differences.length === 0);
    expect(silent.map(({ a, b }) => `${a.code}-${b.code}`)).toEqual([]);
  });

  test.each(locales)("leaves no placeholder in %s", async (locale) => {
    const all = await Promise.all(
      judgedPairs.map((pair) => {
        const [a = "", b = ""] = pair.split("-");
        return compare(Number(a), Number(b), { locale });
      }),
    );
    expect(JSON.stringify(all).match(/\{\w+\}/g) ?? []).toEqual([]);
  });

  test("takes ranges as well as codes", async () => {
    const { a, b } = await compare(4001, 1008);
    expect([a.entry, b.entry]).toEqual([1008, "private"]);
  });

  test.each([
    [1006, 1006],
    [4000, 4001],
    [70_000, 1006],
    [1006, -1],
  ])("refuses %d and %d", async (one, another) => {
    await expect(compare(one, another)).rejects.toThrow(RangeError);
  });
});
