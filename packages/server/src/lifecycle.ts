import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

import type { SendableCode } from "@backsoon/codes";
import { spreadOf, writeCloseReason, type Ms } from "@backsoon/core";
import type { WebSocket, WebSocketServer } from "ws";

import { checkClose, checkOptions } from "./check.ts";
import { nowMs } from "./clock.ts";
import { connectionOf, tell, type Connection } from "./connection.ts";
import { Counters, type Snapshot } from "./counters.ts";
import type { ClosedFacts, DrainReport, LifecycleEvents, Refusal } from "./events.ts";
import { Gate } from "./gate.ts";
import { checkDrainOptions, closeFields, type DrainOptions, type Settings } from "./options.ts";
import { PhaseKeeper, type LifecycleState } from "./phase.ts";
import { Pulse } from "./pulse.ts";
import { Refuser } from "./refuser.ts";
import { Roster } from "./roster.ts";
import { listenForSignals, type SignalOptions } from "./signals.ts";
import { carry } from "./sessions/carry.ts";
import { offerSessions } from "./sessions/handshake.ts";
import type { Session } from "./sessions/session.ts";
import { SessionServer } from "./sessions/session-server.ts";

export interface CloseOptions {
  /**
   * Asks the client to return after this delay, in milliseconds, at most an hour: the reason gets a
   * `retry-after=`, and is cut where that needs the room. Default: the client decides by the code.
   */
  readonly retryAfterMs?: Ms;
}

/** The lifecycle of one `WebSocketServer`. Made by `attachLifecycle`. */
export class Lifecycle extends EventEmitter<LifecycleEvents> {
  readonly #wss: WebSocketServer;
  readonly #settings: Settings;
  readonly #counters = new Counters();
  readonly #roster: Roster;
  readonly #pulse: Pulse;
  readonly #refuser: Refuser;
  readonly #phase: PhaseKeeper;
  readonly #gate: Gate;
  readonly #sessions: SessionServer | undefined;
  /** Takes the subprotocol back. */
  readonly #unoffer: () => void;
  readonly #signals = new Set<() => void>();
  readonly #onDetach: () => void;

