import { closeCases } from "./close-cases.ts";
import type { Case, Environment } from "./environment.ts";
import { failureCases } from "./failure-cases.ts";
import { messageCases } from "./message-cases.ts";

/** What holds in every runtime. */
export const cases: readonly Case[] = [...closeCases, ...failureCases, ...messageCases];

/** By name, since a page and another process can be told a name only. */
export async function runCase(name: string, environment: Environment): Promise<void> {
  const found = cases.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`there is no case "${name}"`);
  await found.run(environment);
}
