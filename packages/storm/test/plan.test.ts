import { describe, expect, test } from "vitest";

import { backsoon } from "../src/contender.ts";
import { plan, planFault, type PlanQuestion } from "../src/plan.ts";
import { defaultScenario, type Cause, type Scenario } from "../src/scenario.ts";
import type { Result } from "../src/tally.ts";

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

test("has a rolling restart for several nodes only", () => {
  expect(plan(QUESTION).lastBack.rollingMs).toBeUndefined();
  const { limitMs, lastBack } = plan(asked({ nodes: 4 }));
  expect(lastBack.rollingMs).toBeCloseTo(4 * limitMs);
});

test.each([
  [{ clients: 0 }, /^clients 0/],
  [{ capacityPerSecond: 0 }, /^capacity 0/],
  [{ capacityPerSecond: 200_000 }, /more per second than there are clients/],
  [{ nodes: 0 }, /^nodes 0/],
  [{ graceMs: 0 }, /^grace 0 ms/],
  [{ downMs: -1 }, /^down -1 ms/],
])("refuses %j", (question, pattern) => {
  expect(planFault(asked(question))).toMatch(pattern);
  expect(planFault(QUESTION)).toBeUndefined();
});

describe("what to expect is what the simulator sees", () => {
  function simulated(question: PlanQuestion, cause: Cause): Result {
    const scenario: Scenario = { ...defaultScenario, ...question, cause };
    const run = backsoon.start(scenario);
    while (run.advance(100_000));
    return run.result();
  }

  const questions: readonly PlanQuestion[] = [
    asked({ clients: 2_000, capacityPerSecond: 100 }),
    asked({ clients: 3_000, capacityPerSecond: 50, downMs: 20_000 }),
    asked({ clients: 4_000, capacityPerSecond: 100, nodes: 4 }),
    asked({ clients: 5_000, capacityPerSecond: 1_000, downMs: 1_000 }),
  ];

  test.each(questions)("after a restart and a shutdown: %j", (question) => {
    for (const cause of [1012, 1001] as const) {
      const { recovered, endedMs } = simulated(question, cause);
      expect(recovered).toBe(true);
      expect(endedMs / plan(question).lastBack.plannedMs).toBeGreaterThan(0.97);
      // Handshakes take some round trips, which the plan leaves out.
      expect(endedMs - 1_000).toBeLessThan(1.05 * plan(question).lastBack.plannedMs);
    }
  });

  test.each(questions)("after a crash: %j", (question) => {
    const { recovered, endedMs } = simulated(question, 1006);
    expect(recovered).toBe(true);
    expect(endedMs / plan(question).lastBack.crashMs).toBeGreaterThan(0.5);
    expect(endedMs / plan(question).lastBack.crashMs).toBeLessThan(1.2);
  });
});
