import { MAX_TIMER_MS, type Ms } from "@backsoon/core";

import { numberField, type Field } from "../check.ts";
import type { Awaitable } from "./store.ts";

/** The option `sweepMs` of a store. */
export const sweepField: Field = numberField(
  `milliseconds from 1 to ${MAX_TIMER_MS}, or Infinity`,
  (value) => (value >= 1 && value <= MAX_TIMER_MS) || value === Infinity,
);

/**
 * Has expired sessions deleted every now and then, a few at a time so that nobody has to wait for
 * it. Keeps no process alive.
 */
export class Sweeper {
  readonly #everyMs: Ms;
  readonly #sweepSome: () => Awaitable<boolean>;
  #timer: NodeJS.Timeout | undefined;

  /** @param sweepSome deletes a few, and says whether this round has more to look at. */
  constructor(everyMs: Ms, sweepSome: () => Awaitable<boolean>) {
    this.#everyMs = everyMs;
    this.#sweepSome = sweepSome;
  }

  /** Once more, or again after `stop`. */
  start(): void {
    if (this.#timer === undefined && this.#everyMs !== Infinity) this.#sleep(this.#everyMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #sleep(ms: Ms): void {
    const timer = setTimeout(() => void this.#wake(timer), ms).unref();
    this.#timer = timer;
  }

  async #wake(timer: NodeJS.Timeout): Promise<void> {
    const hasMore = await this.#tryToSweep();
    // Somebody may have stopped it, or stopped and started it, meanwhile.
    if (this.#timer === timer) this.#sleep(hasMore ? 0 : this.#everyMs);
  }

  async #tryToSweep(): Promise<boolean> {
    try {
      return await this.#sweepSome();
    } catch {
      // What keeps it from deleting keeps others from writing, and they hear of it.
      return false;
    }
  }
}
