import { neverStops, type Schedule } from "../scheduled-client.ts";

/**
 * It comes back only when it is given a `Backoff`. Of those that its README shows, this is the one
 * that spares the server most: `ExponentialBackoff(1000, 6)`. The README says "1s, 2s, 4s, ...";
 * `next()` counts before it computes, so the first delay is 2 s.
 */
export const websocketTs: Schedule = {
  name: "websocket-ts, ExponentialBackoff(1000, 6)",
  source:
    "websocket-ts 2.3.0, src/backoff/exponentialbackoff.ts:61-72, src/websocket.ts:402-419, 453-491",
  delayMs: (failures) => 1_000 * 2 ** Math.min(failures, 6),
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
