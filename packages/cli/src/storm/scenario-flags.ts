/** The flags that say what happens and to whom, and the scenario that they make. */
import type { CapacityCurve, Cause, Scenario } from "@backsoon/storm";
import { Option, type Command } from "commander";

import { misuse } from "../failure.ts";
import { readCount, readRate, readSeconds } from "./quantities.ts";

/** What the simulation and the plan ask for alike. */
export interface FleetFlags {
  readonly clients: number;
  readonly capacity: number;
  /** In milliseconds, though the command line has seconds. */
  readonly down: number;
  readonly grace: number;
  readonly nodes: number;
}

export interface ScenarioFlags extends FleetFlags {
  readonly cause: Cause;
  readonly rolling?: true;
  /** In milliseconds. */
  readonly pause: number;
  readonly backlog: Scenario["backlog"];
  readonly curve: CapacityCurve;
  readonly waste: number;
  readonly ownFailures: number;
  readonly horizon: number;
  readonly seed: number;
}

export function withFleetFlags(command: Command): Command {
  return command
    .option("--clients <number>", "N: clients that are connected; 120k and 1M will do", readCount)
    .option(
      "--capacity <number>",
      "C: handshakes per second that the whole service admits",
      readRate,
    )
    .addOption(secondsOption("--down", "a node takes no connections for so long", 5))
    .addOption(secondsOption("--grace", "a planned end has so long to tell everybody", 30))
    .option("--nodes <number>", "server processes behind a balancer", readCount, 1);
}

/**
 * Not commander's own check, which would ask the parent of `plan` for its flags too.
 * @throws Failure when one of the two that have no default is missing.
 */
export function checkComplete({ clients, capacity }: Partial<FleetFlags>): void {
  const missing = [
    ...(clients === undefined ? ["--clients (how many there are, such as 100k)"] : []),
    ...(capacity === undefined ? ["--capacity (handshakes per second, such as 2k)"] : []),
  ];
  if (missing.length > 0) throw misuse(`storm needs ${missing.join(" and ")}.`);
}

export function secondsOption(flag: string, description: string, seconds: number): Option {
  return new Option(`${flag} <seconds>`, description)
    .argParser(readSeconds)
    .default(seconds * 1_000, `${seconds}`);
}

/** Everything that the flags say of the scenario; it may still have a fault. */
export function scenarioFrom(
  flags: ScenarioFlags,
  defaults: Omit<Scenario, "clients" | "capacityPerSecond">,
): Scenario {
  return {
    ...defaults,
    clients: flags.clients,
    capacityPerSecond: flags.capacity,
    capacityCurve: flags.curve,
    cause: flags.cause,
    downMs: flags.down,
    graceMs: flags.grace,
    nodes: flags.nodes,
    rolling: flags.rolling ?? false,
    pauseMs: flags.pause,
    backlog: flags.backlog,
    wasteCost: flags.waste,
    ownFailures: flags.ownFailures,
    horizonMs: flags.horizon,
    seed: flags.seed,
  };
}
