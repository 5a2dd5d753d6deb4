export { backsoon, backsoonClientOnly, contender, type Contender, type Run } from "./contender.ts";
export { perSecondAt, type CapacityCurve, type CapacityPoint } from "./capacity.ts";
export { findFault, scenarioFault, type Fault, type Figure } from "./fault.ts";
export type { Backlog } from "./node.ts";
export {
  plan,
  type Plan,
  type PlanQuestion,
  type PlanReturn,
  type PlanRolling,
  type PlanSettings,
  type PlanTelling,
} from "./plan.ts";
export { policies } from "./policies/index.ts";
export { defaultScenario, limitMs, type Cause, type Scenario } from "./scenario.ts";
export { type Schedule } from "./scheduled-client.ts";
export { QUANTILES, type Quantile, type Result } from "./tally.ts";
