/** The flags that most commands have. */
import type { Locale } from "@backsoon/codes";
import type { Command } from "commander";

import { localeOf, readLocale } from "./locale-choice.ts";
import { paintFor, wantsColor, widthOf, type Paper } from "./paper.ts";

export interface Flags {
  readonly lang?: Locale;
  readonly json?: true;
}

export function withFlags(command: Command): Command {
  return command
    .option("--lang <tag>", "language of the answer (default: from the environment)", readLocale)
    .option("--json", "print JSON instead of a page");
}

export function localeFrom({ lang }: Flags): Locale {
  return lang ?? localeOf(process.env);
}

/** What stdout is, as the user wants it written on. */
export function paperFor(flags: Flags): Paper {
  return {
    locale: localeFrom(flags),
    width: widthOf(process.stdout),
    paint: paintFor(wantsColor(process.env, process.stdout)),
  };
}
