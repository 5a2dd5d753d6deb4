import {
  ClientSession,
  deadline,
  start,
  step,
  type Action,
  type ClientAction,
  type Connection,
  type ConnectionConfig,
  type Input,
  type LinkName,
  type Moment,
  type Ms,
  type Payload,
  type Step,
} from "../../packages/core/src/index.ts";
import { readControl, readMessage } from "./control.ts";
import type { Life } from "./ledger.ts";
import type { Machine } from "./machine.ts";
import type { Socket } from "./network.ts";
import { brief, makePayload, sizeOf } from "./payload.ts";
import { hold } from "./violation.ts";
import { Visits } from "./visits.ts";
import type { World } from "./world.ts";

type ActionOf<Kind extends ClientAction<Payload>["kind"]> = Extract<
  ClientAction<Payload>,
  { kind: Kind }
>;

interface Bye {
  readonly code: number;
  readonly reason: string;
}

/** "Not now" is no failed attempt to resume. */
const NOT_NOW: ReadonlySet<number> = new Set([1_001, 1_012, 1_013, 3_000]);

/** Hellos without a welcome after which a client may give its session up. */
const MAX_TRIES = 3;

/** A client of the service: the real core, with a simulated socket, clock and application. */
export class Client {
  readonly machine: Machine;
  readonly #world: World;
  readonly #config: ConnectionConfig;
  readonly #session: ClientSession<Payload>;
  readonly #visits: Visits;
  #connection: Connection | undefined;
  readonly #sockets: Record<LinkName, Socket | undefined> = { current: undefined, next: undefined };
  readonly #byes: Record<LinkName, Bye | undefined> = { current: undefined, next: undefined };
  #heardMs: Ms = 0;
  #sentMs: Ms = 0;
  /** What the ledger calls the session. */
  #life: Life | undefined;
  readonly #actions: ClientAction<Payload>[] = [];
  #isActing = false;
  /** Hellos in a row that asked for the session and got no welcome. */
  #tries = 0;
  /** The latest hello gave the session up. */
  #hasGivenUp = false;
  /** It will not come back: its application, or the server, has said so. */
  isEnded = false;
  /** Secrets that it has been given, for those who steal them. */
  readonly secrets: { readonly id: string; readonly secret: string }[] = [];

