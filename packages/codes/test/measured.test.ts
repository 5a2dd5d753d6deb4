import {
  caseIds,
  measuredCases,
  runtimes,
  sightsOf,
  type Runtime,
  type Sight,
} from "@backsoon/codes";
import { describe, expect, test } from "vitest";

import { cases as phrases } from "../src/texts/en/cases.ts";

const allCodes = Array.from({ length: 65_536 }, (_, code) => code);
const allRuntimes = Object.keys(runtimes) as Runtime[];

const sightOf = (code: number, runtime: Runtime): Sight | undefined =>
  sightsOf(code).find((seen) => seen.runtime === runtime)?.sight;

const caseSights = (wanted: string): Readonly<Partial<Record<Runtime, Sight>>> =>
  measuredCases.find(({ id }) => id === wanted)?.sights ?? {};

const isKnown = ({ shows }: Sight): boolean => shows !== "unknown";

describe("measuredCases", () => {
  // The research's 66, and three that were measured elsewhere: a handshake that nobody answers, a
  // subprotocol that is not chosen, and a page that is left.
  test("holds every case of the research, each once", () => {
    expect(measuredCases).toHaveLength(66 + 3);
    const keys = measuredCases.map((one) => (one.id === "receive" ? one.code : one.id));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("holds a row for every case that has a name", () => {
    const named = measuredCases.filter(({ id }) => id !== "receive").map(({ id }) => id);
    expect(named).toEqual(caseIds);
  });

  test("says what happens in every case, and of nothing else", () => {
    expect(Object.keys(phrases).toSorted()).toEqual([...caseIds, "receive"].toSorted());
  });

  test("answers for every runtime in every case", () => {
    expect(
      measuredCases.filter(({ sights }) => Object.keys(sights).join() !== allRuntimes.join()),
    ).toEqual([]);
  });

  test("reads every cell as something that can be", () => {
    const odd = measuredCases
      .flatMap(({ sights }) => Object.values(sights))
      .filter((sight) => {
        const codes = [
          "code" in sight ? sight.code : 0,
          "serverGot" in sight ? (sight.serverGot ?? 0) : 0,
        ];
        return codes.some((code) => !Number.isInteger(code) || code < 0 || code > 65_535);
      });
    expect(odd).toEqual([]);
  });

  test("never claims a measurement of Safari", () => {
    const claims = measuredCases
      .map(({ sights }) => sights.safari.basis)
      .filter((basis) => basis !== "unknown" && basis !== "report");
    expect(claims).toEqual([]);
    expect(caseSights("page-left").safari).toEqual({
      shows: "nothing",
      basis: "report",
      serverGot: 1001,
    });
  });

  test("names the version of every runtime that was measured", () => {
    const measured = allRuntimes.filter((runtime) =>
      measuredCases.some(({ sights }) => sights[runtime].basis === "measured"),
    );
    expect(allRuntimes.filter((runtime) => runtimes[runtime].version !== "")).toEqual(measured);
  });

  // A few figures of the research, written down a second time.
  test.each([
    ["self-signed", "chromium", { shows: "errorThenClose", code: 1006, wasClean: false }],
    ["self-signed", "firefox", { shows: "errorThenClose", code: 1015, wasClean: false }],
    ["one-byte-close", "firefox", { code: 1005, wasClean: true, serverGot: null }],
    ["bad-utf8-text", "ws", { shows: "errorThenClose", code: 1006, serverGot: 1007 }],
    ["tcp-reset", "chromium", { shows: "close", code: 1006, wasClean: false }],
    ["tcp-reset", "firefox", { shows: "errorThenClose", code: 1006, wasClean: false }],
    ["masked-frame", "firefox", { shows: "opens" }],
    ["client-close-unanswered", "undici", { shows: "nothing", serverGot: 1000 }],
    // Runtimes that keep to a list of codes keep to different ones.
    ["close-then-fin", "webkitgtk", { shows: "errorThenClose", code: 1006, serverGot: 1002 }],
    ["empty-close", "webkitgtk", { code: 1005, wasClean: true, serverGot: 1000 }],
    ["http-301", "webkitgtk", { shows: "opens" }],
    ["bad-accept", "deno", { shows: "opens" }],
    ["tcp-drop", "deno", { shows: "errorThenClose", code: 0, wasClean: false }],
    ["tcp-drop", "bun", { shows: "close", code: 1006, wasClean: false }],
  ] as const)("reads %s in %s as measured", (wanted, runtime, expected) => {
    expect(caseSights(wanted)[runtime]).toMatchObject({ ...expected, basis: "measured" });
  });
});

describe("sightsOf", () => {
  test("answers every code from 0 to 65535 for every runtime", () => {
    const wrong = allCodes.filter((code) => {
      const sights = sightsOf(code);
      return (
        sights.map(({ runtime }) => runtime).join() !== allRuntimes.join() ||
        !sights.every(({ runtime, sight }) => runtime === "safari" || isKnown(sight))
      );
    });
    expect(wrong).toEqual([]);
  });

  test("says of a code that was passed through the code itself, not the one measured beside it", () => {
    expect(sightOf(4321, "chromium")).toEqual({
      shows: "close",
      code: 4321,
      wasClean: true,
      basis: "measured",
      serverGot: 4321,
    });
    expect(sightOf(3003, "undici")).toMatchObject({ code: 3003, wasClean: true });
  });

  test("says of a refused code what the application sees instead", () => {
    expect(sightOf(2222, "ws")).toMatchObject({
      shows: "errorThenClose",
      code: 1006,
      serverGot: 1002,
    });
    expect(sightOf(2222, "firefox")).toMatchObject({ code: 2222, wasClean: true });
  });

  test.each([
    [1005, "empty-close"],
    [1006, "tcp-drop"],
    [1015, "self-signed"],
  ])("answers %d, which no Close frame carries, from the case %s", (code, cause) => {
    expect(
      Object.fromEntries(sightsOf(code).map(({ runtime, sight }) => [runtime, sight])),
    ).toEqual(caseSights(cause));
  });

  test.each([-1, 1000.5, 65_536, Number.NaN])("throws for %d, as no frame carries it", (code) => {
    expect(() => sightsOf(code)).toThrow(RangeError);
  });
});
