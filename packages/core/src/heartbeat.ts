import { LATE_MS, type Ms } from "./time.ts";

/**
 * Finds a dead peer, for either end.
 *
 * Any inbound traffic counts as life, so it costs nothing on a busy connection: the owner notes
 * when it last heard something and passes that in. A ping goes out only into silence.
 */
export interface HeartbeatConfig {
  /** Silence after which a ping goes out. */
  readonly intervalMs: Ms;
  /** How long the answer may take. */
  readonly timeoutMs: Ms;
  /** How long it may take right after a wake-up, when the connection is under suspicion. */
  readonly wakeTimeoutMs: Ms;
}

/**
 * - `listening`: something was heard within the interval.
 * - `probing`: a ping is out.
 * - `doubtful`: the answer is overdue; one more turn of the event loop decides, since the answer
 *   may lie in the socket's buffer, unread.
 */
export type Heartbeat =
  | { readonly kind: "listening" }
  | { readonly kind: "probing"; readonly pingedMs: Ms; readonly deadlineMs: Ms }
  | { readonly kind: "doubtful"; readonly pingedMs: Ms; readonly deadlineMs: Ms };

/** What the owner has to do now. */
export type Beat =
  | { readonly kind: "wait"; readonly heartbeat: Heartbeat }
  | { readonly kind: "ping"; readonly heartbeat: Heartbeat }
  | { readonly kind: "dead" };

export const LISTENING: Heartbeat = { kind: "listening" };

/** Long enough for a full turn of the event loop, short beside any timeout. */
const DOUBT_MS: Ms = 250;

/** When {@link beat} wants to be called next. */
export function heartbeatDeadline(heartbeat: Heartbeat, config: HeartbeatConfig, heardMs: Ms): Ms {
  return heartbeat.kind === "listening" ? heardMs + config.intervalMs : heartbeat.deadlineMs;
}

/** A ping now, whatever the silence was: after a wake-up, or when the network changed. */
export function probe(timeoutMs: Ms, nowMs: Ms): Heartbeat {
  return { kind: "probing", pingedMs: nowMs, deadlineMs: nowMs + timeoutMs };
}

/** Advances a heartbeat to `nowMs`. `heardMs` is when traffic last arrived. */
export function beat(heartbeat: Heartbeat, config: HeartbeatConfig, nowMs: Ms, heardMs: Ms): Beat {
  if (heartbeat.kind !== "listening" && heardMs >= heartbeat.pingedMs) {
    return beat(LISTENING, config, nowMs, heardMs);
  }
  const deadlineMs = heartbeatDeadline(heartbeat, config, heardMs);
  if (nowMs < deadlineMs) return { kind: "wait", heartbeat };
  // A late timer says that *this* process stood still (a stalled loop, a suspended laptop, a
  // throttled tab). Answers may be waiting unread, so nobody dies: ask again.
  const isLate = nowMs - deadlineMs > LATE_MS;
  if (isLate) return { kind: "ping", heartbeat: probe(config.wakeTimeoutMs, nowMs) };
  if (heartbeat.kind === "listening") {
    return { kind: "ping", heartbeat: probe(config.timeoutMs, nowMs) };
  }
  if (heartbeat.kind === "doubtful") return { kind: "dead" };
  const { pingedMs } = heartbeat;
  return {
    kind: "wait",
    heartbeat: { kind: "doubtful", pingedMs, deadlineMs: nowMs + DOUBT_MS },
  };
}
