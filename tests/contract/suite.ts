import { describe, expect, it } from "vitest";

import { cases } from "./contract.ts";
import { isExpected, expectedFor } from "./deliberate.ts";
import { scenarios } from "./differential.ts";
import type { Runtime, RuntimeName } from "./runtime.ts";
import { startScriptedServer } from "./scripted-server.ts";

/** All that is asked of every runtime. */
export function describeContract(name: RuntimeName, runtime: () => Runtime): void {
  const isBrowser = name === "chromium" || name === "firefox";

  describe("the contract", () => {
    const asked = cases.filter(({ only }) => !(only && isBrowser));
    it.each(asked.map((given) => given.name))("%s", async (asked) => {
      await using server = await startScriptedServer();
      await expect(runtime().runCase(asked, server)).resolves.toBeUndefined();
    });
  });

  describe("with retry: false it is as the runtime's own WebSocket", () => {
    const asked = scenarios.filter(({ only }) => !(only && isBrowser));
    it.each(asked.map((scenario) => scenario.name))("%s", async (scenario) => {
      await using server = await startScriptedServer();
      const found = await runtime().differences(scenario, server);
      const expected = expectedFor(name, scenario);
      const unexpected = found.filter((line) => !expected.some((entry) => isExpected(entry, line)));
      const outdated = expected.filter((entry) => !found.some((line) => isExpected(entry, line)));
      expect(unexpected).toEqual([]);
      expect(outdated.map(({ line, why }) => `${line}: ${why}`)).toEqual([]);
    });
  });
}
