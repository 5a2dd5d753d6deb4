import { NEVER, type Ms } from "../time.ts";
import { SESSION_CODES, SESSION_REASONS, type SessionCode } from "./codes.ts";
import type { FlowLimits } from "./control.ts";
import { Inbox } from "./inbox.ts";
import { Outbox } from "./outbox.ts";
import type { Changes, Payload, WriteResult } from "./stored.ts";

/** How much one session may hold. */
export interface SessionBounds {
  /** Unacknowledged messages to the client; one more ends the session. */
  readonly maxMessages: number;
  readonly maxBytes: number;
  /** Beyond these `hasRoom` is false. */
  readonly roomMessages: number;
  readonly roomBytes: number;
  /** What the client may have in flight. */
  readonly window: FlowLimits;
  /** How long a session outlives its connection. */
  readonly ttlMs: Ms;
}

/** Bytes that all sessions of a server hold together. */
export class Budget {
  readonly maxBytes: number;
  bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }
}

/**
 * How a session ended on this node.
 *
 * - `client`: it said bye, or closed with 1000 or 1001.
 * - `application`: `end()` was called.
 * - `handler`: a message handler failed.
 * - `expired`: nobody came back within its time.
 * - `overflow`, `lost`, `protocol-error`: as the close codes say.
 * - `moved`: it goes on, on another node or after a restart.
 */
export type SessionEnd =
  | "client"
  | "application"
  | "handler"
  | "expired"
  | "overflow"
  | "lost"
  | "protocol-error"
  | "moved";

/** What the owner of a server session has to do, in order. */
export type ServerAction =
  | { readonly kind: "transmit"; readonly data: Payload }
  /** Give the message to the application, and say `handled` or `handlerFailed` when it is done. */
  | {
      readonly kind: "deliver";
      readonly position: number;
      readonly data: Payload;
      /** The node that held the session before went without a word: it may have handled this. */
      readonly mayBeRepeated: boolean;
    }
  | { readonly kind: "acknowledge"; readonly handled: number }
  /** Write to the store, and say `stored` or `writeFailed`. At most one is under way. */
  | { readonly kind: "write"; readonly generation: number; readonly changes: Changes }
  /** Messages up to here are as durable as the store makes them. */
  | { readonly kind: "durable"; readonly upTo: number }
  | { readonly kind: "room" }
  /** Close the connection. `isOver`: and the session with it. */
  | {
      readonly kind: "close";
      readonly code: number;
      readonly reason: string;
      readonly isOver: boolean;
    }
  /** The session is no longer here. `isRemoved`: nor anywhere. */
  | { readonly kind: "over"; readonly end: SessionEnd; readonly isRemoved: boolean };

/** What an attach brings. */
export interface Attach {
  readonly generation: number;
  /** Messages to the client that have arrived there, and messages that it has ever sent. */
  readonly received: number;
  readonly sent: number;
}

type Phase =
  | { readonly kind: "attached" }
  | { readonly kind: "detached"; readonly expiresMs: Ms }
  /** No more messages are handed out; the session goes as soon as everything is stored. */
  | { readonly kind: "releasing"; readonly deadlineMs: Ms }
  | { readonly kind: "over"; readonly isRemoved: boolean };

interface Waiting {
  readonly data: Payload;
  readonly bytes: number;
}

/** A write under way: what the store holds when it succeeds. */
interface Write {
  readonly top: number;
  readonly acked: number;
  readonly handled: number;
  readonly dataVersion: number;
  /** The latest generation whose welcome the client has confirmed. */
  readonly confirmed: number;
}

const RETRY_WRITE_MS: Ms = 100;
const MAX_RETRY_WRITE_MS: Ms = 2_000;
const NO_MESSAGES: readonly Payload[] = [];
/** Shared: most sessions are in it most of the time. */
const ATTACHED: Phase = { kind: "attached" };

/** The server's half of a session, on the node that holds it. */
export class ServerSession {
  readonly #bounds: SessionBounds;
  readonly #budget: Budget;
  #phase: Phase = ATTACHED;
  #generation: number;

  /** To the client. */
  readonly #outbox: Outbox<Payload>;
  #clientAcked: number;
  #transmitted: number;
  /** Client messages. */
  readonly #inbox: Inbox;
  /** `undefined` while it is empty. */
  #queue: Waiting[] | undefined;
  #queuedBytes = 0;
  /** Bytes of the message that is being handled; `undefined`: none is. */
  #handlingBytes: number | undefined;
  /** The node before went without a word. */
  readonly #isUnclean: boolean;
  /** Client messages up to here may have been handled there. */
  #repeatedUpTo = 0;

