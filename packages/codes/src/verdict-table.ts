/**
 * What a client does after each close code: the one table that the client's core decides from and
 * that every reference page is generated from.
 *
 * Sources: RFC 6455 §7.2.3 ("a value chosen randomly between 0 and 5 seconds is a reasonable
 * initial delay", then "truncated binary exponential backoff"); for 1012 the first window is the
 * 1-5 s of this project's own specification, where the registration says 5-30 s (a server that
 * knows better says so with `retry-after=`); for 1013 the registration allows "a different IP" or
 * a later return, hence the long window.
 */

/** Come back, never come back, or fetch new credentials and come back once. */
export type Decision = "retry" | "stop" | "refresh";

export interface StopRow {
  readonly decision: "stop";
}

export interface RetryRow {
  readonly decision: "retry" | "refresh";
  /** The first attempt's delay is drawn from here; the upper end doubles with each failure. */
  readonly firstMs: readonly [fromMs: number, toMs: number];
  /** The upper end never grows past this. */
  readonly capMs: number;
}

export type VerdictRow = StopRow | RetryRow;

/** Repeating the same would fail the same way, or the work is done. */
const STOP: StopRow = { decision: "stop" };

/** 1001, 1005, 1006, 1014, 3008, connections that never opened, and every code not listed. */
export const defaultRow: RetryRow = { decision: "retry", firstMs: [0, 5_000], capMs: 30_000 };

/** 3000, and whatever codes an application lists as "my credentials are stale". */
export const refreshRow: RetryRow = { decision: "refresh", firstMs: [0, 1_000], capMs: 30_000 };

export const verdictTable: Readonly<Partial<Record<number, VerdictRow>>> = {
  1000: STOP,
  1002: STOP,
  1003: STOP,
  1007: STOP,
  1008: STOP,
  1009: STOP,
  1010: STOP,
  1011: { decision: "retry", firstMs: [5_000, 15_000], capMs: 120_000 },
  1012: { decision: "retry", firstMs: [1_000, 5_000], capMs: 30_000 },
  1013: { decision: "retry", firstMs: [30_000, 60_000], capMs: 300_000 },
  3000: refreshRow,
  3003: STOP,
};

/** The row that applies to `code`, whatever number it is. */
export function verdictRow(code: number): VerdictRow {
  return verdictTable[code] ?? defaultRow;
}
