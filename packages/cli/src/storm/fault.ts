/** What is wrong with a scenario, in the words of the command line: flags, and seconds. */
import { findFault, type Fault, type Figure, type Scenario } from "@backsoon/storm";

import { misuse } from "../failure.ts";
import { count } from "./say.ts";

const NAMES: Readonly<Record<Figure, string>> = {
  clients: "--clients",
  capacityPerSecond: "--capacity",
  nodes: "--nodes",
  downMs: "--down",
  pauseMs: "--pause",
  graceMs: "--grace",
  horizonMs: "--horizon",
  wasteCost: "--waste",
  ownFailures: "--own-failures",
  seed: "--seed",
  "backlog.length": "--backlog",
  // These have no flag.
  refusalCost: "a refusal's cost of",
  "roundTrip.medianMs": "a round trip of",
  "roundTrip.sigma": "a deviation of",
};

function sentenceOf(fault: Fault, { clients, capacityPerSecond }: Scenario): string {
  switch (fault.kind) {
    case "out-of-bounds": {
      const { figure, value, from, to } = fault;
      const [unit, size] = figure.endsWith("Ms") ? [" seconds", 1_000] : ["", 1];
      const bounds = `from ${count(from / size)} to ${count(to / size)}${unit}`;
      return `${NAMES[figure]} ${value / size} is out of bounds: ${bounds}.`;
    }
    case "curve-point": {
      const { afterMs, perSecond } = fault.point;
      return (
        `--curve has ${perSecond} per second at ${afterMs / 1_000} s: more than nothing, and each ` +
        "point later than the one before."
      );
    }
    case "more-capacity-than-clients":
      return (
        `--capacity ${capacityPerSecond} is more per second than there are --clients ${clients}: ` +
        "they are all back within a second, and there is nothing to see."
      );
    case "rolling-one-node":
      return "--rolling needs two nodes or more, such as --nodes 2.";
    case "rolling-crash":
      return "--rolling does not go with --cause 1006: nobody plans a crash.";
  }
}

/** @throws Failure for a scenario that cannot be. */
export function checkSound(scenario: Scenario): void {
  const fault = findFault(scenario);
  if (fault !== undefined) throw misuse(sentenceOf(fault, scenario));
}
