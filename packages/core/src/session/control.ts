import { MAX_REASON_BYTES } from "../close-reason.ts";
import { MAX_RETRY_AFTER_MS } from "../retry-after.ts";
import type { Ms } from "../time.ts";
import { utf8Length } from "../utf8.ts";
import { MAX_PROTOCOLS, MAX_PROTOCOL_CHARS } from "./limits.ts";

/** What a client says to go on with a session. */
export interface Resume {
  readonly id: string;
  readonly secret: string;
  /** 1, 2, 3, ... for each hello of this session: tells a late one of an older socket. */
  readonly attempt: number;
  /** Messages from the server that have arrived. */
  readonly received: number;
  /** Messages to the server that have ever been sent. */
  readonly sent: number;
}

/** What a server takes in flight. */
export interface FlowLimits {
  readonly messages: number;
  readonly bytes: number;
}

/** The client's first words on a connection. */
export interface Hello {
  readonly type: "hello";
  readonly version: 1;
  /** The application's subprotocols, as it would have offered them in the handshake. */
  readonly protocols?: readonly string[] | undefined;
  /** Absent: a new session, please. */
  readonly resume?: Resume | undefined;
}

/** The server's answer: the session goes on, or a new one begins. */
export interface Welcome {
  readonly type: "welcome";
  readonly id: string;
  /** Replaces the one that was presented. */
  readonly secret: string;
  readonly generation: number;
  readonly resumed: boolean;
  /** Messages from the client that have arrived: replay begins after this position. */
  readonly received: number;
  /** The position of the latest message to the client. */
  readonly sent: number;
  readonly protocol?: string | undefined;
  /** How long the session outlives its connection. */
  readonly ttlMs: Ms;
  /** What the client may have in flight: sent and not acknowledged. */
  readonly limits: FlowLimits;
  /** N/C, for the day of a crash. */
  readonly spreadMs?: Ms | undefined;
}

/** All messages up to this position were handled. */
export interface Ack {
  readonly type: "ack";
  readonly handled: number;
}

export interface Ping {
  readonly type: "ping" | "pong";
}

/** What the server knows of its future. */
export interface Plan {
  readonly type: "plan";
  readonly spreadMs?: Ms | undefined;
  /** This connection will be closed: move to another within this time. */
  readonly moveWithinMs?: Ms | undefined;
}

/** The last words before a Close frame: some runtimes lose its code and reason. */
export interface Bye {
  readonly type: "bye";
  readonly code: number;
  readonly reason: string;
  /** The session ends with the connection. */
  readonly isOver: boolean;
}

export type Control = Hello | Welcome | Ack | Ping | Plan | Bye;
export type ControlType = Control["type"];

/** How a field is read; `says` is for people who write another implementation. */
export interface FieldKind {
  readonly says: string;
  readonly isValid: (value: unknown) => boolean;
}

