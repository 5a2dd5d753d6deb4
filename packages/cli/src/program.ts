/** The commands, and what they have in common. */
import { Command } from "commander";

import { codesCommand } from "./commands/codes.ts";
import { compareCommand } from "./commands/compare.ts";
import { completeCommand } from "./commands/complete.ts";
import { completionCommand } from "./commands/completion.ts";
import { explainCommand } from "./commands/explain.ts";
import { limitsCommand } from "./commands/limits.ts";
import { stormCommand } from "./commands/storm.ts";
import { whichCommand } from "./commands/which.ts";
import { readVersion } from "./version.ts";

/** In the order in which the help lists them. */
const commands: readonly (() => Command)[] = [
  explainCommand,
  compareCommand,
  whichCommand,
  codesCommand,
  limitsCommand,
  stormCommand,
  completionCommand,
];

const AFTER_HELP = `
Examples:
  $ backsoon explain 1006
  $ backsoon explain going-away --lang vi
  $ backsoon explain 4004 --system discord
  $ backsoon compare 1001 1012
  $ backsoon which --from server --situation restart
  $ backsoon codes --range 1000-1015
  $ backsoon limits --after 60
  $ backsoon storm --clients 5k --capacity 500

The language is that of --lang, else of LC_ALL, LC_MESSAGES, LANG and LANGUAGE.
Colour is used on a terminal only; NO_COLOR and FORCE_COLOR are heeded.

Exit codes:
  0    done
  1    nothing to answer with, or an internal error
  2    wrong usage: an unknown command, code, system or language, or a missing value
  130  interrupted`;

/** The prompts' library and commander ask the environment about colour, as everything here does. */
function forbidColor(): void {
  process.env["NO_COLOR"] = "1";
  delete process.env["FORCE_COLOR"];
}

/** Settings go down to the last subcommand; copying alone reaches the first level only. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const subcommand of command.commands) inherit(subcommand, command);
  return command;
}

export function createProgram(): Command {
  const program = new Command("backsoon")
    .description("WebSocket close codes, and the return of a whole fleet after one.")
    .version(readVersion())
    .option("--no-color", "print without colours")
    .on("option:no-color", forbidColor)
    .addHelpText("after", AFTER_HELP)
    // Exit codes are main's business.
    .exitOverride();
  for (const create of commands) program.addCommand(inherit(create(), program));
  return program.addCommand(completeCommand().copyInheritedSettings(program), { hidden: true });
}
