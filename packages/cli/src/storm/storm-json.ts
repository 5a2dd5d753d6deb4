/** A storm for programs: the seed, the scenario, and every figure. */
import type { Contender, Scenario } from "@backsoon/storm";

import type { Outcome } from "./outcome.ts";

export function stormJson(
  outcomes: readonly Outcome[],
  contenders: readonly Contender[],
  scenario: Scenario,
  limitMs: number,
): unknown {
  const { seed, ...rest } = scenario;
  return {
    seed,
    scenario: rest,
    limitMs,
    policies: outcomes.map(({ contender: { id, name, source }, ending, result }) => ({
      id,
      name,
      source,
      ending,
      ...result,
      // JSON has no `undefined`, and who reads it should not have to guess.
      quantiles: result.quantiles.map(({ share, atMs, overLimit }) => ({
        share,
        atMs: atMs ?? null,
        overLimit: overLimit ?? null,
      })),
    })),
    notRun: contenders.slice(outcomes.length).map(({ id }) => id),
  };
}
