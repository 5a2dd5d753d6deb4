import {
  drainDeadline,
  NEVER,
  returnDelay,
  startDrain,
  stepDrain,
  tightenDrain,
  writeCloseReason,
  type Drain,
  type DrainConfig,
  type DrainStep,
  type Ms,
} from "@backsoon/core";

import { Alarm, nowMs } from "./clock.ts";
import { giveUp, tell, type Connection } from "./connection.ts";
import type { ClosedCause, DrainReport } from "./events.ts";
import type { Roster } from "./roster.ts";

/** What to tell somebody whose handshake was under way when the drain began. */
export interface Latecomer {
  readonly code: 1001 | 1012;
  readonly reason: string;
  readonly delayMs: Ms;
}

/**
 * The order in which connections are told to go, and their slots with it: at random.
 *
 * In the order they came, whoever got the last slot at one deploy would come back last and get the
 * last slot at the next; and neighbours (one tenant, one proxy, one office) would return together.
 */
function drainOrder(roster: Roster): Connection[] {
  const order = [...roster];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a && b) [order[last], order[other]] = [b, a];
  }
  return order;
}

/** What is special about one drain. */
export interface DrainTerms {
  readonly code: 1001 | 1012;
  /** Begins every close reason. */
  readonly text: string;
  readonly config: Omit<DrainConfig, "count">;
}

/** One drain: core's machine, the connections it empties, and a timer. */
export class DrainRun {
  readonly report: Promise<DrainReport>;
  readonly #terms: DrainTerms;
  readonly #roster: Roster;
  readonly #order: Connection[];
  readonly #startedMs: Ms = nowMs();
  readonly #alarm = new Alarm(true, () => this.#step());
  readonly #onDone: (report: DrainReport) => void;
  readonly #counts = { answered: 0, terminated: 0 };
  /** Slots given away, those to latecomers not included. */
  readonly #slots = { firstMs: NEVER, lastMs: -NEVER };
  #config: DrainConfig;
  #drain: Drain = { kind: "closing", startedMs: this.#startedMs, told: 0, nextMs: NEVER };
  #resolve: ((report: DrainReport) => void) | undefined;
  #latecomers = 0;

  constructor(terms: DrainTerms, roster: Roster, onDone: (report: DrainReport) => void) {
    this.#terms = terms;
    this.#roster = roster;
    this.#order = drainOrder(roster);
    this.#config = { ...terms.config, count: this.#order.length };
    this.#onDone = onDone;
    this.report = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  get count(): number {
    return this.#config.count;
  }

  begin(): void {
    this.#apply(startDrain(this.#config, this.#startedMs));
  }

  /** Ends the drain within `boundMs` from now, unless it ends earlier anyway. */
  tighten(boundMs: Ms): void {
    [this.#drain, this.#config] = tightenDrain(this.#drain, this.#config, boundMs, nowMs());
    this.#step();
  }

  /** One of the roster's connections is gone. */
  noteClosed(cause: ClosedCause): void {
    if (cause === "close-frame") this.#counts.answered += 1;
    else if (cause !== "abnormal") this.#counts.terminated += 1;
    if (this.#roster.size === 0) this.#step();
  }

  /** When somebody who comes now may come back: after everybody else. */
  returnMs(): Ms {
    const elapsedMs = nowMs() - this.#startedMs;
    const slotMs = returnDelay(this.#config, this.count + this.#latecomers, elapsedMs);
    return slotMs ?? Math.max(0, this.#config.backInMs - elapsedMs);
  }

  /** A slot for one who can be told in a close reason. A 503 gets none: not everybody reads it. */
  latecomer(): Latecomer {
    const delayMs = this.returnMs();
    this.#latecomers += 1;
    const hasSlot = this.#config.admitPerSecond !== undefined;
    return { code: this.#terms.code, reason: this.#reason(hasSlot ? delayMs : undefined), delayMs };
  }

  /** Leaves the rest of the connections alone; the report tells what was done. */
  abandon(): void {
    this.#drain = { kind: "done" };
    this.#finish();
  }

  #step(): void {
    this.#apply(stepDrain(this.#drain, this.#config, nowMs(), this.#roster.size === 0));
  }

  #apply([next, actions]: DrainStep): void {
    this.#drain = next;
    // Set before anything is closed: a listener may throw, and the bound must hold all the same.
    this.#alarm.set(drainDeadline(next));
    for (const action of actions) {
      if (action.kind === "close") this.#close(action.from, action.to);
      else for (const connection of this.#roster) giveUp(connection, "close-timeout");
    }
    if (this.#roster.size > 0) return;
    // After a `terminate` the last sockets have to say first that they are closed.
    if (next.kind === "done") this.#finish();
    else if (next.kind === "finishing") this.#step();
  }

  #close(from: number, to: number): void {
    const elapsedMs = nowMs() - this.#startedMs;
    for (let index = from; index < to; index += 1) {
      const connection = this.#order[index];
      if (connection === undefined) continue;
      const slotMs = returnDelay(this.#config, index, elapsedMs);
      const isTold = tell(connection, this.#terms.code, this.#reason(slotMs), NEVER);
      if (!isTold || slotMs === undefined) continue;
      this.#slots.firstMs = Math.min(this.#slots.firstMs, elapsedMs + slotMs);
      this.#slots.lastMs = Math.max(this.#slots.lastMs, elapsedMs + slotMs);
    }
  }

  #reason(slotMs: Ms | undefined): string {
    const { text } = this.#terms;
    return slotMs === undefined ? text : writeCloseReason(text, slotMs);
  }

  #finish(): void {
    if (this.#resolve === undefined) return;
    const resolve = this.#resolve;
    this.#resolve = undefined;
    this.#alarm.set(NEVER);
    this.#order.length = 0;
    const { firstMs, lastMs } = this.#slots;
    const hasSlots = firstMs !== NEVER;
    const report: DrainReport = {
      code: this.#terms.code,
      connections: this.count,
      ...this.#counts,
      durationMs: nowMs() - this.#startedMs,
      firstReturnMs: hasSlots ? firstMs : undefined,
      lastReturnMs: hasSlots ? lastMs : undefined,
    };
    try {
      this.#onDone(report);
    } finally {
      resolve(report);
    }
  }
}
