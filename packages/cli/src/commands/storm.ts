import { Argument, Command, Option } from "commander";

import { misuse } from "../failure.ts";
import { paperFor } from "../flags.ts";
import {
  causes,
  readBacklog,
  readCurve,
  readCause,
  readSeed,
  readShare,
} from "../storm/quantities.ts";
import type { StormFlags } from "../storm/run-storm.ts";
import { checkComplete, secondsOption, withFleetFlags } from "../storm/scenario-flags.ts";
import { stormPlanCommand } from "./storm-plan.ts";

/** The best known of each kind; all of them take minutes for a large fleet. */
const USUAL = "backsoon,reconnecting-websocket,socket.io,fixed-5s";

/**
 * Commander counts a word that is no subcommand as one argument too many, and suggests nothing.
 * @throws Failure, whatever the word is.
 */
function refuseWord(word: string): never {
  throw misuse(`storm has no command ${JSON.stringify(word)}. Did you mean storm plan?`);
}

async function run(_words: unknown, _: unknown, command: Command): Promise<void> {
  checkComplete(command.opts());
  const { runStorm } = await import("../storm/run-storm.ts");
  await runStorm(command.opts<StormFlags>(), command, paperFor({ lang: "en" }));
}

const EXAMPLES = `
Examples:
  $ backsoon storm --clients 100k --capacity 2k
  $ backsoon storm --clients 100k --capacity 2k --cause 1006 --policy all --html storm.html
  $ backsoon storm --clients 20k --capacity 500 --nodes 4 --rolling --down 10
  $ backsoon storm plan --clients 120k --capacity 900 --grace 30

The same seed gives the same output, byte for byte. Ctrl-C prints what is known so far.`;

export function stormCommand(): Command {
  return withFleetFlags(new Command("storm"))
    .description("see a whole fleet come back, before it happens: a simulation")
    .addOption(
      new Option("--cause <code>", "what ends the connections: restart, shutdown or crash")
        .choices(causes.map(String))
        .argParser(readCause)
        .default(1012),
    )
    .option("--rolling", "one node after the other instead of all at once")
    .addOption(
      secondsOption("--pause", "with --rolling: from one node's return to the next end", 5),
    )
    .addOption(
      new Option(
        "--backlog <length>",
        "handshakes that may wait at a node: unbounded; 1000, the rest is refused; " +
          "kernel:511, the rest is not answered",
      )
        .argParser(readBacklog)
        .default({ kind: "unbounded" }, "unbounded"),
    )
    .addOption(
      new Option(
        "--curve <seconds:rate,...>",
        "what the service really admits, so long after its return, as you have measured it",
      )
        .argParser(readCurve)
        .default([], "what --capacity says"),
    )
    .option("--waste <share>", "what a handshake costs whose client has given up", readShare, 1)
    .option("--own-failures <share>", "clients whose own network fails as well", readShare, 0)
    .addOption(secondsOption("--horizon", "give up then, whoever is not back", 3_600))
    .option("--seed <number>", "of the random numbers", readSeed, 1)
    .option("--policy <names>", "who comes back: names with commas in between, or all", USUAL)
    .option("--json", "print JSON instead of a page")
    .option("--svg <file>", "write a chart")
    .option("--html <file>", "write a page with the chart and the figures")
    .addHelpText("after", EXAMPLES)
    .helpCommand(false)
    .addCommand(stormPlanCommand())
    .addArgument(new Argument("[words...]").argParser(refuseWord))
    .usage("[options] [command]")
    .action(run);
}
