import {
  ClientSession,
  type Bye,
  type ClientAction,
  type Fate,
  type LinkName,
  type Ms,
  type Undelivered,
} from "@backsoon/core";

import { byteLength } from "./data-size.ts";
import type { Passenger } from "./engine.ts";
import type { BufferOptions } from "./options.ts";
import { snapshot } from "./send-buffer.ts";
import type { SocketData } from "./socket-like.ts";

type ActionOf<Kind extends ClientAction<SocketData>["kind"]> = Extract<
  ClientAction<SocketData>,
  { kind: Kind }
>;

/** What the session asks of the socket that owns it. */
export interface SessionOwner {
  transmit(link: LinkName, data: SocketData): void;
  /** @returns a promise when the application is not done with it yet. */
  deliver(data: SocketData, position: number): Promise<unknown> | undefined;
  welcomed(action: ActionOf<"welcomed">): void;
  handBack(messages: readonly Undelivered<SocketData>[]): void;
  plan(action: ActionOf<"plan">): void;
  fail(action: ActionOf<"fail">): void;
  /** The session's deadline may have moved. */
  reschedule(): void;
  now(): Ms;
}

/** Runs core's half of a session for a socket: hands its actions on, in order. */
export class SessionPort implements Passenger {
  readonly #session: ClientSession<SocketData>;
  readonly #owner: SessionOwner;
  readonly #actions: ClientAction<SocketData>[] = [];
  #isActing = false;
  readonly #byes: Record<LinkName, Bye | undefined> = { current: undefined, next: undefined };
  /** The application's subprotocols, for the hello. */
  protocols: readonly string[] = [];
  /** The one that the server chose. */
  protocol = "";
  /** The latest welcome went on with the session. */
  isResumed = false;

  constructor({ maxMessages, maxBytes }: Required<BufferOptions>, owner: SessionOwner) {
    this.#session = new ClientSession({ maxMessages, maxBytes });
    this.#owner = owner;
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

  hello(link: LinkName): void {
    this.#byes[link] = undefined;
    this.#act(this.#session.hello(link, this.protocols));
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
    this.#act(this.#session.disconnected(link, code, this.#owner.now()));
  }

  /** The next link is the current one now, and has no welcome yet. */
  promote(): void {
    this.#session.promote();
    this.#byes.current = this.#byes.next;
  }

  /** The application, or the page that is left, ends the session. */
  end(code: number, reason: string): void {
    this.#act(this.#session.end(code, reason));
  }

  /** Nobody comes back. */
  over(): void {
    this.#act(this.#session.over());
  }

  /** Those that an action brings about come after the ones before it. */
  #act(actions: ClientAction<SocketData>[]): void {
    for (const action of actions) this.#actions.push(action);
    if (this.#isActing) return;
    this.#isActing = true;
    try {
      for (const action of this.#actions) this.#do(action);
    } finally {
      this.#actions.length = 0;
      this.#isActing = false;
    }
    this.#owner.reschedule();
  }

  #do(action: ClientAction<SocketData>): void {
    const owner = this.#owner;
    switch (action.kind) {
      case "transmit":
        return owner.transmit(action.link, action.data);
      case "deliver":
        return this.#deliver(action);
      case "welcomed":
        this.protocol = action.protocol;
        this.isResumed = action.isResumed;
        return owner.welcomed(action);
      case "undelivered":
        return owner.handBack(action.messages);
      case "plan":
        return owner.plan(action);
      case "bye":
        this.#byes[action.link] = action;
        return;
      case "fail":
        return owner.fail(action);
    }
  }

  #deliver(delivery: ActionOf<"deliver">): void {
    const session = this.#session;
    const bytes = byteLength(delivery.data);
    const finish = (): void => this.#act(session.handled(delivery, bytes, this.#owner.now()));
    const handling = this.#owner.deliver(delivery.data, delivery.position);
    if (handling) void handling.then(finish);
    else finish();
  }
}

/** What is known of messages that were never given to a session. */
export function neverSent(messages: readonly SocketData[]): Undelivered<SocketData>[] {
  const fate: Fate = "never-sent";
  return messages.map((data) => ({ data, fate }));
}
