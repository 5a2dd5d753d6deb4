import type { Ms, Payload } from "../../packages/core/src/index.ts";
import type { Chance } from "./chance.ts";
import type { Machine } from "./machine.ts";
import { brief } from "./payload.ts";
import type { Scheduler } from "./scheduler.ts";
import type { NetworkFaults, Settings } from "./settings.ts";
import type { Trace } from "./trace.ts";

/** What a socket tells its owner. */
export interface SocketListener {
  opened(): void;
  message(data: Payload): void;
  /** The last that is heard of it. `code` as a runtime would show it. */
  closed(code: number, reason: string, wasClean: boolean): void;
}

/** Who takes connections. */
export interface Listening {
  readonly machine: Machine;
  readonly isAccepting: boolean;
  accept(socket: Socket): SocketListener;
}

type Side = "client" | "server";

const PEER = { client: "server", server: "client" } as const;
const ABNORMAL = 1_006;
const BROKEN = { code: ABNORMAL, reason: "", wasClean: false } as const;

/** What a connection's fate has in store: message counts and moments. */
export interface Fate {
  readonly cutAfter?: Readonly<Record<Side, number>>;
  readonly cutInside?: Readonly<Record<Side, number>>;
  readonly lateWords?: { readonly from: number; readonly byMs: Ms };
  readonly lateCloseMs?: Ms;
}

const QUIET_FATE: Required<Fate> = {
  cutAfter: { client: Infinity, server: Infinity },
  cutInside: { client: Infinity, server: Infinity },
  lateWords: { from: Infinity, byMs: 0 },
  lateCloseMs: 0,
};

/** One end of a connection, as its owner holds it. */
export class Socket {
  readonly #wire: Wire;
  readonly side: Side;

  constructor(wire: Wire, side: Side) {
    this.#wire = wire;
    this.side = side;
  }

  get number(): number {
    return this.#wire.number;
  }

  /** Messages that have been sent and have not arrived: they fill the buffers on their way. */
  get inFlight(): number {
    return this.#wire.inFlight(this.side);
  }

  send(data: Payload): void {
    this.#wire.send(this.side, data);
  }

  /** Begins the closing handshake. */
  close(code: number, reason: string): void {
    this.#wire.close(this.side, code, reason);
  }

  /** Lets go at once; the owner hears no more of it. */
  abandon(): void {
    this.#wire.abandon(this.side);
  }
}

/** One direction, and the end that sends into it. */
interface End {
  readonly machine: Machine;
  listener: SocketListener | undefined;
  /** It sends into nothing. */
  isHole: boolean;
  /** Messages that it has sent. */
  sent: number;
  arrived: number;
  /** Nothing arrives before what was sent earlier. */
  latestMs: Ms;
  hasClosed: boolean;
  isOver: boolean;
}

/** A connection between a client and a node, with all that can happen to one. */
class Wire {
  readonly number: number;
  readonly #net: Network;
  readonly #ends: Record<Side, End>;
  readonly #fate: Required<Fate>;
  /** The client has heard the end of the handshake. */
  #isOpen = false;

  constructor(
    net: Network,
    number: number,
    client: Machine,
    server: Machine,
    fate: Required<Fate>,
  ) {
    const end = (machine: Machine): End => ({
      machine,
      listener: undefined,
      isHole: false,
      sent: 0,
      arrived: 0,
      latestMs: 0,
      hasClosed: false,
      isOver: false,
    });
    this.#net = net;
    this.number = number;
    this.#ends = { client: end(client), server: end(server) };
    this.#fate = fate;
  }

  get isOver(): boolean {
    return this.#ends.client.isOver && this.#ends.server.isOver;
  }

