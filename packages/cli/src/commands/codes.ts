import { loadTexts, type System, type Texts } from "@backsoon/codes";
import { Command } from "commander";

import { readRange, type CodeRange } from "../code-range.ts";
import { noAnswer } from "../failure.ts";
import { paperFor, withFlags, type Flags } from "../flags.ts";
import type { Lines } from "../layout.ts";
import { print, printJson } from "../output.ts";
import { codeRows, systemRows, type SystemRow } from "../pages/code-rows.ts";
import { codesPage, systemPage } from "../pages/codes-page.ts";
import type { Paper } from "../paper.ts";
import { readSystem } from "../system-argument.ts";

interface CodesFlags extends Flags {
  readonly range: CodeRange;
  readonly system?: System;
}

/** The answer in both forms. */
interface Answer {
  readonly rows: readonly unknown[];
  readonly page: (paper: Paper) => Lines;
}

function rowsOf(system: System, texts: Texts, range: CodeRange): readonly SystemRow[] {
  const rows = systemRows(texts, system, range);
  if (rows.length > 0) return rows;
  throw noAnswer(`${system.name} gives no code from ${range.join(" to ")} a meaning of its own.`);
}

function answer({ range, system }: CodesFlags, texts: Texts): Answer {
  if (system === undefined) {
    const rows = codeRows(texts, range);
    return { rows, page: (paper) => codesPage(rows, texts, paper) };
  }
  const rows = rowsOf(system, texts, range);
  return { rows, page: (paper) => systemPage(system, rows, texts, paper) };
}

async function run(_: unknown, command: Command): Promise<void> {
  const flags = command.opts<CodesFlags>();
  const paper = paperFor(flags);
  const { rows, page } = answer(flags, await loadTexts(paper.locale));
  if (flags.json) printJson(rows);
  else print(page(paper));
}

export function codesCommand(): Command {
  return withFlags(new Command("codes"))
    .description("list the close codes, or those of one system")
    .option("--range <range>", "1006, 1000-1015, 3000-3999, ...", readRange, readRange("all"))
    .option("--system <name>", "what this system uses its codes for", readSystem)
    .action(run);
}
