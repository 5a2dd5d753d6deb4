import { EventEmitter, once } from "node:events";

import { vi } from "vitest";
import type { Sight } from "./observed-socket.ts";

/**
 * What a library was seen to do, by a clock that stands still while the network does its work: it
 * moves from one timer to the next, and only when it is told to.
 */
export class Observer implements Sight {
  /** When it tried to connect, its first connection included. */
  readonly attempts: number[] = [];
  /** How many connections it took for open. */
  opens = 0;
  /** How many attempts and connections are over. */
  ends = 0;
  /** How many messages it took notice of. */
  messages = 0;
  /** How many numbers had been drawn when it last tried to connect or was connected. */
  drawn = 0;
  readonly #draws: { readonly count: number };
  readonly #news = new EventEmitter();

  constructor(draws: { readonly count: number }) {
    this.#draws = draws;
  }

  attempted(): void {
    this.drawn = this.#draws.count;
    this.attempts.push(Date.now());
    this.#news.emit("news");
  }

  opened(): void {
    this.drawn = this.#draws.count;
    this.opens += 1;
    this.#news.emit("news");
  }

  heard(): void {
    this.messages += 1;
    this.#news.emit("news");
  }

  ended(): void {
    this.ends += 1;
    this.#news.emit("news");
  }

  /** Waits for the network, while the clock stands still. */
  async until(isSo: (observer: this) => boolean): Promise<void> {
    while (!isSo(this)) await once(this.#news, "news");
  }

  /** Moves the clock until it tries to connect; `undefined`: it does not, within `withinMs`. */
  async nextAttempt(withinMs: number): Promise<number | undefined> {
    const before = this.attempts.length;
    const sinceMs = Date.now();
    // What it does without a timer.
    await vi.advanceTimersByTimeAsync(0);
    while (this.attempts.length === before) {
      if (vi.getTimerCount() === 0 || Date.now() - sinceMs > withinMs) return undefined;
      await vi.advanceTimersToNextTimerAsync();
    }
    return (this.attempts[before] ?? Number.NaN) - sinceMs;
  }
}
