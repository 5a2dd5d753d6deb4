import type { Explanation, FactLine } from "./explain.ts";
import { explainIn } from "./explain.ts";
import { entryOf } from "./entries.ts";
import type { Locale } from "./locales.ts";
import { judgedPair } from "./pairs.ts";
import { sayJudgement } from "./say.ts";
import { loadTexts } from "./texts/load.ts";
import type { FactId, PairText, Texts } from "./texts/shape.ts";

export interface CompareOptions {
  /** Default `"en"`. */
  readonly locale?: Locale;
}

/** One fact of both codes. */
export interface ComparedFact {
  readonly fact: FactId;
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly differs: boolean;
}

/** Two close codes side by side; `a` is the lower one, in whichever order they were asked for. */
export interface Comparison {
  readonly a: Explanation;
  readonly b: Explanation;
  readonly facts: readonly ComparedFact[];
  /** The differences that matter: written ones first if this pair has them, else from the facts. */
  readonly differences: readonly string[];
  /** When to use which. */
  readonly useA: string;
  readonly useB: string;
  /** The written judgement, for pairs that people confuse. */
  readonly judgement?: PairText;
}

function comparedFacts(a: Explanation, b: Explanation): readonly ComparedFact[] {
  const valueIn = (lines: readonly FactLine[], fact: FactId): string =>
    lines.find((line) => line.fact === fact)?.value ?? "";
  return a.factLines.map(({ fact, label, value }) => {
    const other = valueIn(b.factLines, fact);
    return { fact, label, a: value, b: other, differs: value !== other };
  });
}

/** As {@link compare}, with texts that are loaded already. */
export function compareIn(texts: Texts, one: number, another: number): Comparison {
  if (entryOf(one) === entryOf(another)) {
    throw new RangeError(`compare ${one} and ${another}: both have the same explanation`);
  }
  const a = explainIn(texts, Math.min(one, another));
  const b = explainIn(texts, Math.max(one, another));
  const facts = comparedFacts(a, b);
  const pair = judgedPair(one, another);
  const judgement = pair && sayJudgement(texts.pairs[pair], a.code, b.code, texts.locale);
  return {
    a,
    b,
    facts,
    differences:
      judgement?.differences ??
      facts
        .filter(({ differs }) => differs)
        .map((fact) => `${fact.label}: ${a.code} ${fact.a}; ${b.code} ${fact.b}`),
    useA: judgement?.useA ?? a.text.use,
    useB: judgement?.useB ?? b.text.use,
    ...(judgement === undefined ? {} : { judgement }),
  };
}

/**
 * Compares two close codes in one language: what differs between their facts, and the written
 * judgement for pairs that people confuse. The order of the two does not matter.
 *
 * @throws RangeError when a code is no integer from 0 to 65535, when both have the same
 * explanation, and for a locale without texts.
 */
export async function compare(
  one: number,
  another: number,
  options: CompareOptions = {},
): Promise<Comparison> {
  return compareIn(await loadTexts(options.locale ?? "en"), one, another);
}
