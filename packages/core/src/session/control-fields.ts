/*
 * What each control message is made of, and how it is checked. What the checks ask for is in words in
 * `control-words.ts`, which no client has to download.
 */
import { MAX_REASON_BYTES } from "../close-reason.ts";
import { MAX_RETRY_AFTER_MS } from "../retry-after.ts";
import { utf8Length } from "../utf8.ts";
import type { ControlType } from "./control.ts";
import { MAX_PROTOCOLS, MAX_PROTOCOL_CHARS } from "./limits.ts";

export type Check = (value: unknown) => boolean;

/** A field and whether it may be absent. */
export interface Field {
  readonly isValid: Check;
  readonly isOptional: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

/** The messages that one side understands. */
export type Dictionary = Readonly<Partial<Record<ControlType, Fields>>>;

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A field's fault in words; `undefined`: all are well. Fields that nobody knows are ignored. */
export function faultOf(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
): string | undefined {
  for (const [name, { isValid, isOptional }] of Object.entries(fields)) {
    const field = value[name];
    if (field === undefined ? isOptional : isValid(field)) continue;
    return `${name} is ${field === undefined ? "missing" : "wrong"}`;
  }
  return undefined;
}

const record =
  (fields: Fields): Check =>
  (value) =>
    isObject(value) && faultOf(value, fields) === undefined;

const integer =
  (from: number, to = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to;

const duration =
  (toMs: number): Check =>
  (value) =>
    typeof value === "number" && value >= 0 && value <= toMs;

const text =
  (maxBytes: number, minBytes = 0): Check =>
  (value) =>
    typeof value === "string" && value.length >= minBytes && utf8Length(value) <= maxBytes;

export const MAX_ID_BYTES = 64;

export const POSITION: Check = integer(0);
export const COUNT: Check = integer(1);
export const VERSION: Check = integer(1, 1);
export const CLOSE_CODE: Check = integer(1_000, 4_999);
export const FLAG: Check = (value) => typeof value === "boolean";
export const DURATION: Check = duration(MAX_RETRY_AFTER_MS);
export const LIFETIME: Check = duration(Infinity);
export const ID: Check = text(MAX_ID_BYTES, 1);
export const REASON: Check = text(MAX_REASON_BYTES);

/** RFC 9110 §5.6.2: what a subprotocol's name is made of. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export const PROTOCOL: Check = (value) =>
  typeof value === "string" && value.length <= MAX_PROTOCOL_CHARS && TOKEN.test(value);
export const PROTOCOLS: Check = (value) =>
  Array.isArray(value) && value.length <= MAX_PROTOCOLS && value.every((name) => PROTOCOL(name));

const must = (isValid: Check): Field => ({ isValid, isOptional: false });
const may = (isValid: Check): Field => ({ isValid, isOptional: true });

export const RESUME_FIELDS: Fields = {
  id: must(ID),
  secret: must(ID),
  attempt: must(COUNT),
  received: must(POSITION),
  sent: must(POSITION),
};
export const RESUME: Check = record(RESUME_FIELDS);

export const LIMITS_FIELDS: Fields = { messages: must(COUNT), bytes: must(COUNT) };
export const LIMITS: Check = record(LIMITS_FIELDS);

const ack: Fields = { handled: must(POSITION) };
const bye: Fields = { code: must(CLOSE_CODE), reason: must(REASON), isOver: must(FLAG) };

/** What a client may say. */
export const TO_SERVER: Readonly<Record<"hello" | "ack" | "ping" | "pong" | "bye", Fields>> = {
  hello: { version: must(VERSION), protocols: may(PROTOCOLS), resume: may(RESUME) },
  ack,
  ping: {},
  pong: {},
  bye,
};

/** What a server may say. */
export const TO_CLIENT: Readonly<
  Record<"welcome" | "ack" | "ping" | "pong" | "plan" | "bye", Fields>
> = {
  welcome: {
    id: must(ID),
    secret: must(ID),
    generation: must(COUNT),
    resumed: must(FLAG),
    received: must(POSITION),
    sent: must(POSITION),
    protocol: may(PROTOCOL),
    ttlMs: must(LIFETIME),
    limits: must(LIMITS),
    spreadMs: may(DURATION),
  },
  ack,
  ping: {},
  pong: {},
  plan: { spreadMs: may(DURATION), moveWithinMs: may(DURATION) },
  bye,
};
