import { MAX_REASON_BYTES } from "../close-reason.ts";
import { NEVER, type Ms } from "../time.ts";
import { utf8Prefix } from "../utf8.ts";
import { SESSION_CODES, SESSION_REASONS, type SessionCode } from "./codes.ts";
import type { Control, ControlFault, FlowLimits, Plan, Resume, Welcome } from "./control.ts";
import { Inbox } from "./inbox.ts";
import { MAX_RESUME_TRIES } from "./limits.ts";
import { CLIENT_LINK, type Arrival, type ClientLinkState } from "./links.ts";
import { Outbox } from "./outbox.ts";
import { TO_CLIENT } from "./control-fields.ts";
import { escapeText, readText, writeControl } from "./wire.ts";

/** Which connection: the one that carries the session, or the one that is to take over from it. */
export type LinkName = "current" | "next";

/** How much may wait for its acknowledgement on this side. */
export interface Bounds {
  readonly maxMessages: number;
  readonly maxBytes: number;
}

/**
 * - `never-sent`: it has not left this process, so it may be sent again without doubling.
 * - `unknown`: it was sent and not acknowledged; the server may have handled it or not.
 */
export type Fate = "never-sent" | "unknown";

export interface Undelivered<Data> {
  readonly data: Data;
  readonly fate: Fate;
}

/** Which message it is that the application has got. */
export interface Delivery {
  readonly position: number;
  /** Counts the sessions: the application may be done with a message after its session has ended. */
  readonly epoch: number;
}

/** What the owner of a client session has to do, in order. */
export type ClientAction<Data> =
  | { readonly kind: "transmit"; readonly link: LinkName; readonly data: Data | string }
  /** Give the message to the application, and say `handled` when it is done with it. */
  | ({ readonly kind: "deliver"; readonly data: Data | string } & Delivery)
  /**
   * The link carries the session. For `next`: it is `current` from now on, and the old one goes.
   * `isLost`: this is another session; the one before is over.
   */
  | {
      readonly kind: "welcomed";
      readonly link: LinkName;
      readonly isResumed: boolean;
      readonly isLost: boolean;
      readonly protocol: string;
      readonly spreadMs: Ms | undefined;
    }
  /** The session is over: these messages go back to the application. */
  | { readonly kind: "undelivered"; readonly messages: readonly Undelivered<Data>[] }
  | ({ readonly kind: "plan" } & Omit<Plan, "type">)
  /** What the Close frame that follows will say, in case the runtime does not. */
  | {
      readonly kind: "bye";
      readonly link: LinkName;
      readonly code: number;
      readonly reason: string;
    }
  /** This side ends the connection; a session that was on it is over. */
  | {
      readonly kind: "fail";
      readonly link: LinkName;
      readonly code: SessionCode;
      readonly reason: string;
      /** A session is over that this connection was to go on with. */
      readonly isLost: boolean;
    };

const GOING_AWAY = 1_001;

/** Going Away, Service Restart, Try Again Later, Unauthorized. */
const NOT_NOW: ReadonlySet<number> = new Set([1_001, 1_012, 1_013, 3_000]);

interface Link {
  state: ClientLinkState;
  /** What its hello said, and of which session. */
  readonly resume: Resume | undefined;
  readonly epoch: number;
  /** It has been welcomed. */
  isWelcomed: boolean;
  /** Position of the latest message that arrived on this link. */
  received: number;
  /** Position of the latest message that went out on this link. */
  transmitted: number;
}

type Links = Readonly<Record<LinkName, Link | undefined>>;

const NO_LINKS: Links = { current: undefined, next: undefined };

/** The right to resume. */
interface Ticket {
  readonly id: string;
  readonly secret: string;
  readonly limits: FlowLimits;
  /** Hellos said for this session so far. */
  attempt: number;
  /** Hellos in a row without a welcome. */
  tries: number;
}

/**
 * The client's half of a session. Time and data in, actions out: it knows no socket and no clock.
 *
 * - No ticket: there is no session, and the next hello asks for a new one.
 * - Ticket and a live `current` link: attached.
 * - Ticket and none: detached; what is sent waits for the resume.
 */
