import { expect, test } from "vitest";

import { defaultScenario, limitMs, type Scenario } from "../src/scenario.ts";

test("a scenario has the limit N/C", () => {
  const scenario: Scenario = { ...defaultScenario, clients: 1_000, capacityPerSecond: 100 };
  expect(limitMs(scenario)).toBe(10_000);
  expect(limitMs({ ...scenario, capacityPerSecond: 0.5 })).toBe(2_000_000);
});
