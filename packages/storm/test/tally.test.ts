import { describe, expect, test } from "vitest";

import { defaultScenario, type Scenario } from "../src/scenario.ts";
import { Tally } from "../src/tally.ts";

const four: Scenario = { ...defaultScenario, clients: 4, capacityPerSecond: 2 };

/** All four are lost; the first of them come back at these times. */
function tallied(...backAtMs: readonly number[]): Tally {
  const tally = new Tally(four);
  for (let who = 0; who < 4; who += 1) tally.lose(who);
  for (const [who, atMs] of backAtMs.entries()) tally.regain(who, atMs);
  return tally;
}

describe("the tally", () => {
  test("begins with everybody connected", () => {
    const tally = new Tally(four);
    expect(tally.back).toBe(4);
    expect(tally.isBack(3)).toBe(true);
  });

  test("loses a client once", () => {
    const tally = tallied();
    tally.lose(2);
    expect(tally.back).toBe(0);
    expect(tally.isBack(2)).toBe(false);
  });

  test("says when each share was back, and over N/C since the service was", () => {
    const { quantiles, recovered, limitMs } = tallied(3_000, 1_500, 2_000, 4_000).result(
      4_000,
      1_000,
    );
    expect({ recovered, limitMs }).toEqual({ recovered: true, limitMs: 2_000 });
    expect(quantiles).toEqual([
      { share: 0.5, atMs: 2_000, overLimit: 0.5 },
      { share: 0.99, atMs: 4_000, overLimit: 1.5 },
      { share: 0.999, atMs: 4_000, overLimit: 1.5 },
      { share: 1, atMs: 4_000, overLimit: 1.5 },
    ]);
  });

  test("says `undefined` of a share that was never reached", () => {
    const { quantiles, recovered, back } = tallied(1_500, 1_600).result(9_000, 1_000);
    expect({ recovered, back }).toEqual({ recovered: false, back: 2 });
    expect(quantiles.map(({ atMs }) => atMs)).toEqual([1_600, undefined, undefined, undefined]);
    expect(quantiles.at(-1)?.overLimit).toBeUndefined();
  });

  test("counts who is back at the end of each second", () => {
    // What comes at the very end of a second belongs to the next.
    expect(tallied(999, 1_000, 2_500).result(3_500, 0).backPerSecond).toEqual([1, 2, 3, 3]);
  });

  test("finds the second in which most knocked", () => {
    const tally = tallied();
    for (const atMs of [0, 999, 1_000, 1_001, 1_999, 5_000]) tally.knock(atMs);
    expect(tally.result(6_000, 0).peakOverCapacity).toBe(1.5);
  });

  test("forgets a return that did not last", () => {
    const tally = tallied(1_000, 1_000, 1_000, 1_000);
    tally.lose(0);
    tally.regain(0, 7_000);
    expect(tally.result(7_000, 0).quantiles.at(-1)?.atMs).toBe(7_000);
  });
});
