/**
 * Stands still when a heartbeat has just asked and its answer is under way: the worst moment, since
 * the first thing to happen afterwards is the timer that misses the answer.
 */
export class Stall {
  #next: (() => void) | undefined;

  /** To be called after each ping that has gone out. */
  pinged(): void {
    // After this turn's reading, before the next turn's timers.
    if (this.#next) setImmediate(this.#next);
    this.#next = undefined;
  }

  /** Blocks this thread after the next ping, and again after the one that follows, `times` times. */
  async begin(ms: number, times: number): Promise<void> {
    for (let left = times; left > 0; left -= 1) {
      await new Promise<void>((resolve) => {
        this.#next = () => {
          // Leaves the processor to others, unlike a busy loop.
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
          resolve();
        };
      });
    }
  }
}
