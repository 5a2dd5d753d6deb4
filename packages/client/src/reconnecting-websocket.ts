import { MAX_REASON_BYTES, utf8Prefix } from "@backsoon/core";
import type { Action, Undelivered } from "@backsoon/core";

import {
  askPlace,
  fixedPlace,
  openSocket,
  type Endpoint,
  type Place,
  type Protocols,
} from "./attempt.ts";
import { closeArguments } from "./close-arguments.ts";
import { Engine, now } from "./engine.ts";
import { makeEvent, type EventMap, type SocketErrorEvent } from "./events.ts";
import { defineHandlers, type Handler } from "./handlers.ts";
import { loadIdleLimit, saveIdleLimit } from "./idle-storage.ts";
import { messagesOf } from "./messages.ts";
import {
  checkRuling,
  settings,
  type PerAttempt,
  type ReconnectingWebSocketOptions,
  type Settings,
  type Target,
} from "./options.ts";
import { leavingOf, newsOf, watchPage } from "./page-events.ts";
import { neverSent, SendBuffer } from "./send-buffer.ts";
import type { SessionHooks, SessionPort } from "./session-port.ts";
import { sessionSupport } from "./session-support.ts";
import {
  CLOSED,
  CLOSING,
  CONNECTING,
  OPEN,
  type ExtendedSocket,
  type SocketData,
} from "./socket-like.ts";

type ActionOf<Kind extends Action["kind"]> = Extract<Action, { kind: Kind }>;

const STATES = ["CONNECTING", "OPEN", "CLOSING", "CLOSED"];

const EVENTS = [
  "open",
  "resumed",
  "message",
  "error",
  "close",
  "reconnecting",
  "undelivered",
  "idlelimit",
] satisfies (keyof EventMap)[];

/** The events of a socket that say something about its connection, besides the first one. */
const SOCKET_EVENTS = ["message", "error", "close"];
const ONCE = { once: true };

/** What a page that is left, and an application that gives no code, end their session with. */
const GOING_AWAY = 1001;
const NORMAL = 1000;

/** Frames that only some runtimes show, and that prove life as well as a message does. */
const SIGNS_OF_LIFE = ["ping", "pong"];

/** Nobody waits for its close event, which may come in a minute or never. */
function letGo(socket: ExtendedSocket): void {
  if (socket.terminate) socket.terminate();
  else socket.close();
}

/**
 * A `WebSocket` that reads *why* its connection ended and comes back accordingly.
 *
 * Same interface as the runtime's `WebSocket`, and an instance of it where there is one. `open`
 * fires for each new session with the server (subscribe again there), `close` when that session is
 * over, with `willReconnect`; `reconnecting` tells each attempt with its verdict; `undelivered`
 * hands back what could not be sent; `idlelimit` tells that the path drops silent connections.
 *
 * Messages sent while there is no connection wait in a bounded buffer, and go out after the `open`
 * listeners have run.
 *
 * Without the option `session`, each connection is a session of its own. With it, a session goes on
 * over the next connection (`resumed`): every message arrives once and in order.
 */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- the interface adds types only
export class ReconnectingWebSocket extends EventTarget {
  declare static readonly CONNECTING: 0;
  declare static readonly OPEN: 1;
  declare static readonly CLOSING: 2;
  declare static readonly CLOSED: 3;
  declare readonly CONNECTING: 0;
  declare readonly OPEN: 1;
  declare readonly CLOSING: 2;
  declare readonly CLOSED: 3;
  declare onopen: Handler<EventMap["open"]>;
  declare onresumed: Handler<EventMap["resumed"]>;
  declare onmessage: Handler<EventMap["message"]>;
  declare onerror: Handler<EventMap["error"]>;
  declare onclose: Handler<EventMap["close"]>;
  declare onreconnecting: Handler<EventMap["reconnecting"]>;
  declare onundelivered: Handler<EventMap["undelivered"]>;
  declare onidlelimit: Handler<EventMap["idlelimit"]>;

