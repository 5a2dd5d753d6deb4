import type { Hello } from "@backsoon/core";
import { onTestFinished, vi } from "vitest";

import {
  ReconnectingWebSocket,
  type EventMap,
  type PerAttempt,
  type Protocols,
  type ReconnectingWebSocketOptions,
  type Target,
} from "../../src/index.ts";
import { ADDRESS, SOON } from "../rig.ts";
import { PATIENCE_MS, scripted, ScriptedSocket, type Script } from "../scripted-socket.ts";

const MARK = "\u0001";

/** Any control message; written and read by hand, so that both halves cannot be wrong together. */
type Control = Readonly<Record<string, unknown>> & { readonly type: string };

/** The server's first words in a session, as `docs/protocol.md` has them. */
export interface Welcome {
  readonly type: "welcome";
  readonly id: string;
  readonly secret: string;
  readonly generation: number;
  readonly resumed: boolean;
  readonly received: number;
  readonly sent: number;
  readonly protocol?: string;
  readonly ttlMs: number;
  readonly limits: { readonly messages: number; readonly bytes: number };
  readonly spreadMs?: number;
}

/** What a client says before it goes. */
export interface Farewell {
  readonly code: number;
  readonly reason: string;
  readonly isOver: boolean;
}

/** The control message in a frame; `undefined`: it is one of the application's. */
export function controlIn(data: unknown): Control | undefined {
  const isControl = typeof data === "string" && data.startsWith(MARK) && data[1] !== MARK;
  return isControl ? (JSON.parse(data.slice(1)) as Control) : undefined;
}

/**
 * A socket whose other end a test plays by hand, session messages included. What is sent after
 * `close()` goes nowhere, as in every runtime.
 */
export class SessionSocket extends ScriptedSocket {
  /** What `close()` has cut off: nobody gets it. */
  readonly lost: unknown[] = [];

  override send(data: never): void {
    if (this.readyState === 0) throw new DOMException("still connecting", "InvalidStateError");
    if (this.readyState > 1) this.lost.push(data);
    else super.send(data);
  }

  /** The control messages that the client has sent, in order. */
  get controls(): readonly Control[] {
    return this.sent.flatMap((data) => controlIn(data) ?? []);
  }

  /** The application's messages that the client has sent, as they are on the wire. */
  get messages(): readonly unknown[] {
    return this.sent.filter((data) => controlIn(data) === undefined);
  }

  get hello(): Hello {
    const [hello, ...others] = this.controls.filter(({ type }) => type === "hello");
    if (hello === undefined || others.length > 0) throw new Error(`${others.length + 1} hellos`);
    return hello as unknown as Hello;
  }

  /** Positions that the client has acknowledged, in order. */
  get acks(): readonly number[] {
    return this.controls.flatMap(({ type, handled }) => (type === "ack" ? [Number(handled)] : []));
  }

  get byes(): readonly Farewell[] {
    return this.controls.flatMap(({ type, ...bye }) =>
      type === "bye" ? [bye as unknown as Farewell] : [],
    );
  }

  says(control: Control): this {
    return this.receives(MARK + JSON.stringify(control));
  }

  /** With the session that was asked for, if it is to be resumed. */
  welcomes(fields: Partial<Welcome> = {}): this {
    const hello = this.controls.find(({ type }) => type === "hello") as Hello | undefined;
    const id = fields.resumed === true ? hello?.resume?.id : undefined;
    return this.says({ ...welcomeOf({ ...(id === undefined ? {} : { id }), ...fields }) });
  }

  acknowledges(handled: number): this {
    return this.says({ type: "ack", handled });
  }

  saysBye(code: number, reason = "", isOver = false): this {
    return this.says({ type: "bye", code, reason, isOver });
  }
}

let sessions = 0;

/** A new session, unless the fields say otherwise. */
export function welcomeOf(fields: Partial<Welcome> = {}): Welcome {
  sessions += 1;
  return {
    type: "welcome",
    id: `session-${sessions}`,
    secret: `secret-${sessions}`,
    generation: 1,
    resumed: false,
    received: 0,
    // More than any client here gets: the server has lost nothing.
    sent: 1_000_000,
    ttlMs: 120_000,
    limits: { messages: 1_000, bytes: 1_048_576 },
    ...fields,
  };
}

function words(event: Event): string {
  const fields = event as Partial<EventMap["close"] & EventMap["message"]>;
  switch (event.type) {
    case "close":
      return `close ${fields.code} ${fields.willReconnect ? "again" : "final"}`;
    case "reconnecting":
      return `reconnecting ${fields.code}`;
    case "message":
      return `message ${String(fields.data)} at ${fields.position}`;
    case "undelivered":
      return (event as EventMap["undelivered"]).messages
        .map(({ data, fate }) => `undelivered ${String(data)} ${fate}`)
        .join(", ");
    case "error":
      return "error";
    default:
      return event.type;
  }
}

const EVENTS = [
  "open",
  "resumed",
  "message",
  "error",
  "close",
  "reconnecting",
  "undelivered",
] as const satisfies (keyof EventMap)[];

export interface SessionRig {
  readonly socket: ReconnectingWebSocket;
  readonly script: Script<SessionSocket>;
  /** Every event in a few words. */
  readonly log: string[];
}

export interface Setup {
  readonly url?: PerAttempt<Target>;
  readonly protocols?: PerAttempt<Protocols>;
  readonly script?: Script<SessionSocket>;
}

type Options = Omit<ReconnectingWebSocketOptions, "rule"> & {
  /** `undefined`: the table decides, as it does without a rule. Default: come back at once. */
  readonly rule?: ReconnectingWebSocketOptions["rule"] | undefined;
};

/** A client with a session on scripted sockets; it is closed at the end. */
export function connect(
  options: Options = {},
  { url = ADDRESS, protocols, script = scripted(SessionSocket) }: Setup = {},
): SessionRig {
  const { rule, ...others } = { ...SOON, ...options };
  const socket = new ReconnectingWebSocket(url, protocols, {
    session: true,
    WebSocket: script.WebSocket,
    ...(rule ? { rule } : {}),
    ...others,
  });
  onTestFinished(() => socket.close());
  const log: string[] = [];
  for (const type of EVENTS) socket.addEventListener(type, (event) => void log.push(words(event)));
  return { socket, script, log };
}

export interface OpenRig extends SessionRig {
  readonly raw: SessionSocket;
}

/** As {@link connect}, and the session is on. */
export async function open(
  options: Options = {},
  setup: Setup = {},
  welcome: Partial<Welcome> = {},
): Promise<OpenRig> {
  const rig = connect(options, setup);
  const raw = await rig.script.socket(1);
  raw.opens().welcomes(welcome);
  return { ...rig, raw };
}

/** Behind all that is to be done at once. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when it holds; a hang becomes an error. */
export async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { interval: 1, timeout: PATIENCE_MS });
}
