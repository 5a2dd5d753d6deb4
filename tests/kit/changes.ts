import { patienceMs, within } from "./within.ts";

/** Lets a test wait for a state instead of for a time: the owner says "changed", the waiter looks again. */
export class Changes {
  readonly #looks = new Map<symbol, () => void>();

  /** To be called after every change a waiter could be interested in. */
  changed(): void {
    for (const look of this.#looks.values()) look();
  }

  /** Resolves as soon as `holds()` is true; rejects with `explain()` after `withinMs`. */
  async until(
    holds: () => boolean,
    explain: () => string,
    withinMs: number = patienceMs,
  ): Promise<void> {
    if (holds()) return;
    const key = Symbol("waiter");
    const seen = new Promise<void>((resolve) => {
      this.#looks.set(key, () => {
        if (holds()) resolve();
      });
    });
    try {
      await within(seen, withinMs, explain);
    } finally {
      this.#looks.delete(key);
    }
  }
}
