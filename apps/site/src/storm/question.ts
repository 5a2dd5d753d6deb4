/** What the storm lab is asked: the part of a scenario that its form holds, and who comes back. */
import { defaultScenario, type Cause, type Scenario } from "@backsoon/storm";

export interface Question {
  readonly clients: number;
  readonly capacityPerSecond: number;
  readonly cause: Cause;
  readonly downMs: number;
  readonly nodes: number;
  /** By the ids of the command line; at least one. */
  readonly policies: readonly string[];
  readonly seed: number;
}

export const causes: readonly Cause[] = [1012, 1001, 1006];

/** A fleet of a middling size, and the best known of each kind of policy. */
export const defaultQuestion: Question = {
  clients: 20_000,
  capacityPerSecond: 500,
  cause: 1012,
  downMs: 5_000,
  nodes: 1,
  policies: ["backsoon", "reconnecting-websocket", "partysocket", "socket.io", "fixed-5s"],
  seed: 1,
};

/** What the form does not ask is as on a command line that does not say it. */
export function scenarioOf(question: Question): Scenario {
  const { clients, capacityPerSecond, cause, downMs, nodes, seed } = question;
  return { ...defaultScenario, clients, capacityPerSecond, cause, downMs, nodes, seed };
}
