/**
 * A client that comes back by a schedule: what every peer does. The differences between them are
 * the schedule's; the machine is one.
 */
import { NEVER, type Ms } from "@backsoon/core";

import type { ClientEvent, ClientKind, Deed, Reaction } from "./client.ts";
import type { Random } from "./random.ts";

/** The next attempt of a library that counts otherwise than one failure after the other. */
export interface Wait {
  readonly delayMs: Ms;
  /** What it takes for the failures so far. */
  readonly failures: number;
}

/** How a connection or an attempt ended: by a close code, or because nobody took it. */
export type End = number | "refused";

/** How one library comes back, transcribed from its source. */
export interface Schedule {
  /** As users write it: the package's name. */
  readonly name: string;
  /** Package, version and file that it was transcribed from; or the text that recommends it. */
  readonly source: string;
  /**
   * The delay before the next attempt, after `failures` ends in a row (1: the first); `undefined`:
   * it gives up. `draw` is uniform in [0, 1), anew for each call; `own` is drawn once per client.
   * `tookMs` is how long the attempt took that failed; 0 after a connection that was open.
   */
  readonly delayMs: (
    failures: number,
    draw: Random,
    own: number,
    tookMs: Ms,
  ) => Ms | Wait | undefined;
  /** An attempt that takes longer is given up; infinite where the library has no such limit. */
  readonly connectTimeoutMs: Ms;
  /** How long a connection must last before the failures are forgotten; 0: they are at once. */
  readonly stableAfterMs: Ms;
  /** The ends after which it stays away. */
  readonly stopsAt: (end: End) => boolean;
}

/** For libraries that come back whatever happened. */
export const neverStops = (): boolean => false;

export interface Scheduled {
  readonly kind: "open" | "waiting" | "connecting" | "stopped";
  readonly failures: number;
  readonly own: number;
  /** Since when it is in this state. */
  readonly sinceMs: Ms;
}

const UNDRAWN = -1;

export function scheduledClient(schedule: Schedule): ClientKind<Scheduled> {
  const { delayMs, connectTimeoutMs, stableAfterMs, stopsAt } = schedule;

  /** A connection or an attempt is over: when comes the next? */
  const retry = (
    { kind, failures: before, own: drawn, sinceMs }: Scheduled,
    deed: Deed,
    nowMs: Ms,
    random: Random,
  ): Reaction<Scheduled> => {
    const own = drawn === UNDRAWN ? random() : drawn;
    const failures = before + 1;
    const tookMs = kind === "connecting" ? nowMs - sinceMs : 0;
    const next = delayMs(failures, random, own, tookMs);
    if (next === undefined) return stop({ kind, failures, own, sinceMs }, deed, nowMs);
    const wait = typeof next === "number" ? { delayMs: next, failures } : next;
    return {
      state: { kind: "waiting", failures: wait.failures, own, sinceMs: nowMs },
      deed,
      deadlineMs: nowMs + wait.delayMs,
    };
  };

  const react = (
    state: Scheduled,
    event: ClientEvent,
    nowMs: Ms,
    random: Random,
  ): Reaction<Scheduled> => {
    switch (event.kind) {
      case "opened":
        return {
          state: { ...state, kind: "open", sinceMs: nowMs },
          deed: "nothing",
          deadlineMs: NEVER,
        };
      case "ended": {
        if (stopsAt(event.code)) return stop(state, "nothing", nowMs);
        const isStable = state.kind === "open" && nowMs - state.sinceMs >= stableAfterMs;
        return retry(isStable ? { ...state, failures: 0 } : state, "nothing", nowMs, random);
      }
      case "refused":
        if (stopsAt("refused")) return stop(state, "nothing", nowMs);
        return retry(state, "nothing", nowMs, random);
      case "timer":
        if (state.kind === "connecting") return retry(state, "let-go", nowMs, random);
        return {
          state: { ...state, kind: "connecting", sinceMs: nowMs },
          deed: "connect",
          deadlineMs: nowMs + connectTimeoutMs,
        };
    }
  };

  return { settled: { kind: "open", failures: 0, own: UNDRAWN, sinceMs: -1e9 }, react };
}

function stop(state: Scheduled, deed: Deed, nowMs: Ms): Reaction<Scheduled> {
  return { state: { ...state, kind: "stopped", sinceMs: nowMs }, deed, deadlineMs: NEVER };
}
