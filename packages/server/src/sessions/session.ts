import { EventEmitter } from "node:events";
import type { IncomingMessage } from "node:http";

import type { HeldFacts, SessionEnd } from "@backsoon/core";

import { checkClose } from "../check.ts";

/** A text, or the bytes of a binary message. */
export type SessionData = string | Uint8Array;

/** Which message it is. */
export interface MessageContext {
  /** Counts the client's messages of this session from 1. */
  readonly position: number;
  /**
   * The node that held the session before went without a word, so it may have handled this message
   * already. The position tells whether it did, if the handler keeps it with its effects.
   */
  readonly mayBeRepeated: boolean;
}

/** The events of a session, each with its listener's arguments. */
export interface SessionEvents {
  /**
   * A message from the client. The next one comes when the listeners have returned and their promises
   * have resolved; only then is it acknowledged. A listener that throws or rejects ends the session
   * with 1011. Messages wait until there is a listener.
   */
  message: [data: SessionData, context: MessageContext];
  /** The client is back. Nothing was lost. */
  resumed: [request: IncomingMessage];
  /** The connection is gone; the session waits for the client. */
  detached: [];
  /** `hasRoom` is true again. */
  drain: [];
  /** The session is over, or no longer on this node (`moved`). */
  close: [end: SessionEnd];
}

/** A message could not be sent, or is not known to have arrived, because its session is over. */
export class SessionOverError extends Error {
  override readonly name = "SessionOverError";
  readonly end: SessionEnd | undefined;

  constructor(end: SessionEnd | undefined) {
    super(`the session is over${end === undefined ? "" : `: ${end}`}`);
    this.end = end;
  }
}

/** What a session asks of the server that holds it. */
export interface SessionKeeper {
  send(session: Session, data: SessionData): Promise<void>;
  end(session: Session, code: number, reason: string): void;
  setData(session: Session, json: string): void;
  /** Somebody listens to messages now. */
  listening(session: Session): void;
}

/** A client's session. It survives its connections: keep it, not the socket. */
export class Session extends EventEmitter<SessionEvents> {
  readonly #keeper: SessionKeeper;
  /** Public: may stand in a log. The secret is never told. */
  readonly id: string;
  /** Whose session it is, as `authorize` said. */
  readonly principal: string;
  /** The application's subprotocol; empty when there is none. */
  readonly protocol: string;
  readonly #core: HeldFacts["session"];
  #data: unknown;

  /** @internal */
  constructor(keeper: SessionKeeper, { id, principal, protocol, session }: HeldFacts) {
    super();
    this.#keeper = keeper;
    this.id = id;
    this.principal = principal;
    this.protocol = protocol;
    this.#core = session;
    const { data } = session;
    this.#data = data === "" ? undefined : JSON.parse(data);
  }

  /** Whether the client is connected at the moment. */
  get isAttached(): boolean {
    return this.#core.isAttached;
  }

  /** Whether the session has ended, or is no longer on this node. */
  get isOver(): boolean {
    return this.#core.isOver;
  }

  /** How often the client has attached. */
  get generation(): number {
    return this.#core.generation;
  }

  /** Bytes that the client has not acknowledged. */
  get bufferedAmount(): number {
    return this.#core.bytes;
  }

  /** False: the client is slow or away. What is sent is still taken, up to the cap; `drain` follows. */
  get hasRoom(): boolean {
    return this.#core.hasRoom;
  }

  /** The application's own, kept with the session. Setting it stores it with the next write. */
  get data(): unknown {
    return this.#data;
  }

  /** @throws TypeError for what JSON cannot hold. */
  set data(value: unknown) {
    const json = JSON.stringify(value) as string | undefined;
    if (value !== undefined && json === undefined) {
      throw new TypeError(`session.data is ${typeof value}; allowed is what JSON can hold`);
    }
    this.#data = value;
    this.#keeper.setData(this, json ?? "");
  }

  /**
   * Sends a message, now or as soon as the client is back.
   * @returns a promise that resolves when the message is as durable as the store makes it: it then
   *   survives what the store survives. It rejects with {@link SessionOverError} when the session ends
   *   before that. Nobody has to wait for it.
   * @throws TypeError for what is neither a text nor a `Uint8Array`.
   */
  send(data: SessionData): Promise<void> {
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- callers without types
    if (typeof data !== "string" && !(data instanceof Uint8Array)) {
      throw new TypeError("session.send: allowed is a text or a Uint8Array");
    }
    return this.#keeper.send(this, data);
  }

  /**
   * Ends the session for good. The client is told with this code; whether it comes back with a new
   * session depends on the code (1000: it does not). Default 1000.
   * @throws RangeError for a code that no endpoint may send, or a reason over 123 UTF-8 bytes.
   */
  end(code = 1000, reason = ""): void {
    checkClose(code, reason);
    this.#keeper.end(this, code, reason);
  }

  override on<Name extends keyof SessionEvents>(
    name: Name,
    listener: (...args: SessionEvents[Name]) => unknown,
  ): this {
    super.on(name, listener as never);
    if (name === "message") this.#keeper.listening(this);
    return this;
  }

  override prependListener<Name extends keyof SessionEvents>(
    name: Name,
    listener: (...args: SessionEvents[Name]) => unknown,
  ): this {
    super.prependListener(name, listener as never);
    if (name === "message") this.#keeper.listening(this);
    return this;
  }

  override addListener<Name extends keyof SessionEvents>(
    name: Name,
    listener: (...args: SessionEvents[Name]) => unknown,
  ): this {
    return this.on(name, listener);
  }
}
