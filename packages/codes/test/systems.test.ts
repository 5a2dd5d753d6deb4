import { describe, expect, test } from "vitest";

import {
  findSystem,
  systemCodesFor,
  systems,
  type System,
  type SystemCode,
} from "../src/systems.ts";
import { systemCodes as meanings, systems as sentences } from "../src/texts/en/systems.ts";

const everySystem: readonly System[] = Object.values(systems);
const rows: readonly SystemCode[] = everySystem.flatMap((system) => system.rows);
const allCodes = Array.from({ length: 65_536 }, (_, code) => code);

/** The code or codes of a row in numbers; none for what is no close code. */
function span({ codes }: SystemCode): readonly [from: number, to: number] | undefined {
  if (typeof codes === "number") return [codes, codes];
  return "signal" in codes ? undefined : codes;
}

describe("systems", () => {
  // 116 rows of research; five of them said several things, which are rows of their own here:
  // graphql-ws's fatal ranges (3), Socket.IO's reasons on a server (5), Deepgram's 1011 (2), Slack's
  // recycling (2) and Binance's two ends (2). And our own five codes.
  test("holds every row of the research and this project's own codes", () => {
    expect(rows).toHaveLength(116 + 2 + 4 + 1 + 1 + 1 + 5);
  });

  test.each([
    ["graphql-ws", 15],
    ["discord-gateway", 16],
    ["discord-voice", 9],
    ["pusher", 13],
    ["centrifugo", 27],
    ["socket-io", 11],
    ["twitch-eventsub", 8],
    ["aws-api-gateway", 3],
    ["deepgram", 3],
    ["slack-socket-mode", 4],
    ["binance", 2],
    ["pandascore", 3],
    ["backsoon", 5],
  ] as const)("holds as many rows of %s as were found: %d", (system, count) => {
    expect(systems[system].rows).toHaveLength(count);
  });

  test("gives every row an id of its own, which begins with its system's", () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rows.filter(({ id, system }) => !id.startsWith(`${system}/`))).toEqual([]);
  });

  test("gives every row a source that can be opened", () => {
    const sources = rows.flatMap((row) => [row.source, ...row.furtherSources]);
    expect(sources.filter((source) => !/^(https:\/\/|docs\/)\S+$/.test(source))).toEqual([]);
  });

  test("puts the code or range of a row into its id", () => {
    const wrong = rows.filter((row) => {
      const [from, to] = span(row) ?? [];
      if (from === undefined || to === undefined) return false;
      return !row.id.startsWith(`${row.system}/${from === to ? from : `${from}-${to}`}`);
    });
    expect(wrong).toEqual([]);
  });

  test("keeps every range in order, within what a Close frame can carry", () => {
    const wrong = rows.map(span).filter((range) => {
      const [from = 0, to = 0] = range ?? [];
      return from > to || from < 0 || to > 65_535;
    });
    expect(wrong).toEqual([]);
  });

  test("has no two overlapping ranges in one system", () => {
    const overlaps = everySystem.flatMap((system) => {
      const ranges = system.rows.flatMap((row) => {
        const range = span(row);
        return range === undefined || range[0] === range[1] ? [] : [range];
      });
      return ranges
        .slice(1)
        .filter(([from], index) => from <= (ranges[index]?.[1] ?? -1))
        .map(([from]) => `${system.id} ${from}`);
    });
    expect(overlaps).toEqual([]);
  });

  // A single row may say something else than the range around it, but only where it is meant.
  test("contradicts a range with a single row only where that is on purpose", () => {
    const exceptions = rows.filter((row) => {
      if (typeof row.codes !== "number") return false;
      const around = systemCodesFor(row.codes, row.system).find(
        ({ codes }) => typeof codes !== "number",
      );
      return around !== undefined && (around.reconnect === "no") !== (row.reconnect === "no");
    });
    // Pusher's 40xx means "not without a change"; 4000 names the change, TLS, so it comes back.
    expect(exceptions.map(({ id }) => id)).toEqual(["pusher/4000"]);
  });

  test("says of every system and of every row what it means, and of nothing else", () => {
    expect(Object.keys(sentences).toSorted()).toEqual(everySystem.map(({ id }) => id).toSorted());
    expect(Object.keys(meanings).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
  });
});

describe("systemCodesFor", () => {
  test("answers every code from 0 to 65535 with exactly the rows that hold it", () => {
    const wrong = allCodes.filter((code) => {
      const found = systemCodesFor(code);
      const expected = rows.filter((row) => {
        const [from = -1, to = -1] = span(row) ?? [];
        return from <= code && code <= to;
      });
      return found.length !== expected.length || expected.some((row) => !found.includes(row));
    });
    expect(wrong).toEqual([]);
  });

  test("gives rows for the code itself before ranges", () => {
    expect(systemCodesFor(4100, "pusher").map(({ id }) => id)).toEqual([
      "pusher/4100",
      "pusher/4100-4199",
    ]);
    expect(systemCodesFor(4001).map(({ id }) => id)).toEqual([
      "discord-gateway/4001",
      "pusher/4001",
      "twitch-eventsub/4001",
      "pandascore/4001",
      "pusher/4000-4099",
      "centrifugo/4000-4499",
    ]);
  });

  test("asks only the system that was named", () => {
    expect(systemCodesFor(4001, "twitch-eventsub").map(({ system }) => system)).toEqual([
      "twitch-eventsub",
    ]);
  });

  test.each([-1, 0.5, 4000.5, 65_536, Number.NaN, Infinity])("finds nothing for %d", (code) => {
    expect(systemCodesFor(code)).toEqual([]);
  });
});

describe("findSystem", () => {
  test.each(
    everySystem.flatMap(({ id, name, aliases }) => [id, name, ...aliases].map((n) => [n, id])),
  )("finds by %s, in whatever case: %s", (name, id) => {
    expect(findSystem(name)?.id).toBe(id);
    expect(findSystem(` ${name.toUpperCase()} `)?.id).toBe(id);
  });

  test.each(["", "4001", "no-such-system"])("finds nothing for %j", (name) => {
    expect(findSystem(name)).toBeUndefined();
  });

  test("never lets two systems answer to one name", () => {
    const names = everySystem.flatMap(({ id, name, aliases }) =>
      [...new Set([id, name.toLowerCase()])].concat(aliases),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
