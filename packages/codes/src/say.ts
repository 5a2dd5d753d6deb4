/** Facts, verdicts, steps and sights in words: the only place where texts are filled in. */
import { entryOf } from "./entries.ts";
import { factsOf } from "./facts.ts";
import type { Locale } from "./locales.ts";
import type { Sight } from "./measured.ts";
import { registryRow } from "./registry.ts";
import { fill, type Values } from "./texts/fill.ts";
import type { CodeText, FactId, PairText, Texts, Words } from "./texts/shape.ts";
import type { TimelineStep } from "./timeline.ts";
import { verdictRow } from "./verdict-table.ts";
import type { Choice } from "./which.ts";

/** Making one takes longer than everything else in an explanation. */
const formats = new Map<Locale, Intl.NumberFormat>();

/** Latin digits everywhere: they stand beside code numbers and program text. */
function seconds(ms: number, locale: Locale): string {
  const format = formats.get(locale) ?? new Intl.NumberFormat(`${locale}-u-nu-latn`);
  formats.set(locale, format);
  return format.format(ms / 1000);
}

export function sayDecision(code: number, words: Words): string {
  return words.decision[verdictRow(code).decision];
}

/** The verdict's figures for a code; none when the client stays away. */
function figures(code: number, locale: Locale): Values {
  const row = verdictRow(code);
  if (row.decision === "stop") return {};
  const [fromMs, toMs] = row.firstMs;
  return {
    from: seconds(fromMs, locale),
    to: seconds(toMs, locale),
    cap: seconds(row.capMs, locale),
  };
}

export function sayWhen(code: number, { locale, words }: Texts): string {
  return fill(words.when[verdictRow(code).decision], figures(code, locale));
}

/** What is written about a code, with the verdict's figures in it. */
export function sayText(code: number, { locale, codes }: Texts): CodeText {
  const values = figures(code, locale);
  const text = codes[entryOf(code)];
  const filled = (item: string): string => fill(item, values);
  return {
    ...text,
    meaning: filled(text.meaning),
    seen: text.seen.map(filled),
    client: text.client.map(filled),
    server: text.server.map(filled),
    path: text.path.map(filled),
  };
}

/** The judgement on a pair, with the figures of both verdicts in it. */
export function sayJudgement(pair: PairText, a: number, b: number, locale: Locale): PairText {
  const [ofA, ofB] = [figures(a, locale), figures(b, locale)];
  const values = Object.fromEntries([
    ...Object.entries(ofA).map(([name, value]) => [`${name}A`, value]),
    ...Object.entries(ofB).map(([name, value]) => [`${name}B`, value]),
  ]) as Values;
  return { ...pair, differences: pair.differences.map((text) => fill(text, values)) };
}

/** The value of one fact. */
export function sayFact(fact: FactId, code: number, texts: Texts): string {
  const { locale, words } = texts;
  const facts = factsOf(code);
  switch (fact) {
    case "about":
      return words.about[entryOf(code)];
    case "closer":
      return words.closer[facts.closer];
    case "sender":
      return words.sender[registryRow(code).sender];
    case "onTheWire":
      return words.onTheWire[facts.onTheWire ? "yes" : "no"];
    case "script":
      return words.script[registryRow(code).scriptMaySend ? "yes" : "no"];
    case "handshake":
      return words.handshake[facts.handshake];
    case "session":
      return words.session[facts.session];
    case "decision":
      return sayDecision(code, words);
    case "when":
      return sayWhen(code, texts);
    case "changers":
      return new Intl.ListFormat(locale, { type: "conjunction" }).format(
        facts.changers.map((changer) => words.changers[changer]),
      );
  }
}

const codeOf = (step: { readonly code?: number }): Readonly<Record<string, number>> =>
  step.code === undefined ? {} : { code: step.code };

/** One step of a timeline. */
export function sayStep(step: TimelineStep, { locale, words }: Texts): string {
  const { labels, timeline } = words;
  switch (step.kind) {
    case "close":
    case "answer": {
      const text = step.code === undefined ? timeline[`${step.kind}-empty`] : timeline[step.kind];
      return fill(text, { side: labels[step.from], ...codeOf(step) });
    }
    case "refused":
      return fill(timeline.refused, { side: labels[step.by], code: step.code });
    case "told":
      return fill(timeline.told, { side: labels[step.at], code: step.code });
    case "wait":
      return fill(timeline.wait, {
        from: seconds(step.fromMs, locale),
        to: seconds(step.toMs, locale),
      });
    case "messages":
    case "cut":
    case "unanswered":
    case "tls-failure":
    case "refresh":
    case "return":
    case "stay":
      return timeline[step.kind];
  }
}

/** What an application sees in a runtime. */
export function saySight(sight: Sight, { sight: texts }: Words): string {
  return "code" in sight
    ? fill(texts[sight.shows], { code: sight.code, wasClean: String(sight.wasClean) })
    : texts[sight.shows];
}

/** What to send, or to do instead, in words. */
export function sayChoice(choice: Choice, { answer }: Words["ask"]): string {
  switch (choice.kind) {
    case "send":
    case "automatic":
      return fill(answer[choice.kind], named(choice.code));
    case "private":
      return choice.standard === undefined
        ? answer["private-own"]
        : fill(answer.private, {
            standard: choice.standard,
            name: registryRow(choice.standard).name,
          });
    case "terminate":
      return fill(answer.terminate, named(choice.sees));
    case "not-yours":
      return answer["not-yours"];
  }
}

const named = (code: number): Values => ({ code, name: registryRow(code).name });
