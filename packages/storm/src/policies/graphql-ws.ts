import type { End, Schedule } from "../scheduled-client.ts";

const RETRY_ATTEMPTS = 5;

/** Of 1000-1999, those that are not fatal: `isFatalInternalCloseCode`. */
const HARMLESS: ReadonlySet<number> = new Set([1000, 1001, 1005, 1006, 1012, 1013, 1014]);

/** `shouldRetryConnectOrThrow`. */
const FATAL: ReadonlySet<number> = new Set([4004, 4005, 4400, 4401, 4406, 4409, 4429, 4500]);

/**
 * A refused attempt tells of itself by an `error` event before its `close`. `errorOrClosed` takes
 * the first, and `shouldRetry` is `isLikeCloseEvent`, which an error is not: the subscription fails
 * for good, whatever is left of `retryAttempts`.
 */
function stopsAt(end: End): boolean {
  if (end === "refused") return true;
  if (end >= 1000 && end <= 1999) return !HARMLESS.has(end);
  return FATAL.has(end);
}

/**
 * `randomisedExponentialBackoff`, with no cap. (After 1000, which is no cause of a storm, it
 * connects at once.) There is no limit to how long an attempt may take.
 */
export const graphqlWs: Schedule = {
  name: "graphql-ws",
  source: "graphql-ws 6.4.2, dist/client.js:13-25, 108-135, 236-238, 292-314, 487-506",
  delayMs: (failures, draw) =>
    failures > RETRY_ATTEMPTS
      ? undefined
      : 2 ** (failures - 1) * 1_000 + Math.floor(draw() * 2_700 + 300),
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt,
};
