/** Tells a shell how a command line can go on. Loaded only when a shell asks. */
import tab, { type Command as Completed } from "@bomb.sh/tab";
import type { Argument, Command, Option } from "commander";

import type { Candidate, candidatesFor } from "./candidates.ts";
import type { Shell } from "./shells.ts";

/** What can stand in a place, by the name of the argument or the long name of the option. */
type Lookup = (place: string) => readonly Candidate[];

type Adder = (add: (word: string, meaning: string) => void) => void;

function adder({ argChoices }: Argument | Option, place: string, lookup: Lookup): Adder {
  const words = argChoices?.map((choice): Candidate => [choice, ""]) ?? lookup(place);
  return (add) => {
    for (const [word, meaning] of words) add(word, meaning);
  };
}

function addOption(completed: Completed, option: Option, lookup: Lookup): void {
  const name = option.long?.slice(2) ?? "";
  if (option.required) completed.option(name, option.description, adder(option, name, lookup));
  else completed.option(name, option.description);
}

/** What a command takes, told to the library, and what its subcommands do, by `path`. */
function describe(completed: Completed, command: Command, path: string, lookup: Lookup): void {
  const help = command.createHelp();
  for (const option of help.visibleOptions(command)) addOption(completed, option, lookup);
  for (const argument of command.registeredArguments) {
    completed.argument(argument.name(), adder(argument, argument.name(), lookup));
  }
  for (const subcommand of help.visibleCommands(command)) {
    const words = `${path} ${subcommand.name()}`.trimStart();
    describe(tab.command(words, subcommand.description()), subcommand, words, lookup);
  }
}

/** Prints how the words typed so far can go on; the last one is being typed. */
export function complete(
  program: Command,
  words: readonly string[],
  candidates: typeof candidatesFor,
): void {
  const typed = words.at(-1) ?? "";
  describe(tab, program, "", (place) => candidates(place, typed));
  tab.parse([...words]);
}

/**
 * The library's script for bash needs the package bash-completion, complains when it is read twice,
 * and evaluates what is typed; this one does none of it, and asks in the same way.
 */
function bashScript(name: string): string {
  return `_${name}() {
  local candidate
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    [[ $candidate == :* ]] || COMPREPLY+=("$candidate")
  done < <(${name} complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _${name} ${name}`;
}

/** Prints the script that makes a shell ask. */
export function printScript(name: string, shell: Shell): void {
  if (shell === "bash") console.log(bashScript(name));
  else tab.setup(name, name, shell);
}
