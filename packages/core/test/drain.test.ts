import {
  drainDeadline,
  returnDelay,
  startDrain,
  stepDrain,
  type Drain,
  type DrainConfig,
  type Ms,
} from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

const base: DrainConfig = {
  count: 1000,
  paceMs: 0,
  backInMs: 5000,
  admitPerSecond: 2000,
  closeTimeoutMs: 2000,
  boundMs: 25_000,
};
const STARTED_MS = 1_000_000;

interface Told {
  readonly atMs: Ms;
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly told: readonly Told[];
  /** When those who had not answered were given up on. */
  readonly terminatedMs: Ms | undefined;
  readonly doneMs: Ms;
}

/**
 * Drives a drain by its own deadlines; times are from its start.
 * @param lateMs how late each timer fires.
 * @param emptyMs when the last connection is gone.
 */
function drive(config: DrainConfig, lateMs: Ms = 0, emptyMs: Ms = Infinity): Run {
  const told: Told[] = [];
  let terminatedMs: Ms | undefined;
  let nowMs = STARTED_MS;
  let [drain, actions] = startDrain(config, nowMs);
  for (let steps = 0; steps < 10_000; steps += 1) {
    const atMs = nowMs - STARTED_MS;
    for (const action of actions) {
      if (action.kind === "terminate") terminatedMs = atMs;
      else told.push({ atMs, from: action.from, to: action.to });
    }
    if (drain.kind === "done") return { told, terminatedMs, doneMs: atMs };
    const timerMs = Math.max(nowMs, drainDeadline(drain)) + lateMs;
    // The last connection's own end is told to the drain at once, not at its next deadline.
    const goneMs = emptyMs + STARTED_MS;
    nowMs = nowMs < goneMs && goneMs < timerMs ? goneMs : timerMs;
    [drain, actions] = stepDrain(drain, config, nowMs, nowMs >= goneMs);
  }
  throw new Error("the drain is not done after 10,000 steps");
}

const configs: fc.Arbitrary<DrainConfig> = fc.record({
  count: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 200_000 })),
  paceMs: fc.oneof(fc.constant(0), fc.nat({ max: 60_000 })),
  backInMs: fc.nat({ max: 60_000 }),
  admitPerSecond: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
  closeTimeoutMs: fc.nat({ max: 30_000 }),
  boundMs: fc.integer({ min: 1, max: 60_000 }),
});

