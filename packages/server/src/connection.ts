import type { EventEmitter } from "node:events";
import type { Duplex } from "node:stream";

import type { SendableCode } from "@backsoon/codes";
import { LISTENING, type Heartbeat, type HeartbeatConfig, type Ms } from "@backsoon/core";
import type { WebSocket } from "ws";

import type { ClosedCause, ClosedFacts } from "./events.ts";
import { nowMs } from "./clock.ts";

/** What is known about a connection's end before it has ended. */
type Ending =
  /** A Close frame went out through the lifecycle; the answer is due by `deadlineMs`. */
  | {
      readonly kind: "told";
      readonly code: SendableCode;
      readonly reason: string;
      readonly deadlineMs: Ms;
    }
  /** The application called `ws.close()` itself. */
  | { readonly kind: "leaving" }
  /** It was terminated. */
  | { readonly kind: "given-up"; readonly cause: ClosedCause };

/**
 * What the lifecycle remembers of one connection.
 *
 * A plain record, found through a symbol on the `ws` and on its raw socket: all listeners are
 * shared functions, since a closure per connection would cost more than the whole record.
 */
export interface Connection {
  /**
   * `undefined` once it is closed: the timing wheel forgets a record only when it comes across it,
   * and must not keep a closed socket in memory until then.
   */
  ws: WebSocket | undefined;
  /** `undefined` too for a connection older than the lifecycle: `ws` has no public way to it. */
  socket: Duplex | undefined;
  /** Shared between connections; `undefined`: no heartbeat. */
  readonly heartbeatConfig: HeartbeatConfig | undefined;
  heartbeat: Heartbeat;
  heardMs: Ms;
  ending: Ending | undefined;
  /** Says goodbye before a Close frame; only a connection that carries a session has one. */
  carrier: Carrier | undefined;
}

/** What is above a connection: the session that it carries. */
export interface Carrier {
  bye(code: number, reason: string): void;
  received(data: Buffer, isBinary: boolean): void;
  closed(code: number): void;
  /** Leaves nothing behind on the `ws`. */
  release(): void;
}

const CONNECTION: unique symbol = Symbol("backsoon.connection");
const LEAVING: Ending = { kind: "leaving" };
const ABNORMAL = 1006;

interface Holder extends EventEmitter {
  [CONNECTION]?: Connection | undefined;
}

/** The same object, as one that may hold a record: any object may. */
function holder(emitter: EventEmitter): Holder {
  return emitter;
}

/** The record of `ws`; `undefined` when it is not, or no longer, in this package's care. */
export function connectionOf(ws: WebSocket): Connection | undefined {
  return holder(ws)[CONNECTION];
}

/**
 * What `run` sends on `ws` goes to the kernel in one write. A write for each of ten thousand missed
 * messages would take longer than all the rest of a resume, and one for the goodbye as long as that for
 * the Close frame behind it.
 */
export function together(ws: WebSocket, run: () => void): void {
  const socket = connectionOf(ws)?.socket;
  socket?.cork();
  try {
    run();
  } finally {
    socket?.uncork();
  }
}

/**
 * Something arrived; the listener of every socket.
 *
 * It runs before `ws` reads the data. So if `ws` is closing already, it was not this data that
 * made it: this side began.
 */
function hear(this: EventEmitter): void {
  const connection = holder(this)[CONNECTION];
  if (connection?.ws === undefined) return;
  connection.heardMs = nowMs();
  const { ws } = connection;
  if (ws.readyState !== ws.OPEN) connection.ending ??= LEAVING;
}

/** Without the raw socket these stand for "something arrived". */
const SIGNS_OF_LIFE = ["message", "ping", "pong"] as const;

/** Takes `ws` into care: from now on its traffic is heard. */
export function watch(
  ws: WebSocket,
  socket: Duplex | undefined,
  heartbeatConfig: HeartbeatConfig | undefined,
): Connection {
  const connection: Connection = {
    ws,
    socket,
    heartbeatConfig,
    heartbeat: LISTENING,
    heardMs: nowMs(),
    ending: undefined,
    carrier: undefined,
  };
  holder(ws)[CONNECTION] = connection;
  if (socket === undefined) {
    for (const sign of SIGNS_OF_LIFE) ws.on(sign, hear);
  } else {
    holder(socket)[CONNECTION] = connection;
    socket.prependListener("data", hear);
  }
  return connection;
}

/** The opposite of {@link watch}: leaves nothing behind on `ws` and its socket. */
export function unwatch(connection: Connection): void {
  const { ws, socket } = connection;
  if (ws !== undefined) {
    holder(ws)[CONNECTION] = undefined;
    for (const sign of SIGNS_OF_LIFE) ws.off(sign, hear);
  }
  if (socket !== undefined) {
    holder(socket)[CONNECTION] = undefined;
    socket.off("data", hear);
  }
  connection.ws = undefined;
  connection.socket = undefined;
  connection.carrier?.release();
  connection.carrier = undefined;
}

/**
 * Sends a Close frame.
 * @returns whether it went out. It does not when the connection is closing already: RFC 6455
 *   §5.5.1 allows one Close frame.
 */
export function tell(
  connection: Connection,
  code: SendableCode,
  reason: string,
  deadlineMs: Ms,
): boolean {
  const { ws } = connection;
  if (ws === undefined || ws.readyState !== ws.OPEN) return false;
  connection.ending = { kind: "told", code, reason, deadlineMs };
  together(ws, () => {
    connection.carrier?.bye(code, reason);
    ws.close(code, reason);
  });
  return true;
}

/** Ends a connection without waiting for the peer. */
export function giveUp(connection: Connection, cause: ClosedCause): void {
  connection.ending = { kind: "given-up", cause };
  connection.ws?.terminate();
}

/** What ended a connection, from what `ws` says of it and what was known beforehand. */
export function closedFacts(ending: Ending | undefined, code: number, reason: string): ClosedFacts {
  if (ending?.kind === "given-up") {
    return { code: ABNORMAL, reason: "", cause: ending.cause, direction: "none" };
  }
  if (code === ABNORMAL) return { code, reason, cause: "abnormal", direction: "none" };
  if (ending?.kind === "told") {
    // The peer's answer repeats the code, or holds none; what counts is what it was told.
    return { code: ending.code, reason: ending.reason, cause: "close-frame", direction: "sent" };
  }
  return { code, reason, cause: "close-frame", direction: ending ? "sent" : "received" };
}
