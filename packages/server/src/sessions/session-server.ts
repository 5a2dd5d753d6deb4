import type { IncomingMessage } from "node:http";

import {
  NEVER,
  SessionHub,
  SUBPROTOCOL,
  type AttachInput,
  type Changes,
  type Held,
  type Hello,
  type HubHost,
  type Link,
  type Ms,
  type Payload,
  type SessionEnd,
  type WriteResult,
} from "@backsoon/core";
import type { WebSocket } from "ws";

import { Alarm, nowMs } from "../clock.ts";
import { together } from "../connection.ts";
import { deliver } from "./deliver.ts";
import type { SessionSettings } from "./options.ts";
import { broken, KEPT, Pledges } from "./pledges.ts";
import { hashSecret, mint, nodeName } from "./secrets.ts";
import { Session, type MessageContext, type SessionData, type SessionKeeper } from "./session.ts";
import { SessionCounters, type SessionSnapshot } from "./session-counters.ts";
import type { Awaitable, Notice } from "./store.ts";

const UNAUTHORIZED = 3_000;
const INTERNAL_ERROR = 1_011;

/** One connection of a client that speaks the session protocol. */
export interface SessionSocket {
  readonly ws: WebSocket;
  /** Until the client is attached; a request is larger than a session. */
  request: IncomingMessage | undefined;
}

export type SessionLink = Link<SessionSocket, Session>;

/** What went wrong in something that the application or the store did. */
export interface SessionFault {
  readonly error: unknown;
  readonly during: "authorize" | "message" | "store";
  readonly session: Session | undefined;
}

/** The owner of the sessions. */
export interface SessionListener {
  begun(session: Session, request: IncomingMessage): void;
  close(ws: WebSocket, code: number, reason: string): void;
  fault(fault: SessionFault): void;
}

/** Answers to pings wait no longer than this behind what a client does not read. */
const CLOGGED_BYTES: number = 64 * 1024;

/** Whoever finds the store busy comes back within 1 to 5 s, like after a restart. */
const BUSY_MS: readonly [fromMs: Ms, toMs: Ms] = [1_000, 5_000];

const LIFETIME_JITTER = 0.1;

/**
 * The node ends a session when its time is up. The store keeps it for longer: what it was told last of
 * an idle session may be half that time old.
 */
const STORED_TTL = 2;

/** Removing is tried so often, so far apart; after that the session expires. */
const REMOVE_TRIES = 5;
const REMOVE_AGAIN_MS: Ms = 500;

function byteLength(data: Payload): number {
  return typeof data === "string" ? Buffer.byteLength(data) : data.byteLength;
}

function drawMs(fromMs: Ms, toMs: Ms): Ms {
  return fromMs + Math.random() * (toMs - fromMs);
}

/** Once it is attached, nobody needs the request of a link. */
function takeRequest(link: SessionLink): IncomingMessage | undefined {
  const { request } = link.socket;
  link.socket.request = undefined;
  return request;
}

/** `onValue` at once if it is there, so that a store in memory costs no turn of the event loop. */
function settle<Value>(
  ask: () => Awaitable<Value>,
  onValue: (value: Value) => void,
  onError: (error: unknown) => void,
): void {
  let answer: Awaitable<Value>;
  try {
    answer = ask();
  } catch (error) {
    onError(error);
    return;
  }
  if (answer instanceof Promise) answer.then(onValue, onError);
  else onValue(answer);
}

/** Secrets must not be compressed together with texts that somebody else may choose (CRIME). */
const UNCOMPRESSED = { compress: false };
const NO_OPTIONS = {};
const CONTROL_UNIT = 1;

function isControl(data: Payload): boolean {
  return typeof data === "string" && data.charCodeAt(0) === CONTROL_UNIT;
}

