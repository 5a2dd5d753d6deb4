import { describe, expect, test } from "vitest";

import { backsoon } from "../src/contender.ts";
import { plan, type PlanQuestion } from "../src/plan.ts";
import type { Scenario } from "../src/scenario.ts";
import type { Result } from "../src/tally.ts";
import { play } from "./play.ts";

const QUESTION: PlanQuestion = {
  clients: 120_000,
  capacityPerSecond: 900,
  graceMs: 30_000,
  downMs: 5_000,
  nodes: 1,
};

const asked = (question: Partial<PlanQuestion>): PlanQuestion => ({ ...QUESTION, ...question });

describe("settings", () => {
  test("for one process", () => {
    expect(plan(QUESTION).settings).toEqual({
      perSecond: 900,
      boundMs: 25_000,
      // Telling 120,000 takes longer than the process is down.
      backInMs: 12_000,
      spreadMs: 146_667,
      connectTimeoutMs: 20_000,
    });
  });

  test("share the capacity out among the nodes, and never more than there is", () => {
    for (const nodes of [2, 3, 7, 64, 999]) {
      const { perSecond } = plan(asked({ nodes })).settings;
      expect(perSecond * nodes).toBeLessThanOrEqual(900 * (1 + 1e-9));
      expect(perSecond * nodes).toBeGreaterThan(899);
    }
  });

  test("leave the process time to end, in short grace periods too", () => {
    const bounds = [1, 600, 30_000, 60_000].map(
      (graceMs) => plan(asked({ graceMs })).settings.boundMs,
    );
    expect(bounds).toEqual([1, 500, 25_000, 55_000]);
  });

  test("wait for a long restart", () => {
    expect(plan(asked({ downMs: 90_000 })).settings.backInMs).toBe(90_000);
  });
});

describe("the grace period", () => {
  test.each([
    [100_000, 1, 30_000, true],
    [200_000, 1, 30_000, false],
    [200_000, 2, 30_000, true],
    [200_000, 1, 60_000, true],
    [1_000, 1, 100, false],
  ])("%d clients on %d nodes within %d ms: %s", (clients, nodes, graceMs, fitsGrace) => {
    expect(plan(asked({ clients, nodes, graceMs, capacityPerSecond: 100 })).telling).toMatchObject({
      fitsGrace,
    });
  });

  test("that is asked for is the shortest that suffices", () => {
    for (const clients of [1_000, 50_000, 120_000, 300_000]) {
      const { neededGraceMs } = plan(asked({ clients })).telling;
      const fits = (graceMs: number): boolean =>
        plan(asked({ clients, graceMs })).telling.fitsGrace;
      expect([fits(neededGraceMs), fits(neededGraceMs - 1)]).toEqual([true, false]);
      // The half of the bound in which a drain tells everybody.
      const { settings, telling } = plan(asked({ clients, graceMs: neededGraceMs }));
      expect(settings.boundMs / 2).toBeGreaterThanOrEqual(telling.takesMs - 1);
    }
  });
});

test("says when hints do not reach far enough", () => {
  expect(plan(QUESTION).slotsReach).toBe(true);
  const { slotsReach, settings } = plan(asked({ capacityPerSecond: 30 }));
  expect({ slotsReach, spreadMs: settings.spreadMs }).toEqual({
    slotsReach: false,
    spreadMs: 3_600_000,
  });
});

describe("a rolling restart", () => {
  test("takes several nodes", () => {
    expect(plan(QUESTION).rolling).toBeUndefined();
  });

  test("of two nodes, one of which is down while all go to the other, moves half of them twice", () => {
    const { limitMs, rolling } = plan(asked({ nodes: 2, downMs: 200_000 }));
    expect(rolling).toEqual({
      everyMs: 200_000,
      lastBackMs: 200_000 + 2 * limitMs,
      movesPerClient: 1.5,
    });
  });

  test("leaves each node the time until its clients are back", () => {
    expect(plan(asked({ nodes: 4 })).rolling?.everyMs).toBe(133_334);
    expect(plan(asked({ nodes: 4, downMs: 150_000 })).rolling?.everyMs).toBe(150_000);
  });
});

