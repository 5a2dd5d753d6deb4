import { defaultScenario, type Result, type Run } from "@backsoon/storm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { Progress } from "../src/storm/progress.ts";

const scenario = { ...defaultScenario, clients: 1_000, capacityPerSecond: 100 };

const run: Run = {
  advance: () => true,
  // Nothing else is asked for.
  progress: () => ({ nowMs: 12_000, back: 640, serviceBackMs: 5_000 }),
  result: () => ({}) as Result,
};

/** What a stream would show. */
class Outlet {
  readonly isTTY: boolean;
  readonly columns = 40;
  written = "";

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): boolean {
    this.written += text;
    return true;
  }
}

let nowMs = 0;

beforeEach(() => {
  nowMs = 0;
  vi.spyOn(performance, "now").mockImplementation(() => nowMs);
});

afterEach(() => {
  vi.restoreAllMocks();
});

function watch(outlet: Outlet, timesMs: readonly number[]): string {
  const progress = new Progress(outlet as unknown as NodeJS.WriteStream, scenario, 2);
  progress.begin("backsoon");
  for (const timeMs of timesMs) {
    nowMs = timeMs;
    progress.note(run);
  }
  const shown = outlet.written;
  progress.end();
  return shown;
}

describe("progress", () => {
  test("is silent while it is quick", () => {
    for (const isTTY of [true, false]) {
      const outlet = new Outlet(isTTY);
      expect(watch(outlet, [1, 500, 999])).toBe("");
      expect(outlet.written).toBe("");
    }
  });

  test("is a line now and then where no terminal is", () => {
    const line = "backsoon (1 of 2): after 12 s, 640 of 1,000 are back\n";
    const outlet = new Outlet(false);
    expect(watch(outlet, [4_000, 5_000, 6_000, 9_000, 10_000])).toBe(line + line);
    expect(outlet.written).toBe(line + line);
  });

  test("is one line of a terminal, cut to its width, and wiped in the end", () => {
    const outlet = new Outlet(true);
    const shown = watch(outlet, [1_000, 1_500, 2_000]);
    expect(shown).not.toContain("\n");
    expect(shown.split("backsoon (1 of 2): after 12 s, 640 of 1,0")).toHaveLength(1);
    expect(shown.split("backsoon (1 of 2): after 12 s, 640 of ")).toHaveLength(3);
    expect(outlet.written.slice(shown.length)).toBe("\u001B[1G\u001B[2K");
  });
});
