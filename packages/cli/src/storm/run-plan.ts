/** From the flags to the plan. */
import { defaultScenario, plan, type PlanQuestion } from "@backsoon/storm";

import { print, printJson } from "../output.ts";
import type { Paper } from "../paper.ts";
import { checkSound } from "./fault.ts";
import { planPage } from "./plan-page.ts";
import type { FleetFlags } from "./scenario-flags.ts";

export interface PlanFlags extends FleetFlags {
  readonly json?: true;
}

/** @throws Failure for what no plan can be made for. */
export function runPlan(flags: PlanFlags, paper: Paper): void {
  const question: PlanQuestion = {
    clients: flags.clients,
    capacityPerSecond: flags.capacity,
    graceMs: flags.grace,
    downMs: flags.down,
    nodes: flags.nodes,
  };
  checkSound({ ...defaultScenario, ...question });
  const answer = plan(question);
  if (flags.json) printJson({ question, ...answer });
  else print(planPage(question, answer, paper));
}
