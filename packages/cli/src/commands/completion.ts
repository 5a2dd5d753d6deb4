import { Argument, Command } from "commander";

import { shells, type Shell } from "../shells.ts";

async function run(shell: Shell, _: unknown, command: Command): Promise<void> {
  const { printScript } = await import("../completer.ts");
  printScript(command.parent?.name() ?? "", shell);
}

const INSTALL = `
Put this into the shell's start-up file:

  bash   source <(backsoon completion bash)
  zsh    source <(backsoon completion zsh)
  fish   backsoon completion fish | source`;

export function completionCommand(): Command {
  return new Command("completion")
    .description("print a script that completes commands, flags, codes, languages and systems")
    .addArgument(new Argument("<shell>", "whose script").choices(shells))
    .addHelpText("after", INSTALL)
    .action(run);
}
