import { explainIn, loadTexts, type Explanation, type System } from "@backsoon/codes";
import { Command } from "commander";

import { hintFor, readCode } from "../code-argument.ts";
import { paperFor, withFlags, type Flags } from "../flags.ts";
import { print, printJson, remark } from "../output.ts";
import { explainPage } from "../pages/explain-page.ts";
import { readSystem } from "../system-argument.ts";

interface ExplainFlags extends Flags {
  readonly system?: System;
}

function remarksOn({ code, systems }: Explanation, system: System | undefined): readonly string[] {
  const isUnused = system !== undefined && systems.length === 0;
  const silence = isUnused ? `${system.name} gives ${code} no meaning of its own.` : "";
  return [silence, hintFor(code)].filter((sentence) => sentence !== "");
}

async function run(code: number, _: unknown, command: Command): Promise<void> {
  const flags = command.opts<ExplainFlags>();
  const paper = paperFor(flags);
  const texts = await loadTexts(paper.locale);
  const { system } = flags;
  const explanation = explainIn(texts, code, system === undefined ? {} : { system: system.id });
  if (flags.json) {
    printJson(explanation);
    return;
  }
  print(explainPage(explanation, texts, paper));
  for (const sentence of remarksOn(explanation, system)) remark(sentence);
}

export function explainCommand(): Command {
  return withFlags(new Command("explain"))
    .description("say everything about a close code: what it means, and what to do")
    .argument("<code>", "a number or a registered name: 1006, going-away", readCode)
    .option("--system <name>", "what this system means by it, and no other", readSystem)
    .action(run);
}
