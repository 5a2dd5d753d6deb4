import { NEVER, type Ms } from "./time.ts";

/**
 * Empties a server: when each connection is closed, when it is told to return, and when the rest
 * is given up on.
 *
 * N clients cannot return faster than N/C seconds to a server that admits C per second, so each is
 * given a slot of its own: 1/C apart, from the moment the service is expected back.
 */
export interface DrainConfig {
  /** Connections at the start. */
  readonly count: number;
  /** Spread the closing over this time; 0 closes as fast as the event loop bears. */
  readonly paceMs: Ms;
  /** When the service is expected to take connections again, from the start of the drain. */
  readonly backInMs: Ms;
  /** C: connections per second that the service admits; `undefined` gives no slots. */
  readonly admitPerSecond: number | undefined;
  /** How long a peer may take to answer the last Close frame. */
  readonly closeTimeoutMs: Ms;
  /** The drain is over by then, whatever peers do. */
  readonly boundMs: Ms;
}

export type Drain =
  | {
      readonly kind: "closing";
      readonly startedMs: Ms;
      /** How many were told to go; also the index of the next one. */
      readonly told: number;
      readonly nextMs: Ms;
    }
  | { readonly kind: "finishing"; readonly startedMs: Ms; readonly deadlineMs: Ms }
  | { readonly kind: "done" };

export type DrainAction =
  /** Close connections `from` to `to` (exclusive), in the order they had at the start. */
  | { readonly kind: "close"; readonly from: number; readonly to: number }
  /** Give up on whoever has not answered. */
  | { readonly kind: "terminate" };

export type DrainStep = readonly [next: Drain, actions: readonly DrainAction[]];

/** Closing 10,000 sockets in one loop blocks it for 0.25 s; 500 at a time are not felt. */
const BATCH = 500;
const BATCH_GAP_MS: Ms = 50;

/** How far apart two connections are told to go. */
function apartMs({ count, paceMs, boundMs }: DrainConfig): Ms {
  const shortestMs = (count / BATCH) * BATCH_GAP_MS;
  // Half of the bound is left for the closing handshakes.
  return Math.min(Math.max(paceMs, shortestMs), boundMs / 2) / count;
}

/**
 * How many have been told `elapsedMs` into the drain: those whose moment comes before the next
 * batch. Counted from the start, so that late timers are made up for; but while there is time, by no
 * more than a batch. It is the answers to the batches before that make a timer late, and a larger
 * batch would make the next one later.
 */
function toldBy(config: DrainConfig, elapsedMs: Ms, told: number, lateMs: Ms): number {
  const due = Math.ceil((elapsedMs + BATCH_GAP_MS) / apartMs(config));
  const leftMs = config.boundMs / 2 - elapsedMs;
  const batchesLeft = Math.max(1, leftMs / (BATCH_GAP_MS + lateMs));
  const bearable = Math.max(BATCH, Math.ceil((config.count - told) / batchesLeft));
  return Math.min(config.count, due, told + bearable);
}

export function startDrain(config: DrainConfig, nowMs: Ms): DrainStep {
  return stepDrain(
    { kind: "closing", startedMs: nowMs, told: 0, nextMs: nowMs },
    config,
    nowMs,
    false,
  );
}

/** When {@link stepDrain} wants to be called next. */
export function drainDeadline(drain: Drain): Ms {
  switch (drain.kind) {
    case "closing":
      return drain.nextMs;
    case "finishing":
      return drain.deadlineMs;
    case "done":
      return NEVER;
  }
}

/** Advances a drain to `nowMs`; `isEmpty` says that no connection is left. */
export function stepDrain(
  drain: Drain,
  config: DrainConfig,
  nowMs: Ms,
  isEmpty: boolean,
): DrainStep {
  if (drain.kind === "done") return [drain, []];
  if (drain.kind === "finishing") {
    if (isEmpty) return [{ kind: "done" }, []];
    return nowMs < drain.deadlineMs ? [drain, []] : [{ kind: "done" }, [{ kind: "terminate" }]];
  }
  if (isEmpty || config.count === 0) return [{ kind: "done" }, []];
  if (nowMs < drain.nextMs) return [drain, []];
  const { startedMs, told: from, nextMs: dueMs } = drain;
  const to = toldBy(config, nowMs - startedMs, from, nowMs - dueMs);
  const actions: DrainAction[] = from < to ? [{ kind: "close", from, to }] : [];
  if (to < config.count) {
    const nextMs = Math.max(nowMs + BATCH_GAP_MS, startedMs + to * apartMs(config));
    return [{ kind: "closing", startedMs, told: to, nextMs }, actions];
  }
  const deadlineMs = Math.min(nowMs + config.closeTimeoutMs, startedMs + config.boundMs);
  return [{ kind: "finishing", startedMs, deadlineMs }, actions];
}

/** Brings the bound nearer: the drain is over within `boundMs` of `nowMs`, if not earlier anyway. */
export function tightenDrain(
  drain: Drain,
  config: DrainConfig,
  boundMs: Ms,
  nowMs: Ms,
): readonly [Drain, DrainConfig] {
  if (drain.kind === "done") return [drain, config];
  const { startedMs } = drain;
  const tight = { ...config, boundMs: Math.min(config.boundMs, nowMs - startedMs + boundMs) };
  if (drain.kind === "closing") return [drain, tight];
  return [{ ...drain, deadlineMs: Math.min(drain.deadlineMs, startedMs + tight.boundMs) }, tight];
}

/**
 * The delay to tell the connection at `index` when it is closed `elapsedMs` into the drain, so that
 * it arrives in its own slot; `undefined` without a known admission rate.
 */
export function returnDelay(config: DrainConfig, index: number, elapsedMs: Ms): Ms | undefined {
  const { admitPerSecond, backInMs } = config;
  if (admitPerSecond === undefined) return undefined;
  return Math.max(0, backInMs + (index * 1_000) / admitPerSecond - elapsedMs);
}
