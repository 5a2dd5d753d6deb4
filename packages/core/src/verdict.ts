import {
  defaultRow,
  refreshRow,
  verdictRow,
  type Decision,
  type VerdictRow,
} from "@backsoon/codes";

import { backoffWindow } from "./backoff.ts";
import type { CloseFacts } from "./close-facts.ts";
import { parseRetryAfter } from "./retry-after.ts";
import type { Ms, Window } from "./time.ts";

/** Who decided, with a sentence that names it. */
export interface Because {
  readonly source: "option" | "hint" | "plan" | "code";
  readonly sentence: string;
}

export interface StopVerdict {
  readonly decision: "stop";
  readonly because: Because;
}

export interface RetryVerdict {
  /** `refresh`: as `retry`, but with new credentials, and only once. */
  readonly decision: "retry" | "refresh";
  /** Where the delay is drawn from. */
  readonly window: Window;
  readonly because: Because;
}

/** What follows from a close. */
export type Verdict = StopVerdict | RetryVerdict;

/** The application's own answer to a close; `undefined` leaves it to hint, plan and table. */
export type Ruling = Decision | { readonly afterMs: readonly [fromMs: Ms, toMs: Ms] } | undefined;

/** One line of a preset: what a code, or a range of codes, means in some other system. */
export interface PresetRow {
  readonly codes: number | readonly [from: number, to: number];
  readonly ruling: NonNullable<Ruling>;
}

/** The application's part in the verdict. */
export interface Rules {
  /** `false`: behave as the runtime's `WebSocket`, which never comes back. */
  readonly retry: boolean;
  /** Asked first, for every close but the application's own. */
  readonly rule?: ((close: CloseFacts) => Ruling) | undefined;
  /** Asked next, in order. */
  readonly presets: readonly PresetRow[];
  /** Give up after this many failures in a row. */
  readonly maxAttempts: number;
}

/** What the connection remembers that a verdict depends on. */
export interface VerdictContext {
  /** Failures in a row so far, without this one. */
  readonly failures: number;
  /** Credentials were refreshed and the connection has not been stable since. */
  readonly refreshed: boolean;
  /** The spread N/C that the server announced beforehand (or the application knows). */
  readonly spreadMs: Ms | undefined;
  /** Another URL has not been tried since the last stable connection. */
  readonly urlsLeft: boolean;
}

const TRY_AGAIN_LATER = 1013;

function seconds(window: Window): string {
  const from = window.fromMs / 1_000;
  const to = window.toMs / 1_000;
  return from === to ? `in ${from} s` : `in ${from}-${to} s`;
}

function stop(source: Because["source"], sentence: string): StopVerdict {
  return { decision: "stop", because: { source, sentence: `${sentence}: stop` } };
}

function comeBack(
  decision: RetryVerdict["decision"],
  window: Window,
  source: Because["source"],
  sentence: string,
): RetryVerdict {
  const what = decision === "refresh" ? "refresh credentials, retry" : "retry";
  return {
    decision,
    window,
    because: { source, sentence: `${sentence}: ${what} ${seconds(window)}` },
  };
}

function presetRuling(presets: readonly PresetRow[], code: number): Ruling {
  for (const { codes, ruling } of presets) {
    const [from, to] = typeof codes === "number" ? [codes, codes] : codes;
    if (from <= code && code <= to) return ruling;
  }
  return undefined;
}

function byRow(
  row: VerdictRow,
  context: VerdictContext,
  source: Because["source"],
  sentence: string,
): Verdict {
  if (row.decision === "stop") return stop(source, sentence);
  const window = backoffWindow(row.firstMs, row.capMs, context.failures);
  return comeBack(row.decision, window, source, sentence);
}

function byRuling(
  ruling: NonNullable<Ruling>,
  close: CloseFacts,
  context: VerdictContext,
  sentence: string,
): Verdict {
  if (typeof ruling === "object") {
    const [fromMs, toMs] = ruling.afterMs;
    return comeBack("retry", { fromMs, toMs }, "option", sentence);
  }
  if (ruling === "stop") return stop("option", sentence);
  const row = ruling === "refresh" ? refreshRow : verdictRow(close.code);
  // A code that the table stops at has no window of its own to come back in.
  const window = row.decision === "stop" ? defaultRow : row;
  return byRow({ ...window, decision: ruling }, context, "option", sentence);
}

/**
 * The announced spread, for an end that nobody could announce.
 *
 * A client cannot tell its own blip from the server's crash. So the first attempt comes soon; if
 * it fails the outage is the server's, and the whole fleet's next attempts are drawn from N/C.
 */
function byPlan(close: CloseFacts, context: VerdictContext): Verdict | undefined {
  const { spreadMs, failures } = context;
  if (spreadMs === undefined || close.code !== 1006) return undefined;
  const [fromMs, firstToMs] = defaultRow.firstMs;
  const toMs =
    failures === 0
      ? Math.min(firstToMs, spreadMs)
      : Math.max(spreadMs, backoffWindow(defaultRow.firstMs, defaultRow.capMs, failures).toMs);
  const sentence = `the announced spread is ${spreadMs / 1_000} s`;
  return comeBack("retry", { fromMs, toMs }, "plan", sentence);
}

function byCode(close: CloseFacts, context: VerdictContext): Verdict {
  // The 1013 registration: "a client should only connect to a different IP (when there are
  // multiple for the target)". Another URL need not wait for the overloaded one.
  if (close.code === TRY_AGAIN_LATER && context.urlsLeft) {
    return byRow(defaultRow, context, "code", "close code 1013, and another URL is left");
  }
  return byRow(verdictRow(close.code), context, "code", `close code ${close.code}`);
}

function proposed(close: CloseFacts, rules: Rules, context: VerdictContext): Verdict {
  if (!rules.retry) return stop("option", "retry is off");
  const own = rules.rule?.(close);
  if (own !== undefined) return byRuling(own, close, context, "the application's rule");
  const preset = presetRuling(rules.presets, close.code);
  if (preset !== undefined) return byRuling(preset, close, context, `the preset for ${close.code}`);
  const hintMs = parseRetryAfter(close.reason);
  if (hintMs !== undefined) {
    return comeBack("retry", { fromMs: hintMs, toMs: hintMs }, "hint", "retry-after in the reason");
  }
  return byPlan(close, context) ?? byCode(close, context);
}

/**
 * Turns a close into a verdict.
 *
 * Precedence: the application's own rule > the server's hint in the close reason > the plan that
 * the server announced beforehand > the table of close codes.
 */
export function decide(close: CloseFacts, rules: Rules, context: VerdictContext): Verdict {
  if (close.cause === "application") return stop("option", "the application closed it");
  const verdict = proposed(close, rules, context);
  if (verdict.decision === "stop") return verdict;
  if (context.failures >= rules.maxAttempts) {
    return stop("option", `maxAttempts is ${rules.maxAttempts}`);
  }
  if (verdict.decision === "refresh" && context.refreshed) {
    return stop(verdict.because.source, "the credentials were refreshed already");
  }
  return verdict;
}