export class ClientSession<Data> {
  readonly #bounds: Bounds;
  #ticket: Ticket | undefined;
  #outbox = new Outbox<Data>();
  /** The latest message that ever went out, on whatever link. */
  #sent = 0;
  #inbox = new Inbox();
  #epoch = 0;
  /** Replaced rather than changed, so that sessions without a connection share one. */
  #links: Links = NO_LINKS;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  /** There is a session, attached or not. */
  get isOn(): boolean {
    return this.#ticket !== undefined;
  }

  get id(): string | undefined {
    return this.#ticket?.id;
  }

  /** Bytes that are not acknowledged. */
  get bytes(): number {
    return this.#outbox.bytes;
  }

  /** When to call {@link timer}. */
  get deadlineMs(): Ms {
    return this.#speaks ? this.#inbox.dueMs : NEVER;
  }

  /**
   * Whether messages and acknowledgements go out. Not while the session is moving: the counts in the
   * hello must stay true until it is answered.
   */
  get #speaks(): boolean {
    return this.#links.current?.state === "live" && this.#links.next === undefined;
  }

  /** A connection is open: the hello is the first thing that goes over it. */
  hello(name: LinkName, protocols: readonly string[]): ClientAction<Data>[] {
    const ticket = this.#ticket;
    const isGivenUp =
      name === "current" && ticket !== undefined && ticket.tries >= MAX_RESUME_TRIES;
    const resume = isGivenUp ? undefined : this.#resume(name);
    const received = resume?.received ?? 0;
    const epoch = this.#epoch;
    const counts = { received, transmitted: 0 };
    this.#setLink(name, { state: "greeting", resume, epoch, isWelcomed: false, ...counts });
    const offered = protocols.length === 0 ? undefined : protocols;
    const text = writeControl({ type: "hello", version: 1, protocols: offered, resume });
    return [{ kind: "transmit", link: name, data: text }];
  }

  /** Whether a message of this size may be sent now. */
  hasRoom(bytes: number): boolean {
    const { maxMessages, maxBytes } = this.#bounds;
    return this.#outbox.count < maxMessages && this.#outbox.bytes + bytes <= maxBytes;
  }

  /** A message for the server. The caller has asked {@link hasRoom}, and there is a session. */
  send(data: Data, bytes: number): ClientAction<Data>[] {
    this.#outbox.push(data, bytes);
    return this.#fill([]);
  }

  /** Something arrived. */
  take(name: LinkName, data: Data | string): ClientAction<Data>[] {
    const link = this.#links[name];
    if (link === undefined) return [];
    const read = typeof data === "string" ? readText(data, TO_CLIENT) : data;
    if (typeof data === "string" && typeof read === "object") {
      return this.#takeControl(name, link, read as Control | ControlFault);
    }
    if (!this.#advance(link, "message")) return this.#fault(name, `a message while ${link.state}`);
    link.received += 1;
    // The link that the session moved away from has brought it already.
    if (link.received <= this.#inbox.received) return [];
    this.#inbox.received = link.received;
    const position = link.received;
    return [{ kind: "deliver", position, epoch: this.#epoch, data: read as Data | string }];
  }

  /** The application is done with a message. */
  handled({ position, epoch }: Delivery, bytes: number, nowMs: Ms): ClientAction<Data>[] {
    if (epoch !== this.#epoch) return [];
    this.#inbox.noteHandled(position, bytes, nowMs);
    return this.timer(nowMs);
  }

  timer(nowMs: Ms): ClientAction<Data>[] {
    return this.deadlineMs <= nowMs ? this.#acknowledge([]) : [];
  }

  /** A question that only a living page answers. */
  ping(): ClientAction<Data>[] {
    return [{ kind: "transmit", link: "current", data: writeControl({ type: "ping" }) }];
  }

  /** A connection is gone; the session is not. */
  disconnected(name: LinkName, code: number, nowMs: Ms): ClientAction<Data>[] {
    const ticket = this.#ticket;
    // "Not now" is no answer to whether the session can go on.
    if (ticket && NOT_NOW.has(code)) ticket.tries = Math.max(0, ticket.tries - 1);
    this.#setLink(name, undefined);
    return this.#fill(this.timer(nowMs));
  }

  /** `next` is all there is: the current connection went before the session had moved. */
  promote(): void {
    this.#links = { current: this.#links.next, next: undefined };
  }

  /** The application ends the session: the last acknowledgement, and a word that this is the end. */
  end(code: number, reason: string): ClientAction<Data>[] {
    const actions: ClientAction<Data>[] = [];
    if (this.#links.current?.state === "live") {
      if (this.#inbox.handled > this.#inbox.told) this.#acknowledge(actions);
      const cut = utf8Prefix(reason, MAX_REASON_BYTES);
      const bye = writeControl({ type: "bye", code, reason: cut, isOver: true });
      actions.push({ kind: "transmit", link: "current", data: bye });
      this.#links.current.state = "leaving";
    }
    return this.over(actions);
  }

  /** The page is put away, and may come back: the session waits, and the server knows it at once. */
  park(): ClientAction<Data>[] {
    const actions: ClientAction<Data>[] = [];
    const { current } = this.#links;
    if (current?.state !== "live") return actions;
    if (this.#inbox.handled > this.#inbox.told) this.#acknowledge(actions);
    const bye = writeControl({ type: "bye", code: GOING_AWAY, reason: "", isOver: false });
    actions.push({ kind: "transmit", link: "current", data: bye });
    current.state = "leaving";
    return actions;
  }

  /** The session is over, whoever said so: what was not acknowledged goes back. */
  over(actions: ClientAction<Data>[] = []): ClientAction<Data>[] {
    const messages = this.#unacknowledged();
    if (messages.length > 0) actions.push({ kind: "undelivered", messages });
    this.#ticket = undefined;
    this.#outbox = new Outbox();
    this.#inbox = new Inbox();
    this.#sent = 0;
    this.#epoch += 1;
    return actions;
  }

  #setLink(name: LinkName, link: Link | undefined): void {
    this.#links = { ...this.#links, [name]: link };
  }

  #unacknowledged(): Undelivered<Data>[] {
    const messages: Undelivered<Data>[] = [];
    for (let position = this.#outbox.acked + 1; position <= this.#outbox.top; position += 1) {
      const data = this.#outbox.at(position) as Data;
      messages.push({ data, fate: position <= this.#sent ? "unknown" : "never-sent" });
    }
    return messages;
  }

  #resume(name: LinkName): Resume | undefined {
    const ticket = this.#ticket;
    if (ticket === undefined) return undefined;
    ticket.attempt += 1;
    // A move that fails costs nothing: the session is still where it was.
    if (name === "current") ticket.tries += 1;
    const { id, secret, attempt } = ticket;
    return { id, secret, attempt, received: this.#inbox.received, sent: this.#sent };
  }

  #advance(link: Link, arrival: Arrival): boolean {
    const next = CLIENT_LINK[link.state][arrival];
    if (next === undefined) return false;
    link.state = next;
    return true;
  }

  #fault(
    name: LinkName,
    sentence: string,
    code: SessionCode = SESSION_CODES.protocolError,
  ): ClientAction<Data>[] {
    const isWelcomed = this.#links[name]?.isWelcomed ?? false;
    this.#setLink(name, undefined);
    const reason = utf8Prefix(`${SESSION_REASONS[code]}: ${sentence}`, MAX_REASON_BYTES);
    const isLost = name === "current" && this.isOn && !isWelcomed;
    const actions: ClientAction<Data>[] = name === "current" ? this.over() : [];
    actions.push({ kind: "fail", link: name, code, reason, isLost });
    // The move has failed, and the session goes on where it is.
    return this.#fill(actions);
  }

  #takeControl(name: LinkName, link: Link, control: Control | ControlFault): ClientAction<Data>[] {
    if (control.type === "fault") return this.#fault(name, control.sentence);
    const { state } = link;
    if (!this.#advance(link, control.type)) {
      return this.#fault(name, `${control.type} while ${state}`);
    }
    switch (control.type) {
      case "welcome":
        return this.#welcome(name, link, control);
      case "ack":
        return this.#acked(name, link, control.handled);
      case "ping":
        return [{ kind: "transmit", link: name, data: writeControl({ type: "pong" }) }];
      case "plan": {
        const { spreadMs, moveWithinMs } = control;
        return [{ kind: "plan", spreadMs, moveWithinMs }];
      }
      case "bye": {
        const { code, reason, isOver } = control;
        const actions = isOver && name === "current" ? this.over() : [];
        actions.push({ kind: "bye", link: name, code, reason });
        return actions;
      }
      case "pong":
      case "hello":
        return [];
    }
  }

  #welcome(name: LinkName, link: Link, welcome: Welcome): ClientAction<Data>[] {
    const { protocol = "", spreadMs, resumed: isResumed } = welcome;
    if (isResumed && link.resume?.id !== welcome.id) {
      return this.#fault(name, "welcome: this was not to be resumed");
    }
    if (isResumed && link.epoch !== this.#epoch) {
      // It has ended meanwhile, on the other link, and the server is to know.
      const reason = SESSION_REASONS[SESSION_CODES.lost];
      const bye = writeControl({ type: "bye", code: SESSION_CODES.lost, reason, isOver: true });
      const fault = this.#fault(name, "over before it was resumed", SESSION_CODES.lost);
      return [{ kind: "transmit", link: name, data: bye }, ...fault];
    }
    // To move is to go on; a session of its own is not what `next` was opened for.
    if (!isResumed && name === "next") return this.#fault(name, "not resumed", SESSION_CODES.lost);
    const isLost = !isResumed && this.isOn;
    const actions = isLost ? this.over() : [];
    if (isResumed) {
      const wrong = this.#wrongPosition(welcome);
      if (wrong) return this.#fault(name, ...wrong);
    }
    const attempt = this.#ticket?.attempt ?? 0;
    const { id, secret, limits } = welcome;
    this.#ticket = { id, secret, limits, attempt, tries: 0 };
    link.transmitted = welcome.received;
    link.isWelcomed = true;
    // The hello may have spoken of a session that is over.
    if (!isResumed) link.received = 0;
    if (name === "next") this.promote();
    actions.push({ kind: "welcomed", link: name, isResumed, isLost, protocol, spreadMs });
    // Proves that the new secret has arrived: the server forgets the old one.
    this.#acknowledge(actions);
    return this.#fill(actions);
  }

  /** A partial loss is noticed, never papered over. */
  #wrongPosition({ received, sent }: Welcome): [sentence: string, code: SessionCode] | undefined {
    // More may have come over the old link since the hello; the server must know of that, too.
    if (this.#inbox.received > sent) {
      return [`${sent} of ${this.#inbox.received} messages known`, SESSION_CODES.lost];
    }
    if (received > this.#sent) {
      return [`welcome: received ${received} of ${this.#sent}`, SESSION_CODES.protocolError];
    }
    // What it has acknowledged and then forgotten is not here any more.
    if (received < this.#outbox.acked) {
      return [`${received} of ${this.#outbox.acked} handled messages known`, SESSION_CODES.lost];
    }
    return undefined;
  }

  #acked(name: LinkName, link: Link, handled: number): ClientAction<Data>[] {
    if (handled > link.transmitted) {
      return this.#fault(name, `ack of ${handled}, but ${link.transmitted} were sent`);
    }
    if (handled < this.#outbox.acked) {
      return this.#fault(name, `ack of ${handled} after one of ${this.#outbox.acked}`);
    }
    this.#outbox.ack(handled);
    return this.#fill([]);
  }

  #acknowledge(actions: ClientAction<Data>[]): ClientAction<Data>[] {
    const { handled } = this.#inbox;
    this.#inbox.noteTold(handled, NEVER);
    const data = writeControl({ type: "ack", handled });
    actions.push({ kind: "transmit", link: "current", data });
    return actions;
  }

  /** Sends what waits, as far as the server takes it. */
  #fill(actions: ClientAction<Data>[]): ClientAction<Data>[] {
    const link = this.#links.current;
    const limits = this.#ticket?.limits;
    if (!this.#speaks || link === undefined || limits === undefined) return actions;
    const outbox = this.#outbox;
    while (link.transmitted < outbox.top) {
      const position = link.transmitted + 1;
      const inFlight = position - outbox.acked;
      const isOver = inFlight > limits.messages || outbox.bytesUpTo(position) > limits.bytes;
      // One message always may, or one that is too large would wait for ever.
      if (isOver && inFlight > 1) break;
      const data = outbox.at(position) as Data;
      link.transmitted = position;
      this.#sent = Math.max(this.#sent, position);
      const wire = typeof data === "string" ? escapeText(data) : data;
      actions.push({ kind: "transmit", link: "current", data: wire });
    }
    return actions;
  }
}
