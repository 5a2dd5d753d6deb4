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
  /** Between the return of one node and the end of the next in a rolling restart. Default 5000. */
  readonly pauseMs: Ms;
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
  pauseMs: 5_000,
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
