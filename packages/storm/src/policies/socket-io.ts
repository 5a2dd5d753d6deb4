import { neverStops, type Schedule } from "../scheduled-client.ts";

const MIN_MS = 1_000;
const MAX_MS = 5_000;
const JITTER = 0.5;

/**
 * `Backoff.duration`. The same number decides how far from the middle and to which side; the cap
 * comes after the jitter, so that from the fifth attempt on everybody waits exactly 5 s.
 *
 * By default it opens by HTTP long polling and upgrades later, which costs a server several
 * requests; here an attempt is one.
 */
export const socketIo: Schedule = {
  name: "socket.io-client",
  source:
    "socket.io-client 4.8.4, build/esm/contrib/backo2.js:26-34, build/esm/manager.js:21-31, 135-149, 302-366",
  delayMs: (failures, draw) => {
    const middleMs = MIN_MS * 2 ** (failures - 1);
    const rand = draw();
    const deviationMs = Math.floor(rand * JITTER * middleMs);
    const isEarlier = Math.floor(rand * 10) % 2 === 0;
    return Math.min(MAX_MS, isEarlier ? middleMs - deviationMs : middleMs + deviationMs);
  },
  connectTimeoutMs: 20_000,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
