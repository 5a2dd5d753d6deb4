import {
  deadline,
  MAX_TIMER_MS,
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

/** What shares the engine's timer, and is asked in each step. */
export interface Passenger {
  /** There is a session that can outlive its connection. */
  readonly isOn: boolean;
  readonly deadlineMs: Ms;
  timer(nowMs: Ms): void;
}

/** Monotonic: a clock that somebody sets must neither kill nor hasten a connection. */
export const now = (): Ms => performance.now();

/** One function for all timers, so that an idle connection costs no closure. */
function fire(engine: { timerFired(): void }): void {
  engine.timerFired();
}

/** Runs the core: gives it the time, hands its actions on, and keeps the one timer it asks for. */
export class Engine<Owner> {
  readonly #config: ConnectionConfig;
  readonly #owner: Owner;
  /** One function for all owners, for the same reason. */
  readonly #run: (owner: Owner, action: Action) => void;
  /** `undefined` without a session. */
  readonly #passenger: Passenger | undefined;
  #connection: Connection | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerMs: Ms = 0;
  /** The application's rule is being asked, in the middle of a step. */
  #isStepping = false;
  #heardMs: Ms = 0;
  #sentMs: Ms = 0;
  urlCount = 1;

  constructor(
    config: ConnectionConfig,
    owner: Owner,
    run: (owner: Owner, action: Action) => void,
    passenger?: Passenger,
  ) {
    this.#config = config;
    this.#owner = owner;
    this.#run = run;
    this.#passenger = passenger;
  }

  get state(): State | undefined {
    return this.#connection?.state;
  }

  start(spreadMs: Ms | undefined, limitMs: Ms | undefined): void {
    this.#take(start(this.#moment(), this.#config, spreadMs, limitMs));
  }

  input(input: Input): void {
    if (!this.#connection) return;
    if (this.#isStepping) return queueMicrotask(() => this.input(input));
    this.#isStepping = true;
    const next = step(this.#connection, input, this.#moment(), this.#config);
    this.#isStepping = false;
    this.#take(next);
  }

  /** Traffic has arrived. */
  heard(): void {
    this.#heardMs = now();
    const { state } = this;
    // An answer may bring the next ping nearer than the deadline of the last one.
    if (state?.kind === "open" && state.heartbeat.kind !== "listening") this.schedule();
  }

  /** Traffic has been sent. */
  sent(): void {
    this.#sentMs = now();
  }

  timerFired(): void {
    this.#timer = undefined;
    this.#passenger?.timer(now());
    this.input({ kind: "timer" });
  }

  #moment(): Moment {
    const random = Math.random();
    const { urlCount } = this;
    const hasSession = this.#passenger?.isOn ?? false;
    const [heardMs, sentMs] = [this.#heardMs, this.#sentMs];
    return { nowMs: now(), random, heardMs, sentMs, urlCount, hasSession };
  }

  #take([next, actions]: Step): void {
    const before = this.#connection;
    this.#connection = next;
    try {
      for (const action of actions) {
        this.#run(this.#owner, action);
        // A listener called `close()` or `reconnect()`: what was still to come is of the past.
        if (this.#connection !== next) return;
      }
    } catch (error) {
      // Only a socket refuses, an address or the arguments of `close()`: then nothing has happened.
      this.#connection = before;
      throw error;
    }
    this.schedule();
  }

  /** A timer that fires too early costs a look; so a deadline that moves away costs nothing. */
  schedule(): void {
    const ownMs = this.#connection ? deadline(this.#connection, this.#heardMs) : Infinity;
    const atMs = Math.min(ownMs, this.#passenger?.deadlineMs ?? Infinity);
    if (this.#timer && this.#timerMs <= atMs && atMs < Infinity) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerMs = atMs;
    if (atMs === Infinity) return;
    const delayMs = Math.min(Math.max(0, Math.ceil(atMs - now())), MAX_TIMER_MS);
    this.#timer = setTimeout(fire, delayMs, this);
  }
}
