/** The storm lab: whatever changes in the form or stands in the address is simulated at once. */
import { fill } from "@backsoon/codes";
import { limitMs } from "@backsoon/storm";

import { sayNumber } from "../data/numbers.ts";
import { readAddress } from "../storm/address.ts";
import { commandFor } from "../storm/command.ts";
import { draftOf, type Draft } from "../storm/draft.ts";
import { defaultQuestion, scenarioOf, type Question } from "../storm/question.ts";
import { readQuestion } from "../storm/read-question.ts";
import type { Report } from "../storm/report.ts";
import { sayDuration } from "../storm/say.ts";
import { byId } from "./elements.ts";
import { addressOf, keepInOtherLanguages, showAddress } from "./storm/address-bar.ts";
import { Chart } from "./storm/chart.ts";
import { copyOnClick } from "./storm/copy.ts";
import { fillFields, onFieldsChange, policyIds, readFields, showFaults } from "./storm/fields.ts";
import { Simulator } from "./storm/simulator.ts";
import { showTable } from "./storm/table.ts";
import { locale, texts } from "./storm/texts.ts";

type State =
  /** A field has a fault, and nothing runs. */
  | { readonly kind: "faulty" }
  | { readonly kind: "running"; readonly question: Question }
  | { readonly kind: "over"; readonly question: Question };

const defaults = draftOf(defaultQuestion);
const button = byId("run", HTMLButtonElement);
const status = byId("lab-status", HTMLParagraphElement);
const motion = matchMedia("(prefers-reduced-motion: reduce)");
const chartElement = document.querySelector<SVGSVGElement>("#chart");
if (chartElement === null) throw new Error("the page has no chart");
const chart = new Chart(chartElement);
const simulator = new Simulator({ onReports: showReports, onFailure: fail });

let state: State = { kind: "faulty" };
/** Of those that are on the chart, when curves are not to move. */
let arrivals = 0;

function enter(next: State): void {
  state = next;
  button.disabled = next.kind === "faulty";
  byId("lab", HTMLFormElement).dataset["state"] = next.kind;
}

/** Said once, at the end: a voice that reads every step would be in the way. */
function sayEnd(reports: readonly Report[]): string {
  const isWhole = reports.every(({ kind }) => kind === "recovered" || kind === "never");
  if (!isWhole) return texts.stopped;
  const count = reports.filter(({ kind }) => kind === "recovered").length;
  const total = sayNumber(locale, reports.length);
  return fill(texts.finished, { count: sayNumber(locale, count), total });
}

function showReports(reports: readonly Report[], isLast: boolean): void {
  if (state.kind === "faulty") return;
  const { question } = state;
  showTable(reports, question.clients);
  const arrived = reports.filter(({ kind }) => kind === "recovered" || kind === "never").length;
  if (!motion.matches || isLast || arrived !== arrivals) draw(question, reports);
  arrivals = arrived;
  if (!isLast) return;
  status.textContent = sayEnd(reports);
  enter({ kind: "over", question });
}

function draw(question: Question, reports: readonly Report[]): void {
  chart.show({ clients: question.clients, limitMs: limitMs(scenarioOf(question)), reports });
}

function fail(): void {
  status.textContent = texts.failed;
  if (state.kind === "running") enter({ kind: "over", question: state.question });
}

function start(question: Question): void {
  const reports = question.policies.map((policy): Report => ({ kind: "waiting", policy }));
  arrivals = 0;
  status.textContent = "";
  showTable(reports, question.clients);
  draw(question, reports);
  simulator.start(question);
  enter({ kind: "running", question });
}

/** Asks what the fields say, or says what is wrong with them. */
function ask(draft: Draft): Question | undefined {
  const reading = readQuestion(draft, policyIds);
  if (reading.kind === "faulty") {
    simulator.abandon();
    showFaults(reading.faults);
    status.textContent = "";
    enter({ kind: "faulty" });
    return undefined;
  }
  const { question } = reading;
  showFaults(new Map());
  const time = sayDuration(locale, limitMs(scenarioOf(question)));
  byId("limit", HTMLSpanElement).textContent = fill(texts.limit, { time });
  byId("command", HTMLElement).textContent = commandFor(draftOf(question));
  start(question);
  return question;
}

function askAnew(): void {
  const question = ask(readFields());
  if (question !== undefined) showAddress(draftOf(question));
}

function askAddress(): void {
  const draft = readAddress(location.search, defaults);
  keepInOtherLanguages(location.search);
  const reading = readQuestion(draft, policyIds);
  // As the fields write it: `all` and `20k` are for addresses.
  fillFields(reading.kind === "question" ? draftOf(reading.question) : draft);
  ask(draft);
}

button.addEventListener("click", () => {
  if (state.kind === "running") simulator.stop();
  else if (state.kind === "over") start(state.question);
});
for (const example of document.querySelectorAll<HTMLButtonElement>("[data-example]")) {
  example.addEventListener("click", () => {
    fillFields(readAddress(example.dataset["example"] ?? "", defaults));
    askAnew();
  });
}
copyOnClick(byId("copy-link", HTMLButtonElement), () => addressOf(readFields()));
copyOnClick(
  byId("copy-command", HTMLButtonElement),
  () => byId("command", HTMLElement).textContent,
);
onFieldsChange(askAnew);
askAddress();
