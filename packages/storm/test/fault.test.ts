import { describe, expect, test } from "vitest";

import { findFault, scenarioFault, type Fault } from "../src/fault.ts";
import { defaultScenario, type Scenario } from "../src/scenario.ts";

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
  [{ capacityPerSecond: 0 }, "capacityPerSecond 0: 0.001 to 1000000"],
  [{ capacityPerSecond: Number.NaN }, "capacityPerSecond NaN: 0.001 to 1000000"],
  [{ capacityPerSecond: Infinity }, "capacityPerSecond Infinity: 0.001 to 1000000"],
  [
    { capacityPerSecond: 1_001 },
    "capacityPerSecond 1001 is more than clients 1000: they are all back",
  ],
  [curve([0, 0]), "capacityCurve 0 after 0 ms: 0.001 to 1000000 per second"],
  [curve([0, 5], [1_000, Number.NaN]), "capacityCurve NaN after 1000 ms"],
  [curve([-1, 5]), "capacityCurve 5 after -1 ms"],
  [curve([1_000, 5], [1_000, 6]), "capacityCurve 6 after 1000 ms"],
  [curve([0, 5], [86_400_001, 6]), "capacityCurve 6 after 86400001 ms"],
  [{ nodes: 0 }, "nodes 0: 1 to 1000"],
  [{ nodes: 2.5 }, "nodes 2.5: 1 to 1000"],
  [{ nodes: 1_001 }, "nodes 1001: 1 to 1000"],
  [{ rolling: true }, "a rolling restart needs two nodes or more"],
  [{ rolling: true, nodes: 2, cause: 1006 }, "a crash (1006) cannot be rolling"],
  [{ downMs: -1 }, "downMs -1: 0 to 86400000"],
  [{ downMs: 86_400_001 }, "downMs 86400001: 0 to 86400000"],
  [{ pauseMs: -1 }, "pauseMs -1: 0 to 86400000"],
  [{ graceMs: 0 }, "graceMs 0: 1 to 86400000"],
  [{ horizonMs: 999 }, "horizonMs 999: 1000 to 86400000"],
  [{ backlog: { kind: "bounded", length: 0 } }, "backlog.length 0: 1 to 10000000"],
  [{ backlog: { kind: "kernel", length: 1.5 } }, "backlog.length 1.5: 1 to 10000000"],
  [{ wasteCost: -0.1 }, "wasteCost -0.1: 0 to 1"],
  [{ wasteCost: 1.1 }, "wasteCost 1.1: 0 to 1"],
  [{ refusalCost: Number.NaN }, "refusalCost NaN: 0 to 1"],
  [{ ownFailures: 1.01 }, "ownFailures 1.01: 0 to 1"],
  [{ roundTrip: { medianMs: -1, sigma: 0 } }, "roundTrip.medianMs -1: 0 to 60000"],
  [{ roundTrip: { medianMs: 60, sigma: 3.1 } }, "roundTrip.sigma 3.1: 0 to 3"],
  [{ seed: -1 }, "seed -1: 0 to 4294967295"],
  [{ seed: 0.5 }, "seed 0.5: 0 to 4294967295"],
  [{ seed: 2 ** 32 }, "seed 4294967296: 0 to 4294967295"],
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

  test("names the figure and its bounds, before what contradicts another", () => {
    const fault: Fault = { kind: "out-of-bounds", figure: "downMs", value: -1, from: 0, to: 864e5 };
    expect(findFault({ ...sound, downMs: -1, rolling: true })).toEqual(fault);
    expect(findFault({ ...sound, rolling: true })).toEqual({ kind: "rolling-one-node" });
    expect(findFault(sound)).toBeUndefined();
  });
});
