import type { HeartbeatConfig } from "./heartbeat.ts";
import type { Ms } from "./time.ts";

/**
 * Learns the silence after which the path drops a connection.
 *
 * A balancer's idle limit shows as a 1006 after nearly the same silence each time (an AWS ALB:
 * 59,998 to 60,002 ms). Two silences alike are a limit; the heartbeat then stays under three
 * quarters of it. So a limit costs two connections, and then none.
 */
export interface IdleLimits {
  /** The silence before the last abnormal end. */
  readonly lastSilenceMs: Ms | undefined;
  /** The learnt limit. Only ever goes down: a path may get stricter, and a longer ping is no gain. */
  readonly limitMs: Ms | undefined;
}

export const NO_IDLE_LIMIT: IdleLimits = { lastSilenceMs: undefined, limitMs: undefined };

/** Below this a 1006 after little silence is a crash loop, not a limit. */
const MIN_LIMIT_MS: Ms = 2_000;
const ALIKE_RATIO = 0.02;
const ALIKE_MS: Ms = 1_000;
const SAFE_SHARE = 0.75;

/** Notes the silence before an abnormal end, and learns the limit if it resembles the last one. */
export function noteSilence(limits: IdleLimits, silenceMs: Ms): IdleLimits {
  if (silenceMs < MIN_LIMIT_MS) return limits;
  const { lastSilenceMs, limitMs } = limits;
  const toleranceMs = Math.max(ALIKE_MS, silenceMs * ALIKE_RATIO);
  const isAlike = lastSilenceMs !== undefined && Math.abs(silenceMs - lastSilenceMs) <= toleranceMs;
  const foundMs = isAlike ? Math.min(silenceMs, lastSilenceMs) : Infinity;
  const lowestMs = Math.min(foundMs, limitMs ?? Infinity);
  return {
    lastSilenceMs: silenceMs,
    limitMs: lowestMs === Infinity ? undefined : lowestMs,
  };
}

/** The heartbeat whose interval stays under the learnt limit. */
export function safePulse(heartbeat: HeartbeatConfig, { limitMs }: IdleLimits): HeartbeatConfig {
  if (limitMs === undefined) return heartbeat;
  return { ...heartbeat, intervalMs: Math.min(heartbeat.intervalMs, limitMs * SAFE_SHARE) };
}
