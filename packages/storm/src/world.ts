/**
 * A fleet and its service, from the moment the connections end until everybody is back: discrete
 * events, one after the other.
 */
import {
  admissionOf,
  admit,
  newAdmission,
  NEVER,
  returnDelay,
  startDrain,
  stepDrain,
  writeCloseReason,
  type Admission,
  type AdmissionConfig,
  type Drain,
  type DrainAction,
  type DrainConfig,
  type Ms,
} from "@backsoon/core";

import { perSecondAt } from "./capacity.ts";
import type { ClientEvent, ClientKind } from "./client.ts";
import { EventQueue } from "./event-queue.ts";
import { newNode, type Node } from "./node.ts";
import { normal, seededRandom, type Random } from "./random.ts";
import { limitMs, type Scenario } from "./scenario.ts";
import { Tally } from "./tally.ts";
import { tellingMs } from "./telling.ts";

/** What the events are; `who` is a client or a node, `which` tells old from new ones. */
const KIND = {
  timer: 0,
  arrive: 1,
  served: 2,
  opened: 3,
  refused: 4,
  ended: 5,
  sentAway: 6,
  drain: 7,
  up: 8,
  blip: 9,
} as const;

/** A drain that is under way: whom it tells, in which order. */
interface Draining {
  state: Drain;
  readonly config: DrainConfig;
  readonly startedMs: Ms;
  readonly whom: Int32Array;
}

/** Whether the server says when to return, and admits by a token bucket. */
export type ServerKind = "plain" | "backsoon";

/** A connection on no node. */
const NOWHERE = -1;

/** The whole round trip that a handshake takes before the server begins to work on it. */
const TRIPS_BEFORE_SERVICE = 1.5;
const TRIPS_AFTER_SERVICE = 0.5;

/** Linux: the first retransmission after 1 s, `net.ipv4.tcp_syn_retries` 6. */
const SYN_FIRST_MS: Ms = 1_000;
const SYN_RETRIES = 6;

/** Beyond the limit N/C and this, a fleet of which nobody came back is not coming back. */
const STALLED_MS: Ms = 300_000;

/** How long a client's own network is gone at most. */
const MAX_BLIP_MS: Ms = 60_000;

export class World<State> {
  readonly tally: Tally;
  nowMs: Ms = 0;
  readonly #scenario: Scenario;
  readonly #kind: ClientKind<State>;
  readonly #server: ServerKind;
  readonly #random: Random;
  readonly #queue = new EventQueue();
  readonly #states: State[];
  /** The number of the client's latest attempt, and of its latest timer. */
  readonly #attempt: Int32Array;
  readonly #timer: Int32Array;
  readonly #isTrying: Uint8Array;
  readonly #openOn: Int16Array;
  readonly #roundTripMs: Float32Array;
  /** When the server told the client to return; `NaN`: it did not. */
  readonly #toldMs: Float64Array;
  /** Until when the client's own network is gone. */
  readonly #blindUntilMs: Float64Array;
  /** How often the client's kernel has knocked in vain in this attempt. */
  readonly #knocks: Uint8Array;
  readonly #nodes: readonly Node[];
  readonly #working: { who: number; which: number }[];
  /** What refusals have cost each node since its last handshake. */
  readonly #owedMs: Float64Array;
  readonly #admissions: (Admission | undefined)[];
  readonly #admissionConfig: AdmissionConfig;
  readonly #drains: (Draining | undefined)[];
  #turn = 0;
  /** Ends and returns of nodes, and ends that clients do not know of yet, still to come. */
  #pending = 0;
  #lastUpMs: Ms = 0;