  sideOf(machine: Machine): Side | undefined {
    if (this.#ends.server.machine === machine) return "server";
    return this.#ends.client.machine === machine ? "client" : undefined;
  }

  /** The handshake has reached the server. */
  accepted(listener: SocketListener): void {
    const { client, server } = this.#ends;
    server.listener = listener;
    const { scheduler } = this.#net;
    const backMs = this.#net.latency();
    if (!client.isOver) scheduler.after(backMs, () => this.opened("client"));
    // It gave up while its handshake was under way; what it said since then came too early.
    else scheduler.after(backMs, () => this.#end("server", BROKEN));
    server.isOver = false;
  }

  /** No connection comes about. */
  refuse(): void {
    this.#ends.server.isOver = true;
    this.#end("client", BROKEN);
  }

  inFlight(side: Side): number {
    const { sent, arrived } = this.#ends[side];
    return sent - arrived;
  }

  listen(side: Side, listener: SocketListener): void {
    this.#ends[side].listener = listener;
  }

  opened(side: Side): void {
    const end = this.#ends[side];
    if (end.isOver) return;
    this.#isOpen = true;
    end.machine.hear(() => {
      if (!end.isOver) end.listener?.opened();
    });
  }

  send(side: Side, data: Payload): void {
    const end = this.#ends[side];
    if (end.isOver || end.hasClosed) return;
    end.sent += 1;
    const number = end.sent;
    const { lateWords } = this.#fate;
    const isLate = side === "client" && number >= lateWords.from && !this.#net.isCalm;
    this.#carry(side, isLate ? lateWords.byMs : 0, () => this.#arrive(side, number, data));
  }

  close(side: Side, code: number, reason: string): void {
    const end = this.#ends[side];
    if (end.isOver || end.hasClosed) return;
    if (side === "client" && !this.#isOpen) {
      // WHATWG: "fail the WebSocket connection".
      this.#end(side, BROKEN);
      this.#tellGone(side);
      return;
    }
    end.hasClosed = true;
    this.#carry(side, this.#fate.lateCloseMs, () => this.#frameArrives(side, code, reason));
    // Nobody waits for an answer for ever.
    const { scheduler, chance } = this.#net;
    scheduler.after(chance.between(1_000, 5_000), () => this.#terminate(side));
  }

  abandon(side: Side): void {
    const end = this.#ends[side];
    end.isOver = true;
    this.#tellGone(side);
  }

  /** The process is gone: its kernel says so, unless the whole machine went. */
  killed(side: Side, isSilent: boolean): void {
    if (isSilent) this.hole();
    this.abandon(side);
  }

  /** Both sides hear of it, each in its own time. */
  reset(): void {
    const { scheduler, chance, trace } = this.#net;
    if (this.isOver) return;
    trace.say(`#${this.number}`, () => "is reset");
    for (const side of ["client", "server"] as const) {
      this.#ends[side].isHole = true;
      scheduler.after(chance.skewed(0, 8_000), () => this.#end(side, BROKEN));
    }
  }

  /** What is sent arrives no more, and nobody is told. */
  hole(sides: readonly Side[] = ["client", "server"]): void {
    const { scheduler, chance, trace, heartbeatMs } = this.#net;
    if (this.isOver) return;
    trace.say(`#${this.number}`, () => `what the ${sides.join(" and the ")} sends is lost`);
    for (const side of sides) this.#ends[side].isHole = true;
    // The server's heartbeat finds out, whichever direction it is; the client has its own.
    scheduler.after(chance.between(500, 2 * heartbeatMs), () => this.#terminate("server"));
  }

  /** The end of a process or a kernel that waits no longer. */
  #terminate(side: Side): void {
    if (this.#ends[side].isOver) return;
    this.#end(side, BROKEN);
    this.#tellGone(side);
  }

  /** Carries something from one side to the other, behind all that was sent before. */
  #carry(side: Side, extraMs: Ms, arrive: () => void): void {
    const end = this.#ends[side];
    const { scheduler } = this.#net;
    const atMs = Math.max(scheduler.nowMs + this.#net.latency() + extraMs, end.latestMs);
    end.latestMs = atMs;
    scheduler.at(atMs, () => {
      if (!end.isHole) arrive();
    });
  }

  #arrive(side: Side, number: number, data: Payload): void {
    const { trace } = this.#net;
    const end = this.#ends[side];
    const to = this.#ends[PEER[side]];
    if (number > this.#fate.cutInside[side]) {
      trace.say(`#${this.number}`, () => `breaks inside ${brief(data)}`);
      this.reset();
      return;
    }
    end.arrived = number;
    to.machine.hear(() => {
      if (!to.isOver && !to.hasClosed) to.listener?.message(data);
      // A runtime goes on reading while it closes, and so does the hub.
      else if (!to.isOver && PEER[side] === "server") to.listener?.message(data);
    });
    if (number === this.#fate.cutAfter[side]) this.reset();
  }

  /** A Close frame has come: it is answered, unless it is an answer. */
  #frameArrives(from: Side, code: number, reason: string): void {
    const side = PEER[from];
    const end = this.#ends[side];
    const peer = this.#ends[from];
    end.machine.hear(() => {
      if (end.isOver) return;
      const isAnswer = end.hasClosed;
      end.hasClosed = true;
      const isHidden = side === "client" && this.#net.losesCodes;
      this.#end(side, isHidden ? BROKEN : { code, reason, wasClean: true });
      if (isAnswer) return;
      this.#carry(side, 0, () =>
        peer.machine.hear(() => this.#end(from, { code, reason, wasClean: true })),
      );
    });
  }

  #end(side: Side, how: { code: number; reason: string; wasClean: boolean }): void {
    const end = this.#ends[side];
    if (end.isOver) return;
    end.isOver = true;
    end.machine.hear(() => end.listener?.closed(how.code, how.reason, how.wasClean));
  }

  /** A side has gone without a Close frame; the other is told in order, if at all. */
  #tellGone(side: Side): void {
    this.#carry(side, 0, () => this.#end(PEER[side], BROKEN));
    if (side === "client" && this.#ends.client.isHole) this.hole(["client"]);
  }
}

/** All connections of a world. */
export class Network {
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly trace: Trace;
  readonly losesCodes: boolean;
  readonly heartbeatMs: Ms;
  readonly #latencyMs: Ms;
  readonly #activeMs: Ms;
  #faults: NetworkFaults | undefined;
  #isCalm = false;
  #count = 0;
  #wires: Wire[] = [];
  /** The fate of the next connections, for a run that is written down rather than drawn. */
  readonly #scripted: Fate[];

  constructor(scheduler: Scheduler, chance: Chance, trace: Trace, settings: Settings) {
    this.scheduler = scheduler;
    this.chance = chance;
    this.trace = trace;
    this.losesCodes = settings.losesCodes;
    this.heartbeatMs = settings.heartbeatMs;
    this.#latencyMs = settings.latencyMs;
    this.#activeMs = settings.activeMs;
    this.#faults = settings.network;
    this.#scripted = [...settings.scripted];
  }

  get isCalm(): boolean {
    return this.#isCalm;
  }

  /** From now on the network does what it should; what is broken stays broken. */
  calm(): void {
    this.#faults = undefined;
    this.#isCalm = true;
  }

  latency(): Ms {
    return this.#latencyMs * (0.5 + this.chance.next());
  }

  /** Connects a client to whoever listens, and says so later, or never. */
  dial(client: Machine, choose: () => Listening | undefined, listener: SocketListener): Socket {
    this.#count += 1;
    const number = this.#count;
    const { chance, scheduler, trace } = this;
    const faults = this.#faults;
    const target = chance.happens(faults?.refused ?? 0) ? undefined : choose();
    const fate = this.#drawFate(faults);
    const wire = new Wire(this, number, client, target?.machine ?? client, fate);
    wire.listen("client", listener);
    trace.say(client.name, () => `dials #${number} to ${target?.machine.name ?? "nobody"}`);
    const atMs = scheduler.nowMs + this.latency() + this.#drawLateness(faults);
    if (chance.happens(faults?.hangs ?? 0)) return new Socket(wire, "client");
    scheduler.at(atMs, () => this.#handshake(wire, target));
    return new Socket(wire, "client");
  }

  /** A process is gone, and its connections with it. */
  killed(machine: Machine, isSilent: boolean): void {
    for (const wire of this.#wires) {
      const side = wire.sideOf(machine);
      if (side) wire.killed(side, isSilent);
    }
  }

  #handshake(wire: Wire, target: Listening | undefined): void {
    this.#wires = this.#wires.filter(({ isOver }) => !isOver);
    const { scheduler } = this;
    if (target === undefined || !target.isAccepting || !target.machine.isAlive) {
      scheduler.after(this.latency(), () => wire.refuse());
      return;
    }
    this.#wires.push(wire);
    target.machine.hear(() => {
      wire.accepted(target.accept(new Socket(wire, "server")));
    });
    this.#plague(wire);
  }

  #drawLateness(faults: NetworkFaults | undefined): Ms {
    const isLate = this.chance.happens(faults?.lateOpen ?? 0);
    return isLate ? this.chance.skewed(500, 20_000) : 0;
  }

  #drawFate(faults: NetworkFaults | undefined): Required<Fate> {
    const script = this.#scripted.shift();
    if (script) return { ...QUIET_FATE, ...script };
    if (faults === undefined) return QUIET_FATE;
    const { chance } = this;
    const count = (probability: number): number =>
      chance.happens(probability / 2) ? Math.floor(chance.skewed(0, 30)) : Infinity;
    const isLate = chance.happens(faults.lateWords);
    return {
      cutAfter: { client: count(faults.cutAtBoundary), server: count(faults.cutAtBoundary) },
      cutInside: { client: count(faults.cutInMessage), server: count(faults.cutInMessage) },
      lateWords: {
        from: isLate ? chance.pick([1, 1, 2, chance.integer(1, 20)]) : Infinity,
        byMs: chance.skewed(500, 30_000),
      },
      lateCloseMs: chance.happens(faults.lateClose) ? chance.skewed(0, 10_000) : 0,
    };
  }

  /** What befalls an open connection at some moment. */
  #plague(wire: Wire): void {
    const faults = this.#faults;
    if (faults === undefined) return;
    const { chance, scheduler } = this;
    const later = (probability: number, befall: () => void): void => {
      if (!chance.happens(probability)) return;
      scheduler.after(chance.skewed(0, this.#activeMs), () => {
        if (this.#faults) befall();
      });
    };
    later(faults.reset, () => wire.reset());
    later(faults.blackHole, () => wire.hole());
    later(faults.halfHole, () => wire.hole([chance.pick<Side>(["client", "server"])]));
  }
}
