/** Flags that are fine each for itself, and contradict each other. */
import { limitMs, type Scenario } from "@backsoon/storm";
import type { Command } from "commander";

import { misuse } from "../failure.ts";

/** No sooner can all nodes have restarted and everybody be back. */
function earliestEnd(scenario: Scenario): readonly [what: string, ms: number] {
  const { nodes, rolling, downMs, pauseMs } = scenario;
  if (!rolling) return ["the time down and N/C", downMs + limitMs(scenario)];
  const nodesMs = nodes * downMs + (nodes - 1) * pauseMs;
  return nodesMs < limitMs(scenario)
    ? ["the handshakes of N/C", limitMs(scenario)]
    : [`${nodes} nodes, each down in turn, and the pauses`, nodesMs];
}

/**
 * What the scenario cannot tell, because it does not know what was asked for and what is default.
 * @throws Failure for flags that contradict each other.
 */
export function checkAgreement(scenario: Scenario, command: Command): void {
  const { cause, rolling, horizonMs } = scenario;
  if (cause === 1006 && command.getOptionValueSource("grace") === "cli") {
    throw misuse("--grace goes with a planned end: in a crash (1006) nobody is told anything.");
  }
  if (!rolling && command.getOptionValueSource("pause") === "cli") {
    throw misuse("--pause goes with --rolling: otherwise all nodes end at once.");
  }
  const [what, earliestMs] = earliestEnd(scenario);
  if (earliestMs <= horizonMs) return;
  throw misuse(
    `--horizon ${horizonMs / 1_000} ends the run before everybody can be back: ${what} ` +
      `take ${Math.ceil(earliestMs / 1_000)} s.`,
  );
}
