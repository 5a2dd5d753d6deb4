import type { Ms } from "../../packages/core/src/index.ts";
import type { Scheduled, Scheduler } from "./scheduler.ts";

const ROUNDING_MS: Ms = 1e-6;

/** A timer of a machine: due by the machine's own clock. */
export interface Timer {
  readonly dueMs: Ms;
  readonly run: () => void;
  event: Scheduled | undefined;
}

/**
 * One process, with its own monotonic clock and its own event loop: it can stand still, so that
 * timers come late and input waits, its clock can leap, and it can be killed, so that nothing of it
 * happens any more.
 */
export class Machine {
  readonly name: string;
  readonly #scheduler: Scheduler;
  #offsetMs: Ms;
  #isAlive = true;
  #isStalled = false;
  readonly #timers = new Set<Timer>();
  #lateTimers: Timer[] = [];
  #waiting: (() => void)[] = [];

  constructor(name: string, scheduler: Scheduler, offsetMs: Ms) {
    this.name = name;
    this.#scheduler = scheduler;
    this.#offsetMs = offsetMs;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get isStalled(): boolean {
    return this.#isStalled;
  }

  /** What the machine's own clock says. */
  get nowMs(): Ms {
    return this.#scheduler.nowMs + this.#offsetMs;
  }

  /** Calls back when the machine's clock says so. */
  setTimer(dueMs: Ms, run: () => void): Timer {
    const timer: Timer = { dueMs, run, event: undefined };
    this.#timers.add(timer);
    this.#arm(timer);
    return timer;
  }

  clearTimer(timer: Timer | undefined): void {
    if (timer?.event) timer.event.isOff = true;
    if (timer === undefined) return;
    this.#timers.delete(timer);
    this.#lateTimers = this.#lateTimers.filter((late) => late !== timer);
  }

  /** Something comes in from outside at `atMs` of the world's time. */
  hearAt(atMs: Ms, run: () => void): void {
    this.#scheduler.at(atMs, () => this.hear(run));
  }

  hear(run: () => void): void {
    if (!this.#isAlive) return;
    if (this.#isStalled) this.#waiting.push(run);
    else run();
  }

  /** The event loop stands still for a while. */
  stall(forMs: Ms): void {
    if (this.#isStalled || !this.#isAlive) return;
    this.#isStalled = true;
    this.#scheduler.after(forMs, () => this.#wake());
  }

  /** The clock goes on from a later time, as after a suspend. */
  leap(byMs: Ms): void {
    this.#offsetMs += byMs;
    for (const timer of this.#timers) this.#arm(timer);
  }

  kill(): void {
    this.#isAlive = false;
    for (const { event } of this.#timers) if (event) event.isOff = true;
    this.#timers.clear();
    this.#waiting = [];
    this.#lateTimers = [];
  }

  #arm(timer: Timer): void {
    if (timer.event) timer.event.isOff = true;
    // Never early, not even by a rounding.
    const atMs = timer.dueMs - this.#offsetMs + ROUNDING_MS;
    timer.event = this.#scheduler.at(atMs, () => this.#due(timer));
  }

  #due(timer: Timer): void {
    if (this.#isStalled) {
      this.#lateTimers.push(timer);
      return;
    }
    this.#timers.delete(timer);
    timer.run();
  }

  /** Timers come first, as in a real event loop: before input that has been waiting. */
  #wake(): void {
    if (!this.#isAlive) return;
    this.#isStalled = false;
    const late = this.#lateTimers;
    this.#lateTimers = [];
    for (const timer of late.sort((one, other) => one.dueMs - other.dueMs)) {
      if (this.#timers.delete(timer)) timer.run();
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const run of waiting) if (this.#isAlive) run();
  }
}
