import {
  ClientSession,
  LOST_SESSION,
  SUBPROTOCOL,
  type Bye,
  type ClientAction,
  type LinkName,
  type Ms,
  type Told,
  type Undelivered,
} from "@backsoon/core";

import { byteLength } from "./data-size.ts";
import type { Passenger } from "./engine.ts";
import { SessionMessageEvent } from "./message-event.ts";
import type { BufferOptions } from "./options.ts";
import { snapshot } from "./send-buffer.ts";
import type { SocketData } from "./socket-like.ts";

type ActionOf<Kind extends ClientAction<SocketData>["kind"]> = Extract<
  ClientAction<SocketData>,
  { kind: Kind }
>;

/**
 * What the session asks of the socket that owns it. Functions that all sockets share, since one set for
 * each would be most of what an idle session costs.
 */
export interface SessionHooks<Owner> {
  transmit(owner: Owner, link: LinkName, data: SocketData): void;
  dispatch(owner: Owner, message: Event): void;
  /** The application failed to handle a message. */
  erred(owner: Owner, error: unknown): void;
  tell(owner: Owner, told: Told): void;
  welcomed(owner: Owner, action: ActionOf<"welcomed">): void;
  handBack(owner: Owner, messages: readonly Undelivered<SocketData>[]): void;
  plan(owner: Owner, action: ActionOf<"plan">): void;
  fail(owner: Owner, action: ActionOf<"fail">): void;
  /** The session's deadline may have moved. */
  reschedule(owner: Owner): void;
  now(): Ms;
}

/** Runs core's half of a session for a socket: hands its actions on, in order. */
export class SessionPort<Owner> implements Passenger {
  readonly #session: ClientSession<SocketData>;
  readonly #owner: Owner;
  readonly #hooks: SessionHooks<Owner>;
  /** Actions that are being worked off, in order; `undefined`: none are. */
  #actions: ClientAction<SocketData>[] | undefined;
  #then: (() => void) | undefined;
  /** What the owner was told last. */
  #deadlineMs: Ms | undefined;
  #byes: Partial<Record<LinkName, Bye>> = NO_BYES;
  /** The application's subprotocols, for the hello. */
  #protocols: readonly string[] = NO_PROTOCOLS;
  /** The one that the server chose. */
  protocol = "";
  /** The latest welcome went on with the session. */
  isResumed = false;

  constructor(bounds: Required<BufferOptions>, owner: Owner, hooks: SessionHooks<Owner>) {
    this.#session = new ClientSession(bounds);
    this.#owner = owner;
    this.#hooks = hooks;
  }

  get isOn(): boolean {
    return this.#session.isOn;
  }

  get bytes(): number {
    return this.#session.bytes;
  }

  get deadlineMs(): Ms {
    return this.#session.deadlineMs;
  }

  /**
   * The application's protocols are negotiated in the hello: a browser fails a handshake in which the
   * server selects none, and one can be selected only.
   * @returns what is offered instead.
   */
  offer(protocols: string | readonly string[] | undefined): string {
    this.#protocols = protocols === undefined ? NO_PROTOCOLS : [protocols].flat();
    return SUBPROTOCOL;
  }

  hello(link: LinkName): void {
    this.#act(this.#session.hello(link, this.#protocols));
  }

  take(link: LinkName, data: SocketData): void {
    this.#act(this.#session.take(link, data));
  }

  /** @returns whether there was room. */
  send(data: SocketData): boolean {
    const message = snapshot(data);
    const bytes = byteLength(message);
    if (!this.#session.hasRoom(bytes)) return false;
    this.#act(this.#session.send(message, bytes));
    return true;
  }

  ping(): void {
    this.#act(this.#session.ping());
  }

  timer(nowMs: Ms): void {
    this.#act(this.#session.timer(nowMs));
  }

  /** What the server said before it closed a link; its Close frame may have been lost. */
  bye(link: LinkName): Bye | undefined {
    return this.#byes[link];
  }

  disconnected(link: LinkName, code: number): void {
    this.#byes = { ...this.#byes, [link]: undefined };
    this.#act(this.#session.disconnected(link, code, this.#hooks.now()));
  }

  /** The next link is the current one now, and has no welcome yet. */
  promote(): void {
    this.#session.promote();
  }

  /**
   * The application, or the page that is left, ends the session.
   * @param then called when the last words are out, which may have to wait for others before them.
   */
  end(code: number, reason: string, then?: () => void): void {
    this.#then = then;
    this.#act(this.#session.end(code, reason));
  }

  /** The page is put away. */
  park(): void {
    this.#act(this.#session.park());
  }

  /** Nobody comes back. */
  over(): void {
    this.#act(this.#session.over());
  }

  /** Those that an action brings about come after the ones before it. */
  #act(actions: ClientAction<SocketData>[]): void {
    if (this.#actions) return void this.#actions.push(...actions);
    this.#actions = actions;
    try {
      // The list grows while it is worked off.
      for (const action of actions) this.#do(action);
    } finally {
      this.#actions = undefined;
    }
    const then = this.#then;
    this.#then = undefined;
    then?.();
    const { deadlineMs } = this.#session;
    if (deadlineMs === this.#deadlineMs) return;
    this.#deadlineMs = deadlineMs;
    this.#hooks.reschedule(this.#owner);
  }

  #do(action: ClientAction<SocketData>): void {
    const owner = this.#owner;
    const hooks = this.#hooks;
    switch (action.kind) {
      case "transmit":
        return hooks.transmit(owner, action.link, action.data);
      case "deliver":
        return this.#deliver(action);
      case "welcomed":
        this.protocol = action.protocol;
        this.isResumed = action.isResumed;
        if (action.isLost) hooks.tell(owner, LOST_SESSION);
        return hooks.welcomed(owner, action);
      case "undelivered":
        return hooks.handBack(owner, action.messages);
      case "plan":
        return hooks.plan(owner, action);
      case "bye":
        this.#byes = { ...this.#byes, [action.link]: { code: action.code, reason: action.reason } };
        return;
      case "fail": {
        const { code, reason, isLost } = action;
        if (isLost) hooks.tell(owner, { ...LOST_SESSION, code, rawCode: code, reason });
        return hooks.fail(owner, action);
      }
    }
  }

  #deliver(delivery: ActionOf<"deliver">): void {
    const hooks = this.#hooks;
    const { data, position } = delivery;
    const message = new SessionMessageEvent({ data }, position);
    hooks.dispatch(this.#owner, message);
    const finish = (): void =>
      this.#act(this.#session.handled(delivery, byteLength(data), hooks.now()));
    const { handling } = message;
    if (!handling) return finish();
    void handling.catch((error: unknown) => hooks.erred(this.#owner, error)).then(finish);
  }
}

const NO_BYES: Partial<Record<LinkName, Bye>> = {};
const NO_PROTOCOLS: readonly string[] = [];
