import { NEVER, type Ms } from "../../packages/core/src/index.ts";
import type { Machine, Timer } from "./machine.ts";

/** Keeps the one timer that a part of the core asks for: as an adapter does. */
export class Visits {
  readonly #machine: Machine;
  readonly #deadlineMs: () => Ms;
  readonly #visit: () => void;
  #timer: Timer | undefined;

  constructor(machine: Machine, deadlineMs: () => Ms, visit: () => void) {
    this.#machine = machine;
    this.#deadlineMs = deadlineMs;
    this.#visit = visit;
  }

  /** The deadline may have moved. A timer that comes too early costs only a look. */
  reschedule(): void {
    const atMs = this.#deadlineMs();
    if (this.#timer && this.#timer.dueMs <= atMs) return;
    this.#machine.clearTimer(this.#timer);
    this.#timer = undefined;
    if (atMs === NEVER || !this.#machine.isAlive) return;
    this.#timer = this.#machine.setTimer(atMs, () => {
      this.#timer = undefined;
      this.#visit();
      this.reschedule();
    });
  }
}
