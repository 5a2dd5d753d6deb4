import type { IncomingMessage } from "node:http";

import { MAX_RETRY_AFTER_MS, MAX_TIMER_MS, type Ms, type SessionBounds } from "@backsoon/core";

import {
  checkOptions,
  functionField,
  namesField,
  numberField,
  objectField,
  type Field,
  type Fields,
} from "../check.ts";
import { memoryStore } from "./memory-store.ts";
import type { Awaitable, SessionStore } from "./store.ts";

/** What `authorize` may look at besides the request. */
export interface AttachContext {
  /** The client asks for a session that it had before. */
  readonly isResume: boolean;
  /** The application's subprotocols that the client offers. */
  readonly protocols: readonly string[];
}

/** @returns whose session it is, or `false` for nobody's. */
export type Authorize = (
  request: IncomingMessage,
  context: AttachContext,
) => Awaitable<string | false>;

export interface BufferOptions {
  /** Unacknowledged messages to one client; one more ends its session with 4902. Default 10,000. */
  readonly maxMessages?: number;
  /** The same in bytes. Default 4 MiB. */
  readonly maxBytes?: number;
  /** `session.hasRoom` is false from here on. Default a quarter of `maxMessages`. */
  readonly roomMessages?: number;
  /** The same in bytes. Default a quarter of `maxBytes`. */
  readonly roomBytes?: number;
  /**
   * Bytes for all clients together. A message beyond it ends the session that it was for, if that
   * has others waiting. Default 256 MiB.
   */
  readonly maxTotalBytes?: number;
}

export interface WindowOptions {
  /** Messages that a client may send ahead of its acknowledgements. Default 1,000. */
  readonly messages?: number;
  /** The same in bytes; one message may always be under way. Default 1 MiB. */
  readonly bytes?: number;
}

export interface SessionOptions {
  /** Where sessions live. Default: in the memory of this process. */
  readonly store?: SessionStore;
  /**
   * Says whose connection it is, at every attach. The session of one principal is never given to
   * another. `false` closes with 3000 Unauthorized; a throw or rejection with 1011. Default: all
   * clients are the same principal, so that the secret alone decides.
   */
  readonly authorize?: Authorize;
  /** The application's subprotocols, best first; the first that a client offers is chosen. Default: none. */
  readonly protocols?: readonly string[];
  /** How long a session outlives its connection, in milliseconds. Default 120,000. */
  readonly ttlMs?: Ms;
  readonly buffer?: BufferOptions;
  readonly window?: WindowOptions;
  /** How long a client may take to say hello, in milliseconds, before 4905. Default 10,000. */
  readonly helloTimeoutMs?: Ms;
  /** Connections that have no session yet; one more is closed with 1013. Default 10,000. */
  readonly maxPending?: number;
  /**
   * How long the node that holds a session may take to let go of it, in milliseconds, when its
   * client has come to another node. Default 2,000.
   */
  readonly handoverMs?: Ms;
  /**
   * Before a restart or shutdown closes anything, clients are asked to move to another node within
   * this time, in milliseconds. Only with a store that nodes share. 0: not. Default 5,000.
   */
  readonly moveMs?: Ms;
  /**
   * A connection is asked to move after this time ± 10 %, in milliseconds: for balancers that cut
   * connections at a fixed age. Default: never.
   */
  readonly lifetimeMs?: Ms;
}

/** {@link SessionOptions} with every default filled in. */
export interface SessionSettings {
  readonly store: SessionStore;
  readonly authorize: Authorize;
  readonly protocols: readonly string[];
  readonly bounds: SessionBounds;
  readonly maxTotalBytes: number;
  readonly helloTimeoutMs: Ms;
  readonly maxPending: number;
  readonly handoverMs: Ms;
  readonly moveMs: Ms;
  readonly lifetimeMs: Ms | undefined;
}

const MIB = 2 ** 20;

const msField = (from: Ms, to: Ms = MAX_TIMER_MS): Field =>
  numberField(`milliseconds from ${from} to ${to}`, (value) => value >= from && value <= to);

const countField: Field = numberField(
  "an integer from 1",
  (value) => Number.isSafeInteger(value) && value >= 1,
);

/** Checked on its own, by its own table. */
const NESTED: Field = { allowed: "", fault: () => "none" };

const sessionFields: Fields = {
  store: objectField("a session store", "claim"),
  authorize: functionField(),
  protocols: namesField('subprotocols, as ["chat"]'),
  ttlMs: msField(1),
  buffer: NESTED,
  window: NESTED,
  helloTimeoutMs: msField(1),
  maxPending: countField,
  handoverMs: msField(0),
  moveMs: msField(0, MAX_RETRY_AFTER_MS),
  lifetimeMs: msField(1),
};

const bufferFields: Fields = {
  maxMessages: countField,
  maxBytes: countField,
  roomMessages: countField,
  roomBytes: countField,
  maxTotalBytes: countField,
};

const windowFields: Fields = { messages: countField, bytes: countField };

/** Everybody is the same principal. */
const anybody: Authorize = () => "";

function boundsOf(given: SessionOptions): SessionBounds {
  const { buffer = {}, window = {}, ttlMs = 120_000 } = given;
  checkOptions("attachLifecycle: sessions: buffer", buffer, bufferFields);
  checkOptions("attachLifecycle: sessions: window", window, windowFields);
  const { maxMessages = 10_000, maxBytes = 4 * MIB } = buffer;
  const { roomMessages = Math.ceil(maxMessages / 4), roomBytes = Math.ceil(maxBytes / 4) } = buffer;
  const { messages = 1_000, bytes = MIB } = window;
  return { maxMessages, maxBytes, roomMessages, roomBytes, window: { messages, bytes }, ttlMs };
}

/** @throws TypeError and RangeError; each names the option, what was given and what is allowed. */
export function sessionSettings(
  given: SessionOptions | boolean | undefined,
): SessionSettings | undefined {
  if (given === undefined || given === false) return undefined;
  const options = given === true ? {} : given;
  checkOptions("attachLifecycle: sessions", options, sessionFields);
  const bounds = boundsOf(options);
  return {
    store: options.store ?? memoryStore(),
    authorize: options.authorize ?? anybody,
    protocols: options.protocols ?? [],
    bounds,
    maxTotalBytes: options.buffer?.maxTotalBytes ?? 256 * MIB,
    helloTimeoutMs: options.helloTimeoutMs ?? 10_000,
    maxPending: options.maxPending ?? 10_000,
    handoverMs: options.handoverMs ?? 2_000,
    moveMs: options.moveMs ?? 5_000,
    lifetimeMs: options.lifetimeMs,
  };
}
