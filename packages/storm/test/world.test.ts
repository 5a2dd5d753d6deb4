import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { spreadOf, type Ms } from "@backsoon/core";
import { backsoon, backsoonClientOnly } from "../src/contender.ts";
import { policies } from "../src/policies/index.ts";
import type { Scenario } from "../src/scenario.ts";
import {
  begin,
  fixed,
  instant,
  jittered,
  lastOverLimit,
  play,
  timesOf,
  type Terms,
} from "./play.ts";

const counts = ({ attempts, refused, wasted, gaveUp }: ReturnType<typeof play>): object => ({
  attempts,
  refused,
  wasted,
  gaveUp,
});

/** Down for a second, one handshake a second, no distances. */
const second: Terms = {
  clients: 1,
  capacityPerSecond: 1,
  cause: 1006,
  downMs: 1_000,
  roundTrip: instant,
};

describe("one client", () => {
  test("knocks until somebody listens, and is back when its handshake is done", () => {
    // At 100, 200 ... 900 nobody listens; at 1000 the service is up, and works for a second.
    const result = play(fixed(100), second);
    expect(counts(result)).toEqual({ attempts: 10, refused: 9, wasted: 0, gaveUp: 0 });
    expect(timesOf(result)).toEqual([2_000, 2_000, 2_000, 2_000]);
    expect(result).toMatchObject({ recovered: true, back: 1, limitMs: 1_000 });
    expect(lastOverLimit(result)).toBe(1);
  });

  test("needs one and a half round trips before the service, and a half to notice anything", () => {
    // Ended: 50. Attempts at 1050: 150 on the way, a second of service, 50 back.
    const result = play(fixed(1_000), { ...second, roundTrip: { medianMs: 100, sigma: 0 } });
    expect(timesOf(result)[0]).toBe(50 + 1_000 + 150 + 1_000 + 50);
    // The same, but the first attempt finds nobody: told so at 950, after 700 ms and two trips.
    const later = play(fixed(700), { ...second, roundTrip: { medianMs: 100, sigma: 0 } });
    expect(timesOf(later)[0]).toBe(50 + 700 + 200 + 700 + 150 + 1_000 + 50);
    expect(counts(later)).toEqual({ attempts: 2, refused: 1, wasted: 0, gaveUp: 0 });
  });

  test("comes in the slot that it was told, to the millisecond", () => {
    const result = play(backsoon, { ...second, cause: 1012, downMs: 2_000 });
    expect(timesOf(result)[0]).toBe(3_000);
    expect(counts(result)).toEqual({ attempts: 1, refused: 0, wasted: 0, gaveUp: 0 });
  });

  test("that stays away for that code has given up, and the run ends", () => {
    const result = play(fixed(100, { stopsAt: (end) => end === 1001 }), { ...second, cause: 1001 });
    expect(counts(result)).toEqual({ attempts: 0, refused: 0, wasted: 0, gaveUp: 1 });
    expect(result).toMatchObject({ recovered: false, back: 0 });
    expect(timesOf(result)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("that gives up after three attempts makes three", () => {
    const delayMs = (failures: number): number | undefined => (failures > 3 ? undefined : 100);
    const result = play(fixed(0, { delayMs }), second);
    expect(counts(result)).toEqual({ attempts: 3, refused: 3, wasted: 0, gaveUp: 1 });
  });

  test("whose patience is shorter than the service takes never gets in", () => {
    // Of four seconds each: half a second of patience, three and a half until the next attempt.
    const result = play(fixed(3_500, { connectTimeoutMs: 500 }), { ...second, horizonMs: 20_000 });
    // Attempts at 3500, 7500, 11500, 15500, 19500; the last is still being worked on.
    expect(counts(result)).toEqual({ attempts: 5, refused: 0, wasted: 4, gaveUp: 0 });
    expect(result).toMatchObject({ recovered: false, back: 0, endedMs: 20_000 });
  });
});

test("a service that is gone for long is waited for, and so is each of its nodes", () => {
  const hourMs = 3_600_000;
  const long: Terms = {
    clients: 100,
    capacityPerSecond: 10,
    downMs: hourMs,
    horizonMs: 8 * hourMs,
  };
  for (const terms of [long, { ...long, nodes: 3, rolling: true }]) {
    const { recovered, attempts, endedMs } = play(backsoon, terms);
    expect(recovered).toBe(true);
    expect(attempts).toBeGreaterThanOrEqual(100);
    expect(endedMs).toBeGreaterThanOrEqual((terms.nodes ?? 1) * hourMs);
  }
});

test.each([0, 1])("a fleet is gone though the service is back after %d ms", (downMs) => {
  // Nobody has noticed by then.
  for (const cause of [1012, 1006] as const) {
    const result = play(fixed(1_000), { clients: 100, capacityPerSecond: 10, cause, downMs });
    expect(result).toMatchObject({ recovered: true, attempts: 100, refused: 0 });
  }
});

describe("a few clients", () => {
  test("are served one after the other", () => {
    const result = play(fixed(1_000), { ...second, clients: 2, capacityPerSecond: 2 });
    expect(timesOf(result)).toEqual([1_500, 2_000, 2_000, 2_000]);
    expect(result).toMatchObject({ longestQueue: 1, peakOverCapacity: 1 });
  });

  test("have two desks at two nodes, each of half the speed", () => {
    const result = play(fixed(1_000), { ...second, clients: 2, capacityPerSecond: 2, nodes: 2 });
    expect(timesOf(result)).toEqual([2_000, 2_000, 2_000, 2_000]);
  });

  test("get slots apart by 1/C", () => {
    const result = play(backsoon, { ...second, clients: 2, cause: 1012, downMs: 2_000 });
    expect(timesOf(result)).toEqual([3_000, 4_000, 4_000, 4_000]);
    expect(counts(result)).toEqual({ attempts: 2, refused: 0, wasted: 0, gaveUp: 0 });
  });

  test("are turned away from a full queue, and come again", () => {
    // One is being served and one waits: the third has to try at 2000 again.
    const result = play(fixed(1_000), {
      ...second,
      clients: 3,
      backlog: { kind: "bounded", length: 1 },
    });
    expect(timesOf(result)).toEqual([3_000, 4_000, 4_000, 4_000]);
    expect(counts(result)).toEqual({ attempts: 4, refused: 1, wasted: 0, gaveUp: 0 });
  });

  test("are not answered by a full backlog, and their kernels knock again after 1 and 2 s", () => {
    // At 1000 four knock: one is served, one waits. At 2000 two knock again: one waits. At 4000 the last.
    const result = play(fixed(1_000), {
      ...second,
      clients: 4,
      backlog: { kind: "kernel", length: 1 },
    });
    expect(timesOf(result)).toEqual([3_000, 5_000, 5_000, 5_000]);
    expect(counts(result)).toEqual({ attempts: 4, refused: 0, wasted: 0, gaveUp: 0 });
  });

  test.each([
    // The one is served at 2000. The others give up at 2800, one of them while it is worked on, and
    // try again at 3800; of those, one is in at once or when the dead have been worked off.
    { wasteCost: 1, second: 5_000 },
    { wasteCost: 0, second: 4_800 },
  ])("waste handshakes at $wasteCost of their cost", ({ wasteCost, second: secondMs }) => {
    const result = play(fixed(1_000, { connectTimeoutMs: 1_800 }), {
      ...second,
      clients: 3,
      wasteCost,
    });
    expect(timesOf(result)).toEqual([secondMs, 7_600, 7_600, 7_600]);
    expect(counts(result)).toEqual({ attempts: 6, refused: 0, wasted: 3, gaveUp: 0 });
  });
});

/** Small enough for hundreds of runs, and of every shape. */
const terms: fc.Arbitrary<Terms & Pick<Scenario, "downMs">> = fc
  .record({
    clients: fc.integer({ min: 1, max: 300 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    cause: fc.constantFrom<Scenario["cause"]>(1001, 1012, 1006),
    downMs: fc.integer({ min: 1_000, max: 20_000 }),
    nodes: fc.integer({ min: 1, max: 4 }),
    backlog: fc.constantFrom<Scenario["backlog"]>(
      { kind: "unbounded" },
      { kind: "bounded", length: 20 },
      { kind: "kernel", length: 20 },
    ),
    wasteCost: fc.constantFrom(0, 0.5, 1),
    medianMs: fc.constantFrom(0, 60, 300),
    sigma: fc.constantFrom(0, 0.5),
    seed: fc.nat(),
  })
  .map(({ share, medianMs, sigma, clients, cause, downMs, nodes, backlog, wasteCost, seed }) => ({
    clients,
    cause,
    downMs,
    nodes,
    backlog,
    wasteCost,
    seed,
    capacityPerSecond: Math.max(0.1, clients * share),
    roundTrip: { medianMs, sigma },
    horizonMs: 120_000,
  }));

/** Impatient, patient, stubborn, and the real thing. */
const contenders = [
  fixed(1_000),
  fixed(700, { connectTimeoutMs: 1_500 }),
  jittered,
  backsoonClientOnly,
  backsoon,
] as const;

describe.each(contenders.map((who, index) => [`${index} ${who.id}`, who] as const))(
  "%s",
  (_, who) => {
    test("has opened, been refused or wasted every attempt that is not under way", () => {
      fc.assert(
        fc.property(terms, (terms) => {
          const { attempts, back, refused, wasted, gaveUp, recovered } = play(who, terms);
          const underWay = attempts - back - refused - wasted;
          expect(underWay).toBeGreaterThanOrEqual(0);
          // Who never gives up leaves no attempt behind.
          expect(recovered && who === contenders[0] ? underWay : 0).toBe(0);
          expect(back + gaveUp).toBeLessThanOrEqual(terms.clients);
          expect(recovered).toBe(back === terms.clients);
        }),
        { seed: 1, numRuns: 60 },
      );
    });

    test("never loses anybody again who is back", () => {
      fc.assert(
        fc.property(terms, (terms) => {
          const run = begin(who, { ...terms, cause: 1006 });
          let before = 0;
          for (let isOn = true; isOn;) {
            isOn = run.advance(20);
            const { back, endedMs } = run.result();
            if (endedMs < terms.downMs) continue;
            expect(back).toBeGreaterThanOrEqual(before);
            before = back;
          }
        }),
        { seed: 1, numRuns: 20 },
      );
    });

    test("is never faster than the service", () => {
      fc.assert(
        fc.property(terms, (terms) => {
          const { quantiles, backPerSecond } = play(who, terms);
          const { clients, capacityPerSecond, downMs } = terms;
          for (const { share, atMs } of quantiles) {
            if (atMs === undefined) continue;
            const count = Math.ceil(share * clients);
            const leastMs = downMs + (count * 1_000) / capacityPerSecond;
            expect(atMs).toBeGreaterThanOrEqual(leastMs - 1e-6 * leastMs);
          }
          for (const [index, back] of backPerSecond.entries()) {
            expect(back).toBeGreaterThanOrEqual(backPerSecond[index - 1] ?? 0);
          }
        }),
        { seed: 1, numRuns: 40 },
      );
    });
  },
);

describe("Backsoon keeps its promise", () => {
  /** N/C of ten seconds or more: below, two slow round trips are more than a tenth of it. */
  const planned: readonly Terms[] = [
    { clients: 1_000, capacityPerSecond: 100, downMs: 500 },
    { clients: 100, capacityPerSecond: 10, downMs: 5_000 },
    { clients: 1_000, capacityPerSecond: 20, downMs: 20_000 },
    { clients: 3_000, capacityPerSecond: 100, downMs: 2_000 },
    { clients: 3_000, capacityPerSecond: 200, downMs: 5_000, nodes: 3 },
    { clients: 2_000, capacityPerSecond: 10, downMs: 5_000 },
    // So slow that a few round trips are a part of what lies between two slots.
    { clients: 500, capacityPerSecond: 2, downMs: 5_000 },
    { clients: 1_000, capacityPerSecond: 10, downMs: 5_000, nodes: 10 },
    { clients: 2_000, capacityPerSecond: 50, downMs: 5_000, ownFailures: 0.005 },
  ];

  test.each(planned)(
    "in a planned end: $clients at $capacityPerSecond/s, down $downMs ms",
    (terms) => {
      for (const cause of [1012, 1001] as const) {
        for (let seed = 1; seed <= 4; seed += 1) {
          const result = play(backsoon, { ...terms, cause, seed });
          const [, most] = result.quantiles;
          // Who was off by itself for a minute comes when it can.
          const share = terms.ownFailures ? most?.overLimit : lastOverLimit(result);
          expect(share).toBeLessThanOrEqual(1.1);
          expect(result.attemptsPerClient).toBeLessThanOrEqual(1.05);
          expect(result.wasted).toBe(0);
        }
      }
    },
  );

  /**
   * N/C is 40 s or more. The shorter it is, the more of the whole the first five seconds are, in which
   * the fleet comes unasked, and the more are refused and lose what they had drawn.
   *
   * Attempts: one that fails and one in the spread are two, and one more for each spread that the
   * outage goes on. Whoever is refused besides makes the rest.
   */
  const crashes: readonly (Terms & { readonly downMs: Ms; readonly attempts: number })[] = [
    { clients: 3_000, capacityPerSecond: 75, downMs: 500, attempts: 2.2 },
    { clients: 3_000, capacityPerSecond: 75, downMs: 4_900, attempts: 2.35 },
    { clients: 3_000, capacityPerSecond: 75, downMs: 10_000, attempts: 2.2 },
    { clients: 6_000, capacityPerSecond: 100, downMs: 2_000, attempts: 2.2 },
    { clients: 6_000, capacityPerSecond: 100, downMs: 20_000, attempts: 2.2 },
    { clients: 6_000, capacityPerSecond: 100, downMs: 300_000, attempts: 2.2 },
    { clients: 2_000, capacityPerSecond: 20, downMs: 2_000, attempts: 2.2 },
    { clients: 2_000, capacityPerSecond: 20, downMs: 120_000, attempts: 2.2 },
    { clients: 9_000, capacityPerSecond: 30, downMs: 60_000, attempts: 2.1 },
  ];

  test.each(crashes)(
    "in a crash: $clients at $capacityPerSecond/s, down $downMs ms",
    ({ attempts, ...terms }) => {
      for (let seed = 1; seed <= 5; seed += 1) {
        const result = play(backsoon, { ...terms, cause: 1006, seed });
        const spreads = terms.downMs / spreadOf(terms.clients, terms.capacityPerSecond);
        expect(lastOverLimit(result)).toBeLessThanOrEqual(1.25);
        expect(result.attemptsPerClient).toBeLessThanOrEqual(attempts + spreads);
        expect(result.wasted).toBe(0);
      }
    },
  );
});

describe("Backsoon with a small fleet", () => {
  test.each([500, 2_000, 4_900, 10_000, 20_000, 60_000])("is back soon after %d ms", (downMs) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const crash: Terms = { clients: 3_000, capacityPerSecond: 150, cause: 1006, downMs, seed };
      expect(lastOverLimit(play(backsoon, crash))).toBeLessThanOrEqual(1.5);
    }
  });
});

describe("a herd of the peers, where nobody is turned away", () => {
  /** N/C is 50 s; an hour would not help them either, but would take the test long. */
  const herd: Terms = {
    clients: 3_000,
    capacityPerSecond: 60,
    cause: 1012,
    downMs: 5_000,
    horizonMs: 400_000,
  };
  const collapsing = ["reconnecting-websocket", "partysocket", "rews", "socket.io", "centrifuge"];
  const chosen = policies.filter(({ id }) => collapsing.includes(id));

  test("is known to the simulator", () => {
    expect(chosen.map(({ id }) => id).toSorted()).toEqual(collapsing.toSorted());
  });

  test.each(chosen)(
    "with the defaults of $id never comes back: the service works for the gone",
    (who) => {
      const { recovered, wasted, back, peakOverCapacity } = play(who, herd);
      expect(recovered).toBe(false);
      expect(back).toBeLessThan(herd.clients);
      expect(wasted).toBeGreaterThan(5 * herd.clients);
      expect(peakOverCapacity).toBeGreaterThan(3);
    },
  );

  test("comes back with Backsoon, in the same time whatever the queue", () => {
    const backlogs = [
      { kind: "unbounded" },
      { kind: "bounded", length: 128 },
      { kind: "kernel", length: 128 },
    ] as const;
    for (const backlog of backlogs) {
      expect(lastOverLimit(play(backsoon, { ...herd, backlog }))).toBeLessThanOrEqual(1.1);
    }
  });

  test("waits in line where nobody gives up", () => {
    const result = play(fixed(5_000), herd);
    expect(result).toMatchObject({ recovered: true, wasted: 0 });
    expect(lastOverLimit(result)).toBeLessThanOrEqual(1.02);
    expect(result.longestQueue).toBeGreaterThan(0.9 * herd.clients);
  });
});

describe("several nodes", () => {
  test("that restart one after the other are never all gone", () => {
    const fleet: Terms = { clients: 1_200, capacityPerSecond: 1_200, nodes: 3, rolling: true };
    const run = begin(backsoon, fleet);
    let least = fleet.clients;
    while (run.advance(5)) least = Math.min(least, run.result().back);
    expect(run.result().recovered).toBe(true);
    // 400 each at first. When the first is empty, the others have 600 each; when the second is, the
    // third has 900, who have to go to the first two with their 300.
    expect(least).toBeGreaterThanOrEqual(300);
    expect(least).toBeLessThan(600);
  });

  test("that crash together are back as one would be", () => {
    const crash: Terms = { clients: 3_000, capacityPerSecond: 75, cause: 1006, downMs: 3_000 };
    const [one, three] = [1, 3].map((nodes) => lastOverLimit(play(backsoon, { ...crash, nodes })));
    expect(Math.abs((one ?? 0) - (three ?? 0))).toBeLessThan(0.1);
  });
});
