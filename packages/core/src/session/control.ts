import type { Ms } from "../time.ts";
import { faultOf, isObject, type Dictionary } from "./control-fields.ts";

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

/** What came instead of a control message. */
export interface ControlFault {
  readonly type: "fault";
  readonly sentence: string;
}

const fault = (sentence: string): ControlFault => ({ type: "fault", sentence });

/**
 * Reads the JSON of a control message. Never throws.
 * @param known what may be said to this side.
 */
export function readControl(json: string, known: Dictionary): Control | ControlFault {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fault("a control message is not JSON");
  }
  if (!isObject(value)) return fault("a control message is not a JSON object");
  const { type } = value;
  const fields =
    typeof type === "string" && Object.hasOwn(known, type) ? known[type as ControlType] : undefined;
  if (fields === undefined) return fault("a control message is of no known type");
  const wrong = faultOf(value, fields);
  return wrong === undefined ? (value as unknown as Control) : fault(`${String(type)}: ${wrong}`);
}
