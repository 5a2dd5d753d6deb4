import { vi } from "vitest";

import { seededRandom, type Random } from "../../packages/storm/src/random.ts";

/** `Math.random`, seeded, and what it gave: a schedule is asked with the numbers its library drew. */
export class Draws implements Disposable {
  readonly #given: number[] = [];
  readonly #spy: { mockRestore(): void };

  constructor(seed: number) {
    const random = seededRandom(seed);
    this.#spy = vi.spyOn(Math, "random").mockImplementation(() => {
      const drawn = random();
      this.#given.push(drawn);
      return drawn;
    });
  }

  get count(): number {
    return this.#given.length;
  }

  /** What a library drew before anything else, if it drew at all. */
  get first(): number {
    return this.#given[0] ?? 0;
  }

  /** Gives again what was given, from the `index`-th on. */
  replay(index: number): Random {
    let at = index;
    return () => {
      const drawn = this.#given[at];
      if (drawn === undefined) throw new Error("the library drew fewer numbers than its schedule");
      at += 1;
      return drawn;
    };
  }

  [Symbol.dispose](): void {
    this.#spy.mockRestore();
  }
}
