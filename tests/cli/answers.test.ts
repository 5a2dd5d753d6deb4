import {
  allPairs,
  compare,
  entries,
  explain,
  limits,
  loadTexts,
  locales,
  namedCodes,
  sampleOf,
  systems,
  whichCode,
} from "@backsoon/codes";
import { describe, expect, it } from "vitest";

import { answer, answerJson, backsoon } from "./backsoon.ts";

/** As it arrives in a program that reads the JSON. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Without what wrapping changes. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, "");

describe("backsoon explain", () => {
  it("lays out everything that is known", async () => {
    const page = squeezed(await answer("explain", "1006"));
    const { text, factLines, timeline, runtimes, sources } = await explain(1006);
    const misreadings = text.misreadings.flatMap(({ claim, truth }) => [claim, truth]);
    for (const part of [
      "1006 Abnormal Closure",
      text.short,
      text.meaning,
      text.use,
      ...text.seen,
      ...misreadings,
      ...text.client,
      ...text.server,
      ...text.path,
      ...factLines.map(({ label, value }) => label + value),
      ...timeline.map(({ sentence }, index) => `${index + 1}.${sentence}`),
      ...runtimes.map(({ name }) => name),
      ...sources,
    ]) {
      expect(page).toContain(squeezed(part));
    }
  });

  it("says what a system means by the code, and no other", async () => {
    const { systemCodes } = await loadTexts("en");
    const page = squeezed(await answer("explain", "4004", "--system", "discord"));
    expect(page).toContain(squeezed(systemCodes["discord-gateway/4004"]));
    expect(page).not.toContain(squeezed(systemCodes["graphql-ws/4004"]));
  });

  it("says so when the system means nothing by it", async () => {
    const { code, stdout, stderr } = await backsoon(["explain", "1012", "--system", "pusher"]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: "Pusher Channels gives 1012 no meaning of its own.\n",
    });
    expect(stdout).toContain("1012 Service Restart");
  });

  it("answers a number that nobody sends, and suggests another beside it", async () => {
    const { code, stdout, stderr } = await backsoon(["explain", "10012"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Did you mean 1012 (Service Restart)?\n" });
    expect(stdout).toContain("10012 (outside the registry) 5000-65535");
  });

  it.each(entries.map((entry) => [entry, sampleOf(entry)] as const))(
    "prints the whole explanation of %s as JSON",
    async (_entry, code) => {
      expect(await answerJson("explain", `${code}`)).toEqual(sent(await explain(code)));
    },
  );
});

describe("backsoon compare", () => {
  it("shows facts, differences, uses and both courses", async () => {
    const page = squeezed(await answer("compare", "1001", "1012"));
    const { facts, differences, useA, useB, a, b } = await compare(1001, 1012);
    for (const part of [
      ...facts.map(({ label }) => label),
      ...differences,
      `1001: ${useA}`,
      `1012: ${useB}`,
      ...a.timeline.map(({ sentence }) => sentence),
      ...b.timeline.map(({ sentence }) => sentence),
    ]) {
      expect(page).toContain(squeezed(part));
    }
  });

  it("says the same in either order, and by name", async () => {
    const page = await answer("compare", "1001", "1012");
    expect(await answer("compare", "1012", "1001")).toBe(page);
    expect(await answer("compare", "service-restart", "going-away")).toBe(page);
  });

  it.each([...allPairs.slice(0, 2), [1001, 1012], [3000, 3003], [1006, 4100]] as const)(
    "prints the whole comparison of %s and %s as JSON",
    async (a, b) => {
      expect(await answerJson("compare", `${a}`, `${b}`)).toEqual(sent(await compare(a, b)));
    },
  );
});

describe("backsoon which", () => {
  it("answers from flags", async () => {
    const page = await answer("which", "--from", "server", "--situation", "restart");
    expect(page).toMatch(/^ {2}Send 1012 \(Service Restart\)\.\n\n1012 Service Restart\n/);
  });

  it.each([
    ["server", "restart"],
    ["script", "shutdown"],
    ["script", "own-protocol"],
    ["client", "peer-silent"],
    ["client", "restart"],
    ["script", "page-left"],
  ] as const)("answers from %s in %s as JSON", async (closing, situation) => {
    const given = ["--from", closing, "--situation", situation];
    expect(await answerJson("which", ...given)).toEqual({
      closing,
      situation,
      choice: whichCode(situation, closing),
      answer: expect.stringMatching(/\.$/) as unknown,
    });
  });
});

describe("backsoon codes", () => {
  it("lists every code, and the ranges of the others", async () => {
    const page = await answer("codes");
    for (const code of namedCodes) expect(page).toMatch(new RegExp(`^ {2}${code} `, "m"));
    for (const range of ["0-999", "1016-2999", "3000-3999", "4000-4999", "5000-65535"]) {
      expect(page).toContain(`  ${range} `);
    }
  });

  it.each([
    ["1000-1015", 16],
    ["3000-3999", 4],
    ["1006", 1],
    ["4000-4999", 1],
    ["all", entries.length],
  ])("lists %s as JSON: %d rows", async (range, count) => {
    const rows = (await answerJson("codes", "--range", range)) as readonly unknown[];
    expect(rows).toHaveLength(count);
    for (const row of rows) {
      expect(row).toEqual({
        codes: [expect.any(Number), expect.any(Number)],
        name: expect.any(String) as unknown,
        short: expect.any(String) as unknown,
        decision: expect.any(String) as unknown,
        verdict: expect.objectContaining({
          decision: expect.stringMatching(/^(?:retry|stop|refresh)$/) as unknown,
        }) as unknown,
      });
    }
  });

  it.each(Object.keys(systems))("lists the codes of %s", async (system) => {
    const { rows, name } = systems[system as keyof typeof systems];
    expect(await answer("codes", "--system", system)).toContain(name);
    const listed = (await answerJson("codes", "--system", system)) as readonly { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});

describe("backsoon limits", () => {
  it("lists every limit", async () => {
    const listed = (await answerJson("limits")) as readonly { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual(limits.map(({ id }) => id));
  });

  it("finds what cuts off after a minute", async () => {
    const page = await answer("limits", "--after", "60");
    expect(page).toContain("nginx: `proxy_read_timeout`");
    expect(page).not.toContain("HAProxy");
  });

  it("finds a product by a part of its name", async () => {
    const page = await answer("limits", "--product", "HAproxy");
    expect(page).toContain("`timeout tunnel`");
    expect(page).not.toContain("`proxy_read_timeout`");
  });
});

describe.each(locales)("in %s", (locale) => {
  const says = async (...args: readonly string[]): Promise<string> =>
    squeezed(await answer(...args, "--lang", locale));

  it("every command prints", async () => {
    const { codes, words, pairs, systemCodes } = await loadTexts(locale);
    expect(await says("explain", "1006")).toContain(squeezed(codes[1006].meaning));
    expect(await says("compare", "1006", "1012")).toContain(squeezed(pairs["1006-1012"].useA));
    expect(await says("codes", "--range", "1012")).toContain("1012");
    expect(await says("codes", "--system", "discord")).toContain("4004");
    expect(await says("explain", "4004", "--system", "discord")).toContain(
      squeezed(systemCodes["discord-gateway/4004"]),
    );
    expect(await says("limits", "--product", "haproxy")).toContain(squeezed(words.limitKind.idle));
    expect(await says("which", "--from", "server", "--situation", "own-protocol")).toContain(
      squeezed(words.ask.answer["private-own"]),
    );
  });

  it("is what the environment asks for", async () => {
    const tag = locale === "zh-Hans" ? "zh_CN" : `${locale}_XX`;
    const { stdout } = await backsoon(["explain", "1001"], { LANG: `${tag}.UTF-8` });
    expect(stdout).toBe(await answer("explain", "1001", "--lang", locale));
  });
});

it("prints Arabic in the order in which it is read, as lists and without boxes", async () => {
  const page = await answer("compare", "1001", "1012", "--lang", "ar");
  expect(page).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\u2500-\u257F]/);
  // No two columns: nothing stands behind a gap.
  expect(page).not.toMatch(/\S {2,}\S/);
});
