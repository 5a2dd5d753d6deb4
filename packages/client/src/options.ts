import {
  MAX_TIMER_MS,
  SESSION_CODES,
  type CloseFacts,
  type ConnectionConfig,
  type HeartbeatConfig,
  type Ms,
  type PresetRow,
  type Ruling,
} from "@backsoon/core";

import type { SocketConstructor, SocketData } from "./socket-like.ts";

/** What a URL or protocols function is told. */
export interface AttemptContext {
  /** 1 for the first attempt after a stable connection. */
  readonly attempt: number;
  /** The server refused the credentials (3000, or a code ruled `"refresh"`): fetch new ones. */
  readonly refresh: boolean;
  /** Aborted when the attempt is given up. */
  readonly signal: AbortSignal;
}

/** A value, or an (async) function that is asked again for each attempt. */
export type PerAttempt<Value> = Value | ((context: AttemptContext) => Value | PromiseLike<Value>);

/** One address, or several of which the next is taken when one fails. */
export type Target = string | URL | readonly (string | URL)[];

export interface HeartbeatOptions {
  /** Silence after which a ping goes out, in ms. Default 25000. */
  readonly intervalMs?: Ms;
  /** How long the answer may take, in ms, before the peer is dead. Default 10000. */
  readonly timeoutMs?: Ms;
  /**
   * An application message that the server answers with anything. Default: ping frames, where the
   * socket can send them (`ws`, Bun); a browser cannot, so without a message it has no heartbeat.
   */
  readonly message?: SocketData | (() => SocketData);
}

export interface BufferOptions {
  /** Bytes kept while there is no connection. Default 1 MiB. */
  readonly maxBytes?: number;
  /** Messages kept while there is no connection. Default 1000; 0 keeps none. */
  readonly maxMessages?: number;
  /**
   * What a full buffer does: `"refuse"` the new message (default), or `"drop-oldest"`. Either way
   * what is not kept comes back in an `undelivered` event.
   */
  readonly overflow?: "refuse" | "drop-oldest";
}

export interface ReconnectingWebSocketOptions {
  /** `false`: never come back; behave as the runtime's `WebSocket`. Default `true`. */
  readonly retry?: boolean;
  /**
   * The application's own answer to a close, before hint, plan and table. `undefined` leaves the
   * answer to them. Default: none.
   */
  readonly rule?: (close: CloseFacts) => Ruling;
  /** Other systems' close codes, from `backsoon/presets`, or own rows. Default: none. */
  readonly presets?: readonly PresetRow[];
  /** Give up after so many failed attempts in a row. Default `Infinity`. */
  readonly maxAttempts?: number;
  /**
   * An attempt that has neither opened nor failed by then has failed, in ms. Default 20000. Never
   * under 10000 in a browser, which holds handshakes back after failures and calls it CONNECTING.
   */
  readonly connectTimeoutMs?: Ms;
  /** How long the closing handshake may take, in ms, before `close` fires without. Default 10000. */
  readonly closeTimeoutMs?: Ms;
  /** A connection that lived so long, in ms, resets the count of failures. Default 5000. */
  readonly stableAfterMs?: Ms;
  /**
   * The time N/C that the whole fleet needs to return after a crash, in ms. Default: none. The
   * first attempt comes within `min(5 s, spread)`, the next is drawn from all of it
   * (at least from 10 s), and each further one comes as long after the last.
   */
  readonly spreadMs?: Ms;
  /** `false` switches the heartbeat off. Default: on, and off when `retry` is `false`. */
  readonly heartbeat?: HeartbeatOptions | boolean;
  /** Bounds of the send buffer; with a session, of what the server has not acknowledged. */
  readonly buffer?: BufferOptions;
  /**
   * `true`: a session that survives its connections, with a server that speaks `backsoon.v1`
   * (`@backsoon/server` does). Nothing is lost and nothing comes twice; `resumed` fires instead of
   * `open` when it goes on. Default `false`.
   */
  readonly session?: boolean;
  /** Where a learnt idle limit is kept, such as `localStorage`. Default: nowhere. */
  readonly storage?: Pick<Storage, "getItem" | "setItem">;
  /** Closes the socket for good when aborted. Default: none. */
  readonly signal?: AbortSignal;
  /** The class to connect with, such as that of `ws`. Default: the runtime's own. */
  readonly WebSocket?: SocketConstructor;
}

/** The options with their defaults. */
export interface Settings extends ConnectionConfig {
  readonly spreadMs: Ms | undefined;
  readonly message: HeartbeatOptions["message"];
  readonly buffer: Required<BufferOptions>;
  readonly storage: ReconnectingWebSocketOptions["storage"];
  readonly signal: AbortSignal | undefined;
  readonly WebSocket: SocketConstructor;
}

/** A server that broke the session protocol, or says that this side did, will do so again. */
const BROKEN: PresetRow = { codes: SESSION_CODES.protocolError, ruling: "stop" };

/** Lists that sockets share which were given none. */
const NO_PRESETS: readonly PresetRow[] = [];
const SESSION_PRESETS: readonly PresetRow[] = [BROKEN];

