import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { admittingMs, perSecondAt, type CapacityCurve } from "../src/capacity.ts";
import { backsoon } from "../src/contender.ts";
import { fixed, instant, lastOverLimit, play, timesOf } from "./play.ts";

/** Cold for two seconds, and warm after ten. */
const warming: CapacityCurve = [
  { afterMs: 2_000, perSecond: 100 },
  { afterMs: 10_000, perSecond: 500 },
];

test.each([
  [0, 100],
  [2_000, 100],
  [4_000, 200],
  [10_000, 500],
  [3_600_000, 500],
])("after %d ms the service admits %d per second", (afterMs, perSecond) => {
  expect(perSecondAt(warming, afterMs)).toBe(perSecond);
});

test.each([
  // 100/s for 2 s; then 1,600 more in the next 4 s, at 300/s in the end.
  [100, 1_000],
  [200, 2_000],
  [1_000, 6_000],
  [200 + 2_400, 10_000],
  [200 + 2_400 + 5_000, 20_000],
])("%d handshakes take %d ms", (handshakes, ms) => {
  expect(admittingMs(warming, handshakes)).toBeCloseTo(ms, 6);
});

test("the time is that in which the rate adds up", () => {
  const points = fc.array(
    fc.record({
      gapMs: fc.integer({ min: 1, max: 20_000 }),
      perSecond: fc.integer({ min: 1, max: 2_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 20_000 }), (steps, handshakes) => {
      let afterMs = 0;
      const curve = steps.map(({ gapMs, perSecond }) => ({
        afterMs: (afterMs += gapMs),
        perSecond,
      }));
      const totalMs = admittingMs(curve, handshakes);
      const slices = 20_000;
      let admitted = 0;
      for (let slice = 0; slice < slices; slice += 1) {
        admitted +=
          (perSecondAt(curve, ((slice + 0.5) * totalMs) / slices) * totalMs) / slices / 1_000;
      }
      expect(admitted / handshakes).toBeCloseTo(1, 3);
    }),
    { seed: 1, numRuns: 100 },
  );
});

describe("a service that is not at once what it is later", () => {
  test("takes as long as its curve says", () => {
    const result = play(fixed(0), {
      clients: 1_000,
      capacityPerSecond: 100,
      capacityCurve: warming,
      cause: 1006,
      downMs: 0,
      roundTrip: instant,
    });
    expect(result.limitMs).toBeCloseTo(6_000, 6);
    expect(Math.abs((timesOf(result).at(-1) ?? 0) - 6_000)).toBeLessThan(20);
  });

  test("and is what it always was with a flat one", () => {
    const terms = { clients: 500, capacityPerSecond: 50, downMs: 1_000, seed: 3 };
    const flat = play(backsoon, { ...terms, capacityCurve: [{ afterMs: 0, perSecond: 50 }] });
    expect(flat).toEqual(play(backsoon, terms));
  });

  test("has everybody back, though the slots are for a warm one", () => {
    const result = play(backsoon, {
      clients: 10_000,
      capacityPerSecond: 500,
      capacityCurve: warming,
    });
    expect(result.recovered).toBe(true);
    expect(lastOverLimit(result)).toBeLessThan(1.2);
  });
});
