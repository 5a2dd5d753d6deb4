import { ReconnectingWebSocket, type ReconnectingEvent, type SessionCloseEvent } from "backsoon";
import { WebSocket } from "ws";

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
}

/** What the fleet wants to hear of each client. */
export interface Watcher {
  attempted(): void;
  opened(): void;
  lost(code: number, because: string): void;
  learnt(limitMs: number): void;
}

/**
 * Shorter than a service would choose, so that a black hole is found while one watches; longer than
 * the idle balancer's 5 s, so that the limit has to be learnt.
 */
const HEARTBEAT = { intervalMs: 8_000, timeoutMs: 2_000 };
/** A handshake into a black hole is given up after this. */
const CONNECT_TIMEOUT_MS = 3_000;

/** One client of the fleet: the published class on `ws`, and a record of what became of it. */
export class Client {
  standing: Standing = "connecting";
  readonly losses: Loss[] = [];
  readonly #socket: ReconnectingWebSocket;
  readonly #watcher: Watcher;

  constructor(url: string, watcher: Watcher) {
    this.#watcher = watcher;
    const ask = (): string => {
      this.#attempting();
      return url;
    };
    this.#socket = new ReconnectingWebSocket(ask, undefined, {
      WebSocket,
      heartbeat: HEARTBEAT,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    });
    this.#socket.addEventListener("open", () => this.#opened());
    this.#socket.addEventListener("close", (event) => this.#closed(event));
    this.#socket.addEventListener("reconnecting", (event) => this.#reconnecting(event));
    this.#socket.addEventListener("idlelimit", ({ limitMs }) => watcher.learnt(limitMs));
  }

  /** The loss that this client has not come back from yet. */
  get #current(): Loss | undefined {
    const last = this.losses.at(-1);
    return last?.backMs === undefined ? last : undefined;
  }

  #attempting(): void {
    this.standing = "connecting";
    this.#watcher.attempted();
    const attempt = this.#current?.returns.at(-1);
    if (attempt) attempt.startedMs = performance.now();
  }

  #opened(): void {
    this.standing = "open";
    const loss = this.#current;
    if (loss) loss.backMs = performance.now();
    this.#watcher.opened();
  }

  #closed({ code, verdict, willReconnect }: SessionCloseEvent): void {
    this.standing = willReconnect ? "waiting" : "closed";
    this.losses.push({ code, lostMs: performance.now(), returns: [] });
    const { source, sentence } = verdict.because;
    // Slots differ by client: in full they would be as many lines as there are clients.
    this.#watcher.lost(code, source === "hint" ? "the server gave each its own slot" : sentence);
  }

  #reconnecting({ verdict: { window } }: ReconnectingEvent): void {
    this.standing = "waiting";
    const nowMs = performance.now();
    const { fromMs, toMs } = window;
    this.#current?.returns.push({ fromMs: nowMs + fromMs, toMs: nowMs + toMs });
  }

  speak(): void {
    this.#socket.send("here");
  }

  async close(): Promise<void> {
    await this.#socket[Symbol.asyncDispose]();
  }
}
