import type { Ms } from "../../packages/core/src/index.ts";

/** A world that needs more of them goes in circles. */
const MAX_EVENTS = 300_000;

/** Something that will happen, unless it is called off. */
export interface Scheduled {
  readonly atMs: Ms;
  /** Events of one moment happen in the order in which they were asked for. */
  readonly order: number;
  readonly run: () => void;
  isOff: boolean;
}

const isBefore = (one: Scheduled, other: Scheduled): boolean =>
  one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);

/** Virtual time: a heap of events, and a clock that leaps from one to the next. */
export class Scheduler {
  nowMs: Ms = 0;
  /** Events that have happened: what a seed costs. */
  count = 0;
  /** Is told of every moment at which something happens. */
  watch: ((atMs: Ms) => void) | undefined;
  readonly #heap: Scheduled[] = [];
  #order = 0;

  at(atMs: Ms, run: () => void): Scheduled {
    const event = { atMs: Math.max(atMs, this.nowMs), order: this.#order, run, isOff: false };
    this.#order += 1;
    this.#push(event);
    return event;
  }

  after(delayMs: Ms, run: () => void): Scheduled {
    return this.at(this.nowMs + delayMs, run);
  }

  /** Lets everything happen up to `untilMs`, and stops early where `isDone`. */
  run(untilMs: Ms, isDone: () => boolean = () => false): void {
    while (!isDone()) {
      const [next] = this.#heap;
      if (next === undefined || next.atMs > untilMs) break;
      this.#pop();
      if (next.isOff) continue;
      this.nowMs = next.atMs;
      this.count += 1;
      this.watch?.(next.atMs);
      if (this.count > MAX_EVENTS) throw new Error(`${MAX_EVENTS} events by ${this.nowMs}`);
      next.run();
    }
    if (!isDone()) this.nowMs = Math.max(this.nowMs, untilMs);
  }

  #push(event: Scheduled): void {
    const heap = this.#heap;
    let index = heap.length;
    while (index > 0) {
      const above = (index - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || isBefore(parent, event)) break;
      heap[index] = parent;
      index = above;
    }
    heap[index] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      if (left === undefined) break;
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(last, child)) break;
      heap[index] = child;
      index = 2 * index + (isRight ? 2 : 1);
    }
    heap[index] = last;
  }
}
