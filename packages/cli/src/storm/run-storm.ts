/** From the flags to the answer. Loaded only when it is asked for, together with the simulator. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import { defaultScenario, limitMs, type Scenario } from "@backsoon/storm";
import type { Command } from "commander";

import { misuse } from "../failure.ts";
import { Interruption } from "../interruption.ts";
import { print, printJson } from "../output.ts";
import type { Paper } from "../paper.ts";
import { checkAgreement } from "./agreement.ts";
import { checkSound } from "./fault.ts";
import { interruptible } from "./interruptible.ts";
import { checkWritable } from "./output-file.ts";
import { readPolicies } from "./policies.ts";
import { Progress } from "./progress.ts";
import { scenarioFrom, type ScenarioFlags } from "./scenario-flags.ts";
import { simulate } from "./simulate.ts";
import { stormHtml } from "./storm-html.ts";
import { stormJson } from "./storm-json.ts";
import { answerLines, questionLines } from "./storm-page.ts";
import { stormSvg } from "./svg.ts";

export interface StormFlags extends ScenarioFlags {
  readonly policy: string;
  readonly json?: true;
  readonly svg?: string;
  readonly html?: string;
}

/** @throws Failure for what cannot be simulated. */
function checkedScenario(flags: StormFlags, command: Command): Scenario {
  const scenario = scenarioFrom(flags, defaultScenario);
  checkSound(scenario);
  checkAgreement(scenario, command);
  return scenario;
}

/** @throws Failure when a chart has no place to go. */
async function checkFiles({ svg, html }: StormFlags): Promise<void> {
  if (svg !== undefined && html !== undefined && resolve(svg) === resolve(html)) {
    throw misuse("--svg and --html name the same file.");
  }
  if (svg !== undefined) await checkWritable("--svg", svg);
  if (html !== undefined) await checkWritable("--html", html);
}

export async function runStorm(flags: StormFlags, command: Command, paper: Paper): Promise<void> {
  const scenario = checkedScenario(flags, command);
  const contenders = readPolicies(flags.policy);
  await checkFiles(flags);

  const shortestMs = limitMs(scenario);
  const outcomes = await interruptible((signal) => {
    if (!flags.json) print(questionLines(scenario, shortestMs, paper));
    const progress = new Progress(process.stderr, scenario, contenders.length);
    return simulate(contenders, scenario, signal, progress);
  });

  if (flags.json) printJson(stormJson(outcomes, contenders, scenario, shortestMs));
  else print(answerLines(outcomes, contenders, scenario, paper));
  const { svg, html } = flags;
  if (svg !== undefined) await writeFile(svg, stormSvg(outcomes, scenario));
  if (html !== undefined) {
    await writeFile(html, stormHtml(outcomes, contenders, scenario, shortestMs));
  }
  const isWhole = outcomes.length === contenders.length;
  if (!isWhole || outcomes.at(-1)?.ending === "unfinished") throw new Interruption();
}
