import { Changes } from "./changes.ts";
import { patienceMs } from "./within.ts";

/** More than any test reads, and a bound for a process that talks without end. */
const keptLines = 5_000;

/** What a process has printed: remembers the lines, and lets a test wait for one. */
export class Lines {
  readonly #lines: string[] = [];
  readonly #changes = new Changes();
  #firstKept = 0;
  #ended = false;

  push(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > keptLines) {
      this.#lines.shift();
      this.#firstKept += 1;
    }
    this.#changes.changed();
  }

  end(): void {
    this.#ended = true;
    this.#changes.changed();
  }

  /** The number of lines printed so far: a place from which `find` can start. */
  get position(): number {
    return this.#firstKept + this.#lines.length;
  }

  tail(count: number): string {
    return this.#lines.slice(-count).join("\n");
  }

  /**
   * The first thing `pick` makes of a line, past or to come, from line number `from` on.
   * Rejects with `explain()` when the output ends without one, or after `withinMs`.
   */
  async find<T>(
    pick: (line: string) => T | undefined,
    explain: () => string,
    { from = 0, withinMs = patienceMs }: { from?: number; withinMs?: number } = {},
  ): Promise<T> {
    let next = from;
    let found: T | undefined;
    const look = (): boolean => {
      for (; found === undefined && next < this.position; next++) {
        const line = this.#lines[next - this.#firstKept];
        if (line !== undefined) found = pick(line);
      }
      return found !== undefined || this.#ended;
    };
    await this.#changes.until(look, explain, withinMs);
    if (found === undefined) throw new Error(`${explain()} (the output has ended)`);
    return found;
  }
}