  constructor(scenario: Scenario, kind: ClientKind<State>, server: ServerKind) {
    const { clients, nodes, seed, capacityPerSecond } = scenario;
    this.#scenario = scenario;
    this.#kind = kind;
    this.#server = server;
    this.#random = seededRandom(seed);
    this.#states = Array.from<State>({ length: clients }).fill(kind.settled);
    this.#attempt = new Int32Array(clients);
    this.#timer = new Int32Array(clients);
    this.#isTrying = new Uint8Array(clients);
    this.#openOn = new Int16Array(clients);
    this.#roundTripMs = new Float32Array(clients);
    this.#toldMs = new Float64Array(clients).fill(Number.NaN);
    this.#blindUntilMs = new Float64Array(clients);
    this.#knocks = new Uint8Array(clients);
    this.#nodes = Array.from({ length: nodes }, newNode);
    this.#working = this.#nodes.map(() => ({ who: 0, which: 0 }));
    this.#owedMs = new Float64Array(nodes);
    this.#drains = this.#nodes.map(() => undefined);
    this.#admissions = this.#nodes.map(() => undefined);
    this.#admissionConfig = admissionOf(capacityPerSecond / nodes);
    this.tally = new Tally(scenario);
    this.#populate();
    this.#schedule();
  }

  /** Advances by so many events; `false` when the run is over. */
  advance(events: number): boolean {
    for (let count = 0; count < events; count += 1) {
      if (this.isOver() || this.isStalled() || !this.#queue.pop()) return false;
      if (this.#queue.atMs > this.#scenario.horizonMs) {
        this.nowMs = this.#scenario.horizonMs;
        return false;
      }
      this.nowMs = this.#queue.atMs;
      this.#happen(this.#queue.kind, this.#queue.who, this.#queue.which);
    }
    return true;
  }

  /** The ends are behind, and everybody is back or has given up. */
  isOver(): boolean {
    return this.#pending === 0 && this.tally.back + this.tally.gaveUp === this.#scenario.clients;
  }

  /** The service is back, and nobody has come for so long that nobody will. */
  isStalled(): boolean {
    if (this.#pending > 0) return false;
    const sinceMs = Math.max(this.tally.progressMs, this.#lastUpMs);
    return this.nowMs - sinceMs > STALLED_MS + limitMs(this.#scenario);
  }

  /** From when on the service as a whole could take connections. */
  get serviceBackMs(): Ms {
    return this.#scenario.rolling ? 0 : this.#lastUpMs;
  }

  #populate(): void {
    const { clients, nodes, roundTrip, ownFailures, downMs } = this.#scenario;
    const { medianMs, sigma } = roundTrip;
    const spanMs = downMs + limitMs(this.#scenario);
    for (let who = 0; who < clients; who += 1) {
      this.#openOn[who] = who % nodes;
      this.#roundTripMs[who] = medianMs * Math.exp(sigma * normal(this.#random));
      if (this.#random() < ownFailures) {
        this.#queue.push(this.#random() * spanMs, KIND.blip, who, 0);
      }
    }
  }

  /** The end of each node, and its return. */
  #schedule(): void {
    const { rolling, downMs, pauseMs } = this.#scenario;
    for (const node of this.#nodes.keys()) {
      const beginsMs = rolling ? node * (downMs + pauseMs) : 0;
      this.#queue.push(beginsMs, KIND.drain, node, 0);
      this.#queue.push(beginsMs + downMs, KIND.up, node, 0);
      this.#pending += 2;
    }
  }

  #happen(kind: number, who: number, which: number): void {
    switch (kind) {
      case KIND.timer:
        if (which === this.#timer[who]) this.#tell(who, { kind: "timer" });
        return;
      case KIND.arrive:
        return this.#arrive(who, which);
      case KIND.served:
        return this.#served(who, which);
      case KIND.opened:
        return this.#opened(who, which);
      case KIND.refused:
        if (this.#isCurrent(who, which)) this.#refused(who);
        return;
      case KIND.sentAway:
        return this.#sentAway(who, which);
      case KIND.ended:
        this.#pending -= 1;
        // Its own network may have ended the connection meanwhile.
        if (this.tally.isBack(who)) this.#ended(who, which);
        return;
      case KIND.drain:
        return this.#drain(who);
      case KIND.up:
        return this.#up(who);
      case KIND.blip:
        return this.#blip(who);
      default:
        throw new Error(`event of kind ${kind}`);
    }
  }

  #isCurrent(who: number, attempt: number): boolean {
    return this.#isTrying[who] === 1 && this.#attempt[who] === attempt;
  }

  #tripMs(who: number, trips: number): Ms {
    return (this.#roundTripMs[who] ?? 0) * trips;
  }

  /** Tells a client what happened, and does what it says. */
  #tell(who: number, event: ClientEvent): void {
    const before = this.#states[who] ?? this.#kind.settled;
    const { state, deed, deadlineMs } = this.#kind.react(before, event, this.nowMs, this.#random);
    this.#states[who] = state;
    const timer = (this.#timer[who] ?? 0) + 1;
    this.#timer[who] = timer;
    if (deadlineMs < NEVER) this.#queue.push(deadlineMs, KIND.timer, who, timer);
    if (deed === "let-go" || deed === "again") this.#isTrying[who] = 0;
    if (deed === "connect" || deed === "again") this.#connect(who);
    // Who is down, tries nothing and waits for nothing has given up.
    if (event.kind === "opened" || this.#isTrying[who] === 1 || deadlineMs < NEVER) return;
    this.tally.gaveUp += 1;
  }

  #connect(who: number): void {
    const attempt = (this.#attempt[who] ?? 0) + 1;
    this.#attempt[who] = attempt;
    this.#isTrying[who] = 1;
    this.#knocks[who] = 0;
    this.tally.attempts += 1;
    const isBlind = (this.#blindUntilMs[who] ?? 0) > this.nowMs;
    const kind = isBlind ? KIND.refused : KIND.arrive;
    this.#queue.push(this.nowMs + this.#tripMs(who, TRIPS_BEFORE_SERVICE), kind, who, attempt);
  }

  #refused(who: number): void {
    this.#isTrying[who] = 0;
    this.tally.refused += 1;
    this.#tell(who, { kind: "refused" });
  }

  /** A handshake reaches the service. */
  #arrive(who: number, attempt: number): void {
    this.tally.knock(this.nowMs);
    const at = this.#balance();
    const node = this.#nodes[at];
    if (node === undefined) return this.#turnAway(who, attempt);
    const { backlog } = this.#scenario;
    if (backlog.kind !== "unbounded" && node.queue.size >= backlog.length) {
      return backlog.kind === "bounded"
        ? this.#turnAway(who, attempt)
        : this.#knockAgain(who, attempt);
    }
    if (this.#server === "backsoon" && !this.#admits(at, who, attempt)) return;
    node.queue.put(who, attempt);
    this.tally.longestQueue = Math.max(this.tally.longestQueue, node.queue.size);
    this.#work(at);
  }

  /** The next node in turn that is up; `NOWHERE` when none is. */
  #balance(): number {
    for (let tries = 0; tries < this.#nodes.length; tries += 1) {
      this.#turn = (this.#turn + 1) % this.#nodes.length;
      if (this.#nodes[this.#turn]?.isUp) return this.#turn;
    }
    return NOWHERE;
  }

  #turnAway(who: number, attempt: number): void {
    const atMs = this.nowMs + this.#tripMs(who, TRIPS_AFTER_SERVICE);
    this.#queue.push(atMs, KIND.refused, who, attempt);
  }

  /** RFC 6298 §2.1 and §5.5: the first SYN is sent again after 1 s, then after twice that, ... */
  #knockAgain(who: number, attempt: number): void {
    if (!this.#isCurrent(who, attempt)) return;
    const knocks = this.#knocks[who] ?? 0;
    this.#knocks[who] = knocks + 1;
    if (knocks >= SYN_RETRIES) return this.#turnAway(who, attempt);
    this.#queue.push(this.nowMs + SYN_FIRST_MS * 2 ** knocks, KIND.arrive, who, attempt);
  }

  /** Backsoon's admission: whoever comes beyond the rate gets a slot, or a plain no. */
  #admits(at: number, who: number, attempt: number): boolean {
    const config = this.#admissionConfig;
    const before = this.#admissions[at] ?? newAdmission(config, this.nowMs);
    const [after, admittance] = admit(before, config, this.nowMs);
    this.#admissions[at] = after;
    switch (admittance.kind) {
      case "admit":
        return true;
      case "turn-away":
        this.#turnAway(who, attempt);
        return false;
      case "refuse":
        this.#toldMs[who] = admittance.retryAfterMs;
        this.#refuse(at, who, attempt);
        return false;
    }
  }

  /** Refusals do not wait behind those who were admitted, but they cost the node time as well. */
  #refuse(at: number, who: number, attempt: number): void {
    const { refusalCost } = this.#scenario;
    this.#owedMs[at] = (this.#owedMs[at] ?? 0) + refusalCost * this.#serviceMs(at);
    const atMs = this.nowMs + this.#tripMs(who, TRIPS_AFTER_SERVICE);
    this.#queue.push(atMs, KIND.sentAway, who, attempt);
  }

  /** The node takes the next handshake from its queue. */
  #work(at: number): void {
    const node = this.#nodes[at];
    const job = this.#working[at];
    if (node === undefined || job === undefined || node.isBusy || !node.queue.take()) return;
    const { wasteCost } = this.#scenario;
    const { who, which } = node.queue;
    job.who = who;
    job.which = which;
    const cost = this.#isCurrent(who, which) ? 1 : wasteCost;
    node.isBusy = true;
    const owedMs = this.#owedMs[at] ?? 0;
    this.#owedMs[at] = 0;
    const doneMs = this.nowMs + owedMs + cost * this.#serviceMs(at);
    this.#queue.push(doneMs, KIND.served, at, node.life);
  }