/** What the plan leaves out: the end and the handshake take 3.5 round trips, of 0.5 s for the slowest. */
const TRIPS_MS = 1_750;

describe("what to expect is what the simulator sees", () => {
  const SEEDS = [1, 2, 3];

  function simulated(question: PlanQuestion, more: Partial<Scenario>): readonly Result[] {
    return SEEDS.map((seed) => {
      const result = play(backsoon, { ...question, ...more, seed, horizonMs: 86_400_000 });
      expect(result.recovered).toBe(true);
      return result;
    });
  }

  /** Back in seconds and in minutes; down for longer than N/C, and for less than a drain takes. */
  const questions: readonly PlanQuestion[] = [
    asked({ clients: 2_000, capacityPerSecond: 100 }),
    asked({ clients: 3_000, capacityPerSecond: 50, downMs: 20_000 }),
    asked({ clients: 4_000, capacityPerSecond: 100, nodes: 4 }),
    asked({ clients: 5_000, capacityPerSecond: 1_000, downMs: 1_000 }),
    asked({ clients: 4_000, capacityPerSecond: 100, nodes: 2, downMs: 60_000 }),
    asked({ clients: 8_000, capacityPerSecond: 400, nodes: 16 }),
    asked({ clients: 20_000, capacityPerSecond: 1_000, nodes: 2, downMs: 500 }),
  ];

  test.each(questions)("after a restart and a shutdown: %j", (question) => {
    const { plannedMs } = plan(question).lastBack;
    for (const cause of [1012, 1001] as const) {
      for (const { endedMs, attemptsPerClient } of simulated(question, { cause })) {
        expect(endedMs).toBeGreaterThan(0.97 * plannedMs);
        expect(endedMs).toBeLessThan(1.05 * plannedMs + TRIPS_MS);
        // The page says: each in one attempt.
        expect(attemptsPerClient).toBeLessThanOrEqual(1.01);
      }
    }
  });

  const severalNodes = questions.flatMap((question) => {
    const { rolling } = plan(question);
    return rolling === undefined ? [] : [{ question, rolling }];
  });

  test.each(severalNodes)("after a rolling restart: $question", ({ question, rolling }) => {
    const { everyMs, lastBackMs, movesPerClient } = rolling;
    const pauseMs = everyMs - question.downMs;
    for (const result of simulated(question, { rolling: true, pauseMs })) {
      expect(result.endedMs).toBeGreaterThan(0.95 * lastBackMs);
      expect(result.endedMs).toBeLessThan(1.05 * lastBackMs + TRIPS_MS);
      expect(result.attemptsPerClient).toBeGreaterThan(0.95 * movesPerClient);
      expect(result.attemptsPerClient).toBeLessThan(1.05 * movesPerClient);
      // The nodes that are up have room for them: nobody is sent away but for a node's end.
      expect(result.wasted).toBe(0);
      expect(result.peakOverCapacity).toBeLessThan(1);
    }
  });

  test.each(questions)("after a crash: %j", (question) => {
    const { crashMs } = plan(question).lastBack;
    for (const { endedMs, attemptsPerClient } of simulated(question, { cause: 1006 })) {
      // "Within about": who fails and is refused besides is late, who is back at once is early.
      expect(endedMs).toBeGreaterThan(0.5 * crashMs);
      expect(endedMs).toBeLessThan(1.1 * crashMs);
      // One that fails and one in the spread, and one more for each spread that the outage goes on.
      const roundMs = Math.max(10_000, plan(question).settings.spreadMs);
      expect(attemptsPerClient).toBeLessThan(2.4 + question.downMs / roundMs);
    }
  });
});
