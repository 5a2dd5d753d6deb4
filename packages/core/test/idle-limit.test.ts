import { NO_IDLE_LIMIT, noteSilence, safePulse, type IdleLimits, type Ms } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

/** What is known after each of these silences. */
const after = (...silencesMs: readonly Ms[]): IdleLimits => {
  let limits = NO_IDLE_LIMIT;
  for (const silenceMs of silencesMs) limits = noteSilence(limits, silenceMs);
  return limits;
};

describe("noteSilence", () => {
  test.each<readonly [what: string, silencesMs: readonly Ms[], limitMs: Ms | undefined]>([
    ["one silence says nothing", [60_000], undefined],
    ["an AWS ALB's two silences are its limit", [59_998, 60_002], 59_998],
    ["two of the same are", [60_000, 60_000], 60_000],
    ["two 2 % apart are", [100_000, 102_000], 100_000],
    ["two 2 % apart the other way are", [100_000, 98_040], 98_040],
    ["two a little more than 2 % apart are not", [100_000, 102_042], undefined],
    ["two 1 s apart are, where that is more than 2 %", [30_000, 31_000], 30_000],
    ["two a little more than 1 s apart are not", [30_000, 31_001], undefined],
    ["two unlike are not", [60_000, 20_000], undefined],
    ["two alike with another between are not", [60_000, 20_000, 60_000], undefined],
    ["the third resembles the second", [20_000, 60_000, 60_500], 60_000],
    ["a stricter limit replaces the first", [60_000, 60_000, 30_000, 30_000], 30_000],
    ["a laxer one does not", [30_000, 30_000, 60_000, 60_000], 30_000],
    ["a crash loop teaches nothing", [0, 0, 500, 500, 1999, 1999], undefined],
    ["a crash in between is forgotten", [60_000, 5, 60_000], 60_000],
  ])("%s", (_what, silencesMs, limitMs) => {
    expect(after(...silencesMs).limitMs).toBe(limitMs);
  });

  const silences = fc.array(fc.oneof(fc.nat(120_000), fc.integer({ min: 59_000, max: 61_000 })));

  test("learns the limit of a balancer at the second disconnect, whatever its jitter of 2 ms", () => {
    const balancers = fc.tuple(
      fc.integer({ min: 10_000, max: 3_600_000 }),
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -2, max: 2 }),
    );
    check(
      fc.property(balancers, ([limitMs, first, second]) => {
        const learntMs = after(limitMs + first, limitMs + second).limitMs ?? 0;
        expect(Math.abs(learntMs - limitMs)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test("never raises a limit", () => {
    check(
      fc.property(silences, (drawn) => {
        const limits = drawn.map((_, index) => after(...drawn.slice(0, index)).limitMs ?? Infinity);
        expect(limits).toEqual(limits.toSorted((a, b) => b - a));
      }),
    );
  });

  test("learns no limit that was not a silence", () => {
    check(
      fc.property(silences, (drawn) => {
        const { limitMs } = after(...drawn);
        expect([undefined, ...drawn]).toContain(limitMs);
      }),
    );
  });
});

describe("safePulse", () => {
  test.each([
    ["keeps the interval while nothing is known", undefined, 25_000, 25_000],
    ["stays at three quarters of a limit", 60_000, 50_000, 45_000],
    ["keeps an interval that is under three quarters", 60_000, 25_000, 25_000],
    ["keeps an interval at exactly three quarters", 60_000, 45_000, 45_000],
  ])("%s", (_what, limitMs, intervalMs, safeMs) => {
    const heartbeat = { intervalMs, timeoutMs: 10_000, wakeTimeoutMs: 5_000 };
    const limits = { lastSilenceMs: undefined, limitMs };
    expect(safePulse(heartbeat, limits)).toEqual({ ...heartbeat, intervalMs: safeMs });
  });
});
