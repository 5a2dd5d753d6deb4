import type { CloseFacts, ConnectionConfig, Ms, PresetRow, Ruling } from "@backsoon/core";

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
export type PerAttempt<Value> =
  | Value
  | ((context: AttemptContext) => Value | PromiseLike<Value>);

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
   * first attempt comes within `min(5 s, spread)`, the next is drawn from all of it.
   */
  readonly spreadMs?: Ms;
  /** `false` switches the heartbeat off. Default: on, and off when `retry` is `false`. */
  readonly heartbeat?: HeartbeatOptions | boolean;
  /** Bounds of the send buffer. */
  readonly buffer?: BufferOptions;
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

/** The longest delay that every runtime's timers keep. */
export const MAX_TIMER_MS: Ms = 2 ** 31 - 1;
const MIN_BROWSER_CONNECT_MS: Ms = 10_000;
const WAKE_TIMEOUT_MS: Ms = 5_000;

/** What an option takes: a number's bounds, the words of a choice, or the names of types. */
type Allowed = readonly [min: number, max: number] | readonly string[];

const DURATION: Allowed = [1, MAX_TIMER_MS];
const COUNT: Allowed = [0, Infinity];

const OPTIONS = {
  retry: ["boolean"],
  rule: ["function"],
  presets: ["object"],
  maxAttempts: COUNT,
  connectTimeoutMs: DURATION,
  closeTimeoutMs: DURATION,
  stableAfterMs: COUNT,
  spreadMs: DURATION,
  heartbeat: ["object", "boolean"],
  buffer: ["object"],
  storage: ["object"],
  signal: ["object"],
  WebSocket: ["function"],
} satisfies Record<keyof ReconnectingWebSocketOptions, Allowed>;

const HEARTBEAT = {
  intervalMs: DURATION,
  timeoutMs: DURATION,
  message: ["string", "object", "function"],
} satisfies Record<keyof HeartbeatOptions, Allowed>;

const BUFFER = {
  maxBytes: COUNT,
  maxMessages: COUNT,
  overflow: ["refuse", "drop-oldest"],
} satisfies Record<keyof BufferOptions, Allowed>;

function isAllowed(given: unknown, allowed: Allowed | undefined): boolean {
  const [min, max] = allowed ?? [];
  if (typeof min === "number") return typeof given === "number" && given >= min && given <= Number(max);
  return !!allowed?.some((word) => word === given || (word === typeof given && given !== null));
}

/** Refuses what an option cannot take, and names that there are none of. */
function check(group: string, given: object, known: Partial<Record<string, Allowed>>): void {
  for (const [name, value] of Object.entries(given)) {
    const allowed = known[name];
    if (value === undefined || isAllowed(value, allowed)) continue;
    const words = allowed ? allowed.join(" to ") : `one of ${Object.keys(known)}`;
    throw new RangeError(`${group}.${name} is ${String(value)}; allowed: ${words}`);
  }
}

/**
 * Validates options and fills in the defaults.
 * @throws RangeError that names the option, what was given and what is allowed.
 */
export function settings(options: ReconnectingWebSocketOptions): Settings {
  check("arguments", { options }, { options: ["object"] });
  check("options", options, OPTIONS);
  const { retry = true, connectTimeoutMs = 20_000, heartbeat = retry, buffer } = options;
  const { message, intervalMs = 25_000, timeoutMs = 10_000 } = heartbeat as HeartbeatOptions;
  check("heartbeat", Object(heartbeat), HEARTBEAT);
  check("buffer", buffer ?? {}, BUFFER);
  const { WebSocket = globalThis.WebSocket } = options;
  check("options", { WebSocket: WebSocket ?? null }, OPTIONS);
  const wakeTimeoutMs = Math.min(timeoutMs, WAKE_TIMEOUT_MS);
  const minConnectMs = "document" in globalThis ? MIN_BROWSER_CONNECT_MS : 0;
  return {
    presets: [],
    maxAttempts: Infinity,
    closeTimeoutMs: 10_000,
    stableAfterMs: 5_000,
    spreadMs: undefined,
    storage: undefined,
    signal: undefined,
    ...options,
    WebSocket,
    retry,
    message,
    connectTimeoutMs: Math.max(connectTimeoutMs, minConnectMs),
    heartbeat: heartbeat ? { intervalMs, timeoutMs, wakeTimeoutMs } : undefined,
    buffer: { maxBytes: 2 ** 20, maxMessages: 1_000, overflow: "refuse", ...buffer },
  };
}
