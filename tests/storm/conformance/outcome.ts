import type { Ms } from "@backsoon/core";

/** How a fleet came back, in reality or in the simulation. */
export interface Outcome {
  readonly clients: number;
  /** When those were back who are, since the service was; sorted. */
  readonly backMs: readonly Ms[];
  readonly attemptsPerClient: number;
  /** Handshakes worked on for clients that had given up, per client. */
  readonly wastedPerClient: number;
  /** Handshakes per second that the service was able to take. */
  readonly capacityPerSecond: number;
}

/** The share that came back. */
export const backShare = ({ backMs, clients }: Outcome): number => backMs.length / clients;

/** When each was back, over N/C, which is the fleet's own. */
function overLimit({ clients, backMs, capacityPerSecond }: Outcome): readonly number[] {
  const boundMs = (clients * 1_000) / capacityPerSecond;
  return backMs.map((atMs) => atMs / boundMs);
}

export function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** How much later the half of those who came back was back, over N/C. */
export function lateness(one: Outcome, other: Outcome): number {
  return median(overLimit(one)) - median(overLimit(other));
}

/** The largest vertical distance of two curves (Kolmogorov and Smirnov). */
export function distance(one: Outcome, other: Outcome, shift = 0): number {
  const [ones, others] = [overLimit(one).map((at) => at - shift), overLimit(other)];
  let [a, b, largest] = [0, 0, 0];
  while (a < ones.length || b < others.length) {
    const at = Math.min(ones[a] ?? Infinity, others[b] ?? Infinity);
    while ((ones[a] ?? Infinity) <= at) a += 1;
    while ((others[b] ?? Infinity) <= at) b += 1;
    largest = Math.max(largest, Math.abs(a / one.clients - b / other.clients));
  }
  return largest;
}
