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
export type Heartbeat = { readonly kind: "listening" } | Probe;

interface Probe {
  readonly kind: "probing" | "doubtful";
  readonly pingedMs: Ms;
  readonly deadlineMs: Ms;
  /** How often in a row a late timer was an excuse for the missing answer. */
  readonly excuses: number;
}

/** What the owner has to do now. */
export type Beat =
  | { readonly kind: "wait"; readonly heartbeat: Heartbeat }
  | { readonly kind: "ping"; readonly heartbeat: Heartbeat }
  | { readonly kind: "dead" };

export const LISTENING: Heartbeat = { kind: "listening" };

/** Long enough for a full turn of the event loop, short beside any timeout. */
const DOUBT_MS: Ms = 250;

/**
 * A hidden tab's timers come once a minute, each of them late. Between two of them the event loop
 * has turned, so a peer that was silent through all of these is gone.
 */
const MAX_EXCUSES = 3;

/** Whether no ping is out, or something was heard since it went. */
export function isAnswered(heartbeat: Heartbeat, heardMs: Ms): boolean {
  return heartbeat.kind === "listening" || heardMs >= heartbeat.pingedMs;
}

/** When {@link beat} wants to be called next. Traffic while a ping is out may move it nearer. */
export function heartbeatDeadline(heartbeat: Heartbeat, config: HeartbeatConfig, heardMs: Ms): Ms {
  if (heartbeat.kind === "listening" || isAnswered(heartbeat, heardMs)) {
    return heardMs + config.intervalMs;
  }
  return heartbeat.deadlineMs;
}

/** A ping now, whatever the silence was: after a wake-up, or when the network changed. */
export function probe(timeoutMs: Ms, nowMs: Ms, excuses = 0): Heartbeat {
  return { kind: "probing", pingedMs: nowMs, deadlineMs: nowMs + timeoutMs, excuses };
}

/** Advances a heartbeat to `nowMs`. `heardMs` is when traffic last arrived. */
export function beat(heartbeat: Heartbeat, config: HeartbeatConfig, nowMs: Ms, heardMs: Ms): Beat {
  if (heartbeat.kind !== "listening" && isAnswered(heartbeat, heardMs)) {
    return beat(LISTENING, config, nowMs, heardMs);
  }
  const overdueMs = nowMs - heartbeatDeadline(heartbeat, config, heardMs);
  if (overdueMs < 0) return { kind: "wait", heartbeat };
  // A late timer says that *this* process stood still (a stalled loop, a suspended laptop, a
  // throttled tab). Answers may be waiting unread, so nobody dies: ask again.
  const isLate = overdueMs > LATE_MS;
  if (heartbeat.kind === "listening") {
    const timeoutMs = isLate ? config.wakeTimeoutMs : config.timeoutMs;
    return { kind: "ping", heartbeat: probe(timeoutMs, nowMs) };
  }
  const { excuses } = heartbeat;
  if (isLate && excuses < MAX_EXCUSES) {
    return { kind: "ping", heartbeat: probe(config.wakeTimeoutMs, nowMs, excuses + 1) };
  }
  if (heartbeat.kind === "doubtful") return { kind: "dead" };
  const deadlineMs = nowMs + DOUBT_MS;
  return { kind: "wait", heartbeat: { ...heartbeat, kind: "doubtful", deadlineMs } };
}
