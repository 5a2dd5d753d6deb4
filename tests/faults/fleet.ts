import {
  ReconnectingWebSocket,
  type IdleLimitEvent,
  type ReconnectingEvent,
  type ReconnectingWebSocketOptions,
  type SessionCloseEvent,
} from "backsoon";
import { WebSocket as UndiciSocket } from "undici7";
import { WebSocket as WsSocket } from "ws";

import { Changes } from "../kit/changes.ts";

/** The sockets that Node has to offer: with and without ping frames and `terminate()`. */
export const sockets = { ws: WsSocket, undici: UndiciSocket } as const;

/** How long a fleet may take to be back: a few windows of up to 30 s, on a busy machine. */
const returnMs = 60_000;

/** The published class, and a record of what it told. */
export class Client implements AsyncDisposable {
  readonly socket: ReconnectingWebSocket;
  opens = 0;
  readonly closes: SessionCloseEvent[] = [];
  readonly retries: ReconnectingEvent[] = [];
  readonly limits: IdleLimitEvent[] = [];
  readonly errors: unknown[] = [];
  readonly #changes: Changes;

  constructor(
    url: string,
    options: ReconnectingWebSocketOptions = {},
    changes: Changes = new Changes(),
  ) {
    this.#changes = changes;
    this.socket = new ReconnectingWebSocket(url, undefined, { WebSocket: WsSocket, ...options });
    const { socket } = this;
    socket.addEventListener("open", () => this.#note(() => (this.opens += 1)));
    socket.addEventListener("close", (event) => this.#note(() => this.closes.push(event)));
    socket.addEventListener("reconnecting", (event) => this.#note(() => this.retries.push(event)));
    socket.addEventListener("idlelimit", (event) => this.#note(() => this.limits.push(event)));
    socket.addEventListener("error", (event) => this.#note(() => this.errors.push(event.message)));
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  #note(write: () => unknown): void {
    write();
    this.#changes.changed();
  }

  /** Resolves when `holds(this)` is true; looked at whenever the client has told something. */
  async until(holds: (client: this) => boolean, withinMs = returnMs): Promise<void> {
    const explain = () =>
      `the client did not get there: opens ${this.opens}, closes ${String(codesOf(this.closes))}, ` +
      `retries ${String(codesOf(this.retries))}, limits ${this.limits.length}`;
    await this.#changes.until(() => holds(this), explain, withinMs);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.socket[Symbol.asyncDispose]();
  }
}

/** Many clients of one server. */
export class Fleet implements AsyncDisposable {
  readonly clients: readonly Client[];
  readonly #changes = new Changes();

  constructor(
    url: string,
    count: number,
    options: (index: number) => ReconnectingWebSocketOptions = () => ({}),
  ) {
    this.clients = Array.from(
      { length: count },
      (_, index) => new Client(url, options(index), this.#changes),
    );
  }

  get closes(): SessionCloseEvent[] {
    return this.clients.flatMap(({ closes }) => closes);
  }

  get retries(): ReconnectingEvent[] {
    return this.clients.flatMap(({ retries }) => retries);
  }

  /** Resolves when `holds` is true of every client. */
  async untilAll(holds: (client: Client) => boolean, withinMs = returnMs): Promise<void> {
    const explain = () => {
      const others = this.clients.filter((client) => !holds(client));
      return `${others.length} of ${this.clients.length} clients did not get there`;
    };
    await this.#changes.until(() => this.clients.every(holds), explain, withinMs);
  }

  /** Everybody is connected. */
  untilOpen(): Promise<void> {
    return this.untilAll((client) => client.isOpen);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.clients.map((client) => client[Symbol.asyncDispose]()));
  }
}

/** The different codes, in ascending order. */
export function codesOf(events: readonly { readonly code: number }[]): number[] {
  return [...new Set(events.map(({ code }) => code))].toSorted((a, b) => a - b);
}

/** The events whose delay is not within the window of their verdict. */
export function outsideWindow(retries: readonly ReconnectingEvent[]): ReconnectingEvent[] {
  return retries.filter(({ delayMs, verdict: { window } }) => {
    return delayMs < window.fromMs || delayMs > window.toMs;
  });
}