describe("a drain", () => {
  test("closes at once, in batches that the event loop bears", () => {
    expect(drive({ ...base, count: 1200 }).told).toEqual([
      { atMs: 0, from: 0, to: 500 },
      { atMs: 50, from: 500, to: 1000 },
      { atMs: 100, from: 1000, to: 1200 },
    ]);
  });

  test("makes no batch larger to make up for a late timer, while there is time", () => {
    const sizes = drive({ ...base, count: 10_000 }, 300).told.map(({ from, to }) => to - from);
    expect(sizes).toEqual(Array.from({ length: 20 }, () => 500));
  });

  test("makes up for late timers in even batches when the time gets short", () => {
    const { told } = drive({ ...base, count: 40_000, boundMs: 10_000 }, 200);
    const sizes = told.map(({ from, to }) => to - from);
    expect(told.at(-1)?.atMs).toBeLessThanOrEqual(5_000 + 250);
    expect(Math.max(...sizes)).toBeLessThan(10_000);
  });

  test("has nothing to do without connections", () => {
    expect(drive({ ...base, count: 0 })).toEqual({ told: [], terminatedMs: undefined, doneMs: 0 });
  });

  test("waits for the closing handshakes before it gives up on the rest", () => {
    expect(drive({ ...base, count: 1 })).toMatchObject({ terminatedMs: 2000, doneMs: 2000 });
  });

  test("is over when the last peer has answered", () => {
    expect(drive({ ...base, count: 1 }, 0, 30)).toMatchObject({
      terminatedMs: undefined,
      doneMs: 30,
    });
  });

  test("waits for nobody when all have left before they were told", () => {
    expect(drive({ ...base, count: 1200 }, 0, 60).doneMs).toBeLessThanOrEqual(100);
  });

  test("gives up at its bound though the closing handshakes may take longer", () => {
    expect(drive({ ...base, count: 1, closeTimeoutMs: 60_000 }).doneMs).toBe(25_000);
  });

  test("does nothing before its deadline", () => {
    const [drain] = startDrain({ ...base, count: 1200 }, STARTED_MS);
    expect(stepDrain(drain, { ...base, count: 1200 }, STARTED_MS + 49, false)).toEqual([drain, []]);
  });

  test("stays done", () => {
    const done: Drain = { kind: "done" };
    expect(stepDrain(done, base, STARTED_MS, true)).toEqual([done, []]);
  });

  test("wants no timer when it is done", () => {
    expect(drainDeadline({ kind: "done" })).toBe(Infinity);
  });

  test("tells everybody exactly once, in order", () => {
    check(
      fc.property(configs, (config) => {
        const { told } = drive(config);
        const ends = [0, ...told.map(({ to }) => to)];
        expect(told.map(({ from }) => from)).toEqual(ends.slice(0, -1));
        expect(ends.at(-1)).toBe(config.count);
      }),
      100,
    );
  });

  test("is done at the latest by its bound", () => {
    check(
      fc.property(configs, (config) => {
        expect(drive(config).doneMs).toBeLessThanOrEqual(config.boundMs);
      }),
      100,
    );
  });

  test("leaves half of its bound, but for one batch, to the closing handshakes", () => {
    check(
      fc.property(configs, (config) => {
        const lastMs = drive(config).told.at(-1)?.atMs ?? 0;
        expect(lastMs).toBeLessThanOrEqual(config.boundMs / 2 + 50);
      }),
      100,
    );
  });

  // A batch of 3,000 Close frames blocks the loop for longer than the gap between two batches.
  test.each([20, 100, 1000])("keeps its bound when each timer is %i ms late", (lateMs) => {
    const config = { ...base, count: 1_000_000 };
    expect(drive(config, lateMs).doneMs).toBeLessThanOrEqual(config.boundMs + lateMs);
  });

  test.each([
    [10, 10_000],
    [100, 20_000],
    [1001, 12_000],
    [30_000, 12_000],
  ])("spreads the closing of %i connections over a pace of %i ms", (count, paceMs) => {
    const { told } = drive({ ...base, count, paceMs, boundMs: 60_000 });
    // At the moment of each batch, no more may have been told than the pace has come to, but for
    // that one batch; and the last is told when the pace ends, but for the gap between batches.
    const tooEarly = told.filter(({ atMs, from }) => from > Math.ceil((count * atMs) / paceMs));
    expect(tooEarly).toEqual([]);
    expect(told.at(-1)?.atMs).toBeGreaterThanOrEqual(paceMs * (1 - 1 / count) - 50);
  });

  test("never takes longer over the closing than its pace", () => {
    const paced = configs.filter(({ paceMs, boundMs }) => paceMs > 50 && paceMs <= boundMs / 2);
    check(
      fc.property(paced, (config) => {
        // 500 at a time is the most that the event loop bears, whatever the pace.
        const atOnceMs = (config.count / 500) * 50;
        const lastMs = drive(config).told.at(-1)?.atMs ?? 0;
        expect(lastMs).toBeLessThanOrEqual(Math.max(config.paceMs, atOnceMs) + 50);
      }),
      100,
    );
  });
});

describe("returnDelay", () => {
  test.each([
    ["the first returns when the service is back", 0, 0, 5000],
    ["the next 1/C later", 1, 0, 5000.5],
    ["closed later, it is told less", 1, 1000, 4000.5],
    ["the last of a second's worth", 2000, 0, 6000],
    ["who is told too late comes at once", 0, 6000, 0],
  ])("%s", (_what, index, elapsedMs, delayMs) => {
    expect(returnDelay(base, index, elapsedMs)).toBe(delayMs);
  });

  test("knows no slot without an admission rate", () => {
    expect(returnDelay({ ...base, admitPerSecond: undefined }, 7, 0)).toBeUndefined();
  });

  test("spaces all arrivals by exactly 1/C, whenever each was told", () => {
    const rated = configs.filter(({ count, admitPerSecond }) => {
      return count > 1 && count < 5000 && admitPerSecond !== undefined;
    });
    check(
      fc.property(rated, (drawn) => {
        // Back only after everybody was told, so that no slot lies in the past.
        const config = { ...drawn, backInMs: drawn.boundMs };
        const arrivals = drive(config).told.flatMap(({ atMs, from, to }) =>
          Array.from({ length: to - from }, (_, offset) => {
            return atMs + (returnDelay(config, from + offset, atMs) ?? Number.NaN);
          }),
        );
        const apartMs = 1000 / (config.admitPerSecond ?? 1);
        const offMs = arrivals.map((arrivalMs, index) =>
          Math.abs(arrivalMs - (config.backInMs + index * apartMs)),
        );
        expect(Math.max(...offMs)).toBeLessThan(1e-6);
      }),
      100,
    );
  });
});
