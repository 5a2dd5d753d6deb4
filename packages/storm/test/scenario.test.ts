import { describe, expect, test } from "vitest";

import { defaultScenario, limitMs, scenarioFault, type Scenario } from "../src/scenario.ts";

const sound: Scenario = { ...defaultScenario, clients: 1_000, capacityPerSecond: 100 };

const curve = (...points: [afterMs: number, perSecond: number][]): Partial<Scenario> => ({
  capacityCurve: points.map(([afterMs, perSecond]) => ({ afterMs, perSecond })),
});

const faults: readonly (readonly [change: Partial<Scenario>, says: string])[] = [
  [{ clients: 0 }, "clients 0: 1 to 10000000"],
  [{ clients: -1 }, "clients -1: 1 to 10000000"],
  [{ clients: 1.5 }, "clients 1.5: 1 to 10000000"],
  [{ clients: Number.NaN }, "clients NaN: 1 to 10000000"],
  [{ clients: 10_000_001 }, "clients 10000001: 1 to 10000000"],
  [{ capacityPerSecond: 0 }, "capacity 0: 0.001 to 1000000 handshakes per second"],
  [{ capacityPerSecond: Number.NaN }, "capacity NaN: 0.001 to 1000000 handshakes per second"],
  [{ capacityPerSecond: Infinity }, "capacity Infinity: 0.001 to 1000000 handshakes per second"],
  [{ capacityPerSecond: 1_001 }, "capacity 1001 is more per second than there are clients (1000)"],
  [curve([0, 0]), "capacity curve: 0.001 to 1000000 handshakes per second at each point"],
  [curve([0, 5], [1_000, Number.NaN]), "capacity curve: 0.001 to 1000000"],
  [curve([-1, 5]), "capacity curve: each point comes after the one before, within a day"],
  [curve([1_000, 5], [1_000, 6]), "capacity curve: each point comes after the one before"],
  [curve([0, 5], [86_400_001, 6]), "capacity curve: each point comes after the one before"],
  [{ nodes: 0 }, "nodes 0: 1 to 1000"],
  [{ nodes: 2.5 }, "nodes 2.5: 1 to 1000"],
  [{ nodes: 1_001 }, "nodes 1001: 1 to 1000"],
  [{ rolling: true }, "a rolling restart needs two nodes or more"],
  [{ rolling: true, nodes: 2, cause: 1006 }, "a crash (1006) cannot be rolling"],
  [{ downMs: -1 }, "down -1 ms: 0 to a day"],
  [{ downMs: 86_400_001 }, "down 86400001 ms: 0 to a day"],
  [{ graceMs: 0 }, "grace 0 ms: 1 to a day"],
  [{ horizonMs: 999 }, "horizon 999 ms: a second to a day"],
  [{ backlog: { kind: "bounded", length: 0 } }, "backlog 0: 1 to 10000000"],
  [{ backlog: { kind: "kernel", length: 1.5 } }, "backlog 1.5: 1 to 10000000"],
  [{ wasteCost: -0.1 }, "waste cost -0.1: 0 to 1"],
  [{ wasteCost: 1.1 }, "waste cost 1.1: 0 to 1"],
  [{ refusalCost: Number.NaN }, "refusal cost NaN: 0 to 1"],
  [{ ownFailures: 1.01 }, "own failures 1.01: 0 to 1"],
  [{ roundTrip: { medianMs: -1, sigma: 0 } }, "round trip -1 ms, sigma 0: 0 to 60000, 0 to 3"],
  [{ roundTrip: { medianMs: 60, sigma: 3.1 } }, "round trip 60 ms, sigma 3.1: 0 to 60000, 0 to 3"],
  [{ seed: -1 }, "seed -1: 0 to 2^32-1"],
  [{ seed: 0.5 }, "seed 0.5: 0 to 2^32-1"],
  [{ seed: 2 ** 32 }, "seed 4294967296: 0 to 2^32-1"],
];

const fine: readonly Partial<Scenario>[] = [
  {},
  { clients: 1, capacityPerSecond: 1 },
  { clients: 10_000_000 },
  { capacityPerSecond: 1_000 },
  curve([0, 5]),
  curve([1_000, 5], [2_000, 500]),
  { capacityPerSecond: 0.001 },
  { nodes: 2, rolling: true },
  { nodes: 1_000, cause: 1006 },
  { downMs: 0, graceMs: 1 },
  { backlog: { kind: "bounded", length: 1 } },
  { backlog: { kind: "kernel", length: 128 } },
  { wasteCost: 0, refusalCost: 1, ownFailures: 1 },
  { roundTrip: { medianMs: 0, sigma: 0 } },
  { seed: 0 },
  { seed: 2 ** 32 - 1 },
];

describe("a scenario", () => {
  test.each(faults)("with %o is at fault", (change, says) => {
    expect(scenarioFault({ ...sound, ...change })?.startsWith(says)).toBe(true);
  });

  test.each(fine)("with %o is fine", (change) => {
    expect(scenarioFault({ ...sound, ...change })).toBeUndefined();
  });

  test("has the limit N/C", () => {
    expect(limitMs(sound)).toBe(10_000);
    expect(limitMs({ ...sound, capacityPerSecond: 0.5 })).toBe(2_000_000);
  });
});
