import { Command } from "commander";

async function run(words: readonly string[], _: unknown, command: Command): Promise<void> {
  const [{ complete }, { candidatesFor }] = await Promise.all([
    import("../completer.ts"),
    import("../candidates.ts"),
  ]);
  if (command.parent !== null) complete(command.parent, words, candidatesFor);
}

/** What the scripts of `completion` call: `backsoon complete -- explain 10`. */
export function completeCommand(): Command {
  return new Command("complete")
    .description("say how a command line can go on")
    .argument("[words...]", "the words typed so far")
    .action(run);
}
