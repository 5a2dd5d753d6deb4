/**
 * Milliseconds, on a monotonic clock that the caller owns. Only differences have a meaning: the
 * core never asks what time it is.
 */
export type Ms = number;

/** A span from which a delay is drawn, both ends included. */
export interface Window {
  readonly fromMs: Ms;
  readonly toMs: Ms;
}

/** The longest delay that every runtime's timers keep. */
export const MAX_TIMER_MS: Ms = 2 ** 31 - 1;

/** "Never": the deadline of a state that waits for an event only. */
export const NEVER: Ms = Infinity;

/**
 * How late a timer may fire before its lateness says more about this process (suspended, stalled,
 * throttled) than about the peer. A late timer means "probe now", never "dead".
 */
export const LATE_MS: Ms = 1_000;
