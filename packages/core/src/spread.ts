import { MAX_RETRY_AFTER_MS } from "./retry-after.ts";
import type { Ms } from "./time.ts";

/**
 * Returns that are drawn over exactly N/C arrive at the rate that the service can just take: every
 * fluctuation is refused, and whoever is refused has lost his place. A tenth more, and the fleet is
 * back sooner, with fewer attempts (`tests/storm`).
 */
const ROOM = 1.1;

/**
 * The spread to announce for the day that nothing can be announced: the time that all clients
 * together need to come back, at most an hour.
 */
export function spreadOf(clients: number, perSecond: number): Ms {
  return Math.min((ROOM * clients * 1_000) / perSecond, MAX_RETRY_AFTER_MS);
}
