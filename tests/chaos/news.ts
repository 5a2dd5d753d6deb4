import { Changes } from "../kit/changes.ts";

/**
 * Something was recorded: whoever waits for a state looks again. Once per turn of the event loop, for
 * records come by the thousand.
 */
export class News {
  readonly #changes = new Changes();
  #isDue = false;

  tell(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      this.#changes.changed();
    });
  }

  /** Resolves as soon as `holds()`; rejects with `explain()` after `withinMs`. */
  until(holds: () => boolean, explain: () => string, withinMs: number): Promise<void> {
    return this.#changes.until(holds, explain, withinMs);
  }
}
