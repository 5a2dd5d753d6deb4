import type { Ms } from "./time.ts";

/** A hint further away than this is cut to it: a typo must not park a client for ever. */
export const MAX_RETRY_AFTER_MS: Ms = 3_600_000;

/** Decimals are allowed, as in `retry-after=12.345`; anything else around the number is no hint. */
const HINT = /(?:^|[^\w-])retry-after=(\d{1,12}(?:\.\d{1,20})?)(?!\w|\.\w)/;

/**
 * The server's hint in a close reason: `retry-after=` and seconds, anywhere in the text, as in
 * `deploy 42; retry-after=12.345`. The first well-formed one counts.
 * @returns the delay, at most an hour; `undefined` when the reason holds no well-formed hint.
 */
export function parseRetryAfter(reason: string): Ms | undefined {
  const seconds = HINT.exec(reason)?.[1];
  return seconds === undefined ? undefined : Math.min(Number(seconds) * 1_000, MAX_RETRY_AFTER_MS);
}
