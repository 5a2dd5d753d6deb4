import type { Client, Loss } from "./client.ts";
import type { MessageCounts } from "./conversation.ts";
import type { Fleet } from "./fleet.ts";

/** What a scenario did to the fleet, as `--json` prints it. */
export interface Outcome {
  readonly name: string;
  /** The close code that the clients saw most. */
  readonly code: number;
  readonly clients: number;
  /** Clients that are connected again. */
  readonly back: number;
  /** From the beginning of the scenario to the first and the last client's return. */
  readonly firstMs: number;
  readonly lastMs: number;
  readonly attemptsPerClient: number;
  /** Most attempts within one second. */
  readonly peakPerSecond: number;
  /** From the beginning of the scenario: the span that all windows cover together. */
  readonly windowFromMs: number;
  readonly windowToMs: number;
  /** Clients of which an attempt began outside the window of its verdict. */
  readonly outsideWindow: number;
  /** Messages that arrived, of both directions. */
  readonly messages: number;
  /** Messages of sessions that go on, which did not arrive, came twice, or in another order. */
  readonly lost: number;
  readonly duplicated: number;
  readonly reordered: number;
  /** Handed back to the application, because their session was over. */
  readonly undelivered: number;
  /** Sessions that went on over the next connection. */
  readonly resumed: number;
  /** Sessions that began anew: the one before had gone with its server. */
  readonly fresh: number;
  /** Sessions that went on at another server, with no moment without a connection. */
  readonly moved: number;
  /** From the loss of a connection to the next one. */
  readonly downtimeMs: { readonly p50: number; readonly p99: number };
}

/** From when on to count. */
export interface Since {
  readonly ms: number;
  readonly messages: Readonly<MessageCounts>;
}

/** The nearest rank of sorted values; 0 of nothing. */
function percentile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
}

function downtimes(losses: readonly Loss[]): Outcome["downtimeMs"] {
  const sorted = losses
    .flatMap(({ lostMs, backMs }) => (backMs === undefined ? [] : [backMs - lostMs]))
    .toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
}

/**
 * Timers of a busy machine fire late; and when many connections end at once, the event that tells
 * the window comes a little after the moment from which it counts.
 */
const LATE_MS = 1_000;
const EARLY_MS = 100;

function isOutside({ returns }: Loss): boolean {
  return returns.some(
    ({ fromMs, toMs, startedMs }) =>
      startedMs !== undefined && (startedMs < fromMs - EARLY_MS || startedMs > toMs + LATE_MS),
  );
}

function peakPerSecond(timesMs: readonly number[]): number {
  let peak = 0;
  let first = 0;
  timesMs.forEach((timeMs, index) => {
    while ((timesMs[first] ?? timeMs) <= timeMs - 1_000) first += 1;
    peak = Math.max(peak, index - first + 1);
  });
  return peak;
}

function mostFrequent(codes: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 0;
}

/** The losses of each client since the scenario began. */
export function lossesSince(clients: readonly Client[], sinceMs: number): Loss[][] {
  return clients.map(({ losses }) => losses.filter(({ lostMs }) => lostMs >= sinceMs));
}

/** Clients whose session went on at another server since then, without a loss. */
export function movedSince(clients: readonly Client[], sinceMs: number): number {
  return clients.filter(({ movesMs }) => movesMs.some((ms) => ms >= sinceMs)).length;
}

/** Sums up what has happened since then. */
export function outcome(name: string, fleet: Fleet, since: Since): Outcome {
  const { ms: sinceMs, messages: before } = since;
  const { messages } = fleet;
  const perClient = lossesSince(fleet.clients, sinceMs);
  const losses = perClient.flat();
  const returns = losses.flatMap((loss) => loss.returns);
  const backsMs = losses.flatMap(({ backMs }) => (backMs === undefined ? [] : [backMs - sinceMs]));
  const attemptsMs = fleet.attemptsMs.filter((timeMs) => timeMs >= sinceMs);
  const rounded = (valueMs: number): number => (Number.isFinite(valueMs) ? Math.round(valueMs) : 0);
  return {
    name,
    code: mostFrequent(losses.map(({ code }) => code)),
    clients: fleet.clients.length,
    back: fleet.open,
    firstMs: rounded(Math.min(...backsMs)),
    lastMs: rounded(Math.max(...backsMs)),
    attemptsPerClient: Number((attemptsMs.length / fleet.clients.length).toFixed(2)),
    peakPerSecond: peakPerSecond(attemptsMs),
    windowFromMs: rounded(Math.min(...returns.map(({ fromMs }) => fromMs)) - sinceMs),
    windowToMs: rounded(Math.max(...returns.map(({ toMs }) => toMs)) - sinceMs),
    outsideWindow: perClient.filter((own) => own.some(isOutside)).length,
    messages: 2 * (messages.answered - before.answered),
    lost: messages.lost - before.lost,
    duplicated: messages.duplicated - before.duplicated,
    reordered: messages.reordered - before.reordered,
    undelivered: messages.undelivered - before.undelivered,
    resumed: losses.filter(({ isResumed }) => isResumed === true).length,
    fresh: losses.filter(({ isResumed }) => isResumed === false).length,
    moved: movedSince(fleet.clients, sinceMs),
    downtimeMs: downtimes(losses),
  };
}
