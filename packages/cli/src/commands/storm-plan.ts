import { Command } from "commander";

import { misuse } from "../failure.ts";
import { paperFor } from "../flags.ts";
import type { PlanFlags } from "../storm/run-plan.ts";
import { checkComplete, withFleetFlags } from "../storm/scenario-flags.ts";

/**
 * Commander gives a flag that both have to the parent, wherever it stands, and so it does with
 * those that only the parent has.
 * @throws Failure for one of these.
 */
function checkOwn(command: Command): void {
  const own = new Set(command.options.map(({ long }) => long));
  const foreign = command.parent?.options.find(
    (option) =>
      !own.has(option.long) &&
      command.parent?.getOptionValueSource(option.attributeName()) === "cli",
  );
  if (foreign !== undefined) throw misuse(`storm plan takes no ${foreign.long}: it runs nothing.`);
}

async function run(_: unknown, command: Command): Promise<void> {
  const flags = command.optsWithGlobals<PlanFlags>();
  checkOwn(command);
  checkComplete(flags);
  const { runPlan } = await import("../storm/run-plan.ts");
  runPlan(flags, paperFor({ lang: "en" }));
}

const EXAMPLE = `
Example:
  $ backsoon storm plan --clients 120k --capacity 900 --grace 30`;

export function stormPlanCommand(): Command {
  return withFleetFlags(new Command("plan"))
    .description("print the settings to use with Backsoon's server, and what to expect")
    .option("--json", "print JSON instead of a page")
    .addHelpText("after", EXAMPLE)
    .action(run);
}
