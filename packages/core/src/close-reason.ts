import { MAX_RETRY_AFTER_MS } from "./retry-after.ts";
import type { Ms } from "./time.ts";
import { utf8Length, utf8Prefix } from "./utf8.ts";

/**
 * RFC 6455 §5.5: "All control frames MUST have a payload length of 125 bytes or less"; two of them
 * are the close code.
 */
export const MAX_REASON_BYTES = 123;

/**
 * A close reason that carries the moment of return, `text; retry-after=12.345`.
 *
 * The hint is always whole. A `text` that does not fit beside it is cut before the character that
 * would not fit, never inside one.
 * @param retryAfterMs delay from the arrival of the Close frame; negative counts as 0, and more
 *   than an hour as an hour.
 * @throws RangeError when `retryAfterMs` is not a finite number.
 */
export function writeCloseReason(text: string, retryAfterMs: Ms): string {
  if (!Number.isFinite(retryAfterMs)) {
    throw new RangeError(`retryAfterMs is ${retryAfterMs}; allowed is a finite number`);
  }
  const clampedMs = Math.min(Math.max(retryAfterMs, 0), MAX_RETRY_AFTER_MS);
  const hint = `retry-after=${Math.round(clampedMs) / 1_000}`;
  const room = MAX_REASON_BYTES - utf8Length(`; ${hint}`);
  // The first hint in a reason counts, so the text must not hold one of its own.
  const kept = utf8Prefix(text.replaceAll("retry-after=", "retry-after:"), room);
  return kept === "" ? hint : `${kept}; ${hint}`;
}