  readonly #settings: Settings;
  readonly #endpoint: Endpoint;
  readonly #engine: Engine<ReconnectingWebSocket>;
  /** Exists from the first message that has to wait. */
  #buffer: SendBuffer | undefined;
  #socket: ExtendedSocket | undefined;
  /** `undefined` without the option. */
  readonly #session: SessionPort<ReconnectingWebSocket> | undefined;
  /** Opened beside the current one, to take over from it. */
  #next: ExtendedSocket | undefined;
  /** Aborted when the attempt is given up; exists only while the application is asked for its URL. */
  #asking: AbortController | undefined;
  /** The same for the next connection. */
  #askingNext: AbortController | undefined;
  #url = "";
  /** As the application set it; each new socket gets it. */
  #binaryType: string | undefined;
  /** This attempt's failure has been told. */
  #hasErred = false;
  /** The constructor has returned: from now on failures are told, not thrown. */
  #isBuilt = false;
  /** `undelivered` is being told. */
  #isHandingBack = false;
  /** Messages that are about to be handed back. */
  #lost: Undelivered<SocketData>[] | undefined;
  /**
   * Listens to the current socket and, from the first attempt to the final close, to the page and
   * to the signal. One listener for all, so that an idle connection costs little.
   */
  readonly #listener = (event: Event): void => {
    if (event.type === "abort") return this.close();
    if (event.type === "open") this.#listenToFrames(event.target as unknown as ExtendedSocket);
    // The events of a socket that was given up are of the past; but `ws` throws an error that
    // nobody listens to, so they must be heard.
    if ((event.target as unknown) === this.#socket) return this.#hear(event);
    if ((event.target as unknown) === this.#next) return this.#hearNext(event);
    const leaving = this.#session && leavingOf(event);
    if (leaving === "for-good") return this.#session?.end(GOING_AWAY, "");
    if (leaving === "cached") return this.#engine.input({ kind: "park" });
    const kind = newsOf(event);
    if (kind) this.#engine.input({ kind });
  };

  /**
   * @param url one address, several (the next is tried when one fails), or an (async) function that
   *   is asked again for each attempt; its rejection is one more failed attempt.
   * @param protocols as for `WebSocket`, or an (async) function.
   * @throws what the runtime's `WebSocket` throws, when both are values; RangeError for an option
   *   out of bounds; the signal's reason when it is aborted already.
   */
  constructor(
    url: PerAttempt<Target>,
    // oxlint-disable-next-line typescript/no-useless-default-assignment -- `length` is 1, as WebSocket's
    protocols: PerAttempt<Protocols> = undefined,
    options: ReconnectingWebSocketOptions = {},
  ) {
    super();
    const own = settings(options);
    const { rule, signal, spreadMs, storage, WebSocket } = own;
    signal?.throwIfAborted();
    this.#settings = own;
    this.#endpoint = { url, protocols, WebSocket };
    const hooks = ReconnectingWebSocket.#SESSION_HOOKS;
    this.#session = own.session ? new (sessionSupport())(own.buffer, this, hooks) : undefined;
    this.#engine = new Engine<ReconnectingWebSocket>(
      rule ? { ...own, rule: (close) => this.#try(() => checkRuling(rule(close))) } : own,
      this,
      ReconnectingWebSocket.#RUN,
      this.#session,
    );
    this.#engine.start(spreadMs, loadIdleLimit(storage, url));
    this.#isBuilt = true;
  }

  /** The address of the current or latest connection; empty until it is known. */
  get url(): string {
    return this.#url;
  }

  /** `CONNECTING` also while waiting for the next attempt. */
  get readyState(): number {
    const { state } = this.#engine;
    if (state?.kind === "closed") return CLOSED;
    const { retry, session } = this.#settings;
    const isGreeting = session && state?.kind === "greeting";
    const inner = isGreeting ? CONNECTING : (this.#socket?.readyState ?? CONNECTING);
    if (state?.kind === "closing" && state.by === "application") {
      return retry ? CLOSING : Math.max(CLOSING, inner);
    }
    return retry && state?.kind !== "open" ? CONNECTING : inner;
  }

  /** Bytes that wait in the send buffer and in the socket; with a session, all unacknowledged ones. */
  get bufferedAmount(): number {
    const inSocket = this.#session ? this.#session.bytes : (this.#socket?.bufferedAmount ?? 0);
    return (this.#buffer?.bytes ?? 0) + inSocket;
  }

  get protocol(): string {
    return this.#session ? this.#session.protocol : (this.#socket?.protocol ?? "");
  }

  get extensions(): string {
    return this.#socket?.extensions ?? "";
  }

  /** Kept across reconnects. A class such as that of `ws` has values of its own. */
  get binaryType(): "arraybuffer" | "blob" {
    return (this.#socket?.binaryType ?? this.#binaryType ?? "blob") as "arraybuffer" | "blob";
  }

  set binaryType(value: "arraybuffer" | "blob") {
    if (this.#socket) this.#socket.binaryType = value;
    this.#binaryType = this.#socket?.binaryType ?? value;
  }

  /**
   * Sends a message, or keeps it for the next connection. With a session it is kept until the server
   * has acknowledged it.
   * @returns `false` when it was neither sent nor kept, since there is no room; it then comes back in
   *   `undelivered`.
   * @throws as the runtime's `WebSocket` does, when `retry` is `false`.
   */
  send(data: SocketData): boolean {
    const { retry } = this.#settings;
    const { state } = this.#engine;
    const isEnding =
      state?.kind === "closed" || (state?.kind === "closing" && state.by === "application");
    // Not by the socket's state: it may be closing while the session does not know of it yet, and then
    // this message would wait behind later ones.
    if (this.#session?.isOn && !isEnding) {
      const isTaken = this.#session.send(data);
      if (!isTaken) this.#handBack(neverSent([data]));
      return isTaken;
    }
    const { readyState } = this;
    if (!this.#session && (readyState === OPEN || !retry)) {
      if (!this.#socket) throw new DOMException("still connecting", "InvalidStateError");
      // With no argument at all the socket throws its own TypeError.
      (this.#socket.send as (...data: unknown[]) => void)(...arguments);
      this.#engine.sent();
      return true;
    }
    if (isEnding || (!this.#session && readyState === CLOSED)) {
      // A listener that sends again what it was handed back would be handed it back for ever.
      if (!this.#isHandingBack) this.#handBack(neverSent([data]));
      return false;
    }
    this.#buffer ??= new SendBuffer(this.#settings.buffer);
    const { isKept, lost } = this.#buffer.add(data);
    this.#handBack(neverSent(lost));
    return isKept;
  }

  /**
   * Closes for good: no further attempt follows.
   * @throws DOMException InvalidAccessError, SyntaxError as in `WebSocket`.
   */
  // oxlint-disable-next-line typescript/no-useless-default-assignment -- `length` is 0, as WebSocket's
  close(code: number | undefined = undefined, reason: string | undefined = undefined): void {
    this.#engine.input({ kind: "close", ...closeArguments(code, reason) });
  }

  /**
   * Connects anew at once, whatever the state and the verdicts before. Also brings back a socket
   * that has given up or was closed; does nothing after its signal has aborted.
   */
  reconnect(): void {
    if (this.#settings.signal?.aborted) return;
    this.#watch("addEventListener");
    this.#engine.input({ kind: "reconnect" });
  }

  /** Closes; resolves when `close` has fired. */
  [Symbol.asyncDispose](): Promise<void> {
    return new Promise((resolve) => {
      if (this.readyState === CLOSED) return resolve();
      this.addEventListener("close", (event) => event.willReconnect || resolve());
      this.close();
    });
  }

  /** The data of each message from the first `next()` on, across reconnects, until the socket closes for good. */
  [Symbol.asyncIterator](): AsyncGenerator<unknown, void, void> {
    return messagesOf(this);
  }

  /** Shared by all sockets. */
  static readonly #RUN = (self: ReconnectingWebSocket, action: Action): void => self.#run(action);

  #run(action: Action): void {
    switch (action.kind) {
      case "connect":
        return this.#connect(action);
      case "ping":
        return this.#try(() => this.#ping());
      case "hang-up":
        return this.#hangUp(action);
      case "greet":
        return this.#session?.hello(action.link);
      case "connect-next":
        return this.#connectNext(action);
      case "abandon-next":
        return this.#abandonNext();
      case "switch":
        return this.#switch();
      case "dismiss":
        return this.#dismiss(action);
      case "park":
        this.#session?.park();
        return this.#abandon();
      case "abandon":
        return this.#abandon();
      case "error":
        return this.#hasErred ? undefined : this.#erred({});
      case "close":
        if (!action.willReconnect) {
          this.#watch("removeEventListener");
          this.#session?.over();
          this.#handBack(neverSent(this.#buffer?.takeAll() ?? []));
        }
        break;
      case "reconnecting":
        // Otherwise the next socket has taken its place.
        if (this.#engine.state?.kind === "waiting") this.#socket = undefined;
        break;
      case "idlelimit":
        saveIdleLimit(this.#settings.storage, this.#endpoint.url, action.limitMs);
        break;
      case "open":
    }
    const { kind, ...fields } = action;
    this.#tell(kind === "open" && this.#session?.isResumed ? "resumed" : kind, fields);
    if (kind === "open") this.#flush();
    if (kind === "close") this.#tellLost();
  }

  #tell(type: keyof EventMap, fields: object): void {
    const Base = type === "close" ? globalThis.CloseEvent : undefined;
    this.dispatchEvent(makeEvent(type, fields, Base));
  }

  /** What the runtime tells of an error (`ws`: much, a browser: nothing). */
  #erred({ error, message }: Pick<SocketErrorEvent, "error" | "message">): void {
    this.#hasErred = true;
    this.#tell("error", { error, message });
  }

  /** Runs a function of the application; what it throws becomes an `error` event. */
  #try<Result>(run: () => Result): Result | undefined {
    try {
      return run();
    } catch (error) {
      this.#tell("error", { error });
      return undefined;
    }
  }

  #connect({ attempt, urlTurn, refresh }: ActionOf<"connect">): void {
    const endpoint = this.#endpoint;
    this.#hasErred = false;
    this.#watch("addEventListener");
    const fixed = fixedPlace(endpoint);
    if (fixed) {
      try {
        this.#open(fixed, urlTurn);
      } catch (error) {
        if (this.#isBuilt) return this.#notTried(error);
        this.#watch("removeEventListener");
        throw error;
      }
    } else {
      const asking = new AbortController();
      const { signal } = asking;
      this.#asking = asking;
      askPlace(endpoint, { attempt, refresh, signal })
        .then((place) => signal.aborted || this.#open(place, urlTurn))
        .catch((error: unknown) => signal.aborted || this.#notTried(error));
    }
  }

  /** From the first attempt to the final close, the page and the signal have a say. */
  #watch(verb: "addEventListener" | "removeEventListener"): void {
    watchPage(verb, this.#listener);
    this.#settings.signal?.[verb]("abort", this.#listener);
  }

  #open(place: Place, urlTurn: number): void {
    this.#attach(this.#makeSocket(place, urlTurn));
  }

  #makeSocket({ urls, protocols }: Place, urlTurn: number): ExtendedSocket {
    this.#engine.urlCount = urls.length;
    const offered = this.#session ? this.#session.offer(protocols) : protocols;
    return openSocket(this.#endpoint, { urls, protocols: offered }, urlTurn);
  }

  #notTried(error: unknown): void {
    this.#erred({ error });
    this.#engine.input({ kind: "not-tried" });
  }

  #attach(socket: ExtendedSocket): void {
    this.#socket = socket;
    this.#url = socket.url;
    this.#listen(socket);
  }

  #listen(socket: ExtendedSocket): void {
    if (this.#binaryType) socket.binaryType = this.#binaryType;
    socket.addEventListener("open" as never, this.#listener as never, ONCE as never);
    for (const type of SOCKET_EVENTS) {
      socket.addEventListener(type as never, this.#listener as never);
    }
  }

  /** Only now that nobody waits for `open` any more: an emitter of `ws` grows beyond five listeners. */
  #listenToFrames(socket: ExtendedSocket): void {
    if (!socket.on) return;
    const heard = (): void => {
      if (socket === this.#socket) this.#engine.heard();
    };
    for (const type of SIGNS_OF_LIFE) socket.on(type, heard);
  }

  #hear(event: Event): void {
    const engine = this.#engine;
    // workerd fires `error` after `close`.
    if (engine.state?.kind === "closed") return;
    switch (event.type) {
      case "message": {
        const { data, origin = "" } = event as Partial<MessageEvent>;
        engine.heard();
        if (this.#session) return this.#session.take("current", data as SocketData);
        this.dispatchEvent(new MessageEvent("message", { data, origin }));
        return;
      }
      case "open": {
        const canPing = this.#settings.message !== undefined || !!this.#socket?.ping;
        engine.heard();
        engine.input({ kind: "opened", canPing });
        return;
      }
      case "error":
        engine.input({ kind: "errored" });
        this.#erred(event as SocketErrorEvent);
        return;
      case "close": {
        const { code, reason, wasClean } = event as CloseEvent;
        const bye = this.#session?.bye("current");
        this.#session?.disconnected("current", bye?.code ?? code);
        engine.input({ kind: "closed", rawCode: code, reason, wasClean, bye });
      }
    }
  }

  /** The socket that is to take over from the current one. */
  #hearNext(event: Event): void {
    const engine = this.#engine;
    switch (event.type) {
      case "open":
        return engine.input({ kind: "next-opened" });
      case "message":
        return this.#session?.take("next", (event as MessageEvent<SocketData>).data);
      case "error":
      case "close":
        this.#next = undefined;
        this.#askingNext = undefined;
        this.#session?.disconnected("next", (event as Partial<CloseEvent>).code ?? 0);
        engine.input({ kind: "next-failed" });
    }
  }

  #connectNext({ urlTurn }: ActionOf<"connect-next">): void {
    const asking = new AbortController();
    const { signal } = asking;
    this.#askingNext = asking;
    const open = (place: Place): void => {
      if (this.#askingNext === asking) {
        this.#next = this.#makeSocket(place, urlTurn);
        this.#listen(this.#next);
      } else if (this.#asking === asking) this.#open(place, urlTurn);
    };
    const failed = (error: unknown): void => {
      if (this.#askingNext === asking) this.#engine.input({ kind: "next-failed" });
      else if (this.#asking === asking) this.#notTried(error);
    };
    const fixed = fixedPlace(this.#endpoint);
    if (!fixed) {
      const context = { attempt: 1, refresh: false, signal };
      return void askPlace(this.#endpoint, context).then(open).catch(failed);
    }
    try {
      open(fixed);
    } catch (error) {
      failed(error);
    }
  }

  #abandonNext(): void {
    const next = this.#next;
    this.#askingNext?.abort();
    this.#askingNext = undefined;
    this.#next = undefined;
    this.#session?.disconnected("next", 0);
    if (next) letGo(next);
  }

  #switch(): void {
    const old = this.#socket;
    this.#socket = this.#next;
    this.#next = undefined;
    // Where the URL is still being asked for, it is asked for the current connection now.
    this.#asking = this.#askingNext;
    this.#askingNext = undefined;
    this.#url = this.#socket?.url ?? this.#url;
    this.#engine.heard();
    if (this.#engine.state?.kind === "open") old?.close();
    // Without a welcome yet: the old connection went first.
    else this.#session?.promote();
  }

  #dismiss({ code, reason }: ActionOf<"dismiss">): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close(code, utf8Prefix(reason, MAX_REASON_BYTES));
  }

  /** Shared by all sockets; here, since it reaches into them. */
  static readonly #SESSION_HOOKS: SessionHooks<ReconnectingWebSocket> = {
    now,
    transmit(self, link, data) {
      self.#engine.sent();
      const socket = link === "current" ? self.#socket : self.#next;
      self.#try(() => socket?.send(data as never));
    },
    dispatch: (self, message) => void self.dispatchEvent(message),
    erred: (self, error) => self.#tell("error", { error }),
    tell: (self, told) => self.#run(told),
    welcomed(self, { link, spreadMs }) {
      if (spreadMs !== undefined) self.#engine.input({ kind: "plan", spreadMs });
      self.#engine.input({ kind: link === "current" ? "welcomed" : "next-welcomed" });
    },
    handBack: (self, messages) => self.#handBack(messages),
    plan(self, { spreadMs, moveWithinMs: withinMs }) {
      if (spreadMs !== undefined) self.#engine.input({ kind: "plan", spreadMs });
      if (withinMs !== undefined) self.#engine.input({ kind: "move", withinMs });
    },
    fail(self, { link, code, reason }) {
      if (link === "current") return self.#engine.input({ kind: "fault", code, reason });
      self.#abandonNext();
      self.#engine.input({ kind: "next-failed" });
    },
    reschedule: (self) => self.#engine.schedule(),
  };

  #abandon(): void {
    this.#asking?.abort();
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    this.#session?.disconnected("current", 0);
    letGo(socket);
  }

  #flush(): void {
    // A listener may have closed it, and it may close while it is being filled.
    while (this.readyState === OPEN) {
      const message = this.#buffer?.take();
      if (message === undefined) return;
      // One that the socket refuses must not keep those behind it from going out.
      if (!this.#try(() => this.send(message))) this.#handBack(neverSent([message]));
    }
  }

  #ping(): void {
    const { message } = this.#settings;
    const socket = this.#socket;
    if (this.#session) return this.#session.ping();
    this.#engine.sent();
    if (message === undefined) socket?.ping?.();
    else socket?.send((typeof message === "function" ? message() : message) as never);
  }

  #hangUp({ code, reason }: ActionOf<"hang-up">): void {
    this.#asking?.abort();
    const socket = this.#socket;
    const close = (): void => {
      // `ws` tells an absent argument from an undefined one.
      if (code === undefined && reason === undefined) socket?.close();
      else socket?.close(code, reason);
    };
    if (this.#session) this.#session.end(code ?? NORMAL, reason ?? "", close);
    else close();
    if (!socket) {
      // The URL is still being asked for, so there is nobody to close with.
      const closed = { kind: "closed", rawCode: 1006, reason: "", wasClean: false } as const;
      queueMicrotask(() => this.#engine.input(closed));
    }
  }

  /** Told in a microtask, so that a listener that sends again does not call itself. */
  #handBack(messages: readonly Undelivered<SocketData>[]): void {
    if (messages.length === 0) return;
    if (!this.#lost) queueMicrotask(() => this.#tellLost());
    this.#lost = [...(this.#lost ?? []), ...messages];
  }

  #tellLost(): void {
    const messages = this.#lost ?? [];
    this.#lost = undefined;
    if (messages.length === 0) return;
    this.#isHandingBack = true;
    this.#tell("undelivered", { messages });
    this.#isHandingBack = false;
  }

  static {
    const { prototype } = this;
    // `instanceof WebSocket` holds, while construction stays that of a plain EventTarget.
    if (globalThis.WebSocket) Object.setPrototypeOf(prototype, WebSocket.prototype);
    defineHandlers(prototype, EVENTS);
    // WebIDL: the members of an interface are enumerable; those of a JavaScript class are not.
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name !== "constructor") Object.defineProperty(prototype, name, { enumerable: true });
    }
    for (const [value, name] of STATES.entries()) {
      const constant = { value, enumerable: true };
      Object.defineProperty(prototype, name, constant);
      Object.defineProperty(this, name, constant);
    }
  }
}

/** The events of a {@link ReconnectingWebSocket}, typed; the methods are those of `EventTarget`. */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- as above
export interface ReconnectingWebSocket {
  addEventListener<Type extends keyof EventMap>(
    type: Type,
    listener: (this: ReconnectingWebSocket, event: EventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Type extends keyof EventMap>(
    type: Type,
    listener: (this: ReconnectingWebSocket, event: EventMap[Type]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}
