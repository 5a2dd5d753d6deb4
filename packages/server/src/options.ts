import {
  admissionOf,
  MAX_RETRY_AFTER_MS,
  MAX_TIMER_MS,
  type AdmissionConfig,
  type Ms,
} from "@backsoon/core";

import {
  booleanField,
  checkOptions,
  choiceField,
  functionField,
  namesField,
  numberField,
  objectField,
  reasonField,
  type Field,
  type Fields,
} from "./check.ts";
import { sessionSettings, type SessionOptions, type SessionSettings } from "./sessions/options.ts";

export interface HeartbeatOptions {
  /** Silence after which a ping frame goes out, in milliseconds. Default 25,000. */
  readonly intervalMs?: Ms;
  /** How long any traffic may take to follow the ping, in milliseconds. Default 10,000. */
  readonly timeoutMs?: Ms;
  /**
   * Each connection's interval is drawn from `intervalMs` ± this share, so that connections that
   * came together are not pinged together. From 0 (off) to below 1. Default 0.1.
   */
  readonly jitter?: number;
}

export interface AdmissionOptions {
  /**
   * C: connections per second that this process can take. It is the rate of admission, and the
   * spacing of the slots at which clients are asked to return after a restart.
   */
  readonly perSecond: number;
  /** How many may come at once after a quiet time. Default `perSecond`, at least 3. */
  readonly burst?: number;
  /**
   * Connections per second that are accepted only to be closed with 1013 and a slot; beyond it a
   * 503 is answered. 0: always the 503. Default `perSecond`: a refusal costs a part of a handshake,
   * and refusing must not take the time that admitting needs.
   */
  readonly refusePerSecond?: number;
}

export interface LifecycleOptions {
  /** Finds dead peers. `false` switches it off. */
  readonly heartbeat?: HeartbeatOptions | false;
  /** Default: everybody is admitted, and close reasons carry no slots. */
  readonly admission?: AdmissionOptions;
  /**
   * How long a peer may take to answer a Close frame before it is terminated, in milliseconds.
   * Default 5,000.
   */
  readonly closeTimeoutMs?: Ms;
  /**
   * A restart or shutdown is over by then, in milliseconds. Default 25,000, which leaves 5 s of
   * the 30 s that Kubernetes grants.
   */
  readonly boundMs?: Ms;
  /**
   * Sessions that survive their connections, for clients that offer the subprotocol `backsoon.v1`.
   * `true`: with every default. Default: none.
   */
  readonly sessions?: SessionOptions | boolean;
}

export interface DrainOptions {
  /**
   * When the service is expected to admit connections again, in milliseconds from now: the first
   * slot. Without an admission rate it is told only in `Retry-After`. Default 1,000.
   */
  readonly backInMs?: Ms;
  /** Spread the closing over this time, in milliseconds. Default 0: as fast as the loop bears. */
  readonly paceMs?: Ms;
  /**
   * Begins every close reason; at most 123 UTF-8 bytes, and cut where a slot needs the room.
   * Default "service restart" or "going away".
   */
  readonly reason?: string;
  /** Overrides the lifecycle's `boundMs` for this time. */
  readonly boundMs?: Ms;
}

/** {@link HeartbeatOptions} with every default filled in. */
export type HeartbeatSettings = Required<HeartbeatOptions>;

/** {@link LifecycleOptions} with every default filled in. */
export interface Settings {
  readonly heartbeat: HeartbeatSettings | undefined;
  readonly admission: AdmissionConfig | undefined;
  readonly closeTimeoutMs: Ms;
  readonly boundMs: Ms;
  readonly sessions: SessionSettings | undefined;
}

function msField(fromMs: Ms, toMs: Ms = MAX_TIMER_MS): Field {
  const allowed = `milliseconds from ${fromMs} to ${toMs}`;
  return numberField(allowed, (value) => value >= fromMs && value <= toMs);
}

const heartbeatFields: Fields = {
  intervalMs: msField(1),
  timeoutMs: msField(1),
  jitter: numberField("a number from 0 to below 1", (value) => value >= 0 && value < 1),
};

const admissionFields: Fields = {
  perSecond: numberField("a finite number above 0", (value) => value > 0 && value < Infinity),
  burst: numberField("a finite number from 1", (value) => value >= 1 && value < Infinity),
  refusePerSecond: numberField("a finite number from 0", (value) => value >= 0 && value < Infinity),
};

/** Checked on its own, by its own table. */
const NESTED: Field = { allowed: "", fault: () => "none" };

const lifecycleFields: Fields = {
  heartbeat: NESTED,
  admission: NESTED,
  closeTimeoutMs: msField(1),
  boundMs: msField(1),
  sessions: NESTED,
};

const drainFields: Fields = {
  backInMs: msField(0, MAX_RETRY_AFTER_MS),
  paceMs: msField(0),
  reason: reasonField(),
  boundMs: msField(1),
};

export const closeFields: Fields = { retryAfterMs: msField(0, MAX_RETRY_AFTER_MS) };

const signalFields: Fields = {
  ...drainFields,
  action: choiceField("restart", "shutdown"),
  signals: namesField('signal names, as ["SIGTERM"]'),
  server: objectField("an HTTP server", "close"),
  after: functionField(),
  exit: booleanField(),
};

function heartbeatSettings(given: HeartbeatOptions | false = {}): HeartbeatSettings | undefined {
  if (given === false) return undefined;
  checkOptions("attachLifecycle: heartbeat", given, heartbeatFields);
  const { intervalMs = 25_000, timeoutMs = 10_000, jitter = 0.1 } = given;
  return { intervalMs, timeoutMs, jitter };
}

function admissionSettings(given: AdmissionOptions | undefined): AdmissionConfig | undefined {
  if (given === undefined) return undefined;
  checkOptions("attachLifecycle: admission", given, admissionFields);
  if (given.perSecond === undefined) {
    throw new TypeError("attachLifecycle: admission: perSecond is missing");
  }
  const defaults = admissionOf(given.perSecond);
  const { perSecond, burst = defaults.burst, refusePerSecond = defaults.refusePerSecond } = given;
  return { perSecond, burst, refusePerSecond };
}

/** @throws TypeError and RangeError; each names the option, what was given and what is allowed. */
export function lifecycleSettings(given: LifecycleOptions): Settings {
  checkOptions("attachLifecycle", given, lifecycleFields);
  const { closeTimeoutMs = 5_000, boundMs = 25_000 } = given;
  const heartbeat = heartbeatSettings(given.heartbeat);
  const admission = admissionSettings(given.admission);
  const sessions = sessionSettings(given.sessions);
  return { heartbeat, admission, closeTimeoutMs, boundMs, sessions };
}

/** @throws as {@link lifecycleSettings}. */
export function checkDrainOptions(name: string, given: DrainOptions): void {
  checkOptions(name, given, drainFields);
}

/** @throws as {@link lifecycleSettings}. */
export function checkSignalOptions(given: { readonly action: string }): void {
  checkOptions("onSignals", given, signalFields);
  if (given.action === undefined) throw new TypeError("onSignals: action is missing");
}
