import {
  ReconnectingWebSocket,
  type EventMap,
  type ReconnectingEvent,
  type SessionCloseEvent,
  type UndeliveredEvent,
} from "backsoon";
import { WebSocket } from "ws";

import { Conversation, type MessageCounts } from "./conversation.ts";
import type { Answer, Question } from "./wire.ts";

/** Where a client stands, as the page draws it. */
export type Standing = "connecting" | "open" | "waiting" | "closed";

/** An attempt after a loss: when it was allowed to begin, and when it did. */
interface Return {
  /** The verdict's window, on the drill's clock. */
  readonly fromMs: number;
  readonly toMs: number;
  startedMs?: number;
}

/** One loss of a connection, and how the client came back from it. */
export interface Loss {
  readonly code: number;
  readonly lostMs: number;
  readonly returns: Return[];
  backMs?: number;
  /** Whether its session went on. */
  isResumed?: boolean;
}

/** What the fleet wants to hear of each client. */
export interface Watcher {
  attempted(): void;
  opened(): void;
  lost(code: number, because: string): void;
  /** The session went on at another server. */
  moved(): void;
  learnt(limitMs: number): void;
  heard(): void;
}

/**
 * Shorter than a service would choose, so that a black hole is found while one watches; longer than
 * the idle balancer's 5 s, so that the limit has to be learnt.
 */
const HEARTBEAT = { intervalMs: 8_000, timeoutMs: 2_000 };
/** A handshake into a black hole is given up after this. */
const CONNECT_TIMEOUT_MS = 3_000;

/** What differs by client: in full it would be as many lines as there are clients. */
const SENTENCES: Readonly<Partial<Record<string, string>>> = {
  hint: "the server gave each its own slot",
  plan: "the server had announced how long its fleet needs",
};

/** One client of the fleet: the published class on `ws`, and a record of what became of it. */
export class Client {
  standing: Standing = "connecting";
  readonly losses: Loss[] = [];
  /** When its session went on at another server without any loss. */
  readonly movesMs: number[] = [];
  readonly #socket: ReconnectingWebSocket;
  readonly #watcher: Watcher;
  readonly #conversation: Conversation;
  /** The server that answered last on this connection. */
  #node: number | undefined;

  constructor(url: string, counts: MessageCounts, watcher: Watcher) {
    this.#watcher = watcher;
    this.#conversation = new Conversation(counts);
    const ask = (): string => {
      this.#attempting();
      return url;
    };
    const socket = new ReconnectingWebSocket(ask, undefined, {
      session: true,
      WebSocket,
      heartbeat: HEARTBEAT,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    });
    this.#socket = socket;
    socket.addEventListener("open", () => this.#opened(false));
    socket.addEventListener("resumed", () => this.#opened(true));
    socket.addEventListener("close", (event) => this.#closed(event));
    socket.addEventListener("reconnecting", (event) => this.#reconnecting(event));
    socket.addEventListener("undelivered", (event) => this.#handedBack(event));
    socket.addEventListener("message", (event) => this.#heard(event));
    socket.addEventListener("idlelimit", ({ limitMs }) => watcher.learnt(limitMs));
  }

  /** Questions that nobody has answered yet. */
  get waiting(): number {
    return this.#conversation.waiting;
  }

  /** The loss that this client has not come back from yet. */
  get #current(): Loss | undefined {
    const last = this.losses.at(-1);
    return last?.backMs === undefined ? last : undefined;
  }

  #attempting(): void {
    this.#watcher.attempted();
    // To move, a client opens the next connection beside the one that it has.
    if (this.standing === "open") return;
    this.standing = "connecting";
    const attempt = this.#current?.returns.at(-1);
    if (attempt) attempt.startedMs = performance.now();
  }

  #opened(isResumed: boolean): void {
    this.standing = "open";
    if (!isResumed) this.#conversation.begun();
    const loss = this.#current;
    if (loss) {
      loss.backMs = performance.now();
      loss.isResumed = isResumed;
    }
    this.#watcher.opened();
  }

  /** The session is over; its connection may be new, and the next session's already. */
  #closed({ willReconnect }: SessionCloseEvent): void {
    this.#conversation.over();
    if (!willReconnect) this.standing = "closed";
  }

  #reconnecting({ code, verdict }: ReconnectingEvent): void {
    const nowMs = performance.now();
    const { window, because } = verdict;
    this.standing = "waiting";
    this.#node = undefined;
    // Each attempt that fails tells so, too.
    if (this.#current === undefined) {
      this.losses.push({ code, lostMs: nowMs, returns: [] });
      this.#watcher.lost(code, SENTENCES[because.source] ?? because.sentence);
    }
    const { fromMs, toMs } = window;
    this.#current?.returns.push({ fromMs: nowMs + fromMs, toMs: nowMs + toMs });
  }

  #heard({ data, position = 0 }: EventMap["message"]): void {
    const answer = JSON.parse(String(data)) as Answer;
    this.#conversation.answered(answer, position);
    const { node } = answer;
    if (this.#node !== undefined && this.#node !== node) {
      this.movesMs.push(performance.now());
      this.#watcher.moved();
    }
    this.#node = node;
    this.#watcher.heard();
  }

  #handedBack({ messages }: UndeliveredEvent): void {
    for (const { data } of messages) {
      const { n } = JSON.parse(String(data)) as Question;
      this.#conversation.handedBack(n);
    }
  }

  speak(): void {
    const question: Question = { n: this.#conversation.ask() };
    this.#socket.send(JSON.stringify(question));
  }

  /** Whatever has not been answered by now is lost. */
  giveUp(): void {
    this.#conversation.giveUp();
  }

  async close(): Promise<void> {
    await this.#socket[Symbol.asyncDispose]();
  }
}
