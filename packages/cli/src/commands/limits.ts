import { loadTexts } from "@backsoon/codes";
import { Command } from "commander";

import { misuse } from "../failure.ts";
import { paperFor, withFlags, type Flags } from "../flags.ts";
import { print, printJson } from "../output.ts";
import { limitRows, type LimitQuestion } from "../pages/limit-rows.ts";
import { limitsPage } from "../pages/limits-page.ts";

/** @throws Failure for what is no time that a connection may have lasted. */
function readSeconds(text: string): number {
  const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*s?\s*$/.exec(text) ?? [];
  if (seconds !== undefined && Number.isFinite(Number(seconds)) && Number(seconds) > 0) {
    return Number(seconds);
  }
  throw misuse(`${JSON.stringify(text)} is no number of seconds, such as 60.`);
}

async function run(_: unknown, command: Command): Promise<void> {
  const flags = command.opts<Flags & LimitQuestion>();
  const paper = paperFor(flags);
  const texts = await loadTexts(paper.locale);
  const rows = limitRows(flags, texts);
  if (flags.json) printJson(rows);
  else print(limitsPage(rows, texts, paper));
}

export function limitsCommand(): Command {
  return withFlags(new Command("limits"))
    .description("list what cuts connections off by the clock: balancers, proxies, firewalls")
    .option("--after <seconds>", "what cuts off after about that long by default", readSeconds)
    .option("--product <name>", "of this product; a part of its name will do")
    .action(run);
}
