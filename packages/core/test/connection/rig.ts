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

/** The client's own defaults. */
export const config: ConnectionConfig = {
  retry: true,
  presets: [],
  maxAttempts: Infinity,
  connectTimeoutMs: 20_000,
  closeTimeoutMs: 10_000,
  stableAfterMs: 5000,
  session: false,
  heartbeat: { intervalMs: 25_000, timeoutMs: 10_000, wakeTimeoutMs: 5000 },
};

export type ActionOf<Kind extends Action["kind"]> = Extract<Action, { readonly kind: Kind }>;

interface Known {
  readonly spreadMs?: Ms | undefined;
  readonly limitMs?: Ms | undefined;
}

/** Everything around a connection that an adapter would keep: a clock, and what was last heard. */
export class Rig {
  readonly config: ConnectionConfig;
  connection: Connection;
  /** What the latest step asked for. */
  actions: readonly Action[];
  /** What all steps asked for, in order. */
  readonly log: Action[] = [];
  nowMs: Ms = 0;
  heardMs: Ms = 0;
  sentMs: Ms = 0;
  random = 0.5;
  urlCount = 1;
  hasSession = false;

  constructor(overrides: Partial<ConnectionConfig> = {}, known: Known = {}) {
    this.config = { ...config, ...overrides };
    [this.connection, this.actions] = start(
      this.#moment(),
      this.config,
      known.spreadMs,
      known.limitMs,
    );
    this.log.push(...this.actions);
  }

  #moment(): Moment {
    const { nowMs, random, heardMs, sentMs, urlCount, hasSession } = this;
    return { nowMs, random, heardMs, sentMs, urlCount, hasSession };
  }

  get state(): State {
    return this.connection.state;
  }

  get deadlineMs(): Ms {
    return deadline(this.connection, this.heardMs);
  }

  /** The latest step's only action of a kind. */
  action<Kind extends Action["kind"]>(kind: Kind): ActionOf<Kind> {
    const found = this.actions.filter((action) => action.kind === kind) as ActionOf<Kind>[];
    const [only] = found;
    if (only === undefined || found.length > 1) throw new Error(`${found.length} ${kind}s`);
    return only;
  }

  /** The kinds of the latest step's actions. */
  get kinds(): readonly Action["kind"][] {
    return this.actions.map(({ kind }) => kind);
  }

  /** Something happens `afterMs` from now. */
  input(input: Input, afterMs: Ms = 0): this {
    this.nowMs += afterMs;
    if (["opened", "welcomed", "next-welcomed"].includes(input.kind))
      this.heardMs = this.sentMs = this.nowMs;
    this.#take(step(this.connection, input, this.#moment(), this.config));
    return this;
  }

  #take([connection, actions]: Step): void {
    this.connection = connection;
    this.actions = actions;
    this.log.push(...actions);
  }

  /** The timer fires, at the deadline or later. */
  timer(lateMs: Ms = 0): this {
    this.nowMs = Math.max(this.nowMs, this.deadlineMs) + lateMs;
    return this.input({ kind: "timer" });
  }

  opened(afterMs: Ms = 0, canPing = true): this {
    return this.input({ kind: "opened", canPing }, afterMs);
  }

  closed(rawCode: number, reason = "", afterMs: Ms = 0): this {
    return this.input({ kind: "closed", rawCode, reason, wasClean: rawCode !== 1006 }, afterMs);
  }

  /** The server has welcomed this side: there is a session from now on. */
  welcomed(afterMs: Ms = 0): this {
    this.hasSession = true;
    return this.input({ kind: "welcomed" }, afterMs);
  }

  /** Traffic arrives. */
  heard(afterMs: Ms = 0): this {
    this.nowMs += afterMs;
    this.heardMs = this.nowMs;
    return this;
  }
}

/** A connection in a given state, reached the short way. */
export const inState: Readonly<Record<string, () => Rig>> = {
  connecting: () => new Rig(),
  open: () => new Rig().opened(),
  "open, stable": () => {
    const rig = new Rig().opened();
    rig.nowMs += 6000;
    rig.heardMs = rig.nowMs;
    return rig;
  },
  probing: () => new Rig().opened().timer(),
  doubtful: () => new Rig().opened().timer().timer(),
  frozen: () => new Rig().opened().input({ kind: "freeze" }),
  waiting: () => new Rig().opened().closed(1006),
  "waiting for a slot": () => new Rig().opened().closed(1012, "retry-after=60"),
  "closing an attempt": () => new Rig().input({ kind: "close" }),
  "closing an open connection": () => new Rig().opened().input({ kind: "close" }),
  "closing while waiting": () => new Rig().opened().closed(1006).input({ kind: "close" }),
  "failing an attempt": () => new Rig().input({ kind: "errored" }),
  "failing an open connection": () => new Rig().opened().input({ kind: "errored" }),
  closed: () => new Rig().opened().closed(1000),
};

/** A client with a session, before its first connection is open. */
export function sessionRig(overrides: Partial<ConnectionConfig> = {}): Rig {
  return new Rig({ session: true, ...overrides });
}

/** A client whose session is on. */
export function welcomedRig(overrides: Partial<ConnectionConfig> = {}): Rig {
  return sessionRig(overrides).opened(10).welcomed(10);
}

/** Within 10 s the client is to be elsewhere; it will try after 2.5 s. */
function movingRig(): Rig {
  return welcomedRig().input({ kind: "move", withinMs: 10_000 });
}

/** With a session: a connection in a given state, reached the short way. */
export const inSessionState: Readonly<Record<string, () => Rig>> = {
  connecting: () => sessionRig(),
  greeting: () => sessionRig().opened(),
  "greeting again": () => welcomedRig().closed(1006).timer().opened(10),
  open: () => welcomedRig(),
  probing: () => welcomedRig().timer(),
  doubtful: () => welcomedRig().timer().timer(),
  frozen: () => welcomedRig().input({ kind: "freeze" }),
  "move planned": () => movingRig(),
  "next connecting": () => movingRig().timer(),
  "next greeting": () => movingRig().timer().input({ kind: "next-opened" }, 10),
  "next connecting, frozen": () => movingRig().timer().input({ kind: "freeze" }),
  waiting: () => welcomedRig().closed(1006),
  "closing a greeting": () => sessionRig().opened().input({ kind: "close" }),
  "closing an open connection": () => welcomedRig().input({ kind: "close" }),
  "closing while the next connects": () => movingRig().timer().input({ kind: "close" }),
  "failing a greeting": () => sessionRig().opened().input({ kind: "errored" }),
  "failing an open connection": () => welcomedRig().input({ kind: "errored" }),
  closed: () => welcomedRig().closed(1000),
};