  /** @internal */
  constructor(wss: WebSocketServer, settings: Settings, onDetach: () => void) {
    super();
    const { heartbeat, admission, closeTimeoutMs } = settings;
    this.#wss = wss;
    this.#settings = settings;
    this.#onDetach = onDetach;
    this.#roster = new Roster((ws, facts) => this.#closed(ws, facts));
    this.#pulse = new Pulse(heartbeat, closeTimeoutMs, {
      pinged: () => this.#counters.pinged(),
      dead: (ws) => this.#dead(ws),
    });
    this.#refuser = new Refuser(this.#pulse, closeTimeoutMs);
    this.#sessions = settings.sessions && this.#makeSessions(settings);
    this.#unoffer = this.#sessions ? offerSessions(wss) : () => undefined;
    this.#phase = new PhaseKeeper(settings, this.#roster, {
      prepare: this.#sessions && ((withinMs) => this.#sessions?.prepareDrain(withinMs)),
      draining: (code, connections) => this.emit("draining", code, connections),
      drained: (report) => this.#drained(report),
      ready: (isReady) => this.#ready(isReady),
    });
    this.#gate = new Gate(wss, admission, this.#refuser, {
      drain: () => this.#phase.run,
      accepted: (ws, socket, request) => this.#accepted(ws, socket, request),
      refused: (refusal) => this.#refused(refusal),
    });
    // With `clientTracking: false` there is no way to find those that are open already.
    const clients: ReadonlySet<WebSocket> | undefined = wss.clients;
    for (const ws of clients ?? []) this.#take(ws, undefined);
  }

  get state(): LifecycleState {
    return this.#phase.state;
  }

  /** For readiness probes: false as soon as a restart or shutdown begins. */
  get ready(): boolean {
    return this.#phase.state === "serving";
  }

  /** Connections that are open or closing. Refused ones never count. */
  get connections(): number {
    return this.#roster.size;
  }

  /** C, from the options; `undefined` when everybody is admitted. */
  get admitPerSecond(): number | undefined {
    return this.#settings.admission?.perSecond;
  }

  /** Sessions on this node, whether their clients are connected or not. Empty without the option. */
  get sessions(): Iterable<Session> {
    return this.#sessions?.sessions() ?? [];
  }

  /** The session of this id, if it is on this node. */
  session(id: string): Session | undefined {
    return this.#sessions?.session(id);
  }

  /** What happened since `attachLifecycle`. */
  snapshot(): Snapshot {
    const { state, ready, connections } = this;
    const sessions = this.#sessions?.snapshot();
    return { state, ready, connections, ...this.#counters.read(), sessions };
  }

  /**
   * A planned restart: lets clients with a session move to other nodes, stores every session, closes
   * every connection with 1012, each with its own slot to return at if
   * there is an admission rate, and terminates who has not answered by the bound.
   *
   * While a restart or shutdown is going on, a further call of either joins it: the first decides
   * about code and slots, and a `boundMs` can only make it end sooner. After it, the same report
   * is returned.
   * @returns a promise of the report. It never rejects.
   * @throws TypeError or RangeError for options, and Error after `detach()`.
   * Events: `draining` and `ready` at once, `closed` for each connection, then `drained`.
   */
  restart(options: DrainOptions = {}): Promise<DrainReport> {
    checkDrainOptions("restart", options);
    return this.#phase.drain({ name: "restart", code: 1012, text: "service restart" }, options);
  }

  /** As {@link restart}, with 1001: the service goes away, for maintenance say. */
  shutdown(options: DrainOptions = {}): Promise<DrainReport> {
    checkDrainOptions("shutdown", options);
    return this.#phase.drain({ name: "shutdown", code: 1001, text: "going away" }, options);
  }

  /**
   * Admits connections again, after a restart inside the process (a new configuration). Does
   * nothing while serving. Event: `ready`.
   * @throws Error while draining and after `detach()`.
   */
  serve(): void {
    this.#phase.serve();
  }

  /**
   * Closes a connection, and terminates it if the answer takes longer than `closeTimeoutMs`. Does
   * nothing when it is closing or closed. Codes that no endpoint may send do not compile.
   * @throws RangeError for such a code from an untyped caller, and for a reason of more than 123
   *   UTF-8 bytes. Nothing is sent then.
   */
  close(ws: WebSocket, code: SendableCode, reason = "", options: CloseOptions = {}): void {
    checkClose(code, reason);
    checkOptions("close", options, closeFields);
    const { retryAfterMs } = options;
    const text = retryAfterMs === undefined ? reason : writeCloseReason(reason, retryAfterMs);
    this.#close(ws, code, text);
  }

  #close(ws: WebSocket, code: number, text: string): void {
    checkClose(code, text);
    const connection = connectionOf(ws);
    if (connection === undefined) {
      // Not one of this server's, or closed: `ws` has its own deadline, and ignores the latter.
      ws.close(code, text);
      return;
    }
    const deadlineMs = nowMs() + this.#settings.closeTimeoutMs;
    if (tell(connection, code, text, deadlineMs)) this.#pulse.schedule(connection, deadlineMs);
  }

  /**
   * Restarts or shuts down at a signal, then closes the servers. See {@link SignalOptions}.
   * @returns a function that stops listening.
   */
  onSignals(options: SignalOptions): () => void {
    const off = listenForSignals(this, this.#wss, this.#settings.closeTimeoutMs, options);
    this.#signals.add(off);
    return () => {
      this.#signals.delete(off);
      off();
    };
  }

  /**
   * Takes every hook, timer and listener away. Connections stay open, refused ones are terminated,
   * and a drain that is going on ends where it is. Listeners of this object stay.
   */
  detach(): void {
    if (this.#phase.isDetached) return;
    this.#gate.remove();
    this.#unoffer();
    this.#sessions?.stop();
    this.#refuser.stop();
    this.#roster.release();
    this.#pulse.stop();
    for (const off of this.#signals) off();
    this.#signals.clear();
    this.#onDetach();
    this.#phase.detach();
  }

  #take(ws: WebSocket, socket: Duplex | undefined): Connection {
    const connection = this.#roster.add(ws, socket, this.#pulse.config());
    this.#pulse.add(connection);
    this.#counters.accepted += 1;
    return connection;
  }

  /** @returns whether the connection is the application's. */
  #accepted(ws: WebSocket, socket: Duplex, request: IncomingMessage): boolean {
    const connection = this.#take(ws, socket);
    const isSession = this.#sessions !== undefined && SessionServer.speaks(ws);
    if (isSession) carry(connection, ws, request, this.#sessions);
    this.emit("connection", ws, request);
    return !isSession;
  }

  #makeSessions({ sessions, admission }: Settings): SessionServer | undefined {
    if (sessions === undefined) return undefined;
    return new SessionServer(
      sessions,
      () => admission && spreadOf(this.connections, admission.perSecond),
      {
        begun: (session, request) => this.emit("session", session, request),
        close: (ws, code, reason) => this.#close(ws, code, reason),
        fault: (fault) => this.emit("fault", fault),
      },
    );
  }

  #closed(ws: WebSocket, facts: ClosedFacts): void {
    this.#pulse.remove();
    this.#counters.closed(facts);
    this.emit("closed", { ws, ...facts });
    this.#phase.noteClosed(facts.cause);
  }

  #ready(isReady: boolean): void {
    // After a restart, the burst is for those who come back.
    if (isReady) this.#gate.reset();
    this.emit("ready", isReady);
  }

  #drained(report: DrainReport): void {
    this.#counters.lastDrain = report;
    this.emit("drained", report);
  }

  #dead(ws: WebSocket): void {
    this.#counters.dead += 1;
    this.emit("dead", ws);
  }

  #refused(refusal: Refusal): void {
    this.#counters.refused(refusal);
    this.emit("refused", refusal);
  }
}
