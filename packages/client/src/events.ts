import type { Cause, Fate, Ms, RetryVerdict, Verdict } from "@backsoon/core";

import type { SocketData } from "./socket-like.ts";

/** Fields that `close` and `reconnecting` share. */
interface CloseDetails {
  /** The close code after normalisation. */
  readonly code: number;
  /** The number that the runtime reported (Deno says 0 where others say 1006). */
  readonly rawCode: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly cause: Cause;
}

/** The session with the server is over. */
export interface SessionCloseEvent extends Event, CloseDetails {
  readonly verdict: Verdict;
  /** Whether a fresh connection follows without further ado. */
  readonly willReconnect: boolean;
}

/** The connection is down and will be tried again. */
export interface ReconnectingEvent extends Event, CloseDetails {
  readonly verdict: RetryVerdict;
  /** 1 for the first attempt after a stable connection. */
  readonly attempt: number;
  /** How long until the attempt, in ms. */
  readonly delayMs: Ms;
}

/** A message that did not reach the server for certain. */
export interface UndeliveredMessage {
  readonly data: SocketData;
  /**
   * `"never-sent"`: it has not left this process, so it may be sent again without doubling.
   * `"unknown"`: its session ended before the server acknowledged it, so it may have been handled.
   */
  readonly fate: Fate;
}

/**
 * Messages are handed back: no room for them, their session ended, or the socket closed for good. What
 * a listener of this event sends on a socket that is closed for good is not handed back once more.
 */
export interface UndeliveredEvent extends Event {
  readonly messages: readonly UndeliveredMessage[];
}

/** The path drops connections after this much silence; the heartbeat stays under it now. */
export interface IdleLimitEvent extends Event {
  readonly limitMs: Ms;
  /** The heartbeat's interval from now on; `undefined` without a heartbeat. */
  readonly intervalMs: Ms | undefined;
}

/** An attempt or a connection failed. Carries what the runtime tells, which in browsers is nothing. */
export interface SocketErrorEvent extends Event {
  /** What was thrown, by the runtime or by a function of the application. */
  readonly error?: unknown;
  readonly message?: string;
}

/** A message; with a session it has a position, and can say when it is handled. */
export interface SocketMessageEvent extends MessageEvent {
  /** Counts the messages of a session from 1; `undefined` without a session. */
  readonly position?: number;
  /**
   * The message counts as handled, and is acknowledged, when this promise has settled. Without it,
   * when the listeners have returned. A rejection is told in an `error` event.
   */
  waitUntil?(promise: PromiseLike<unknown>): void;
}

export interface EventMap {
  open: Event;
  /** The same session goes on: nothing was lost, and there is nothing to do again. */
  resumed: Event;
  message: SocketMessageEvent;
  error: SocketErrorEvent;
  close: SessionCloseEvent;
  reconnecting: ReconnectingEvent;
  undelivered: UndeliveredEvent;
  idlelimit: IdleLimitEvent;
}

type EventClass = new (type: string, init: object) => Event;

/**
 * An event of the runtime's own class where it has one (`CloseEvent` is missing in Node 20), with
 * the given fields on it.
 */
export function makeEvent(type: string, fields: object, Base: EventClass = Event): Event {
  const event = new Base(type, fields);
  for (const [key, value] of Object.entries(fields)) {
    if (!(key in event)) Object.assign(event, { [key]: value as unknown });
  }
  return event;
}
