import { backsoon, defaultScenario, policies, scenarioFault, type Scenario } from "@backsoon/storm";

const scenario: Scenario = {
  ...defaultScenario,
  clients: 20_000,
  capacityPerSecond: 500,
  cause: 1006,
  downMs: 8_000,
  seed: 7,
};
const fault = scenarioFault(scenario);
if (fault !== undefined) throw new RangeError(fault);

for (const contender of [backsoon, ...policies]) {
  const run = contender.start(scenario);
  // A few events at a time: whoever calls it may show progress, or stop.
  while (run.advance(10_000)) console.log(contender.id, run.progress().back);
  const { recovered, quantiles, attemptsPerClient } = run.result();
  console.log(contender.name, recovered, quantiles.at(-1)?.overLimit, attemptsPerClient);
}
