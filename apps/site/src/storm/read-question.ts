/** From what stands in the fields to a question that can be simulated, or to what is wrong. */
import { limitMs, scenarioFault, type Cause } from "@backsoon/storm";

import { bounds, type AmountName } from "./bounds.ts";
import type { Draft, FieldName } from "./draft.ts";
import type { Fault, Faults } from "./fault.ts";
import { causes, scenarioOf, type Question } from "./question.ts";

export type Reading =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "faulty"; readonly faults: Faults };

const FACTORS: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6 };

/** `1500`, `1.5k`, `1M`, as on the command line. */
function parseAmount(text: string): number {
  const found = /^\s*(\d+(?:\.\d+)?)([km]?)\s*$/i.exec(text);
  if (found === null) return Number.NaN;
  const [, digits = "", suffix = ""] = found;
  return Number((Number(digits) * (FACTORS[suffix.toLowerCase()] ?? 1)).toFixed(6));
}

/** Reads one field after the other; what it returns of a field with a fault means nothing. */
class Reader {
  readonly faults = new Map<FieldName, Fault>();
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  amount(name: AmountName): number {
    const { from, to, isWhole } = bounds[name];
    const value = parseAmount(this.#draft[name]);
    const isAllowed = value >= from && value <= to && (!isWhole || Number.isInteger(value));
    if (!isAllowed) this.faults.set(name, { kind: "amount", from, to, isWhole });
    return value;
  }

  cause(): Cause {
    const found = causes.find((cause) => `${cause}` === this.#draft.cause.trim());
    if (found === undefined) this.faults.set("cause", { kind: "cause" });
    return found ?? 1012;
  }

  /** Ids with commas in between, each once, or `all`. */
  policies(known: readonly string[]): readonly string[] {
    const names = this.#draft.policy
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean);
    const stranger = names.find((name) => name !== "all" && !known.includes(name));
    if (names.length === 0) this.faults.set("policy", { kind: "no-policy" });
    if (stranger !== undefined) {
      this.faults.set("policy", { kind: "unknown-policy", name: stranger });
    }
    return names.includes("all") ? known : known.filter((id) => names.includes(id));
  }
}

/** What no field can tell alone; it is the capacity that does not fit the fleet. */
function faultOf(question: Question): Fault | undefined {
  const scenario = scenarioOf(question);
  // Within the fields' bounds the package has nothing else to object to.
  if (scenarioFault(scenario) !== undefined) return { kind: "capacity-above-clients" };
  if (scenario.downMs + limitMs(scenario) > scenario.horizonMs) return { kind: "beyond-horizon" };
  return undefined;
}

/** @param known the ids of all policies, in the order in which they are shown. */
export function readQuestion(draft: Draft, known: readonly string[]): Reading {
  const reader = new Reader(draft);
  const question: Question = {
    clients: reader.amount("clients"),
    capacityPerSecond: reader.amount("capacity"),
    cause: reader.cause(),
    downMs: Math.round(reader.amount("down") * 1_000),
    nodes: reader.amount("nodes"),
    policies: reader.policies(known),
    seed: reader.amount("seed"),
  };
  if (reader.faults.size > 0) return { kind: "faulty", faults: reader.faults };
  const fault = faultOf(question);
  if (fault === undefined) return { kind: "question", question };
  return { kind: "faulty", faults: new Map([["capacity", fault]]) };
}
