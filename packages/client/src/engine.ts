import {
  deadline,
  start,
  step,
  type Action,
  type Connection,
  type ConnectionConfig,
  type Input,
  type Moment,
  type Ms,
  type State,
  type Step,
} from "@backsoon/core";

import { MAX_TIMER_MS } from "./options.ts";

/** Monotonic: a clock that somebody sets must neither kill nor hasten a connection. */
export const now = (): Ms => performance.now();

/** Runs the core: gives it the time, hands its actions on, and keeps the one timer it asks for. */
export class Engine {
  readonly #config: ConnectionConfig;
  readonly #run: (action: Action) => void;
  #connection: Connection | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerMs: Ms = 0;
  /** When traffic last arrived. */
  heardMs: Ms = 0;
  /** When traffic was last sent. */
  sentMs: Ms = 0;
  urlCount = 1;

  constructor(config: ConnectionConfig, run: (action: Action) => void) {
    this.#config = config;
    this.#run = run;
  }

  get state(): State | undefined {
    return this.#connection?.state;
  }

  start(spreadMs: Ms | undefined, limitMs: Ms | undefined): void {
    this.#take(start(this.#moment(), this.#config, spreadMs, limitMs));
  }

  input(input: Input): void {
    if (this.#connection) this.#take(step(this.#connection, input, this.#moment(), this.#config));
  }

  #moment(): Moment {
    const { heardMs, sentMs, urlCount } = this;
    return { nowMs: now(), random: Math.random(), heardMs, sentMs, urlCount };
  }

  #take([next, actions]: Step): void {
    this.#connection = next;
    for (const action of actions) {
      this.#run(action);
      // A listener called `close()` or `reconnect()`: what was still to come is of the past.
      if (this.#connection !== next) return;
    }
    this.#schedule(deadline(next, this.heardMs));
  }

  /** A timer that fires too early costs a look; so a deadline that moves away costs nothing. */
  #schedule(atMs: Ms): void {
    if (this.#timer && this.#timerMs <= atMs) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerMs = atMs;
    if (atMs === Infinity) return;
    const fire = (): void => {
      this.#timer = undefined;
      this.input({ kind: "timer" });
    };
    this.#timer = setTimeout(fire, Math.min(Math.max(0, Math.ceil(atMs - now())), MAX_TIMER_MS));
  }
}
