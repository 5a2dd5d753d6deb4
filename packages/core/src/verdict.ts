import {
  defaultRow,
  refreshRow,
  verdictRow,
  type Decision,
  type RetryRow,
  type VerdictRow,
} from "@backsoon/codes";

import { backoffWindow } from "./backoff.ts";
import type { Cause, CloseFacts } from "./close-facts.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { MAX_TIMER_MS, type Ms, type Window } from "./time.ts";

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
  /** Give up after this many attempts in a row. */
  readonly maxAttempts: number;
}

/** What the connection remembers that a verdict depends on. */
export interface VerdictContext {
  /** Failures in a row so far, without this one. */
  readonly failures: number;
  /** Attempts since the last stable connection. */
  readonly attempts: number;
  /** Credentials were refreshed and the connection has not been stable since. */
  readonly refreshed: boolean;
  /** The spread N/C that the server announced beforehand (or the application knows). */
  readonly spreadMs: Ms | undefined;
  /** Time since the first of these failures. */
  readonly troubledForMs: Ms;
  /** Another URL has not been tried since the last stable connection. */
  readonly urlsLeft: boolean;
}

export const TRY_AGAIN_LATER = 1013;

/**
 * While the first attempts of the whole fleet come (0-5 s, and as long again to be answered), a failure
 * tells of the herd, not of the place.
 */
const HERD_MS: Ms = 7500;

/** A connection that was open and went has no place: all that went with it would come back with it. */
const NEVER_OPENED: ReadonlySet<Cause> = new Set(["never-opened", "connect-timeout"]);

/** What applies to a close, and who says so. */
interface Applied {
  readonly source: Because["source"];
  readonly says: string;
  readonly row: VerdictRow;
}

/** What no timer can wait, and what is no number, must not become a wait for ever. */
function sound(ms: Ms): Ms {
  return ms > 0 ? Math.min(ms, MAX_TIMER_MS) : 0;
}

/** A window that failures do not widen. */
function fixed(fromMs: Ms, toMs: Ms, decision: RetryRow["decision"] = "retry"): RetryRow {
  return { decision, firstMs: [sound(fromMs), sound(toMs)], capMs: sound(toMs) };
}

/** The row for a ruling that says whether, but not when: then the hint says when, or the table. */
function rulingRow(ruling: NonNullable<Ruling>, code: number, hintMs: Ms | undefined): VerdictRow {
  if (typeof ruling === "object") return fixed(...ruling.afterMs);
  if (ruling === "stop") return { decision: ruling };
  if (hintMs !== undefined) return fixed(hintMs, hintMs, ruling);
  if (ruling === "refresh") return refreshRow;
  const row = verdictRow(code);
  // A code that the table stops at has no window of its own to come back in.
  return row.decision === "retry" ? row : defaultRow;
}

function presetRuling(presets: readonly PresetRow[], code: number): Ruling {
  return presets.find(({ codes }) => {
    const [from, to] = typeof codes === "number" ? [codes, codes] : codes;
    return from <= code && code <= to;
  })?.ruling;
}

/**
 * The announced spread, for an end that nobody could announce.
 *
 * A client cannot tell its own blip from the server's crash. So the first attempt comes soon; if
 * it fails the outage is the server's, and the whole fleet's next attempts are drawn from N/C. Who
 * fails there keeps his place, and comes a spread later: drawn anew, the places of those who failed
 * would crowd into the first moments of the server's return, at twice what it can take. No window
 * widens, since the server has said in which one the fleet fits.
 */
function spreadRow(close: CloseFacts, spreadMs: Ms, context: VerdictContext): VerdictRow {
  const { failures, troubledForMs } = context;
  const { firstMs, capMs } = defaultRow;
  if (failures === 0) return fixed(0, Math.min(firstMs[1], spreadMs));
  // However small the fleet, the second attempt is no sooner than after any abnormal end.
  const roundMs = Math.max(spreadMs, backoffWindow(firstMs, capMs, 1).toMs);
  const hasPlace = failures > 1 && troubledForMs >= HERD_MS && NEVER_OPENED.has(close.cause);
  return fixed(hasPlace ? roundMs : 0, roundMs);
}

function applied(close: CloseFacts, rules: Rules, context: VerdictContext): Applied {
  const { code } = close;
  const { spreadMs, urlsLeft } = context;
  const hintMs = parseRetryAfter(close.reason);
  const byOption = (says: string, ruling: NonNullable<Ruling>): Applied => ({
    source: "option",
    says,
    row: rulingRow(ruling, code, hintMs),
  });
  const own = rules.rule?.(close);
  if (own) return byOption("the application's rule", own);
  const preset = presetRuling(rules.presets, code);
  if (preset) return byOption(`preset for ${code}`, preset);
  const says = `close code ${code}`;
  // The 1013 registration: "a client should only connect to a different IP (when there are
  // multiple for the target)". Another URL need not wait for the overloaded one, nor for its hint.
  if (code === TRY_AGAIN_LATER && urlsLeft) return { source: "code", says, row: defaultRow };
  const row = verdictRow(code);
  if (hintMs !== undefined) {
    const decision = row.decision === "refresh" ? "refresh" : "retry";
    return { source: "hint", says: "retry-after", row: fixed(hintMs, hintMs, decision) };
  }
  if (spreadMs !== undefined && code === 1006) {
    return { source: "plan", says: "announced spread", row: spreadRow(close, spreadMs, context) };
  }
  return { source: "code", says, row };
}

function seconds({ fromMs, toMs }: Window): string {
  return fromMs === toMs ? `${toMs / 1_000}` : `${fromMs / 1_000}-${toMs / 1_000}`;
}

function stop(source: Because["source"], says: string): StopVerdict {
  return { decision: "stop", because: { source, sentence: `${says}: stop` } };
}

/**
 * Turns a close into a verdict.
 *
 * Precedence: the application's own rule > the server's hint in the close reason > the plan that
 * the server announced beforehand > the table of close codes.
 */
export function decide(close: CloseFacts, rules: Rules, context: VerdictContext): Verdict {
  if (!rules.retry) return stop("option", "retry is off");
  if (close.cause === "application") return stop("option", "the application closed it");
  const { source, says, row } = applied(close, rules, context);
  const { failures, attempts } = context;
  if (row.decision === "stop") return stop(source, says);
  if (attempts >= rules.maxAttempts) return stop("option", `${attempts} attempts failed`);
  const { decision } = row;
  if (decision === "refresh" && context.refreshed) {
    return stop(source, `${says}, credentials were refreshed already`);
  }
  const window = backoffWindow(row.firstMs, row.capMs, failures);
  const sentence = `${says}: ${decision} in ${seconds(window)} s`;
  return { decision, window, because: { source, sentence } };
}
