import { beat, heartbeatDeadline, LISTENING, NEVER, TimingWheel, type Ms } from "@backsoon/core";
import type { HeartbeatConfig } from "@backsoon/core";
import type { WebSocket } from "ws";

import { Alarm, nowMs } from "./clock.ts";
import { giveUp, type Connection } from "./connection.ts";
import type { HeartbeatSettings } from "./options.ts";

/** Intervals that connections share, so that none needs a configuration of its own. */
const JITTER_STEPS = 64;

/** Deadlines are met this exactly: a fortieth of the shortest, within limits. */
const PRECISION = 1 / 40;
const MIN_TICK_MS: Ms = 10;
/** Well under core's `LATE_MS`: the wheel's own coarseness must not look like a stall. */
const MAX_TICK_MS: Ms = 250;
/** 25 s at 100 ms; a deadline beyond the wheel is only asked for more often. */
const MAX_SLOTS = 1_024;

function jittered(settings: HeartbeatSettings): readonly HeartbeatConfig[] {
  const { intervalMs, timeoutMs, jitter } = settings;
  return Array.from({ length: JITTER_STEPS }, (_, step) => ({
    intervalMs: intervalMs * (1 + jitter * ((2 * step) / (JITTER_STEPS - 1) - 1)),
    timeoutMs,
    // A server that stalled is no reason to give its peers less time.
    wakeTimeoutMs: timeoutMs,
  }));
}

/** What the pulse tells its owner. */
export interface PulseListener {
  pinged(): void;
  /** No answer; the connection has just been terminated. */
  dead(ws: WebSocket): void;
}

/**
 * The deadlines of all connections, on one timing wheel and one timer: heartbeats, and answers to
 * Close frames. The timer runs only while there are connections, and never keeps the process alive.
 */
export class Pulse {
  readonly #listener: PulseListener;
  readonly #configs: readonly HeartbeatConfig[];
  readonly #tickMs: Ms;
  readonly #slotCount: number;
  readonly #alarm = new Alarm(false, () => this.#tick());
  #wheel: TimingWheel<Connection> | undefined;
  /** Connections in care, whether in the wheel or not. */
  #count = 0;

  /** @param heartbeat `undefined`: no pings, only the deadlines of Close frames. */
  constructor(
    heartbeat: HeartbeatSettings | undefined,
    closeTimeoutMs: Ms,
    listener: PulseListener,
  ) {
    this.#listener = listener;
    this.#configs = heartbeat === undefined ? [] : jittered(heartbeat);
    const longestMs = this.#configs.at(-1)?.intervalMs ?? 0;
    const spans = [longestMs, heartbeat?.timeoutMs ?? 0, closeTimeoutMs].filter((ms) => ms > 0);
    const shortestMs = Math.min(MAX_TICK_MS / PRECISION, ...spans);
    this.#tickMs = Math.max(MIN_TICK_MS, shortestMs * PRECISION);
    this.#slotCount = Math.min(MAX_SLOTS, Math.ceil(Math.max(0, ...spans) / this.#tickMs) + 2);
  }

  /** The interval for a new connection, at random; `undefined` while the heartbeat is off. */
  config(): HeartbeatConfig | undefined {
    return this.#configs[Math.floor(Math.random() * this.#configs.length)];
  }

  /** A connection comes into care. */
  add(connection: Connection): void {
    this.#count += 1;
    const { heartbeatConfig, heardMs } = connection;
    if (heartbeatConfig) this.#schedule(connection, heardMs + heartbeatConfig.intervalMs);
  }

  /** A connection's Close frame wants an answer by `deadlineMs`. */
  schedule(connection: Connection, deadlineMs: Ms): void {
    // The wheel may hold the connection already, at its next heartbeat. It is visited twice then,
    // and the second visit finds nothing to do.
    this.#schedule(connection, deadlineMs);
  }

  /** A connection is over. */
  remove(): void {
    this.#count -= 1;
    if (this.#count === 0) this.stop();
  }

  /** Forgets every deadline. */
  stop(): void {
    this.#count = 0;
    this.#wheel = undefined;
    this.#alarm.set(NEVER);
  }

  #schedule(connection: Connection, atMs: Ms): void {
    if (this.#wheel === undefined || this.#wheel.size === 0) {
      this.#wheel = new TimingWheel(this.#tickMs, this.#slotCount, nowMs());
      this.#wheel.add(connection, atMs);
      this.#alarm.set(this.#wheel.nextMs);
    } else {
      this.#wheel.add(connection, atMs);
    }
  }

  #tick(): void {
    const wheel = this.#wheel;
    if (wheel === undefined) return;
    const overdue: Connection[] = [];
    const tickMs = nowMs();
    wheel.advance(tickMs, (connection) => this.#visit(connection, tickMs, overdue));
    this.#alarm.set(wheel.nextMs);
    const dead: WebSocket[] = [];
    for (const connection of overdue) {
      const isTold = connection.ending?.kind === "told";
      if (!isTold && connection.ws) dead.push(connection.ws);
      giveUp(connection, isTold ? "close-timeout" : "no-answer");
    }
    // Only now, when nothing is half done: a listener may throw, or change what is in care.
    for (const ws of dead) this.#listener.dead(ws);
  }

  /** @returns the connection's next deadline; adds it to `overdue` when it missed its last. */
  #visit(connection: Connection, tickMs: Ms, overdue: Connection[]): Ms {
    const { ws, ending, heartbeatConfig } = connection;
    if (ws === undefined || ending?.kind === "given-up") return NEVER;
    if (ending?.kind === "told") {
      if (tickMs < ending.deadlineMs) return ending.deadlineMs;
      overdue.push(connection);
      return NEVER;
    }
    if (heartbeatConfig === undefined) return NEVER;
    if (ws.readyState !== ws.OPEN || ws.isPaused) {
      // `ws` has a deadline for its own closing; and who is paused cannot be heard.
      connection.heardMs = tickMs;
      connection.heartbeat = LISTENING;
      return tickMs + heartbeatConfig.intervalMs;
    }
    return this.#beat(connection, ws, heartbeatConfig, tickMs, overdue);
  }

  #beat(
    connection: Connection,
    ws: WebSocket,
    config: HeartbeatConfig,
    tickMs: Ms,
    overdue: Connection[],
  ): Ms {
    const result = beat(connection.heartbeat, config, tickMs, connection.heardMs);
    if (result.kind === "dead") {
      overdue.push(connection);
      return NEVER;
    }
    connection.heartbeat = result.heartbeat;
    if (result.kind === "ping") {
      ws.ping();
      this.#listener.pinged();
    }
    // An answered ping is found out at the next visit, so that must not wait for its deadline when
    // that lies beyond the interval.
    const deadlineMs = heartbeatDeadline(result.heartbeat, config, connection.heardMs);
    return Math.min(deadlineMs, tickMs + config.intervalMs);
  }
}
