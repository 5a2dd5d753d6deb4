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

/** What applies to a close, and who says so. */
interface Applied {
  readonly source: Because["source"];
  readonly says: string;
  readonly row: VerdictRow;
}

/** A window that failures do not widen. */
function fixed(fromMs: Ms, toMs: Ms): VerdictRow {
  return { decision: "retry", firstMs: [fromMs, toMs], capMs: toMs };
}

function rulingRow(ruling: NonNullable<Ruling>, code: number): VerdictRow {
  if (typeof ruling === "object") return fixed(...ruling.afterMs);
  if (ruling === "refresh") return refreshRow;
  if (ruling === "stop") return { decision: "stop" };
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
 * it fails the outage is the server's, and the whole fleet's next attempts are drawn from N/C.
 */
function spreadRow(spreadMs: Ms, failures: number): VerdictRow {
  const { firstMs, capMs } = defaultRow;
  const toMs = backoffWindow(firstMs, capMs, failures).toMs;
  return fixed(0, failures === 0 ? Math.min(toMs, spreadMs) : Math.max(toMs, spreadMs));
}

function applied(close: CloseFacts, rules: Rules, context: VerdictContext): Applied {
  const { code } = close;
  const own = rules.rule?.(close);
  if (own) return { source: "option", says: "the application's rule", row: rulingRow(own, code) };
  const preset = presetRuling(rules.presets, code);
  if (preset) return { source: "option", says: `preset for ${code}`, row: rulingRow(preset, code) };
  const hintMs = parseRetryAfter(close.reason);
  if (hintMs !== undefined) {
    return { source: "hint", says: "retry-after in the reason", row: fixed(hintMs, hintMs) };
  }
  const { spreadMs, failures } = context;
  if (spreadMs !== undefined && code === 1006) {
    return { source: "plan", says: "announced spread", row: spreadRow(spreadMs, failures) };
  }
  const says = `close code ${code}`;
  // The 1013 registration: "a client should only connect to a different IP (when there are
  // multiple for the target)". Another URL need not wait for the overloaded one.
  const isElsewhere = code === TRY_AGAIN_LATER && context.urlsLeft;
  return { source: "code", says, row: isElsewhere ? defaultRow : verdictRow(code) };
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
  const { failures } = context;
  if (row.decision === "stop") return stop(source, says);
  if (failures >= rules.maxAttempts) return stop("option", `${failures} attempts failed`);
  const { decision } = row;
  if (decision === "refresh" && context.refreshed) {
    return stop(source, `${says}, credentials were refreshed already`);
  }
  const window = backoffWindow(row.firstMs, row.capMs, failures);
  const sentence = `${says}: ${decision} in ${window.fromMs / 1_000}-${window.toMs / 1_000} s`;
  return { decision, window, because: { source, sentence } };
}
