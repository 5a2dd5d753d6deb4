/** A service of one desk: jobs wait in line, and are done one after the other. */
import type { Ms } from "@backsoon/core";

interface Job {
  readonly done: () => void;
  readonly dueMs: Ms;
  /** So many had to be done before it that a late timer is not why it waited. */
  readonly hasQueued: boolean;
}

/** A rate measured over fewer is no rate. */
const ENOUGH = 100;
const QUEUE = 20;

/**
 * The moments at which jobs are done are added up, not measured: a timer that fires late makes a job
 * late, but not all those after it, so a busy machine does not make the desk slower than it says.
 */
export class Desk {
  readonly #perSecond: (atMs: Ms) => number;
  readonly #line: Job[] = [];
  #dueMs: Ms = 0;
  #lastDoneMs: Ms = 0;
  readonly #gapsMs: Ms[] = [];

  readonly #room: number;

  /**
   * @param perSecond its rate at a moment of `performance.now()`.
   * @param room how many may wait in line.
   */
  constructor(perSecond: (atMs: Ms) => number, room: number) {
    this.#perSecond = perSecond;
    this.#room = room;
  }

  /** Jobs per second while there always was a next one; `undefined`: there were too few. */
  get perSecond(): number | undefined {
    const { length } = this.#gapsMs;
    if (length < ENOUGH) return undefined;
    return (length * 1_000) / this.#gapsMs.reduce((sum, gapMs) => sum + gapMs, 0);
  }

  /** @returns whether there was room for one more. */
  work(done: () => void): boolean {
    if (this.#line.length >= this.#room) return false;
    const nowMs = performance.now();
    const hasQueued = this.#line.length >= QUEUE;
    const beginsMs = Math.max(this.#dueMs, nowMs);
    this.#dueMs = beginsMs + 1_000 / this.#perSecond(beginsMs);
    this.#line.push({ done, dueMs: this.#dueMs, hasQueued });
    if (this.#line.length === 1) this.#wait();
    return true;
  }

  #wait(): void {
    const [next] = this.#line;
    if (next === undefined) return;
    setTimeout(() => this.#finish(), Math.max(0, next.dueMs - performance.now()));
  }

  #finish(): void {
    const nowMs = performance.now();
    for (let next = this.#line[0]; next && next.dueMs <= nowMs; next = this.#line[0]) {
      this.#line.shift();
      if (next.hasQueued) this.#gapsMs.push(nowMs - this.#lastDoneMs);
      this.#lastDoneMs = nowMs;
      next.done();
    }
    this.#wait();
  }
}
