import type { Ms, Window } from "./time.ts";

const MAX_DOUBLINGS = 60;

/**
 * The window of the attempt that follows `failures` failures in a row: the upper end doubles with
 * each and stops at the cap (RFC 6455 §7.2.3, "truncated binary exponential backoff"). The lower
 * end stays, so that jitter remains full.
 */
export function backoffWindow(first: readonly [Ms, Ms], capMs: Ms, failures: number): Window {
  const [fromMs, firstToMs] = first;
  // Past 2 ** 1023 the power is Infinity, and a window of 0 times that would be no number.
  const grownMs = firstToMs * 2 ** Math.min(failures, MAX_DOUBLINGS);
  return { fromMs, toMs: Math.max(fromMs, Math.min(capMs, grownMs)) };
}

/**
 * Full jitter: a delay drawn uniformly from the window, *after* the cap has been applied, so that
 * capped clients stay spread (socket.io's backoff caps after the jitter and loses it).
 * @param random uniform in [0, 1).
 */
export function drawDelay(window: Window, random: number): Ms {
  return window.fromMs + random * (window.toMs - window.fromMs);
}
