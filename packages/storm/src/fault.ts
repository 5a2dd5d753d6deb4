/** What is wrong with a scenario: as data for whoever has words of its own, and as a sentence. */
import type { Ms } from "@backsoon/core";

import type { CapacityCurve, CapacityPoint } from "./capacity.ts";
import type { Scenario } from "./scenario.ts";

/** A number of a scenario, by the path of its property. */
export type Figure =
  | keyof Pick<Scenario, "clients" | "capacityPerSecond" | "nodes" | "seed">
  | keyof Pick<Scenario, "pauseMs" | "downMs" | "graceMs" | "horizonMs">
  | keyof Pick<Scenario, "wasteCost" | "refusalCost" | "ownFailures">
  | "backlog.length"
  | "roundTrip.medianMs"
  | "roundTrip.sigma";

export type Fault =
  | {
      readonly kind: "out-of-bounds";
      readonly figure: Figure;
      readonly value: number;
      readonly from: number;
      readonly to: number;
    }
  /** A point of the curve that is out of bounds, or not after the one before. */
  | { readonly kind: "curve-point"; readonly point: CapacityPoint }
  /** Everybody is back within a second, and there is nothing to see. */
  | { readonly kind: "more-capacity-than-clients" }
  | { readonly kind: "rolling-one-node" }
  /** Nobody plans a crash. */
  | { readonly kind: "rolling-crash" };

interface Bounds {
  readonly figure: Figure;
  /** `undefined`: this scenario has no such figure. */
  readonly of: (scenario: Scenario) => number | undefined;
  readonly from: number;
  readonly to: number;
  readonly isWhole?: true;
}

const MAX_CLIENTS = 10_000_000;
const DAY_MS: Ms = 86_400_000;

/** Handshakes per second. */
const [LEAST_CAPACITY, MOST_CAPACITY] = [0.001, 1e6];

function findCurveFault(curve: CapacityCurve): CapacityPoint | undefined {
  return curve.find(({ afterMs, perSecond }, at) => {
    const beforeMs = curve[at - 1]?.afterMs ?? -1;
    const isInOrder = afterMs > beforeMs && afterMs >= 0 && afterMs <= DAY_MS;
    return !isInOrder || !(perSecond >= LEAST_CAPACITY && perSecond <= MOST_CAPACITY);
  });
}

const lengthOf = ({ backlog }: Scenario): number | undefined =>
  backlog.kind === "unbounded" ? undefined : backlog.length;

const bounds: readonly Bounds[] = [
  { figure: "clients", of: (its) => its.clients, from: 1, to: MAX_CLIENTS, isWhole: true },
  {
    figure: "capacityPerSecond",
    of: (its) => its.capacityPerSecond,
    from: LEAST_CAPACITY,
    to: MOST_CAPACITY,
  },
  { figure: "nodes", of: (its) => its.nodes, from: 1, to: 1_000, isWhole: true },
  { figure: "pauseMs", of: (its) => its.pauseMs, from: 0, to: DAY_MS },
  { figure: "downMs", of: (its) => its.downMs, from: 0, to: DAY_MS },
  { figure: "graceMs", of: (its) => its.graceMs, from: 1, to: DAY_MS },
  { figure: "horizonMs", of: (its) => its.horizonMs, from: 1_000, to: DAY_MS },
  { figure: "backlog.length", of: lengthOf, from: 1, to: MAX_CLIENTS, isWhole: true },
  { figure: "wasteCost", of: (its) => its.wasteCost, from: 0, to: 1 },
  { figure: "refusalCost", of: (its) => its.refusalCost, from: 0, to: 1 },
  { figure: "ownFailures", of: (its) => its.ownFailures, from: 0, to: 1 },
  { figure: "roundTrip.medianMs", of: (its) => its.roundTrip.medianMs, from: 0, to: 60_000 },
  { figure: "roundTrip.sigma", of: (its) => its.roundTrip.sigma, from: 0, to: 3 },
  { figure: "seed", of: (its) => its.seed, from: 0, to: 0xffff_ffff, isWhole: true },
];

/** The first fault, a figure out of its bounds before figures that contradict each other. */
export function findFault(scenario: Scenario): Fault | undefined {
  for (const { figure, of, from, to, isWhole } of bounds) {
    const value = of(scenario);
    if (value === undefined) continue;
    const isWithin = value >= from && value <= to && (!isWhole || Number.isInteger(value));
    if (!isWithin) return { kind: "out-of-bounds", figure, value, from, to };
  }
  const { clients, capacityPerSecond, capacityCurve, nodes, rolling, cause } = scenario;
  const point = findCurveFault(capacityCurve);
  if (point !== undefined) return { kind: "curve-point", point };
  if (capacityPerSecond > clients) return { kind: "more-capacity-than-clients" };
  if (rolling && cause === 1006) return { kind: "rolling-crash" };
  if (rolling && nodes < 2) return { kind: "rolling-one-node" };
  return undefined;
}

/** {@link findFault} in words, with the names of the properties; `undefined`: there is none. */
export function scenarioFault(scenario: Scenario): string | undefined {
  const fault = findFault(scenario);
  switch (fault?.kind) {
    case undefined:
      return undefined;
    case "out-of-bounds":
      return `${fault.figure} ${fault.value}: ${fault.from} to ${fault.to}`;
    case "curve-point":
      return `capacityCurve ${fault.point.perSecond} after ${fault.point.afterMs} ms: ${LEAST_CAPACITY} to ${MOST_CAPACITY} per second, each point later than the one before`;
    case "more-capacity-than-clients":
      return `capacityPerSecond ${scenario.capacityPerSecond} is more than clients ${scenario.clients}: they are all back within a second, and there is nothing to see`;
    case "rolling-one-node":
      return "a rolling restart needs two nodes or more";
    case "rolling-crash":
      return "a crash (1006) cannot be rolling: nobody plans it";
  }
}
