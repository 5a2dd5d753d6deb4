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

/**
 * - `preparing`: sessions are being moved and stored; nothing is closed yet.
 * - Then core's machine.
 */
type Stage = { readonly kind: "preparing"; readonly deadlineMs: Ms } | Drain;

/** One drain: core's machine, the connections it empties, and a timer. */
export class DrainRun {
  readonly report: Promise<DrainReport>;
  readonly #terms: DrainTerms;
  readonly #roster: Roster;
  /** Known when the preparations are done: whoever has moved away by then needs no slot. */
  #order: Connection[] = [];
  readonly #connections: number;
  readonly #prepare: ((withinMs: Ms) => Promise<void> | undefined) | undefined;
  readonly #startedMs: Ms = nowMs();
  readonly #alarm = new Alarm(true, () => this.#step());
  readonly #onDone: (report: DrainReport) => void;
  readonly #counts = { answered: 0, terminated: 0 };
  /** Slots given away, those to latecomers not included. */
  readonly #slots = { firstMs: NEVER, lastMs: -NEVER };
  #config: DrainConfig;
  #stage: Stage = { kind: "preparing", deadlineMs: NEVER };
  #resolve: ((report: DrainReport) => void) | undefined;
  #latecomers = 0;

  constructor(
    terms: DrainTerms,
    roster: Roster,
    prepare: ((withinMs: Ms) => Promise<void> | undefined) | undefined,
    onDone: (report: DrainReport) => void,
  ) {
    this.#terms = terms;
    this.#roster = roster;
    this.#prepare = prepare;
    this.#connections = roster.size;
    this.#config = { ...terms.config, count: roster.size };
    this.#onDone = onDone;
    this.report = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Connections at the start. */
  get count(): number {
    return this.#connections;
  }

  begin(): void {
    const withinMs = this.#config.boundMs / 2;
    const preparation = this.#prepare?.(withinMs);
    if (preparation === undefined) {
      this.#close();
      return;
    }
    const deadlineMs = this.#startedMs + withinMs;
    this.#stage = { kind: "preparing", deadlineMs };
    this.#alarm.set(deadlineMs);
    void preparation.finally(() => this.#close());
  }

  /** Ends the drain within `boundMs` from now, unless it ends earlier anyway. */
  tighten(boundMs: Ms): void {
    if (this.#stage.kind === "preparing") {
      const elapsedMs = nowMs() - this.#startedMs;
      this.#config = {
        ...this.#config,
        boundMs: Math.min(this.#config.boundMs, elapsedMs + boundMs),
      };
      const deadlineMs = Math.min(this.#stage.deadlineMs, nowMs() + boundMs / 2);
      this.#stage = { kind: "preparing", deadlineMs };
      this.#alarm.set(deadlineMs);
      return;
    }
    [this.#stage, this.#config] = tightenDrain(this.#stage, this.#config, boundMs, nowMs());
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
    const slotMs = returnDelay(this.#config, this.#config.count + this.#latecomers, elapsedMs);
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
    this.#stage = { kind: "done" };
    this.#finish();
  }

  /** The preparations are done, or have taken half of the time. */
  #close(): void {
    if (this.#stage.kind !== "preparing") return;
    const startMs = nowMs();
    this.#order = drainOrder(this.#roster);
    const boundMs = Math.max(1, this.#config.boundMs - (startMs - this.#startedMs));
    this.#config = { ...this.#config, count: this.#order.length, boundMs };
    this.#apply(startDrain(this.#config, startMs));
  }

  #step(): void {
    if (this.#stage.kind === "preparing") {
      // A timer may ring a little early.
      if (this.#stage.deadlineMs <= nowMs()) this.#close();
      else this.#alarm.set(this.#stage.deadlineMs);
      return;
    }
    this.#apply(stepDrain(this.#stage, this.#config, nowMs(), this.#roster.size === 0));
  }

  #apply([next, actions]: DrainStep): void {
    this.#stage = next;
    // Set before anything is closed: a listener may throw, and the bound must hold all the same.
    this.#alarm.set(drainDeadline(next));
    for (const action of actions) {
      if (action.kind === "close") this.#tell(action.from, action.to);
      else for (const connection of this.#roster) giveUp(connection, "close-timeout");
    }
    if (this.#roster.size > 0) return;
    // After a `terminate` the last sockets have to say first that they are closed.
    if (next.kind === "done") this.#finish();
    else if (next.kind === "finishing") this.#step();
  }

  #tell(from: number, to: number): void {
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