const MIN_BROWSER_CONNECT_MS: Ms = 10_000;
const WAKE_TIMEOUT_MS: Ms = 5_000;

/** What an option takes: a number's bounds, the words of a choice, or the names of types. */
type Allowed = readonly (number | string)[];
type Rules<Options> = Readonly<Record<keyof Options, Allowed>>;

const DURATION: Allowed = [1, MAX_TIMER_MS];
const COUNT: Allowed = [0, Infinity];

const OPTIONS: Rules<ReconnectingWebSocketOptions> = {
  retry: ["boolean"],
  rule: ["function"],
  presets: ["list"],
  maxAttempts: COUNT,
  connectTimeoutMs: DURATION,
  closeTimeoutMs: DURATION,
  stableAfterMs: COUNT,
  spreadMs: DURATION,
  heartbeat: ["object", "boolean"],
  buffer: ["object"],
  session: ["boolean"],
  storage: ["object"],
  signal: ["object"],
  WebSocket: ["function"],
};

const HEARTBEAT: Rules<HeartbeatOptions> = {
  intervalMs: DURATION,
  timeoutMs: DURATION,
  message: ["string", "object", "function"],
};

const BUFFER: Rules<BufferOptions> = {
  maxBytes: COUNT,
  maxMessages: COUNT,
  overflow: ["refuse", "drop-oldest"],
};

function isAllowed(value: unknown, allowed: Allowed): boolean {
  const [min, max] = allowed;
  if (typeof min === "number") {
    return typeof value === "number" && value >= min && value <= Number(max);
  }
  const type = Array.isArray(value) ? "list" : typeof value;
  return allowed.some((word) => word === value || (word === type && value !== null));
}

/** Passes on what a rule answered. Throws TypeError for what is no answer. */
export function checkRuling(ruling: Ruling): Ruling {
  const isWindow = Array.isArray(Object(ruling).afterMs);
  if (isWindow || [undefined, "retry", "stop", "refresh"].includes(ruling as string)) return ruling;
  throw new TypeError(`options.rule answered ${String(ruling)}`);
}

/** Refuses what an option does not take, and names that there are none of. */
function check(
  group: string,
  given: object,
  rules: Readonly<Partial<Record<string, Allowed>>>,
): void {
  for (const [name, value] of Object.entries(given)) {
    const allowed = rules[name] ?? [];
    if (value === undefined ? rules[name] : isAllowed(value, allowed)) continue;
    const words = allowed.join(" to ") || Object.keys(rules).join(", ");
    throw new RangeError(`${group}.${name} is ${String(value)}; allowed: ${words}`);
  }
}

function pulse(given: HeartbeatOptions): HeartbeatConfig {
  check("heartbeat", given, HEARTBEAT);
  const { intervalMs = 25_000, timeoutMs = 10_000 } = given;
  return { intervalMs, timeoutMs, wakeTimeoutMs: Math.min(timeoutMs, WAKE_TIMEOUT_MS) };
}

function bounds(given: BufferOptions): Required<BufferOptions> {
  check("buffer", given, BUFFER);
  const { maxBytes = 2 ** 20, maxMessages = 1_000, overflow = "refuse" } = given;
  return { maxBytes, maxMessages, overflow };
}

function withSession(presets: readonly PresetRow[]): readonly PresetRow[] {
  return presets.length === 0 ? SESSION_PRESETS : [...presets, BROKEN];
}

/** Shared by all sockets that do not say otherwise. */
const DEFAULT_PULSE = pulse({});
const DEFAULT_BUFFER = bounds({});

/**
 * Validates options and fills in the defaults.
 * @throws RangeError that names the option, what was given and what is allowed.
 */
export function settings(given: ReconnectingWebSocketOptions): Settings {
  if (Object(given) !== given) throw new RangeError(`options is ${String(given)}; allowed: object`);
  const {
    retry = true,
    rule,
    presets = NO_PRESETS,
    maxAttempts = Infinity,
    connectTimeoutMs = 20_000,
    closeTimeoutMs = 10_000,
    stableAfterMs = 5_000,
    spreadMs,
    heartbeat = retry,
    buffer,
    session = false,
    storage,
    signal,
    WebSocket = globalThis.WebSocket ?? null,
  } = given;
  check("options", { ...given, WebSocket }, OPTIONS);
  const isBrowser = "document" in globalThis || "WorkerGlobalScope" in globalThis;
  const minConnectMs = isBrowser ? MIN_BROWSER_CONNECT_MS : 0;
  return {
    retry,
    rule,
    presets: session ? withSession(presets) : presets,
    maxAttempts,
    session,
    connectTimeoutMs: Math.max(connectTimeoutMs, minConnectMs),
    closeTimeoutMs,
    stableAfterMs,
    spreadMs,
    heartbeat: heartbeat === true ? DEFAULT_PULSE : heartbeat ? pulse(heartbeat) : undefined,
    message: Object(heartbeat).message as Settings["message"],
    buffer: buffer ? bounds(buffer) : DEFAULT_BUFFER,
    storage,
    signal,
    WebSocket,
  };
}
