import {
  entries,
  explain,
  loadTexts,
  locales,
  sampleOf,
  verdictRow,
  type Locale,
  type SystemId,
} from "@backsoon/codes";
import { describe, expect, test } from "vitest";

describe("explain", () => {
  test.each([0, 999, 1000, 1006, 1012, 1500, 3000, 3001, 4001, 4999, 5000, 65_535])(
    "answers %i",
    async (code) => {
      const { text, name, sources, factLines } = await explain(code);
      expect([
        text.meaning,
        name,
        ...sources,
        ...factLines.map(({ value }) => value),
      ]).not.toContain("");
    },
  );

  test.each(locales)("leaves no placeholder in %s", async (locale) => {
    const all = await Promise.all(entries.map((entry) => explain(sampleOf(entry), { locale })));
    expect(JSON.stringify(all).match(/\{\w+\}/g) ?? []).toEqual([]);
  });

  test("says the figures that the client decides with", async () => {
    const row = verdictRow(1012);
    const [fromMs, toMs] = row.decision === "stop" ? [0, 0] : row.firstMs;
    const { when, text } = await explain(1012);
    const figures = `${fromMs / 1000}-${toMs / 1000} s`;
    expect([when.includes(figures), text.client.join(" ").includes(figures)]).toEqual([true, true]);
  });

  test("writes from right to left where the language does", async () => {
    expect((await explain(1006, { locale: "ar" })).direction).toBe("rtl");
  });

  test("names every system that uses a code", async () => {
    const { systems } = await explain(4001);
    expect(systems.map(({ system }) => system)).toEqual(
      expect.arrayContaining(["discord-gateway", "pusher", "twitch-eventsub"]),
    );
  });

  test("names one system alone if asked for it", async () => {
    const { systems } = await explain(4001, { system: "pusher" });
    expect(new Set(systems.map(({ system }) => system))).toEqual(new Set(["pusher"]));
  });

  test.each([-1, 1.5, 65_536, Number.NaN])("refuses %d", async (code) => {
    await expect(explain(code)).rejects.toThrow(RangeError);
  });

  test("refuses a system that is not known and lists those that are", async () => {
    await expect(explain(4001, { system: "discrod" as SystemId })).rejects.toThrow(
      /discrod.*discord-gateway/,
    );
  });

  test("refuses a locale without texts and lists those that have some", async () => {
    await expect(explain(1006, { locale: "xx" as Locale })).rejects.toThrow(/xx.*vi/);
  });
});

test("texts know their own locale", async () => {
  const loaded = await Promise.all(locales.map((locale) => loadTexts(locale)));
  expect(loaded.map(({ locale }) => locale)).toEqual(locales);
});
