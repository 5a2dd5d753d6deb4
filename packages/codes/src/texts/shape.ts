/**
 * What is written in every language. A locale that lacks a key does not compile, and the compiler
 * names the key.
 *
 * Two marks in the texts: `{name}` is filled in (the same names as in English), and what stands
 * between backticks is code, which stays as it is in every language.
 */
import type { Entry } from "../entries.ts";
import type { Changer, Closer, Handshake, Survival } from "../facts.ts";
import type { LimitId, LimitKind } from "../limits.ts";
import type { Locale } from "../locales.ts";
import type { CaseId, Basis } from "../measured.ts";
import type { JudgedPair } from "../pairs.ts";
import type { Decision } from "../verdict-table.ts";
import type { Sender } from "../registry.ts";
import type { AdviceBasis, ReconnectAdvice, SystemCodeId, SystemId } from "../systems.ts";
import type { TimelineStep } from "../timeline.ts";
import type { Choice, Closing, Situation, SituationGroup } from "../which.ts";

/** A claim that is often read, and what is true. */
export interface Misreading {
  readonly claim: string;
  readonly truth: string;
}

/** Everything written about one code or range. Lists have as many items in every language. */
export interface CodeText {
  /** One line, up to some 90 characters: for lists, search results and a page's description. */
  readonly short: string;
  /** What it says, in a paragraph. */
  readonly meaning: string;
  /** When one sees it. */
  readonly seen: readonly string[];
  /** What to do on the client. */
  readonly client: readonly string[];
  /** What to do on the server. */
  readonly server: readonly string[];
  /** What to do on the path: balancers, proxies, firewalls, certificates. */
  readonly path: readonly string[];
  /** When to close with it, in a sentence; for codes that nobody may send, what to do instead. */
  readonly use: string;
  readonly misreadings: readonly Misreading[];
  /** What somebody would type who does not know the number: phrases for the search. */
  readonly symptoms: readonly string[];
}

/** The judgement on two codes that people confuse; `a` is the lower one. */
export interface PairText {
  /** Why they are confused, in a sentence or two. */
  readonly confused: string;
  /** The differences that matter, the most important first. */
  readonly differences: readonly string[];
  readonly useA: string;
  readonly useB: string;
}

/** A fact that is compared. */
export type FactId =
  | "about"
  | "closer"
  | "sender"
  | "onTheWire"
  | "script"
  | "handshake"
  | "session"
  | "decision"
  | "when"
  | "changers";

/** Headings and single words. */
export type LabelId =
  | "closeCode"
  | "meaning"
  | "seen"
  | "todo"
  | "onClient"
  | "onServer"
  | "onPath"
  | "use"
  | "whoMaySend"
  | "runtimes"
  | "misreadings"
  | "claim"
  | "truth"
  | "verdict"
  | "sources"
  | "systems"
  | "name"
  | "range"
  | "fact"
  | "keyDifferences"
  | "whenWhich"
  | "timeline"
  | "same"
  | "compareWith"
  | "client"
  | "server"
  | "path"
  | "both"
  | "yes"
  | "no"
  | "product"
  | "setting"
  | "defaultValue"
  | "kind"
  | "note"
  | "case"
  | "reconnect"
  | "confidence"
  | "noDefault";

/** Texts that are not about one code. */
export interface Words {
  readonly labels: Readonly<Record<LabelId, string>>;
  readonly facts: Readonly<Record<FactId, string>>;
  /** What each code or range is about, in a few words, so that no two are alike. */
  readonly about: Readonly<Record<Entry, string>>;
  readonly closer: Readonly<Record<Closer, string>>;
  readonly sender: Readonly<Record<Sender, string>>;
  readonly onTheWire: Readonly<Record<"yes" | "no", string>>;
  readonly script: Readonly<Record<"yes" | "no", string>>;
  readonly handshake: Readonly<Record<Handshake, string>>;
  readonly session: Readonly<Record<Survival, string>>;
  readonly changers: Readonly<Record<Changer, string>>;
  readonly decision: Readonly<Record<Decision, string>>;
  /** `{from}`, `{to}`, `{cap}`: seconds. `stop` has none. */
  readonly when: Readonly<Record<Decision, string>>;
  /** `{code}`, `{from}`, `{to}`; `{side}` is `labels.client`, `labels.server` or `labels.both`. */
  readonly timeline: Readonly<
    Record<TimelineStep["kind"] | "close-empty" | "answer-empty", string>
  >;
  /** What a runtime's application sees: `{code}`, `{wasClean}` (`true` or `false`). */
  readonly sight: Readonly<
    Record<"close" | "errorThenClose" | "errorOnly" | "opens" | "nothing" | "unknown", string>
  >;
  /** How it is known. */
  readonly basis: Readonly<Record<Basis, string>>;
  /** `receive` has `{code}`; the others are the cases by their id. */
  readonly cases: Readonly<Record<CaseId | "receive", string>>;
  readonly reconnect: Readonly<Record<ReconnectAdvice, string>>;
  /** How the advice on a system's code is known. */
  readonly adviceBasis: Readonly<Record<AdviceBasis, string>>;
  readonly limitKind: Readonly<Record<LimitKind, string>>;
  readonly confidence: Readonly<Record<"sourced" | "secondary" | "unsourced", string>>;
  readonly ask: {
    readonly who: string;
    readonly closing: Readonly<Record<Closing, string>>;
    readonly group: string;
    readonly groups: Readonly<Record<SituationGroup, string>>;
    readonly situation: string;
    readonly situations: Readonly<Record<Situation, string>>;
    /** `{code}`, `{name}`; `private` has `{standard}` as well, `private-own` has none. */
    readonly answer: Readonly<Record<Choice["kind"] | "private-own", string>>;
  };
}

export interface Texts {
  readonly locale: Locale;
  readonly codes: Readonly<Record<Entry, CodeText>>;
  readonly pairs: Readonly<Record<JudgedPair, PairText>>;
  readonly words: Words;
  /** What each system is, in a sentence. */
  readonly systems: Readonly<Record<SystemId, string>>;
  /** What each code of a system means there. */
  readonly systemCodes: Readonly<Record<SystemCodeId, string>>;
  /** What each limit counts and what happens at it. */
  readonly limits: Readonly<Record<LimitId, string>>;
}
