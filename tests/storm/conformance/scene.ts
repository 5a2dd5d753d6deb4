import { spreadOf, type Ms } from "@backsoon/core";
import type { CapacityCurve } from "@backsoon/storm";

import type { Policy } from "./wire.ts";

/** What is played twice: by real processes, and by the simulator. */
export interface Scene {
  readonly name: string;
  readonly clients: number;
  readonly capacityPerSecond: number;
  /** What the service really admits, so long after its return. Empty: its capacity. */
  readonly capacityCurve?: CapacityCurve;
  /** How many handshakes may wait; the next is turned away. `undefined`: all of them. */
  readonly queue: number | undefined;
  readonly cause: 1012 | 1006;
  /** How long nobody listens. */
  readonly downMs: Ms;
  readonly policy: Policy;
  /** The play is over then, whoever is not back. */
  readonly untilMs: Ms;
}

/**
 * - `planned`: a restart (1012), each client with its own slot.
 * - `warming`: the same, to a service that is cold at first, though the slots are for a warm one.
 * - `crash`: a crash, with the spread announced before.
 * - `herd`: a crash, clients that try again too soon and give up too early, and just manage.
 * - `collapse`: the same, a little more impatient, and it never ends.
 */
export type SceneName = "planned" | "warming" | "crash" | "herd" | "collapse";

export const sceneNames: readonly SceneName[] = ["planned", "warming", "crash", "herd", "collapse"];

/** N/C. */
export const limitMs = ({ clients, capacityPerSecond }: Scene): Ms =>
  (clients * 1_000) / capacityPerSecond;

export function scene(name: SceneName, clients: number, capacityPerSecond: number): Scene {
  const boundMs = (clients * 1_000) / capacityPerSecond;
  const downMs = 0.3 * boundMs;
  const herd = (from: number, to: number, patience: number): Policy => ({
    kind: "herd",
    delayMs: [from * boundMs, to * boundMs],
    connectTimeoutMs: patience * boundMs,
  });
  const untilMs = downMs + 2 * boundMs;
  const shared = { name, clients, capacityPerSecond, queue: undefined, downMs, untilMs };
  const policy: Policy = { kind: "backsoon", spreadMs: spreadOf(clients, capacityPerSecond) };
  switch (name) {
    case "planned":
      return { ...shared, cause: 1012, policy };
    case "warming":
      return {
        ...shared,
        cause: 1012,
        policy,
        capacityCurve: [
          { afterMs: 0.1 * boundMs, perSecond: 0.25 * capacityPerSecond },
          { afterMs: 0.6 * boundMs, perSecond: capacityPerSecond },
        ],
      };
    case "crash":
      // Whoever failed twice may come much later still, and is not waited for.
      return { ...shared, cause: 1006, policy, untilMs: downMs + 1.2 * boundMs };
    case "herd":
      return { ...shared, cause: 1006, policy: herd(0.2, 0.6, 0.4) };
    case "collapse":
      return {
        ...shared,
        cause: 1006,
        policy: herd(0.2, 0.4, 0.3),
        untilMs: downMs + 1.7 * boundMs,
      };
  }
}
