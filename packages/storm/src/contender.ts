import { spreadOf, type Ms } from "@backsoon/core";

import { backsoonClient } from "./backsoon-client.ts";
import type { ClientKind } from "./client.ts";
import type { Scenario } from "./scenario.ts";
import { scheduledClient, type Schedule } from "./scheduled-client.ts";
import type { Result } from "./tally.ts";
import { World, type ServerKind } from "./world.ts";

/** One run, which its owner advances: it may show progress, and stop when it likes. */
export interface Run {
  /** Advances by so many events; `false` when the run is over. */
  readonly advance: (events: number) => boolean;
  /** How far it is: cheap, where `result` sorts a number for each client. */
  readonly progress: () => {
    readonly nowMs: Ms;
    readonly back: number;
    /** When the service could take connections again; 0 as long as it cannot. */
    readonly serviceBackMs: Ms;
  };
  /** Where it stands, which before the end is what is known so far. */
  readonly result: () => Result;
}

/** A kind of client with the server that it comes back to. */
export interface Contender {
  /** As it is written on a command line. */
  readonly id: string;
  readonly name: string;
  /** Where its behaviour was taken from. */
  readonly source: string;
  readonly start: (scenario: Scenario) => Run;
}

function run<State>(scenario: Scenario, kind: ClientKind<State>, server: ServerKind): Run {
  const world = new World(scenario, kind, server);
  return {
    advance: (events) => world.advance(events),
    progress: () => ({
      nowMs: world.nowMs,
      back: world.tally.back,
      serviceBackMs: world.serviceBackMs,
    }),
    result: () => world.tally.result(world.nowMs, world.serviceBackMs),
  };
}

/** Backsoon on both sides: slots in a planned end, the announced spread in a crash, admission. */
export const backsoon: Contender = {
  id: "backsoon",
  name: "Backsoon",
  source: "@backsoon/core",
  start: (scenario) =>
    run(
      scenario,
      backsoonClient(spreadOf(scenario.clients, scenario.capacityPerSecond)),
      "backsoon",
    ),
};

/** Backsoon's client with a server that tells nothing. */
export const backsoonClientOnly: Contender = {
  id: "backsoon-client",
  name: "Backsoon's client, plain server",
  source: "@backsoon/core",
  start: (scenario) => run(scenario, backsoonClient(undefined), "plain"),
};

/** A library that comes back by a schedule of its own, to a plain server. */
export function contender(id: string, schedule: Schedule): Contender {
  const { name, source } = schedule;
  return {
    id,
    name,
    source,
    start: (scenario) => run(scenario, scheduledClient(schedule), "plain"),
  };
}
