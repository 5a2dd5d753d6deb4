import type { Ms } from "@backsoon/core";

import { limitMs, type Scenario } from "./scenario.ts";

const SECOND_MS: Ms = 1_000;

/** When the given share of the clients was back, and over the limit N/C; `undefined`: never. */
export interface Quantile {
  readonly share: number;
  readonly atMs: Ms | undefined;
  /** Time since the service could take connections again, divided by N/C. */
  readonly overLimit: number | undefined;
}

export interface Result {
  /** When the run ended: everybody was back, or the horizon. */
  readonly endedMs: Ms;
  readonly limitMs: Ms;
  readonly back: number;
  readonly recovered: boolean;
  readonly gaveUp: number;
  readonly quantiles: readonly Quantile[];
  readonly attempts: number;
  readonly attemptsPerClient: number;
  /** Handshakes that the service worked on for clients that had given up. */
  readonly wasted: number;
  readonly wastedPerClient: number;
  /** Attempts that were turned away: nobody listened, the queue was full, or 1013. */
  readonly refused: number;
  /** Most handshakes asked for within one second, over the capacity. */
  readonly peakOverCapacity: number;
  readonly longestQueue: number;
  /** Clients back at the end of each second. */
  readonly backPerSecond: readonly number[];
}

export const QUANTILES: readonly number[] = [0.5, 0.99, 0.999, 1];

/** What is counted while the fleet comes back. */
export class Tally {
  attempts = 0;
  wasted = 0;
  refused = 0;
  gaveUp = 0;
  back = 0;
  longestQueue = 0;
  /** When the number of those who are back last changed. */
  progressMs: Ms = 0;
  readonly #scenario: Scenario;
  /** When each client came back for good, in ms; `NaN`: it is not back. */
  readonly #backMs: Float64Array;
  readonly #knocksPerSecond: number[] = [];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#backMs = new Float64Array(scenario.clients);
    this.back = scenario.clients;
  }

  isBack(who: number): boolean {
    return !Number.isNaN(this.#backMs[who] ?? Number.NaN);
  }

  lose(who: number): void {
    if (!this.isBack(who)) return;
    this.#backMs[who] = Number.NaN;
    this.back -= 1;
  }

  regain(who: number, nowMs: Ms): void {
    this.#backMs[who] = nowMs;
    this.back += 1;
    this.progressMs = nowMs;
  }

  knock(nowMs: Ms): void {
    const second = Math.floor(nowMs / SECOND_MS);
    this.#knocksPerSecond[second] = (this.#knocksPerSecond[second] ?? 0) + 1;
  }

  result(nowMs: Ms, serviceBackMs: Ms): Result {
    const { clients, capacityPerSecond } = this.#scenario;
    const boundMs = limitMs(this.#scenario);
    const times = this.#backMs.filter((atMs) => !Number.isNaN(atMs)).sort();
    const quantiles = QUANTILES.map((share) => {
      const atMs = times[Math.ceil(share * clients) - 1];
      const overLimit =
        atMs === undefined ? undefined : Math.max(0, atMs - serviceBackMs) / boundMs;
      return { share, atMs, overLimit };
    });
    const peak = this.#knocksPerSecond.reduce((most, count) => Math.max(most, count), 0);
    return {
      endedMs: nowMs,
      limitMs: boundMs,
      back: this.back,
      recovered: this.back === clients,
      gaveUp: this.gaveUp,
      quantiles,
      attempts: this.attempts,
      attemptsPerClient: this.attempts / clients,
      wasted: this.wasted,
      wastedPerClient: this.wasted / clients,
      refused: this.refused,
      peakOverCapacity: peak / capacityPerSecond,
      longestQueue: this.longestQueue,
      backPerSecond: cumulative(times, nowMs),
    };
  }
}

/** How many of the sorted times lie before the end of each second. */
function cumulative(times: Float64Array, untilMs: Ms): readonly number[] {
  const counts: number[] = [];
  let index = 0;
  for (let endMs = SECOND_MS; endMs < untilMs + SECOND_MS; endMs += SECOND_MS) {
    while (index < times.length && (times[index] ?? 0) < endMs) index += 1;
    counts.push(index);
  }
  return counts;
}
