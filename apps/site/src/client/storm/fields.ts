/** The lab's form: fields and sliders that follow each other, and what is wrong beside each. */
import { sayNumber, saySeconds } from "../../data/numbers.ts";
import { fieldNames, type Draft, type FieldName } from "../../storm/draft.ts";
import type { Faults } from "../../storm/fault.ts";
import { ladders, nearestStep, type SliderName } from "../../storm/ladder.ts";
import { byId } from "../elements.ts";
import { sayFault } from "./say-fault.ts";
import { locale } from "./texts.ts";

const form = byId("lab", HTMLFormElement);

const choices = (name: "cause" | "policy"): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`),
];

/** All policies, in the order in which they are shown. */
export const policyIds: readonly string[] = choices("policy").map(({ value }) => value);

const sliderNames = Object.keys(ladders) as SliderName[];

function sayAmount(name: SliderName, amount: number): string {
  return name === "down" ? saySeconds(locale, amount) : sayNumber(locale, amount);
}

function showAmount(name: SliderName): void {
  const { value } = byId(name, HTMLInputElement);
  const said = byId(`${name}-said`, HTMLOutputElement);
  // What is no number reaches nothing: the message beside it says more.
  said.textContent = value === "" ? "–" : sayAmount(name, Number(value));
  if (value === "") return;
  const slider = byId(`${name}-slider`, HTMLInputElement);
  slider.value = `${nearestStep(ladders[name], Number(value))}`;
  slider.setAttribute("aria-valuetext", said.textContent);
}

export function readFields(): Draft {
  const data = new FormData(form);
  const entries = fieldNames.map((name) => [name, data.getAll(name).join(",")]);
  return Object.fromEntries(entries) as Draft;
}

export function fillFields(draft: Draft): void {
  for (const name of ["clients", "capacity", "down", "nodes", "seed"] as const) {
    byId(name, HTMLInputElement).value = draft[name];
  }
  const policies = draft.policy.split(",");
  for (const box of choices("policy")) box.checked = policies.includes(box.value);
  for (const button of choices("cause")) button.checked = button.value === draft.cause;
  for (const name of sliderNames) showAmount(name);
}

function inputsOf(name: FieldName): readonly HTMLInputElement[] {
  return name === "cause" || name === "policy" ? choices(name) : [byId(name, HTMLInputElement)];
}

export function showFaults(faults: Faults): void {
  for (const name of fieldNames) {
    const fault = faults.get(name);
    const message = byId(`${name}-fault`, HTMLParagraphElement);
    const text = fault === undefined ? "" : sayFault(fault);
    if (message.textContent !== text) message.textContent = text;
    for (const input of inputsOf(name)) {
      if (fault === undefined) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }
  }
}

/** Keeps slider and field together, then tells that something changed. */
export function onFieldsChange(tell: () => void): void {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = sliderNames.find((one) => target.id === one || target.id === `${one}-slider`);
    if (name !== undefined) {
      const step = ladders[name][Number(target.value)];
      if (target.type === "range") byId(name, HTMLInputElement).value = `${step ?? ""}`;
      showAmount(name);
    }
    tell();
  });
}
