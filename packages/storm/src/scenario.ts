import type { Ms } from "@backsoon/core";

import { admittingMs, type CapacityCurve } from "./capacity.ts";
import type { Backlog } from "./node.ts";

/** What ends the connections: a shutdown, a restart, or a crash that can say nothing. */
export type Cause = 1001 | 1012 | 1006;

/** What happens, and to whom. */
export interface Scenario {
  /** N. */
  readonly clients: number;
  /** C: handshakes per second that the whole service admits, or is said to admit. */
  readonly capacityPerSecond: number;
  /**
   * What the whole service really admits, so long after its return: a process that has just begun has
   * nothing compiled and nothing cached. Slots, spread and admission still know C only. Default: C.
   */
  readonly capacityCurve: CapacityCurve;
  /** Server processes behind a balancer that shares new connections out in turn. Default 1. */
  readonly nodes: number;
  /** One node after the other instead of all at once; needs a planned cause. Default `false`. */
  readonly rolling: boolean;
  readonly cause: Cause;
  /** How long a node takes no connections, from the moment the end begins. Default 5000. */
  readonly downMs: Ms;
  /** How long a planned end may take to tell everybody. Default 30000. */
  readonly graceMs: Ms;
  /** What happens to handshakes that find the node's queue full. Default: it never is. */
  readonly backlog: Backlog;
  /**
   * What a handshake costs whose client has given up meanwhile, as a share of a whole one: the node
   * finds out only when it answers. Default 1.
   */
  readonly wasteCost: number;
  /** What it costs to accept a connection only to close it with 1013, likewise. Default 0.2. */
  readonly refusalCost: number;
  /** Round trips: log-normal, with this median and this deviation of the logarithm. */
  readonly roundTrip: { readonly medianMs: Ms; readonly sigma: number };
  /** The share of clients whose own network fails as well, at some time in the run. Default 0. */
  readonly ownFailures: number;
  /** The run ends then, whoever is not back. Default one hour. */
  readonly horizonMs: Ms;
  /** Default 1. */
  readonly seed: number;
}

export const defaultScenario: Omit<Scenario, "clients" | "capacityPerSecond"> = {
  capacityCurve: [],
  nodes: 1,
  rolling: false,
  cause: 1012,
  downMs: 5_000,
  graceMs: 30_000,
  backlog: { kind: "unbounded" },
  wasteCost: 1,
  refusalCost: 0.2,
  roundTrip: { medianMs: 60, sigma: 0.5 },
  ownFailures: 0,
  horizonMs: 3_600_000,
  seed: 1,
};

/** The limit that nobody can beat: N clients to a service that admits C per second. */
export const limitMs = ({ clients, capacityPerSecond, capacityCurve }: Scenario): Ms =>
  capacityCurve.length > 0
    ? admittingMs(capacityCurve, clients)
    : (clients * 1_000) / capacityPerSecond;

const isWhole = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;
const isBetween = (value: number, from: number, to: number): boolean =>
  value >= from && value <= to;

const isCurve = (curve: CapacityCurve): boolean =>
  curve.every(
    ({ afterMs }, at) => isBetween(afterMs, 0, DAY_MS) && afterMs > (curve[at - 1]?.afterMs ?? -1),
  );

const MAX_CLIENTS = 10_000_000;
const DAY_MS: Ms = 86_400_000;

/** What is wrong with a scenario, in a sentence that names the value; `undefined`: nothing. */
export function scenarioFault(scenario: Scenario): string | undefined {
  const { clients, capacityPerSecond, nodes, rolling, cause, backlog, roundTrip } = scenario;
  if (!isWhole(clients, 1, MAX_CLIENTS)) return `clients ${clients}: 1 to ${MAX_CLIENTS}`;
  if (!isBetween(capacityPerSecond, 0.001, 1e6)) {
    return `capacity ${capacityPerSecond}: 0.001 to 1000000 handshakes per second`;
  }
  if (capacityPerSecond > clients) {
    return `capacity ${capacityPerSecond} is more per second than there are clients (${clients}): they are all back within a second, and there is nothing to see`;
  }
  if (scenario.capacityCurve.some(({ perSecond }) => !isBetween(perSecond, 0.001, 1e6))) {
    return "capacity curve: 0.001 to 1000000 handshakes per second at each point";
  }
  if (!isCurve(scenario.capacityCurve)) {
    return "capacity curve: each point comes after the one before, within a day";
  }
  if (!isWhole(nodes, 1, 1_000)) return `nodes ${nodes}: 1 to 1000`;
  if (rolling && nodes < 2) return "a rolling restart needs two nodes or more";
  if (rolling && cause === 1006) return "a crash (1006) cannot be rolling: nobody plans it";
  if (!isBetween(scenario.downMs, 0, DAY_MS)) return `down ${scenario.downMs} ms: 0 to a day`;
  if (!isBetween(scenario.graceMs, 1, DAY_MS)) return `grace ${scenario.graceMs} ms: 1 to a day`;
  if (!isBetween(scenario.horizonMs, 1_000, DAY_MS)) {
    return `horizon ${scenario.horizonMs} ms: a second to a day`;
  }
  if (backlog.kind !== "unbounded" && !isWhole(backlog.length, 1, MAX_CLIENTS)) {
    return `backlog ${backlog.length}: 1 to ${MAX_CLIENTS}`;
  }
  if (!isBetween(scenario.wasteCost, 0, 1)) return `waste cost ${scenario.wasteCost}: 0 to 1`;
  if (!isBetween(scenario.refusalCost, 0, 1)) return `refusal cost ${scenario.refusalCost}: 0 to 1`;
  if (!isBetween(scenario.ownFailures, 0, 1)) return `own failures ${scenario.ownFailures}: 0 to 1`;
  if (!isBetween(roundTrip.medianMs, 0, 60_000) || !isBetween(roundTrip.sigma, 0, 3)) {
    return `round trip ${roundTrip.medianMs} ms, sigma ${roundTrip.sigma}: 0 to 60000, 0 to 3`;
  }
  return isWhole(scenario.seed, 0, 0xffff_ffff) ? undefined : `seed ${scenario.seed}: 0 to 2^32-1`;
}
