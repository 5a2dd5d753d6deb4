/**
 * The pages say of a system's codes what `@backsoon/codes` holds; the client decides with its
 * presets. One must never contradict the other.
 */
import {
  systemCodesFor,
  systems,
  type PresetName,
  type ReconnectAdvice,
  type System,
} from "@backsoon/codes";
import type { PresetRow, Ruling } from "@backsoon/core";
import { describe, expect, it } from "vitest";

import * as presets from "../src/presets.ts";

type Verdict = "stop" | "refresh" | "comes back" | "says nothing";

const byName: Readonly<Record<PresetName, readonly PresetRow[]>> = { ...presets };

const allCodes = Array.from({ length: 2000 }, (_, index) => 3000 + index);

function ofPreset(code: number, rows: readonly PresetRow[]): Verdict {
  const found = rows.find(({ codes }) => {
    const [from, to] = typeof codes === "number" ? [codes, codes] : codes;
    return from <= code && code <= to;
  });
  const ruling: Ruling = found?.ruling;
  if (ruling === undefined) return "says nothing";
  return ruling === "stop" || ruling === "refresh" ? ruling : "comes back";
}

const VERDICTS: Readonly<Record<ReconnectAdvice, Verdict>> = {
  no: "stop",
  refresh: "refresh",
  backoff: "comes back",
  now: "comes back",
  "short-delay": "comes back",
  resume: "comes back",
};

/** The first row is the one for the code itself, if there is one. */
function ofSystem(code: number, { id }: System): Verdict {
  const [row] = systemCodesFor(code, id);
  return row === undefined ? "says nothing" : VERDICTS[row.reconnect];
}

const everySystem: readonly System[] = Object.values(systems);
const withPreset = everySystem.flatMap((system) =>
  system.preset === undefined ? [] : [{ system, name: system.preset }],
);

describe("presets and the table of systems", () => {
  it.each(withPreset)("agree on every code from 3000 to 4999: $name", ({ system, name }) => {
    const says = (verdictOf: (code: number) => Verdict): readonly string[] =>
      allCodes.map((code) => `${code} ${verdictOf(code)}`);
    expect(says((code) => ofSystem(code, system))).toEqual(
      says((code) => ofPreset(code, byName[name])),
    );
  });

  it("leave no preset without its system", () => {
    expect(withPreset.map(({ name }) => name).toSorted()).toEqual(Object.keys(byName).toSorted());
  });

  it("agree that 42xx of Pusher and an expired grace time of Twitch mean at once", () => {
    const advice = (code: number, system: "pusher" | "twitch-eventsub"): string | undefined =>
      systemCodesFor(code, system)[0]?.reconnect;
    expect([
      advice(4000, "pusher"),
      advice(4250, "pusher"),
      advice(4004, "twitch-eventsub"),
    ]).toEqual(["now", "now", "now"]);
  });
});