/** Runs a listener of the application; what it throws is thrown where nothing is half done. */
function safely(run: () => void): void {
  try {
    run();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

type HeldSession = Held<Session>;

/** Holds the sessions of one server: runs core's hub over `ws`, a store and the clock. */
export class SessionServer {
  readonly #settings: SessionSettings;
  readonly #listener: SessionListener;
  readonly #hub: SessionHub<SessionSocket, Session>;
  readonly #node = nodeName();
  readonly #counters = new SessionCounters();
  readonly #alarm = new Alarm(false, () => this.#ring());
  readonly #keeper: SessionKeeper;
  /** Of sessions whose `send()`s wait for the store: most never have to. */
  readonly #pledges = new Map<Session, Pledges>();
  /** Of sessions with a message that nobody listens to yet: has it delivered. */
  readonly #waiting = new Map<Session, () => void>();
  /** How sessions ended, for who still sends to them. */
  readonly #ends = new WeakMap<Session, SessionEnd>();
  #alarmMs: Ms = NEVER;
  #isStopped = false;
  /** When the message that is being taken in arrived. */
  #turnMs: Ms | undefined;
  /** Look whether what they wait for has come. */
  readonly #watchers = new Set<() => void>();

  /** @param spreadMs N/C at this moment, if C is known. */
  constructor(
    settings: SessionSettings,
    spreadMs: () => Ms | undefined,
    listener: SessionListener,
  ) {
    const { bounds, maxTotalBytes, helloTimeoutMs, maxPending, handoverMs, moveMs } = settings;
    this.#settings = settings;
    this.#listener = listener;
    const config = { bounds, maxTotalBytes, helloTimeoutMs, maxPending, handoverMs, moveMs };
    this.#hub = new SessionHub({ ...config, node: this.#node }, this.#host(spreadMs));
    this.#keeper = {
      send: (session, data) => this.#send(session, data),
      end: (session, code, reason) =>
        this.#with(session, (held) => this.#hub.end(held, code, reason, nowMs())),
      setData: (session, json) =>
        this.#with(session, (held) => this.#hub.setData(held, json, nowMs())),
      listening: (session) => this.#waiting.get(session)?.(),
    };
    settle(
      () => settings.store.listen(this.#node, (notice) => this.#noticed(notice)),
      () => undefined,
      (error) => this.#storeFailed(error),
    );
  }

  /** Sessions on this node, whether their clients are connected or not. */
  *sessions(): Generator<Session, void, undefined> {
    for (const { own } of this.#hub.sessions) yield own;
  }

  session(id: string): Session | undefined {
    return this.#hub.get(id)?.own;
  }

  snapshot(): SessionSnapshot {
    const { size: held, attached, pending, bytes } = this.#hub;
    return { held, attached, pending, bytes, ...this.#counters.read() };
  }

  /** Whether this connection speaks the session protocol. */
  static speaks(ws: WebSocket): boolean {
    return ws.protocol === SUBPROTOCOL;
  }

  /** Takes a connection over. */
  take(socket: SessionSocket): SessionLink {
    const link = this.#hub.opened(socket, nowMs());
    this.#schedule();
    return link;
  }

  received(link: SessionLink, data: Buffer, isBinary: boolean): void {
    if (this.#isStopped) return;
    const payload = isBinary ? data : data.toString();
    this.#turnMs = nowMs();
    try {
      this.#hub.received(link, payload, data.byteLength, this.#turnMs);
    } finally {
      this.#turnMs = undefined;
    }
    this.#schedule();
  }

  closed(link: SessionLink, code: number): void {
    this.#run(() => this.#hub.closed(link, code, nowMs()));
    this.#look();
  }

  /** The last words before a Close frame. */
  bye(link: SessionLink, code: number, reason: string): void {
    this.#hub.bye(link, code, reason);
  }

  /**
   * Before a drain closes anything: clients move to other nodes, if there can be any, and what is left
   * is stored and let go of. Resolves at the latest after `withinMs`.
   */
  async prepareDrain(withinMs: Ms): Promise<void> {
    const { moveMs, store } = this.#settings;
    const deadlineMs = nowMs() + withinMs;
    if (store.isShared && moveMs > 0) {
      this.#hub.announceMove();
      const isEmpty = (): boolean => this.#hub.attached === 0 && this.#hub.leaving === 0;
      await this.#until(isEmpty, Math.min(moveMs, withinMs / 2));
    }
    this.#run(() => this.#hub.releaseAll(deadlineMs, nowMs()));
    for (const session of this.#waiting.keys()) this.#giveBack(session);
    await this.#until(() => this.#hub.size === 0, deadlineMs - nowMs());
  }

  /** Forgets everything, without a word to anybody. The store is left to whoever made it. */
  stop(): void {
    this.#isStopped = true;
    this.#alarm.set(NEVER);
    for (const look of this.#watchers) look();
  }

  #host(spreadMs: () => Ms | undefined): HubHost<SessionSocket, Session> {
    const { store, bounds, lifetimeMs } = this.#settings;
    const ttlMs = STORED_TTL * bounds.ttlMs;
    return {
      transmit: ({ ws }, data) => ws.send(data, isControl(data) ? UNCOMPRESSED : NO_OPTIONS),
      isClogged: ({ ws }) => ws.bufferedAmount > CLOGGED_BYTES,
      close: ({ ws }, code, reason) => this.#listener.close(ws, code, reason),
      mint,
      spreadMs,
      hash: hashSecret,
      busyMs: () => drawMs(...BUSY_MS),
      lifetimeMs: () =>
        lifetimeMs === undefined
          ? NEVER
          : drawMs(lifetimeMs * (1 - LIFETIME_JITTER), lifetimeMs * (1 + LIFETIME_JITTER)),
      byteLength,
      authorize: (link, hello) => this.#authorize(link, hello),
      load: (link, id) =>
        this.#ask(
          link,
          () => store.load(id),
          (stored) => this.#hub.loaded(link, stored, nowMs()),
        ),
      create: (link, session) =>
        this.#ask(
          link,
          () => store.create(session, ttlMs),
          () => this.#hub.answer(link, { kind: "created" }, nowMs()),
        ),
      claim: (link, id, claim) =>
        this.#ask(
          link,
          () => store.claim(id, claim, ttlMs),
          (result) => together(link.socket.ws, () => this.#hub.claimed(link, result, nowMs())),
        ),
      ask: (link, owner, id) =>
        this.#ask(
          link,
          () => store.notify(owner, { kind: "wanted", id, from: this.#node }),
          (isThere) => this.#hub.answer(link, { kind: "asked", isThere }, nowMs()),
        ),
      write: (held, generation, changes) => this.#write(held, generation, changes),
      remove: (id, generation) => this.#remove(id, generation, REMOVE_TRIES),
      removeOwn: (id, generation) => this.#removeOwn(id, generation),
      touch: (ids) => this.#tell(() => store.touch(ids, ttlMs)),
      tellReleased: (node, id) =>
        this.#tell(() => store.notify(node, { kind: "released", id, from: this.#node })),
      own: (held) => new Session(this.#keeper, held),
      began: ({ own }, isResumed, link) => {
        if (isResumed) this.#counters.resumed += 1;
        else this.#counters.begun += 1;
        const request = takeRequest(link);
        if (request) safely(() => this.#listener.begun(own, request));
      },
      resumed: ({ own }, link) => {
        this.#counters.resumed += 1;
        const request = takeRequest(link);
        if (request) safely(() => void own.emit("resumed", request));
      },
      detached: ({ own }) => safely(() => void own.emit("detached")),
      deliver: (held, position, data, mayBeRepeated) =>
        this.#deliver(held, data, { position, mayBeRepeated }),
      durable: ({ own }, upTo) => this.#keepPledges(own, upTo),
      room: ({ own }) => safely(() => void own.emit("drain")),
      ended: ({ own }, end) => {
        this.#counters.ended(end);
        this.#ends.set(own, end);
        this.#pledges.get(own)?.breakAll(end);
        this.#pledges.delete(own);
        this.#waiting.delete(own);
        safely(() => void own.emit("close", end));
        this.#look();
      },
      refused: () => {
        this.#counters.refused += 1;
      },
    };
  }

  /** One message is one moment, however often its handler asks. */
  get #nowMs(): Ms {
    return this.#turnMs ?? nowMs();
  }

  /** After each of these the hub may want to be called at another time. */
  #run(change: () => void): void {
    if (this.#isStopped) return;
    change();
    this.#schedule();
  }

  #schedule(): void {
    const { deadlineMs } = this.#hub;
    if (deadlineMs === this.#alarmMs) return;
    this.#alarmMs = deadlineMs;
    this.#alarm.set(deadlineMs);
  }

  #ring(): void {
    this.#alarmMs = NEVER;
    this.#run(() => this.#hub.timer(nowMs()));
  }

  #with(session: Session, act: (held: HeldSession) => void): void {
    const held = this.#hub.get(session.id);
    if (held?.own === session) this.#run(() => act(held));
  }

  #send(session: Session, data: SessionData): Promise<void> {
    const held = this.#hub.get(session.id);
    if (held?.own !== session || !held.session.canSend) return broken(this.#ends.get(session));
    if (this.#isStopped) return broken(undefined);
    this.#hub.send(held, data, byteLength(data), this.#nowMs);
    this.#schedule();
    const { top, durable, isOver } = held.session;
    if (isOver) return broken(this.#ends.get(session));
    if (top <= durable) return KEPT;
    const pledges = this.#pledges.get(session) ?? new Pledges();
    this.#pledges.set(session, pledges);
    return pledges.make(top);
  }

  #keepPledges(session: Session, upTo: number): void {
    const pledges = this.#pledges.get(session);
    pledges?.keep(upTo);
    if (pledges?.size === 0) this.#pledges.delete(session);
  }

  #deliver(held: HeldSession, data: SessionData, context: MessageContext): void {
    const session = held.own;
    if (session.listenerCount("message") === 0) {
      this.#waiting.set(session, () => {
        this.#waiting.delete(session);
        queueMicrotask(() => held.session.isOver || this.#deliver(held, data, context));
      });
      return;
    }
    const handling = deliver(session, data, context);
    if (!handling) return this.#handled(held);
    handling.then(
      () => this.#handled(held),
      (error: unknown) => {
        this.#listener.fault({ error, during: "message", session });
        this.#run(() => this.#hub.handlerFailed(held, nowMs()));
      },
    );
  }

  #handled(held: HeldSession): void {
    if (this.#isStopped) return;
    this.#hub.handled(held, this.#nowMs);
    this.#schedule();
  }

  #authorize(link: SessionLink, { protocols = [], resume }: Hello): void {
    const { request } = link.socket;
    if (request === undefined) return;
    const context = { isResume: resume !== undefined, protocols };
    const protocol = this.#settings.protocols.find((name) => protocols.includes(name)) ?? "";
    const answer = (input: AttachInput): void =>
      this.#run(() => this.#hub.answer(link, input, nowMs()));
    settle(
      () => this.#settings.authorize(request, context),
      (principal) =>
        answer(
          typeof principal === "string"
            ? { kind: "authorized", principal, protocol }
            : { kind: "refused", code: UNAUTHORIZED, reason: "unauthorized" },
        ),
      (error) => {
        this.#listener.fault({ error, during: "authorize", session: undefined });
        answer({ kind: "refused", code: INTERNAL_ERROR, reason: "authorization failed" });
      },
    );
  }

  /** Asks the store for something that a link waits for. */
  #ask<Value>(link: SessionLink, ask: () => Awaitable<Value>, done: (value: Value) => void): void {
    settle(
      ask,
      (value) => this.#run(() => done(value)),
      (error) => {
        this.#storeFailed(error);
        this.#run(() => this.#hub.answer(link, { kind: "store-failed" }, nowMs()));
      },
    );
  }

  #write(held: HeldSession, generation: number, changes: Changes): void {
    const { store, bounds } = this.#settings;
    const failed = (error: unknown): void => {
      this.#storeFailed(error, held.own);
      this.#run(() => this.#hub.writeFailed(held, nowMs()));
    };
    let answer: Awaitable<WriteResult>;
    try {
      answer = store.write(held.id, generation, changes, STORED_TTL * bounds.ttlMs);
    } catch (error) {
      failed(error);
      return;
    }
    if (typeof answer === "string") return this.#stored(held, answer, generation);
    answer.then((result) => this.#stored(held, result, generation), failed);
  }

  #stored(held: HeldSession, result: WriteResult, generation: number): void {
    if (this.#isStopped) return;
    this.#hub.stored(held, result, generation, this.#nowMs);
    this.#schedule();
  }

  /** Until it is gone, a session that was ended could be resumed. */
  #remove(id: string, generation: number, tries: number): void {
    settle(
      () => this.#settings.store.remove(id, generation),
      () => undefined,
      (error) => {
        this.#storeFailed(error);
        if (tries <= 1 || this.#isStopped) return;
        setTimeout(() => this.#remove(id, generation, tries - 1), REMOVE_AGAIN_MS).unref();
      },
    );
  }

  /** A claim of this node may have been taken by the store without an answer. */
  #removeOwn(id: string, generation: number): void {
    settle(
      () => this.#settings.store.load(id),
      (stored) => {
        if (stored?.owner === this.#node) this.#remove(id, generation, REMOVE_TRIES);
      },
      (error) => this.#storeFailed(error),
    );
  }

  /** Tells the store something that nobody waits for. */
  #tell(tell: () => Awaitable<unknown>): void {
    settle(
      tell,
      () => undefined,
      (error) => this.#storeFailed(error),
    );
  }

  #storeFailed(error: unknown, session?: Session): void {
    if (!this.#isStopped) this.#listener.fault({ error, during: "store", session });
  }

  #giveBack(session: Session): void {
    if (!this.#waiting.delete(session)) return;
    this.#with(session, (held) => this.#hub.giveBack(held, nowMs()));
  }

  #noticed(notice: Notice): void {
    this.#run(() => this.#hub.noticed(notice, nowMs()));
    const session = this.session(notice.id);
    if (session && notice.kind === "wanted") this.#giveBack(session);
  }

  #look(): void {
    for (const look of this.#watchers) look();
  }

  /** Resolves when `isDone`, or when the time is up. */
  #until(isDone: () => boolean, withinMs: Ms): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve();
      };
      const look = (): void => {
        if (isDone() || this.#isStopped) finish();
      };
      const timer = setTimeout(finish, Math.max(0, withinMs));
      this.#watchers.add(look);
      look();
    });
  }
}
