/** Tells what happens in a world, one line per event; silent unless somebody wants to read it. */
export class Trace {
  readonly #write: ((line: string) => void) | undefined;
  readonly #nowMs: () => number;

  constructor(nowMs: () => number, write?: (line: string) => void) {
    this.#nowMs = nowMs;
    this.#write = write;
  }

  /** @param what is asked for only when somebody reads it. */
  say(actor: string, what: () => string): void {
    if (this.#write === undefined) return;
    const time = this.#nowMs().toFixed(1).padStart(9);
    this.#write(`${time}  ${actor.padEnd(8)} ${what()}`);
  }
}