  /** What the store holds. */
  #stored: Write;
  #writing: Write | undefined;
  /** The write under way lets go of the session. */
  #isReleaseWritten = false;
  #failures = 0;
  /** When a write that failed is tried again. */
  #retryMs: Ms | undefined;
  #data: string;
  #dataVersion = 0;
  /** The generation of the latest welcome that went out, and of the latest that has arrived. */
  #welcomed = 0;
  #confirmed = 0;

  /**
   * @param from what the store held when the session was claimed or created; `received`: what the
   *   client has got, so what need not be kept.
   */
  constructor(
    bounds: SessionBounds,
    budget: Budget,
    from: {
      readonly generation: number;
      readonly handled: number;
      readonly acked: number;
      readonly received: number;
      readonly data: string;
      /** The node before has let go of it in good order, or there was none. */
      readonly isClean: boolean;
    },
  ) {
    const { generation, handled, acked, received } = from;
    this.#bounds = bounds;
    this.#budget = budget;
    this.#generation = generation;
    this.#outbox = new Outbox(received);
    this.#clientAcked = acked;
    this.#transmitted = received;
    this.#inbox = new Inbox(handled, bounds.window);
    this.#data = from.data;
    this.#isUnclean = !from.isClean;
    this.#stored = { top: received, acked, handled, dataVersion: 0, confirmed: 0 };
  }

  get generation(): number {
    return this.#generation;
  }

  get isAttached(): boolean {
    return this.#phase.kind === "attached";
  }

  get isOver(): boolean {
    return this.#phase.kind === "over";
  }

  /** Whether it is over for good, and does not go on elsewhere. */
  get isRemoved(): boolean {
    return this.#phase.kind === "over" && this.#phase.isRemoved;
  }

  /** Whether a message to the client can still be taken. */
  get canSend(): boolean {
    const { kind } = this.#phase;
    // The handler that may finish may answer as well, until the store is told of the release.
    const isReleaseOut = this.#writing !== undefined && this.#isReleaseWritten;
    return kind === "attached" || kind === "detached" || (kind === "releasing" && !isReleaseOut);
  }

  get data(): string {
    return this.#data;
  }

  /** The position of the latest message to the client. */
  get top(): number {
    return this.#outbox.top;
  }

  /** The position of the latest message to the client that the store holds. */
  get durable(): number {
    return this.#stored.top;
  }

  /** Client messages that have arrived. */
  get received(): number {
    return this.#inbox.received;
  }

  /** Client messages that were handled. */
  get handledUpTo(): number {
    return this.#inbox.handled;
  }

  /** Messages to the client that it has handled. */
  get acked(): number {
    return this.#clientAcked;
  }

  get bytes(): number {
    return this.#outbox.bytes;
  }

  get messages(): number {
    return this.#outbox.count;
  }

  get hasRoom(): boolean {
    const { roomMessages, roomBytes } = this.#bounds;
    return this.#outbox.count < roomMessages && this.#outbox.bytes < roomBytes;
  }

