import { compareIn, entryOf, loadTexts } from "@backsoon/codes";
import { Command } from "commander";

import { readCode } from "../code-argument.ts";
import { misuse } from "../failure.ts";
import { paperFor, withFlags, type Flags } from "../flags.ts";
import { print, printJson } from "../output.ts";
import { comparePage } from "../pages/compare-page.ts";

/** @throws Failure when there is nothing to compare. */
function checkDifferent(one: number, other: number): void {
  if (one === other) throw misuse(`compare takes two different codes, not ${one} twice.`);
  if (entryOf(one) === entryOf(other)) {
    throw misuse(`${one} and ${other} differ in nothing: the same holds for their whole range.`);
  }
}

async function run(one: number, other: number, _: unknown, command: Command): Promise<void> {
  checkDifferent(one, other);
  const flags = command.opts<Flags>();
  const paper = paperFor(flags);
  const texts = await loadTexts(paper.locale);
  const comparison = compareIn(texts, one, other);
  if (flags.json) printJson(comparison);
  else print(comparePage(comparison, texts, paper));
}

export function compareCommand(): Command {
  return withFlags(new Command("compare"))
    .description("put two close codes side by side, in either order")
    .argument("<code>", "a number or a registered name", readCode)
    .argument("<other-code>", "another one", readCode)
    .action(run);
}