  constructor(world: World, machine: Machine) {
    this.#world = world;
    this.machine = machine;
    const { settings } = world;
    const { heartbeatMs } = settings;
    this.#config = {
      retry: true,
      presets: [],
      maxAttempts: Infinity,
      connectTimeoutMs: settings.connectTimeoutMs,
      closeTimeoutMs: 3_000,
      stableAfterMs: 5_000,
      heartbeat: {
        intervalMs: heartbeatMs,
        timeoutMs: Math.min(10_000, heartbeatMs),
        wakeTimeoutMs: 2_000,
      },
      session: true,
    };
    const { clientMaxMessages: maxMessages, clientMaxBytes: maxBytes } = settings;
    this.#session = new ClientSession<Payload>({ maxMessages, maxBytes });
    this.#visits = new Visits(
      machine,
      () => this.#deadlineMs,
      () => this.#timer(),
    );
    this.#take(start(this.#moment(), this.#config));
  }

  get name(): string {
    return this.machine.name;
  }

  get nowMs(): Ms {
    return this.machine.nowMs;
  }

  get life(): Life | undefined {
    return this.#life?.isOver === false ? this.#life : undefined;
  }

  /** What it holds is handled by the server, and it is connected, and means to stay so. */
  get isAtRest(): boolean {
    return this.isEnded || (this.isAttached && !this.#isMoving && this.#session.bytes === 0);
  }

  /** The connection that it moves from may be dead, and the next one's welcome may tell of a loss. */
  get #isMoving(): boolean {
    const state = this.#connection?.state;
    return state?.kind === "open" && state.move.kind !== "none";
  }

  get isAttached(): boolean {
    return this.#connection?.state.kind === "open" && this.#session.isOn;
  }

  get stateName(): string {
    const { state } = this.#connection ?? {};
    const until = state && "deadlineMs" in state ? ` until ${state.deadlineMs.toFixed(0)}` : "";
    return `${state?.kind}${until}, session ${this.#session.id}, ${this.#session.bytes} bytes`;
  }

  // What the application does.

  sendSome(): void {
    const { chance, settings } = this.#world;
    for (let count = chance.integer(1, settings.habits.burst); count > 0; count -= 1) this.#send();
  }

  /** The application is done. */
  end(): void {
    if (this.isEnded) return;
    this.#say(() => "ends its session");
    if (this.#life) this.#life.record.isLeft = true;
    this.#act(this.#session.end(1_000, "done"));
    this.#input({ kind: "close", code: 1_000, reason: "done" });
  }

  /** The page goes: nothing of it is left, and no event tells its application. */
  leave(): void {
    if (this.isEnded) return;
    const { chance } = this.#world;
    this.#say(() => "leaves");
    if (this.#life) this.#life.record.isLeft = true;
    this.isEnded = true;
    const { current, next } = this.#sockets;
    next?.abandon();
    if (chance.happens(0.5)) current?.close(1_001, "");
    else current?.abandon();
    this.machine.kill();
  }

  reconnect(): void {
    if (this.isEnded) return;
    this.#say(() => "reconnects on request");
    this.#input({ kind: "reconnect" });
  }

  /** The page is frozen for a while, and says so beforehand, where the runtime does. */
  freeze(forMs: Ms): void {
    this.#say(() => `freezes for ${forMs.toFixed(0)}`);
    if (this.#world.chance.happens(0.5)) this.#input({ kind: "freeze" });
    this.machine.stall(forMs);
    this.machine.hear(() => this.#input({ kind: "wake" }));
  }

  /** The page goes into the back/forward cache for a while. */
  park(forMs: Ms): void {
    this.#say(() => `is put away for ${forMs.toFixed(0)}`);
    this.#input({ kind: "park" });
    this.machine.stall(forMs);
    this.machine.hear(() => this.#input({ kind: "visible" }));
  }

  news(kind: "wake" | "online" | "visible" | "offline"): void {
    this.#say(() => kind);
    this.#input({ kind });
  }

  // The connection: as an adapter runs it.

  get #deadlineMs(): Ms {
    const connection = this.#connection;
    const ownMs = connection ? deadline(connection, this.#heardMs) : Infinity;
    return Math.min(ownMs, this.#session.deadlineMs);
  }

  #say(what: () => string): void {
    this.#world.trace.say(this.name, what);
  }

  #moment(): Moment {
    return {
      nowMs: this.nowMs,
      random: this.#world.chance.next(),
      heardMs: this.#heardMs,
      sentMs: this.#sentMs,
      urlCount: 1,
      hasSession: this.#session.isOn,
    };
  }

  #timer(): void {
    this.#act(this.#session.timer(this.nowMs));
    this.#input({ kind: "timer" });
  }

  #input(input: Input): void {
    const connection = this.#connection;
    if (connection) this.#take(step(connection, input, this.#moment(), this.#config));
  }

  #take([next, actions]: Step): void {
    this.#connection = next;
    for (const action of actions) {
      this.#run(action);
      // An action led to another input: what was still to come is of the past.
      if (this.#connection !== next) break;
    }
    this.#visits.reschedule();
  }

  #run(action: Action): void {
    switch (action.kind) {
      case "connect":
        this.#sockets.current = this.#dial();
        return;
      case "connect-next":
        this.#sockets.next = this.#dial();
        return;
      case "greet":
        this.#byes[action.link] = undefined;
        this.#act(this.#session.hello(action.link, [this.name]));
        return;
      case "ping":
        this.#act(this.#session.ping());
        return;
      case "hang-up":
        this.#sockets.current?.close(action.code ?? 1_000, action.reason ?? "");
        return;
      case "abandon":
        return this.#abandon("current");
      case "abandon-next":
        return this.#abandon("next");
      case "dismiss":
        this.#sockets.current?.close(action.code, action.reason);
        this.#sockets.current = undefined;
        return;
      case "park":
        this.#act(this.#session.park());
        return this.#abandon("current");
      case "switch":
        return this.#switch();
      case "close":
        this.#say(() => `close ${action.code} ${action.reason}, again: ${action.willReconnect}`);
        if (action.willReconnect) return;
        this.isEnded = true;
        if (this.#life) this.#life.record.isLeft = true;
        this.#act(this.#session.over());
        return;
      case "reconnecting":
        this.#say(
          () => `reconnecting in ${action.delayMs.toFixed(0)}: ${action.verdict.because.sentence}`,
        );
        return;
      case "open":
      case "error":
      case "idlelimit":
        this.#say(() => action.kind);
    }
  }

  #abandon(link: LinkName): void {
    this.#sockets[link]?.abandon();
    this.#sockets[link] = undefined;
    this.#act(this.#session.disconnected(link, 1_006, this.nowMs));
  }

  /** The next socket takes over: with its welcome, or because the current one went before. */
  #switch(): void {
    const { current, next } = this.#sockets;
    this.#say(() => `switches to #${next?.number}`);
    this.#sockets.current = next;
    this.#sockets.next = undefined;
    this.#byes.current = this.#byes.next;
    // A welcome has moved the session by itself; without one the old connection went first.
    this.#heardMs = this.nowMs;
    if (this.#connection?.state.kind === "open") current?.close(1_005, "");
    else this.#session.promote();
  }

  #dial(): Socket {
    const { network } = this.#world;
    const socket: Socket = network.dial(this.machine, () => this.#world.chooseNode(), {
      opened: () => this.#opened(socket),
      message: (data) => this.#received(socket, data),
      closed: (code, reason, wasClean) => this.#closed(socket, code, reason, wasClean),
    });
    return socket;
  }

  #linkOf(socket: Socket): LinkName | undefined {
    if (socket === this.#sockets.current) return "current";
    return socket === this.#sockets.next ? "next" : undefined;
  }

  #opened(socket: Socket): void {
    const link = this.#linkOf(socket);
    if (link === undefined) return;
    this.#say(() => `#${socket.number} is open`);
    this.#heardMs = this.nowMs;
    this.#input(link === "current" ? { kind: "opened", canPing: false } : { kind: "next-opened" });
  }

  #received(socket: Socket, data: Payload): void {
    const link = this.#linkOf(socket);
    if (link === undefined) return;
    this.#heardMs = this.nowMs;
    this.#act(this.#session.take(link, data));
    this.#visits.reschedule();
  }

  #closed(socket: Socket, rawCode: number, reason: string, wasClean: boolean): void {
    const link = this.#linkOf(socket);
    if (link === undefined) return;
    this.#say(() => `#${socket.number} is closed ${rawCode} ${reason}`);
    const bye = this.#byes[link];
    this.#sockets[link] = undefined;
    const code = bye?.code ?? rawCode;
    if (NOT_NOW.has(code)) this.#tries = Math.max(0, this.#tries - 1);
    this.#act(this.#session.disconnected(link, code, this.nowMs));
    if (link === "next") this.#input({ kind: "next-failed" });
    else this.#input({ kind: "closed", rawCode, reason, wasClean, bye });
  }

  // The session.

  #act(actions: ClientAction<Payload>[]): void {
    this.#actions.push(...actions);
    if (this.#isActing) return;
    this.#isActing = true;
    // The list grows while it is worked off.
    for (const action of this.#actions) this.#do(action);
    this.#actions.length = 0;
    this.#isActing = false;
    this.#checkLife();
    this.#visits.reschedule();
  }

  #do(action: ClientAction<Payload>): void {
    switch (action.kind) {
      case "transmit":
        return this.#transmit(action);
      case "deliver":
        return this.#deliver(action);
      case "welcomed":
        return this.#welcomed(action);
      case "undelivered": {
        const { messages } = action;
        this.#say(() => `gets ${messages.length} messages back`);
        if (!this.#world.mutant.dropsUndelivered) {
          this.#world.ledger.handedBack(this.#life, messages);
        }
        return;
      }
      case "plan":
        if (action.spreadMs !== undefined) {
          this.#input({ kind: "plan", spreadMs: action.spreadMs });
        }
        if (action.moveWithinMs !== undefined) {
          this.#input({ kind: "move", withinMs: action.moveWithinMs });
        }
        return;
      case "bye":
        this.#byes[action.link] = action;
        return;
      case "fail":
        return this.#fail(action);
    }
  }

  #transmit({ link, data }: ActionOf<"transmit">): void {
    const { ledger, mutant } = this.#world;
    const wire = mutant.toServer?.(data) ?? data;
    const socket = this.#sockets[link];
    this.#say(() => `#${socket?.number} > ${brief(wire)}`);
    const control = readControl(wire);
    if (control) this.#promise(control);
    else ledger.clientTransmitted(readMessage(wire));
    this.#sentMs = this.nowMs;
    socket?.send(wire);
  }

  /** What a client says to the server is a promise. */
  #promise(control: Readonly<Record<string, unknown>>): void {
    const type = control["type"];
    if (type === "ack") {
      this.#world.ledger.clientAcknowledged(this.#life, Number(control["handled"]));
    }
    if (type === "bye" && control["isOver"] === true && this.#life) {
      this.#life.record.isLeft = true;
    }
    if (type !== "hello") return;
    const isResume = control["resume"] !== undefined;
    this.#hasGivenUp = this.#session.isOn && !isResume;
    hold(
      !this.#hasGivenUp || this.#tries >= MAX_TRIES,
      "gave-up-early",
      () => `${this.name} after ${this.#tries} tries`,
    );
    if (this.#session.isOn && this.#sockets.next === undefined) this.#tries += 1;
  }

  #deliver(delivery: ActionOf<"deliver">): void {
    const { ledger, chance, settings, mutant } = this.#world;
    const { position, data } = delivery;
    const life = this.#life;
    if (life === undefined) return;
    this.#say(() => `handles ${position}: ${brief(data)}`);
    ledger.clientDelivered(life, position, data);
    const { asyncHandler, handlerMs } = settings.habits;
    const done = (): void => {
      life.handled.add(position);
      this.#act(this.#session.handled(delivery, sizeOf(data), this.nowMs));
    };
    if (mutant.clientHandlesEarly) {
      this.#act(this.#session.handled(delivery, sizeOf(data), this.nowMs));
    }
    if (!chance.happens(asyncHandler)) done();
    else this.machine.setTimer(this.nowMs + chance.skewed(0, handlerMs), done);
  }

  #welcomed({ link, isResumed, isLost }: ActionOf<"welcomed">): void {
    const { ledger } = this.#world;
    this.#tries = 0;
    if (!isResumed) {
      const id = this.#session.id ?? "";
      const before = this.#life;
      if (before && isLost) {
        const isElsewhere = before.record.disk !== ledger.session(id).disk;
        ledger.lost(before, "welcome", this.#hasGivenUp || isElsewhere);
      }
      if (before) ledger.ended(before);
      this.#life = ledger.began(id);
    }
    this.#say(() => `is welcomed to ${this.#life?.id}${isResumed ? " again" : ""}`);
    this.#input({ kind: link === "current" ? "welcomed" : "next-welcomed" });
  }

  #fail({ link, code, reason }: ActionOf<"fail">): void {
    this.#say(() => `fails ${link}: ${code} ${reason}`);
    hold(code !== 4_904, "protocol-error", () => `${this.name} says: ${reason}`);
    if (link === "current") {
      if (this.#life) this.#world.ledger.lost(this.#life, reason, false);
      this.#input({ kind: "fault", code, reason });
      return;
    }
    this.#sockets.next?.close(code, reason);
    this.#sockets.next = undefined;
    this.#input({ kind: "next-failed" });
  }

  /** A session that is over is over for its application, too. */
  #checkLife(): void {
    const life = this.#life;
    if (life === undefined || life.isOver || this.#session.isOn) return;
    this.#say(() => `has no session ${life.id} any more`);
    this.#world.ledger.ended(life);
    const { deaths, isLeft, isRolledBack } = life.record;
    hold(
      deaths.size > 0 || isLeft || isRolledBack || this.isEnded,
      "lost-without-cause",
      () => `${life.id} on ${this.name}`,
    );
  }

  #send(): void {
    const { ledger, chance, settings } = this.#world;
    const life = this.life;
    if (life === undefined || this.isEnded || !this.#session.isOn) return;
    const data = makePayload(`u${this.#world.nextNumber()}`, settings.messageBytes, chance);
    const bytes = sizeOf(data);
    if (!this.#session.hasRoom(bytes)) return;
    ledger.clientSent(life, data);
    this.#act(this.#session.send(data, bytes));
  }
}
