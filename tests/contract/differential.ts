import { argumentScenarios } from "./argument-scenarios.ts";
import type { Environment } from "./environment.ts";
import { interfaceScenarios } from "./interface-scenarios.ts";
import { lifeScenarios } from "./life-scenarios.ts";
import { compare, type Scenario } from "./transcript.ts";

/** What is asked of the runtime's own class, and of ours with `retry: false`. */
export const scenarios: readonly Scenario[] = [
  ...lifeScenarios,
  ...argumentScenarios,
  ...interfaceScenarios,
];

/** A line for each answer that is not the same: `label: native | ours`. */
export async function differences(name: string, environment: Environment): Promise<string[]> {
  const scenario = scenarios.find((candidate) => candidate.name === name);
  if (scenario === undefined) throw new Error(`there is no scenario "${name}"`);
  const { native, ours } = await compare(scenario, environment);
  const labels = new Set([...Object.keys(native), ...Object.keys(ours)]);
  return [...labels]
    .filter((label) => native[label] !== ours[label])
    .map((label) => `${label}: ${native[label]} | ${ours[label]}`);
}
