import type { Ms } from "@backsoon/core";

import type { Random } from "../random.ts";
import { neverStops, type Schedule, type Wait } from "../scheduled-client.ts";

/** `ConnectionMonitor.staleThreshold`: two beats of the server. */
const STALE_MS: Ms = 6_000;
const BEAT_MS: Ms = 3_000;

/** `ConnectionMonitor.reconnectionBackoffRate`. */
const RATE = 0.15;

/** `getPollInterval`. */
function intervalMs(attempts: number, draw: Random): Ms {
  const jitter = (attempts === 0 ? 1 : RATE) * draw();
  return STALE_MS * (1 + RATE) ** Math.min(attempts, 10) * (1 + jitter);
}

/**
 * How long until the next poll of a client that has been polling since long ago: a poll whose
 * interval holds a given moment is found the more often the longer its interval is, and the moment
 * is anywhere in it.
 */
function residualMs(draw: Random): Ms {
  // The intervals are uniform between once and twice the threshold; weighted by their length, their
  // distribution function is (x^2 - 1) / 3.
  const length = STALE_MS * Math.sqrt(1 + 3 * draw());
  return draw() * length;
}

/**
 * The first poll that reopens. `reconnectIfStale` looks for a ping within the threshold, and then
 * for a disconnection within the threshold; a poll that finds the connection stale but the
 * disconnection recent counts as an attempt, and makes none.
 */
function firstWait(draw: Random): Wait {
  const pingedMs = -BEAT_MS * draw();
  let failures = 0;
  let pollMs = residualMs(draw);
  for (;;) {
    if (pollMs - pingedMs > STALE_MS) failures += 1;
    if (pollMs >= STALE_MS) return { delayMs: pollMs, failures };
    pollMs += intervalMs(failures, draw);
  }
}

/**
 * The first poll after the attempt failed. The polls go on meanwhile, and count. (`reopenDelay` is
 * left out: an attempt that fails within 500 ms after a poll is made again at the end of them.)
 */
function nextWait(attempts: number, draw: Random, tookMs: Ms): Wait {
  let failures = attempts;
  let pollMs = intervalMs(failures, draw);
  while (pollMs < tookMs) {
    failures += 1;
    pollMs += intervalMs(failures, draw);
  }
  return { delayMs: pollMs - tookMs, failures: failures + 1 };
}

/**
 * A monitor polls from the first connection on, and reopens what it finds stale: nothing is timed
 * from the end of the connection or of an attempt. An attempt may take as long as it likes, since
 * `close` leaves alone what is still connecting.
 */
export const actioncable: Schedule = {
  name: "@rails/actioncable",
  source:
    "@rails/actioncable 8.1.400, src/connection_monitor.js:40-122, src/connection.js:31-69, 133-173",
  delayMs: (failures, draw, _own, tookMs) =>
    failures === 1 ? firstWait(draw) : nextWait(failures - 1, draw, tookMs),
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
