import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

import type { Fleet } from "./fleet.ts";
import { lossesSince, movedSince, outcome, type Outcome } from "./outcome.ts";
import type { Rig, Scene } from "./rig.ts";
import type { Stage } from "./stage.ts";

/** Something that happens to a service. */
export interface Scenario {
  readonly name: string;
  readonly label: string;
  readonly scene: Scene;
  /** Does it, and resolves with `true` when the fleet is as it should be. */
  run(rig: Rig, fleet: Fleet, sinceMs: number): Promise<boolean>;
}

const RETURN_BOUND_MS = 120_000;

/** The network stays cut until the slowest client must have noticed. */
const CUT_MS = 11_000;
const IDLE_LIMIT_MS = 5_000;
/** Two limits in silence: whoever holds that long has learnt. */
const HOLD_MS = 2.2 * IDLE_LIMIT_MS;
/** The path's limit may cost two connections, and then none. */
const MAX_IDLE_LOSSES = 2;
/**
 * A ping goes out at three quarters of the limit. When this process stands still for most of the
 * last quarter, the ping is late by the machine's fault, and that costs one more connection.
 */
const STALL_MS = IDLE_LIMIT_MS / 5;

/** Every client has lost its connection since then, and has one again. */
function allReturned(fleet: Fleet, sinceMs: number): boolean {
  const perClient = lossesSince(fleet.clients, sinceMs);
  return fleet.open === fleet.clients.length && perClient.every(({ length }) => length > 0);
}

function returned(fleet: Fleet, sinceMs: number): Promise<boolean> {
  return fleet.until(() => allReturned(fleet, sinceMs), RETURN_BOUND_MS);
}

/** Nobody is lost any more for as long as the limit would take twice over. */
async function holds(fleet: Fleet, sinceMs: number): Promise<boolean> {
  const total = (): number => lossesSince(fleet.clients, sinceMs).flat().length;
  const endMs = performance.now() + RETURN_BOUND_MS;
  while (performance.now() < endMs) {
    const before = total();
    const isLost = await fleet.until(() => total() > before, HOLD_MS);
    if (!isLost && fleet.open === fleet.clients.length) return true;
  }
  return false;
}

export const scenarios: readonly Scenario[] = [
  {
    name: "deploy",
    label: "deploy (1012)",
    scene: "one server",
    async run(rig, fleet, sinceMs) {
      await rig.deploy();
      return returned(fleet, sinceMs);
    },
  },
  {
    name: "shutdown",
    label: "shut down (1001)",
    scene: "one server",
    async run(rig, fleet, sinceMs) {
      await rig.shutDown();
      return returned(fleet, sinceMs);
    },
  },
  {
    name: "kill",
    label: "kill -9 (1006)",
    scene: "one server",
    async run(rig, fleet, sinceMs) {
      await rig.kill();
      return returned(fleet, sinceMs);
    },
  },
  {
    name: "black-hole",
    label: "cut the network (black hole)",
    scene: "one server",
    async run(rig, fleet, sinceMs) {
      await rig.cut();
      await delay(CUT_MS);
      await rig.heal();
      return returned(fleet, sinceMs);
    },
  },
  {
    name: "idle-balancer",
    label: "idle balancer (5 s)",
    scene: "one server",
    async run(rig, fleet, sinceMs) {
      const lag = monitorEventLoopDelay();
      lag.enable();
      fleet.hush();
      await rig.limitIdle(IDLE_LIMIT_MS);
      fleet.speak();
      const isHeld = await holds(fleet, sinceMs);
      await rig.limitIdle(null);
      lag.disable();
      const stallMs = lag.max / 1e6;
      if (stallMs > STALL_MS)
        console.error(`this machine stood still for ${stallMs.toFixed(0)} ms`);
      const allowed = MAX_IDLE_LOSSES + Number(stallMs > STALL_MS);
      return isHeld && lossesSince(fleet.clients, sinceMs).every(({ length }) => length <= allowed);
    },
  },
  {
    name: "rolling-deploy",
    label: "rolling deploy of two servers",
    scene: "two servers",
    async run(rig, fleet, sinceMs) {
      await rig.rollingDeploy();
      // Everybody gets an answer from where its session is now.
      fleet.speak();
      await fleet.settleMessages();
      const { clients } = fleet;
      const isLost = lossesSince(clients, sinceMs).some(({ length }) => length > 0);
      return !isLost && movedSince(clients, sinceMs) === clients.length;
    },
  },
];

export interface Played {
  readonly ok: boolean;
  readonly outcome: Outcome;
}

/** Plays a scenario and sums it up. */
export async function play(scenario: Scenario, { rig, fleet }: Stage): Promise<Played> {
  const since = { ms: performance.now(), messages: { ...fleet.messages } };
  const isReached = await scenario.run(rig, fleet, since.ms);
  await fleet.settleMessages();
  const result = outcome(scenario.name, fleet, since);
  const { back, clients, outsideWindow, lost, duplicated, reordered } = result;
  const wrong = outsideWindow + lost + duplicated + reordered;
  return { ok: isReached && back === clients && wrong === 0, outcome: result };
}
