import { entryOf, rangeOf, type Entry } from "./entries.ts";
import { factsOf, type CodeFacts } from "./facts.ts";
import { direction, type Locale } from "./locales.ts";
import { runtimes, sightsOf, type Basis, type Runtime } from "./measured.ts";
import { registryRow, type RegistryRow } from "./registry.ts";
import { sayDecision, sayFact, saySight, sayStep, sayText, sayWhen } from "./say.ts";
import { systemCodesFor, systems, type ReconnectAdvice, type SystemId } from "./systems.ts";
import { loadTexts } from "./texts/load.ts";
import type { CodeText, FactId, Texts } from "./texts/shape.ts";
import { timelineOf, type TimelineStep } from "./timeline.ts";
import { verdictRow, type VerdictRow } from "./verdict-table.ts";

export interface ExplainOptions {
  /** Default `"en"`. */
  readonly locale?: Locale;
  /** Only what this system says about the code; default: every system that uses it. */
  readonly system?: SystemId;
}

/** What a system means by the code. */
export interface SystemMeaning {
  readonly system: SystemId;
  readonly systemName: string;
  readonly meaning: string;
  readonly reconnect: ReconnectAdvice;
  /** The advice in words. */
  readonly advice: string;
  /** How the advice is known, in words. */
  readonly basis: string;
  readonly source: string;
}

/** What the application sees in one runtime. */
export interface RuntimeSight {
  readonly runtime: Runtime;
  /** Name and version. */
  readonly name: string;
  readonly sees: string;
  readonly basis: Basis;
}

export interface FactLine {
  readonly fact: FactId;
  readonly label: string;
  readonly value: string;
}

export interface StepLine {
  readonly step: TimelineStep;
  readonly sentence: string;
}

/** A close code explained in one language. */
export interface Explanation {
  readonly code: number;
  readonly entry: Entry;
  /** The registry's name, which is English everywhere. */
  readonly name: string;
  /** The codes that the same explanation holds for. */
  readonly range: readonly [from: number, to: number];
  readonly locale: Locale;
  readonly direction: "ltr" | "rtl";
  readonly registry: RegistryRow;
  readonly facts: CodeFacts;
  readonly verdict: VerdictRow;
  readonly text: CodeText;
  /** What the client does, in words: from the table that the client decides with. */
  readonly decision: string;
  readonly when: string;
  readonly factLines: readonly FactLine[];
  readonly timeline: readonly StepLine[];
  readonly runtimes: readonly RuntimeSight[];
  readonly systems: readonly SystemMeaning[];
  /** Where the facts come from, without repetitions. */
  readonly sources: readonly string[];
}

/** The facts that every explanation and comparison lists, in this order. */
export const factIds: readonly FactId[] = [
  "about",
  "closer",
  "sender",
  "onTheWire",
  "script",
  "handshake",
  "session",
  "decision",
  "when",
  "changers",
];

/** @throws RangeError for a system that is not known. */
function systemMeanings(
  code: number,
  texts: Texts,
  system: SystemId | undefined,
): readonly SystemMeaning[] {
  if (system !== undefined && !Object.hasOwn(systems, system)) {
    throw new RangeError(`system ${system}: allowed are ${Object.keys(systems).join(", ")}`);
  }
  return systemCodesFor(code, system).map((row) => ({
    system: row.system,
    systemName: systems[row.system].name,
    meaning: texts.systemCodes[row.id],
    reconnect: row.reconnect,
    advice: texts.words.reconnect[row.reconnect],
    basis: texts.words.adviceBasis[row.basis],
    source: row.source,
  }));
}

function runtimeSights(code: number, texts: Texts): readonly RuntimeSight[] {
  return sightsOf(code).map(({ runtime, sight }) => ({
    runtime,
    name: `${runtimes[runtime].name} ${runtimes[runtime].version}`.trim(),
    sees: saySight(sight, texts.words),
    basis: sight.basis,
  }));
}

/** As {@link explain}, with texts that are loaded already. */
export function explainIn(
  texts: Texts,
  code: number,
  options: Pick<ExplainOptions, "system"> = {},
): Explanation {
  const entry = entryOf(code);
  const registry = registryRow(code);
  const meanings = systemMeanings(code, texts, options.system);
  return {
    code,
    entry,
    name: registry.name,
    range: rangeOf(entry),
    locale: texts.locale,
    direction: direction(texts.locale),
    registry,
    facts: factsOf(code),
    verdict: verdictRow(code),
    text: sayText(code, texts),
    decision: sayDecision(code, texts.words),
    when: sayWhen(code, texts),
    factLines: factIds.map((fact) => ({
      fact,
      label: texts.words.facts[fact],
      value: sayFact(fact, code, texts),
    })),
    timeline: timelineOf(code).map((step) => ({ step, sentence: sayStep(step, texts) })),
    runtimes: runtimeSights(code, texts),
    systems: meanings,
    sources: [...new Set([registry.source, ...meanings.map(({ source }) => source)])],
  };
}

/**
 * Explains a close code, whatever number it is, in one language. The language's texts are loaded
 * when first asked for.
 *
 * @throws RangeError when `code` is no integer from 0 to 65535, which no Close frame can carry.
 * @throws RangeError for a system that is not known, and for a locale without texts.
 */
export async function explain(code: number, options: ExplainOptions = {}): Promise<Explanation> {
  entryOf(code);
  return explainIn(await loadTexts(options.locale ?? "en"), code, options);
}
