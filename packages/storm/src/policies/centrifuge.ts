import type { End, Schedule } from "../scheduled-client.ts";

const MIN_MS = 500;
const MAX_MS = 20_000;

/** Beyond 2 ** 31 the step grows no more. */
const MAX_STEP = 31;

/**
 * 1009 is final. 3500-3999 and 4500-4999 are too, but only with a reason that is not JSON; without a
 * reason, which is how a plain server closes, they are like any other code.
 */
const stopsAt = (end: End): boolean => end === 1009;

/** `backoff`: full jitter above a minimum. */
export const centrifuge: Schedule = {
  name: "centrifuge",
  source:
    "centrifuge 5.8.0, build/index.mjs:621-629, 4432-4434, 5157-5161, 5434-5445, 5510-5542, 6509",
  delayMs: (failures, draw) => {
    const step = Math.min(failures - 1, MAX_STEP);
    const mostMs = Math.min(MAX_MS, MIN_MS * 2 ** step);
    return Math.min(MAX_MS, MIN_MS + Math.floor(draw() * (mostMs + 1)));
  },
  connectTimeoutMs: 5_000,
  stableAfterMs: 0,
  stopsAt,
};