  /** When to call {@link timer}. */
  get deadlineMs(): Ms {
    const phase = this.#phase;
    if (phase.kind === "over") return NEVER;
    const ownMs =
      phase.kind === "detached"
        ? phase.expiresMs
        : phase.kind === "releasing"
          ? phase.deadlineMs
          : NEVER;
    return Math.min(ownMs, this.#retryMs ?? NEVER, this.#ackMs());
  }

  /** Messages that the store held for the client, before anything else is sent. */
  restore(messages: readonly Payload[], byteLength: (data: Payload) => number): void {
    for (const data of messages) {
      const bytes = byteLength(data);
      this.#outbox.push(data, bytes);
      this.#budget.bytes += bytes;
    }
    this.#stored = { ...this.#stored, top: this.#outbox.top };
  }

  /**
   * A connection of the client carries the session from now on. The welcome has to go out between
   * this and {@link resume}.
   */
  attach({ generation, received, sent }: Attach): void {
    // Until the client proves that it is here, it may still talk to the node before.
    if (this.#isUnclean && this.#confirmed === 0) {
      this.#repeatedUpTo = Math.max(this.#repeatedUpTo, sent);
    }
    this.#phase = ATTACHED;
    this.#generation = generation;
    this.#transmitted = received;
    this.#welcomed = generation;
  }

  /** Whether a client that has received so much can go on with what is in memory. */
  canGoOnFrom(received: number): boolean {
    return this.#outbox.acked <= received && received <= this.#stored.top;
  }

  /** The store was told of an attach whose connection has gone meanwhile. */
  adopt(generation: number): void {
    this.#generation = generation;
  }

  /** What the client has missed. */
  resume(nowMs: Ms): ServerAction[] {
    const actions: ServerAction[] = [];
    const { handled } = this.#stored;
    // The connection before may have died with the acknowledgement on its way.
    if (handled > 0) this.#tell(handled, nowMs, actions);
    return this.#next(this.#fill(actions));
  }

  /** The connection is gone, and the session waits. */
  detach(nowMs: Ms): void {
    if (this.#phase.kind !== "attached") return;
    this.#phase = { kind: "detached", expiresMs: nowMs + this.#bounds.ttlMs };
  }

  /** A message for the client. At the cap the session ends. */
  send(data: Payload, bytes: number): ServerAction[] {
    if (!this.canSend) return [];
    const { maxMessages, maxBytes } = this.#bounds;
    const outbox = this.#outbox;
    const isFull =
      outbox.count >= maxMessages ||
      outbox.bytes + bytes > maxBytes ||
      (this.#budget.bytes + bytes > this.#budget.maxBytes && outbox.count > 0);
    if (isFull) return this.#fail(SESSION_CODES.overflow, "overflow");
    outbox.push(data, bytes);
    this.#budget.bytes += bytes;
    return this.#write([]);
  }

  /** The application's data changes; it is stored with the next write. */
  setData(data: string): ServerAction[] {
    if (this.#phase.kind === "over") return [];
    this.#data = data;
    this.#dataVersion += 1;
    return this.#write([]);
  }

  /** A message of the client has arrived. */
  receive(data: Payload, bytes: number): ServerAction[] {
    if (this.#phase.kind !== "attached") return [];
    const { window } = this.#bounds;
    const inFlight = this.#inbox.received + 1 - this.#inbox.told;
    const isOver = inFlight > window.messages || this.#queuedBytes + bytes > window.bytes;
    if (isOver && inFlight > 1) {
      const allowed = `${window.messages} messages and ${window.bytes} bytes`;
      return this.#fail(SESSION_CODES.protocolError, "protocol-error", `over ${allowed} in flight`);
    }
    this.#inbox.received += 1;
    (this.#queue ??= []).push({ data, bytes });
    this.#queuedBytes += bytes;
    return this.#next([]);
  }

  /** The application has handled the message that was delivered. */
  handled(nowMs: Ms): ServerAction[] {
    const bytes = this.#handlingBytes;
    if (bytes === undefined) return [];
    this.#handlingBytes = undefined;
    this.#queuedBytes -= bytes;
    this.#inbox.noteHandled(this.#inbox.handled + 1, bytes, nowMs);
    if (this.#phase.kind === "over") return [];
    return this.#next(this.#write([]));
  }

  /**
   * Nobody has looked at the message that was delivered, so it is the client's again. Only while the
   * session is being let go of: nothing may follow it here.
   */
  giveBack(): ServerAction[] {
    const bytes = this.#handlingBytes;
    if (bytes === undefined || this.#phase.kind !== "releasing") return [];
    this.#handlingBytes = undefined;
    this.#queuedBytes -= bytes;
    this.#inbox.received = this.#inbox.handled;
    return this.#write([]);
  }

  /** The application could not: to acknowledge would be a lie, to repeat would not end. */
  handlerFailed(): ServerAction[] {
    if (this.#handlingBytes === undefined) return [];
    this.#handlingBytes = undefined;
    const sentence = `message ${this.#inbox.handled + 1} was not handled`;
    return this.end(1011, sentence, "handler");
  }

  /** The client says that it has handled messages up to this position. */
  ack(handled: number): ServerAction[] {
    if (this.#phase.kind === "over") return [];
    if (handled > this.#transmitted) {
      const sentence = `ack of ${handled}, but ${this.#transmitted} were sent`;
      return this.#fail(SESSION_CODES.protocolError, "protocol-error", sentence);
    }
    if (handled < this.#clientAcked) {
      const sentence = `ack of ${handled} after one of ${this.#clientAcked}`;
      return this.#fail(SESSION_CODES.protocolError, "protocol-error", sentence);
    }
    const hadRoom = this.hasRoom;
    this.#clientAcked = handled;
    this.#confirmed = this.#welcomed;
    if (handled > this.#outbox.acked) {
      this.#budget.bytes -= this.#outbox.bytesUpTo(handled);
      this.#outbox.ack(handled);
    }
    const actions: ServerAction[] = [];
    if (!hadRoom && this.hasRoom) actions.push({ kind: "room" });
    return this.#write(actions);
  }

  /** The store has answered the write that was issued for `generation`. */
  stored(result: WriteResult, generation: number, nowMs: Ms): ServerAction[] {
    const write = this.#writing;
    this.#writing = undefined;
    if (write === undefined || this.#phase.kind === "over") return [];
    switch (result) {
      case "written":
        return this.#written(write, nowMs);
      case "fenced":
        // A client of ours has come back while the write was under way.
        if (generation < this.#generation) return this.#write([]);
        return this.leave();
      case "gone":
      case "behind":
        return this.#fail(SESSION_CODES.lost, "lost", `the store says: ${result}`);
    }
  }

  /** The store did not answer, so nobody knows what it holds. The same is written again. */
  writeFailed(nowMs: Ms): ServerAction[] {
    this.#writing = undefined;
    if (this.#phase.kind === "over") return [];
    const delayMs = Math.min(RETRY_WRITE_MS * 2 ** this.#failures, MAX_RETRY_WRITE_MS);
    this.#failures += 1;
    this.#retryMs = nowMs + delayMs;
    return [];
  }

  timer(nowMs: Ms): ServerAction[] {
    const phase = this.#phase;
    if (phase.kind === "over") return [];
    if (phase.kind === "detached" && phase.expiresMs <= nowMs) {
      return this.#over("expired", true, []);
    }
    const actions: ServerAction[] = [];
    if (this.#retryMs !== undefined && this.#retryMs <= nowMs) {
      this.#retryMs = undefined;
      this.#write(actions);
    }
    this.#acknowledge(nowMs, actions);
    // Whoever comes next is warned: `owner` stays, so this was no release in good order.
    if (phase.kind === "releasing" && phase.deadlineMs <= nowMs) {
      return this.#over("moved", false, actions);
    }
    return actions;
  }

  /**
   * Lets go of the session: the message that is being handled may finish, the rest stays with the
   * client, everything is stored. Then `over` with `moved`; at the latest at the deadline.
   */
  release(deadlineMs: Ms): ServerAction[] {
    if (this.#phase.kind === "over") return [];
    this.#phase = { kind: "releasing", deadlineMs };
    this.#dropQueue();
    return this.#write([]);
  }

  /** Ends the session for good. */
  end(code: number, reason: string, end: SessionEnd = "application"): ServerAction[] {
    if (this.#phase.kind === "over") return [];
    const actions: ServerAction[] = [];
    if (this.#phase.kind !== "detached") {
      this.#acknowledge(NEVER, actions);
      actions.push({ kind: "close", code, reason, isOver: true });
    }
    return this.#over(end, true, actions);
  }

  /** The client has ended it. */
  ended(): ServerAction[] {
    return this.#phase.kind === "over" ? [] : this.#over("client", true, []);
  }

  /** The session goes on elsewhere; the connection here is of no more use. */
  leave(): ServerAction[] {
    const actions: ServerAction[] = [];
    if (this.#phase.kind === "over") return actions;
    if (this.#phase.kind !== "detached") {
      const code = SESSION_CODES.replaced;
      actions.push({ kind: "close", code, reason: SESSION_REASONS[code], isOver: false });
    }
    return this.#over("moved", false, actions);
  }

  #fail(code: SessionCode, end: SessionEnd, sentence?: string): ServerAction[] {
    const reason = SESSION_REASONS[code];
    return this.end(code, sentence === undefined ? reason : `${reason}: ${sentence}`, end);
  }

  #over(end: SessionEnd, isRemoved: boolean, actions: ServerAction[]): ServerAction[] {
    this.#phase = { kind: "over", isRemoved };
    this.#budget.bytes -= this.#outbox.bytes;
    this.#outbox.ack(this.#outbox.top);
    this.#dropQueue();
    actions.push({ kind: "over", end, isRemoved });
    return actions;
  }

  #dropQueue(): void {
    const queue = this.#queue ?? [];
    for (const { bytes } of queue) this.#queuedBytes -= bytes;
    this.#inbox.received -= queue.length;
    this.#queue = undefined;
  }

  /** Hands out the next message; one at a time, so that the handler sees them in order. */
  #next(actions: ServerAction[]): ServerAction[] {
    const { kind } = this.#phase;
    const canHandle = kind === "attached" || kind === "detached";
    if (!canHandle || this.#handlingBytes !== undefined) return actions;
    const message = this.#queue?.shift();
    if (message === undefined) return actions;
    if (this.#queue?.length === 0) this.#queue = undefined;
    this.#handlingBytes = message.bytes;
    const position = this.#inbox.handled + 1;
    const mayBeRepeated = position <= this.#repeatedUpTo;
    actions.push({ kind: "deliver", position, data: message.data, mayBeRepeated });
    return actions;
  }

  /** Writes whatever the store does not hold yet, unless a write is under way. */
  #write(actions: ServerAction[]): ServerAction[] {
    if (this.#writing !== undefined || this.#retryMs !== undefined) return actions;
    const { top } = this.#outbox;
    const stored = this.#stored;
    // A confirmation of an older welcome says nothing of the secret in the latest.
    const isConfirmed = this.#confirmed === this.#generation && this.#confirmed > stored.confirmed;
    const write: Write = {
      top,
      acked: this.#clientAcked,
      handled: this.#inbox.handled,
      dataVersion: this.#dataVersion,
      confirmed: isConfirmed ? this.#confirmed : stored.confirmed,
    };
    const hasData = write.dataVersion !== stored.dataVersion;
    const isReleased = this.#phase.kind === "releasing" && this.#handlingBytes === undefined;
    const isNews =
      top > stored.top ||
      write.acked > stored.acked ||
      write.handled > stored.handled ||
      hasData ||
      isConfirmed ||
      isReleased;
    if (!isNews) return actions;
    const changes: Changes = {
      first: stored.top + 1,
      append: this.#slice(stored.top),
      // Both only ever rise. As the last word they are told again: the store may have gone back.
      acked: isReleased || write.acked > stored.acked ? write.acked : undefined,
      handled: isReleased || write.handled > stored.handled ? write.handled : undefined,
      data: hasData ? this.#data : undefined,
      isConfirmed,
      // While something may have been handled by a node that crashed, the next is to be warned as well.
      isReleased: isReleased && !this.#isInDoubt(write.handled),
    };
    this.#writing = write;
    this.#isReleaseWritten = isReleased;
    actions.push({ kind: "write", generation: this.#generation, changes });
    return actions;
  }

  /** Whether a client message that is still to come may have been handled by the node before. */
  #isInDoubt(handled: number): boolean {
    return handled < this.#repeatedUpTo || (this.#isUnclean && this.#confirmed === 0);
  }

  #slice(after: number): readonly Payload[] {
    const { top } = this.#outbox;
    if (after === top) return NO_MESSAGES;
    if (after === top - 1) return [this.#outbox.at(top) as Payload];
    return Array.from(
      { length: top - after },
      (_, index) => this.#outbox.at(after + index + 1) as Payload,
    );
  }

  #written(write: Write, nowMs: Ms): ServerAction[] {
    this.#failures = 0;
    const isNewer = write.top > this.#stored.top;
    this.#stored = write;
    const actions: ServerAction[] = [];
    if (isNewer) actions.push({ kind: "durable", upTo: write.top });
    this.#fill(actions);
    // What the application has set since has to be stored first.
    const isReleased =
      this.#isReleaseWritten &&
      this.#phase.kind === "releasing" &&
      write.dataVersion === this.#dataVersion;
    this.#acknowledge(isReleased ? NEVER : nowMs, actions);
    return isReleased ? this.#over("moved", false, actions) : this.#write(actions);
  }

  /** Sends what is stored. What is not stored might be forgotten, and its position given again. */
  #fill(actions: ServerAction[]): ServerAction[] {
    const { kind } = this.#phase;
    if (kind !== "attached" && kind !== "releasing") return actions;
    while (this.#transmitted < this.#stored.top) {
      this.#transmitted += 1;
      actions.push({ kind: "transmit", data: this.#outbox.at(this.#transmitted) as Payload });
    }
    return actions;
  }

  #ackMs(): Ms {
    const { kind } = this.#phase;
    const isConnected = kind === "attached" || kind === "releasing";
    return isConnected && this.#stored.handled > this.#inbox.told ? this.#inbox.dueMs : NEVER;
  }

  /** Acknowledges what is stored as handled: it stays so when this node crashes. */
  #acknowledge(nowMs: Ms, actions: ServerAction[]): void {
    const { handled } = this.#stored;
    if (handled > this.#inbox.told && this.#ackMs() <= nowMs) this.#tell(handled, nowMs, actions);
  }

  #tell(handled: number, nowMs: Ms, actions: ServerAction[]): void {
    this.#inbox.noteTold(handled, nowMs);
    actions.push({ kind: "acknowledge", handled });
  }
}
