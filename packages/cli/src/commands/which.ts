import {
  loadTexts,
  sayChoice,
  situations,
  whichCode,
  type Closing,
  type Situation,
  type SituationGroup,
  type Texts,
  type Words,
} from "@backsoon/codes";
import { Command, Option } from "commander";

import { misuse } from "../failure.ts";
import { paperFor, withFlags, type Flags } from "../flags.ts";
import { Interruption } from "../interruption.ts";
import { print, printJson } from "../output.ts";
import { whichPage } from "../pages/which-page.ts";

interface WhichFlags extends Flags {
  readonly from?: Closing;
  readonly situation?: Situation;
}

interface Case {
  readonly closing: Closing;
  readonly situation: Situation;
}

const closings: readonly Closing[] = ["server", "client", "script"];
const groups = Object.keys(situations) as readonly SituationGroup[];
const everySituation: readonly Situation[] = Object.values(situations).flat();

/** Questions go to stderr and are answered on stdin. */
const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY;

/** @throws Failure when something is missing and nobody is there to be asked. */
function checkComplete({ from, situation }: WhichFlags): void {
  const missing = [
    ...(from === undefined ? [`--from (${closings.join(", ")})`] : []),
    ...(situation === undefined ? [`--situation (${everySituation.join(", ")})`] : []),
  ];
  if (missing.length === 0 || canAsk()) return;
  throw misuse(`which cannot ask here, where no terminal is: it needs ${missing.join(" and ")}.`);
}

/** @throws Interruption when the user does not answer. */
async function askFor<Value extends string>(
  question: string,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Promise<Value> {
  const { ask } = await import("../ask.ts");
  const options = values.map((value) => ({ value, label: labels[value] }));
  const answer = await ask(question, options);
  if (answer === undefined) throw new Interruption();
  return answer;
}

/** The group first, then the situation; only those that this side can be in. */
async function askSituation(words: Words["ask"], closing: Closing): Promise<Situation> {
  const inGroup: readonly Situation[] = situations[await askFor(words.group, groups, words.groups)];
  const own = inGroup.filter((situation) => whichCode(situation, closing).kind !== "not-yours");
  return askFor(words.situation, own, words.situations);
}

/** What was given, and the answers to what was not. */
async function findCase({ from, situation }: WhichFlags, { words }: Texts): Promise<Case> {
  const { ask } = words;
  const closing = from ?? (await askFor(ask.who, closings, ask.closing));
  return { closing, situation: situation ?? (await askSituation(ask, closing)) };
}

async function run(_: unknown, command: Command): Promise<void> {
  const flags = command.opts<WhichFlags>();
  checkComplete(flags);
  const paper = paperFor(flags);
  const texts = await loadTexts(paper.locale);
  const { closing, situation } = await findCase(flags, texts);
  const choice = whichCode(situation, closing);
  const answer = sayChoice(choice, texts.words.ask);
  if (flags.json) printJson({ closing, situation, choice, answer });
  else print(whichPage(choice, texts, paper));
}

export function whichCommand(): Command {
  return withFlags(new Command("which"))
    .description("find the code to close with; asks what is not given")
    .addOption(new Option("--from <side>", "who closes").choices(closings))
    .addOption(new Option("--situation <name>", "what happened").choices(everySituation))
    .action(run);
}
