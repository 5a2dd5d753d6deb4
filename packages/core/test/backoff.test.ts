import { backoffWindow, drawDelay, type Ms } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

interface Schedule {
  readonly first: readonly [Ms, Ms];
  readonly capMs: Ms;
}

/** A schedule as one reads it: the windows of the first five attempts, in seconds. */
function windows({ first, capMs }: Schedule): readonly string[] {
  return [0, 1, 2, 3, 4].map((failures) => {
    const { fromMs, toMs } = backoffWindow(first, capMs, failures);
    return `${fromMs / 1000}-${toMs / 1000}`;
  });
}

const schedules = fc
  .tuple(fc.nat({ max: 60_000 }), fc.nat({ max: 60_000 }), fc.nat({ max: 600_000 }))
  .map(([fromMs, widthMs, roomMs]) => ({
    first: [fromMs, fromMs + widthMs] as const,
    capMs: fromMs + widthMs + roomMs,
  }));
const failureCounts = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 5000 }));
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("backoffWindow", () => {
  test.each<readonly [what: string, schedule: Schedule, windows: string]>([
    ["0-5 s up to 30 s", { first: [0, 5000], capMs: 30_000 }, "0-5, 0-10, 0-20, 0-30, 0-30"],
    ["1-5 s up to 30 s", { first: [1000, 5000], capMs: 30_000 }, "1-5, 1-10, 1-20, 1-30, 1-30"],
    [
      "5-15 s up to 2 min",
      { first: [5000, 15_000], capMs: 120_000 },
      "5-15, 5-30, 5-60, 5-120, 5-120",
    ],
    [
      "30-60 s up to 5 min",
      { first: [30_000, 60_000], capMs: 300_000 },
      "30-60, 30-120, 30-240, 30-300, 30-300",
    ],
  ])("doubles the upper end of %s", (_what, schedule, expected) => {
    expect(windows(schedule).join(", ")).toBe(expected);
  });

  test.each([30, 1023, 1024, 5000, Number.MAX_SAFE_INTEGER])(
    "is still as wide as the cap after %i failures",
    (failures) => {
      expect(backoffWindow([0, 5000], 30_000, failures)).toEqual({ fromMs: 0, toMs: 30_000 });
    },
  );

  test("stays at nothing after any number of failures when it begins at nothing", () => {
    expect(backoffWindow([0, 0], 30_000, 5000)).toEqual({ fromMs: 0, toMs: 0 });
  });

  test("never ends before it begins, even when the cap is below its beginning", () => {
    expect(backoffWindow([5000, 9000], 1000, 3)).toEqual({ fromMs: 5000, toMs: 5000 });
  });

  test("never grows past the cap", () => {
    check(
      fc.property(schedules, failureCounts, ({ first, capMs }, failures) => {
        expect(backoffWindow(first, capMs, failures).toMs).toBeLessThanOrEqual(capMs);
      }),
    );
  });

  test("never shrinks with one failure more", () => {
    check(
      fc.property(schedules, failureCounts, ({ first, capMs }, failures) => {
        const { toMs } = backoffWindow(first, capMs, failures);
        expect(backoffWindow(first, capMs, failures + 1).toMs).toBeGreaterThanOrEqual(toMs);
      }),
    );
  });

  test("keeps its lower end whatever failed", () => {
    check(
      fc.property(schedules, failureCounts, ({ first, capMs }, failures) => {
        expect(backoffWindow(first, capMs, failures).fromMs).toBe(first[0]);
      }),
    );
  });
});

describe("drawDelay", () => {
  test.each([
    [0, 1000],
    [0.25, 2000],
    [0.5, 3000],
    [0.999, 4996],
  ])("draws %d from 1-5 s as %i ms", (random, delayMs) => {
    expect(drawDelay({ fromMs: 1000, toMs: 5000 }, random)).toBe(delayMs);
  });

  test("stays within the window", () => {
    check(
      fc.property(schedules, failureCounts, randoms, ({ first, capMs }, failures, random) => {
        const window = backoffWindow(first, capMs, failures);
        const delayMs = drawDelay(window, random);
        expect(delayMs >= window.fromMs && delayMs <= window.toMs).toBe(true);
      }),
    );
  });

  test("spreads clients over the whole width at the cap too: jitter comes after the cap", () => {
    const window = backoffWindow([0, 5000], 30_000, 100);
    const delays = Array.from({ length: 30 }, (_, index) => drawDelay(window, index / 30));
    expect(delays.map((delayMs) => Math.round(delayMs))).toEqual(
      Array.from({ length: 30 }, (_, index) => index * 1000),
    );
  });
});