/** A field and whether it may be absent. */
export interface Field {
  readonly kind: FieldKind;
  readonly isOptional: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function integer(from: number, says: string): FieldKind {
  return { says, isValid: (value) => Number.isSafeInteger(value) && (value as number) >= from };
}

function text(maxBytes: number, minBytes = 0): FieldKind {
  return {
    says: `a text of ${minBytes > 0 ? `${minBytes} to` : "at most"} ${maxBytes} UTF-8 bytes`,
    isValid: (value) =>
      typeof value === "string" && value.length >= minBytes && utf8Length(value) <= maxBytes,
  };
}

const POSITION = integer(0, "a position: an integer from 0 to 2^53-1");
const COUNT = integer(1, "an integer from 1 to 2^53-1");
const FLAG: FieldKind = { says: "true or false", isValid: (value) => typeof value === "boolean" };
const DURATION: FieldKind = {
  says: `milliseconds from 0 to ${MAX_RETRY_AFTER_MS}`,
  isValid: (value) => typeof value === "number" && value >= 0 && value <= MAX_RETRY_AFTER_MS,
};
const LIFETIME: FieldKind = {
  says: "milliseconds from 0",
  isValid: (value) => typeof value === "number" && value >= 0,
};
const VERSION: FieldKind = { says: "the number 1", isValid: (value) => value === 1 };
const CLOSE_CODE: FieldKind = {
  says: "a close code from 1000 to 4999",
  isValid: (value) => integer(1_000, "").isValid(value) && (value as number) < 5_000,
};

/** RFC 9110 §5.6.2: what a subprotocol's name is made of. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const isToken = (value: unknown): boolean =>
  typeof value === "string" && value.length <= MAX_PROTOCOL_CHARS && TOKEN.test(value);

const PROTOCOL: FieldKind = {
  says: `a token of at most ${MAX_PROTOCOL_CHARS} characters`,
  isValid: isToken,
};
const PROTOCOLS: FieldKind = {
  says: `at most ${MAX_PROTOCOLS} tokens of at most ${MAX_PROTOCOL_CHARS} characters`,
  isValid: (value) =>
    Array.isArray(value) && value.length <= MAX_PROTOCOLS && value.every((name) => isToken(name)),
};

/** A field's fault in words; `undefined`: all are well. Fields that nobody knows are ignored. */
function faultOf(value: Readonly<Record<string, unknown>>, fields: Fields): string | undefined {
  for (const [name, { kind, isOptional }] of Object.entries(fields)) {
    const field = value[name];
    if (field === undefined ? isOptional : kind.isValid(field)) continue;
    return field === undefined ? `${name} is missing` : `${name} is not ${kind.says}`;
  }
  return undefined;
}

const must = (kind: FieldKind): Field => ({ kind, isOptional: false });
const may = (kind: FieldKind): Field => ({ kind, isOptional: true });

function record(fields: Fields): FieldKind {
  const names = Object.entries(fields).map(([name, { kind }]) => `\`${name}\`: ${kind.says}`);
  return {
    says: `an object with ${names.join("; ")}`,
    isValid: (value) => isObject(value) && faultOf(value, fields) === undefined,
  };
}

const RESUME = record({
  id: must(text(64, 1)),
  secret: must(text(64, 1)),
  attempt: must(COUNT),
  received: must(POSITION),
  sent: must(POSITION),
});

const LIMITS = record({ messages: must(COUNT), bytes: must(COUNT) });

/** Every control message with its fields. The reference in `docs/protocol.md` is made from this. */
export const CONTROLS: Readonly<Record<ControlType, Fields>> = {
  hello: { version: must(VERSION), protocols: may(PROTOCOLS), resume: may(RESUME) },
  welcome: {
    id: must(text(64, 1)),
    secret: must(text(64, 1)),
    generation: must(COUNT),
    resumed: must(FLAG),
    received: must(POSITION),
    sent: must(POSITION),
    protocol: may(PROTOCOL),
    ttlMs: must(LIFETIME),
    limits: must(LIMITS),
    spreadMs: may(DURATION),
  },
  ack: { handled: must(POSITION) },
  ping: {},
  pong: {},
  plan: { spreadMs: may(DURATION), moveWithinMs: may(DURATION) },
  bye: { code: must(CLOSE_CODE), reason: must(text(MAX_REASON_BYTES)), isOver: must(FLAG) },
};

/** What came instead of a control message. */
export interface ControlFault {
  readonly type: "fault";
  readonly sentence: string;
}

const fault = (sentence: string): ControlFault => ({ type: "fault", sentence });

/** Reads the JSON of a control message. Never throws. */
export function readControl(json: string): Control | ControlFault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fault("a control message is not JSON");
  }
  if (!isObject(value)) return fault("a control message is not a JSON object");
  const { type } = value;
  if (typeof type !== "string" || !Object.hasOwn(CONTROLS, type)) {
    return fault("a control message is of no known type");
  }
  const wrong = faultOf(value, CONTROLS[type as ControlType]);
  return wrong === undefined ? (value as unknown as Control) : fault(`${type}: ${wrong}`);
}
