interface Waiting {
  readonly start: () => void;
  readonly cancel: (error: Error) => void;
  readonly isWrite: boolean;
}

/**
 * Lets the calls for one session take turns; those for different sessions go side by side.
 *
 * A store at the other end of a wire could keep the order by itself while all goes well. But when a
 * write fails on the way (the connection broke, a script has to be sent again), those behind it
 * would be carried out without it, and find a gap that looks as if the store had lost something.
 * So they are not begun, and fail with it.
 */
export class Turns {
  /** Whose turn it is, and who waits for it. */
  readonly #queues = new Map<string, Waiting[]>();
  #whenIdle: (() => void)[] = [];

  take<Value>(id: string, call: () => Promise<Value>): Promise<Value> {
    return this.#take(id, call, false);
  }

  /** As `take`; if a write fails that was called for before this one, this one is not begun. */
  takeToWrite<Value>(id: string, call: () => Promise<Value>): Promise<Value> {
    return this.#take(id, call, true);
  }

  /** Whether a call for this session would have to wait. */
  isTaken(id: string): boolean {
    return this.#queues.has(id);
  }

  /** Resolves when no call is under way and none waits. */
  async idle(): Promise<void> {
    if (this.#queues.size > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
  }

  #take<Value>(id: string, call: () => Promise<Value>, isWrite: boolean): Promise<Value> {
    const queue = this.#queues.get(id);
    if (queue === undefined) {
      this.#queues.set(id, []);
      return this.#run(id, call, isWrite);
    }
    return new Promise((resolve, reject) => {
      const start = (): void => void this.#run(id, call, isWrite).then(resolve, reject);
      queue.push({ start, cancel: reject, isWrite });
    });
  }

  async #run<Value>(id: string, call: () => Promise<Value>, isWrite: boolean): Promise<Value> {
    try {
      return await call();
    } catch (error) {
      if (isWrite) this.#cancelWrites(id, error);
      throw error;
    } finally {
      this.#next(id);
    }
  }

  #cancelWrites(id: string, cause: unknown): void {
    const queue = this.#queues.get(id) ?? [];
    this.#queues.set(
      id,
      queue.filter(({ isWrite }) => !isWrite),
    );
    for (const { isWrite, cancel } of queue) {
      if (isWrite)
        cancel(new Error("not begun: an earlier write of the session failed", { cause }));
    }
  }

  #next(id: string): void {
    const next = this.#queues.get(id)?.shift();
    if (next !== undefined) {
      next.start();
      return;
    }
    this.#queues.delete(id);
    if (this.#queues.size === 0) for (const resolve of this.#whenIdle.splice(0)) resolve();
  }
}