  /** How long one handshake takes the node now. */
  #serviceMs(at: number): Ms {
    const { capacityPerSecond, capacityCurve, nodes } = this.#scenario;
    if (capacityCurve.length === 0) return (1_000 * nodes) / capacityPerSecond;
    const upForMs = this.nowMs - (this.#nodes[at]?.upMs ?? 0);
    return (1_000 * nodes) / perSecondAt(capacityCurve, upForMs);
  }

  #served(at: number, life: number): void {
    const node = this.#nodes[at];
    const job = this.#working[at];
    if (node === undefined || job === undefined || node.life !== life) return;
    node.isBusy = false;
    const { who, which } = job;
    if (this.#isCurrent(who, which)) {
      this.#openOn[who] = at;
      const atMs = this.nowMs + this.#tripMs(who, TRIPS_AFTER_SERVICE);
      this.#queue.push(atMs, KIND.opened, who, which);
    } else {
      this.tally.wasted += 1;
    }
    this.#work(at);
  }

  #opened(who: number, attempt: number): void {
    if (!this.#isCurrent(who, attempt)) {
      this.tally.wasted += 1;
      return;
    }
    this.#isTrying[who] = 0;
    this.tally.regain(who, this.nowMs);
    this.#tell(who, { kind: "opened" });
    // The node went down while its answer was on the way.
    if (!this.#nodes[this.#openOn[who] ?? NOWHERE]?.isUp) this.#ended(who, 1006);
  }

  /** Accepted, and closed at once with 1013 and the moment to return. */
  #sentAway(who: number, attempt: number): void {
    if (!this.#isCurrent(who, attempt)) return;
    this.#isTrying[who] = 0;
    this.tally.refused += 1;
    this.#tell(who, { kind: "opened" });
    this.#tell(who, { kind: "ended", code: 1013, reason: this.#reason(who) });
  }

  #ended(who: number, code: number): void {
    this.tally.lose(who);
    this.#openOn[who] = NOWHERE;
    this.#tell(who, { kind: "ended", code, reason: this.#reason(who) });
  }

  /** What the server told the client, as it stands in the Close frame. */
  #reason(who: number): string {
    const toldMs = this.#toldMs[who] ?? Number.NaN;
    this.#toldMs[who] = Number.NaN;
    return Number.isNaN(toldMs) ? "" : writeCloseReason("", toldMs);
  }

  /** The client's own network goes for a while; the service has nothing to do with it. */
  #blip(who: number): void {
    this.#blindUntilMs[who] = this.nowMs + this.#random() * MAX_BLIP_MS;
    if (this.tally.isBack(who)) this.#ended(who, 1006);
  }

  /** A node goes: at once in a crash, with a word to each client in a planned end. */
  #drain(at: number): void {
    const node = this.#nodes[at];
    if (node === undefined) return;
    const draining = this.#drains[at];
    if (draining === undefined) return this.#goDown(at, node);
    const [state, actions] = stepDrain(draining.state, draining.config, this.nowMs, false);
    this.#advanceDrain(at, draining, state, actions);
  }

  #goDown(at: number, node: Node): void {
    node.isUp = false;
    node.isBusy = false;
    node.life += 1;
    while (node.queue.take()) this.#turnAway(node.queue.who, node.queue.which);
    const job = this.#working[at];
    if (job !== undefined && this.#isCurrent(job.who, job.which))
      this.#turnAway(job.who, job.which);
    const whom = this.#clientsOf(at);
    if (this.#scenario.cause === 1006) {
      this.#pending -= 1;
      for (const who of whom) this.#endSoon(who);
      return;
    }
    const config = this.#drainConfig(whom.length);
    const [state, actions] = startDrain(config, this.nowMs);
    const draining: Draining = { state, config, startedMs: this.nowMs, whom };
    this.#drains[at] = draining;
    this.#advanceDrain(at, draining, state, actions);
  }

  #clientsOf(at: number): Int32Array {
    const whom: number[] = [];
    for (let who = 0; who < this.#openOn.length; who += 1) {
      if (this.#openOn[who] === at && this.tally.isBack(who)) whom.push(who);
    }
    return Int32Array.from(whom);
  }

  #drainConfig(count: number): DrainConfig {
    const { downMs, graceMs, capacityPerSecond, nodes, rolling } = this.#scenario;
    // Everybody has to be told before the process is replaced.
    const toldMs = Math.min(tellingMs(count), graceMs / 2);
    // A node knows its own rate only, though the others take its clients while it is down.
    const perSecond = capacityPerSecond / nodes;
    return {
      count,
      paceMs: 0,
      backInMs: rolling ? 0 : Math.max(downMs, toldMs),
      admitPerSecond: this.#server === "backsoon" ? perSecond : undefined,
      closeTimeoutMs: 5_000,
      boundMs: graceMs,
    };
  }

  #advanceDrain(
    at: number,
    draining: Draining,
    state: Drain,
    actions: readonly DrainAction[],
  ): void {
    draining.state = state;
    for (const action of actions) {
      if (action.kind !== "close") continue;
      for (let index = action.from; index < action.to; index += 1) this.#close(draining, index);
    }
    if (state.kind === "closing") this.#queue.push(state.nextMs, KIND.drain, at, 0);
    else this.#pending -= 1;
  }

  #close({ whom, config, startedMs }: Draining, index: number): void {
    const who = whom[index] ?? 0;
    if (!this.tally.isBack(who)) return;
    const toldMs = returnDelay(config, index, this.nowMs - startedMs);
    this.#toldMs[who] = toldMs ?? Number.NaN;
    this.#endSoon(who);
  }

  /**
   * The end is told by the close event: after a crash when the client's side notices, after a Close
   * frame when the server has answered the client's with the end of the connection (RFC 6455 §7.1.1).
   */
  #endSoon(who: number): void {
    const { cause } = this.#scenario;
    const trips = TRIPS_AFTER_SERVICE + (cause === 1006 ? 0 : 1);
    this.#openOn[who] = NOWHERE;
    this.#pending += 1;
    this.#queue.push(this.nowMs + this.#tripMs(who, trips), KIND.ended, who, cause);
  }

  #up(at: number): void {
    const node = this.#nodes[at];
    if (node === undefined) return;
    const state = this.#drains[at]?.state;
    // A process that is still telling its clients to go has not been replaced yet.
    if (state?.kind === "closing") return this.#queue.push(state.nextMs, KIND.up, at, 0);
    node.isUp = true;
    node.upMs = this.nowMs;
    this.#drains[at] = undefined;
    this.#admissions[at] = undefined;
    this.#lastUpMs = this.nowMs;
    this.#pending -= 1;
  }
}
