import { spreadOf, type Ms } from "@backsoon/core";

import type { Policy } from "./wire.ts";

/** What is played twice: by real processes, and by the simulator. */
export interface Scene {
  readonly name: string;
  readonly clients: number;
  readonly capacityPerSecond: number;
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
 * - `crash`: a crash, with the spread announced before.
 * - `herd`: a crash, clients that try again too soon and give up too early, and just manage.
 * - `collapse`: the same, a little more impatient, and it never ends.
 */
export type SceneName = "planned" | "crash" | "herd" | "collapse";

export const sceneNames: readonly SceneName[] = ["planned", "crash", "herd", "collapse"];

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
