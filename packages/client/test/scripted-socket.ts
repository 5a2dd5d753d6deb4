import { Changes } from "../../../tests/kit/changes.ts";
import type { SocketLike } from "../src/index.ts";

type SocketEvent = "open" | "message" | "error" | "close";

const CONNECTING = 0;
const CLOSING = 2;
const CLOSED = 3;

/** How long a test waits for what has to come: a hang must become a sentence. */
export const PATIENCE_MS = 2_000;

/**
 * A `WebSocket` that does only what a test tells it to: the test plays the runtime and the server.
 * What the client does to it is written down.
 */
export class ScriptedSocket extends EventTarget implements SocketLike {
  readonly url: string;
  readonly protocols: string | string[] | undefined;
  readyState: number = CONNECTING;
  bufferedAmount = 0;
  protocol = "";
  extensions = "";
  binaryType = "blob";
  readonly sent: unknown[] = [];
  readonly closeCalls: unknown[][] = [];
  /** Whether a `close()` is answered, as by a server that is alive. */
  answersClose = true;

  constructor(url: string | URL, protocols?: string | string[]) {
    super();
    if (!URL.canParse(url)) throw new DOMException(`bad URL ${String(url)}`, "SyntaxError");
    this.url = String(url);
    this.protocols = protocols;
  }

  send(data: never): void {
    this.sent.push(data);
  }

  close(...given: [code?: number, reason?: string]): void {
    this.closeCalls.push(given);
    if (this.readyState >= CLOSING) return;
    const wasConnecting = this.readyState === CONNECTING;
    this.readyState = CLOSING;
    if (!this.answersClose) return;
    const [code = 1005, reason = ""] = given;
    queueMicrotask(() => (wasConnecting ? this.fails() : this.closes(code, reason)));
  }

  opens(): this {
    this.readyState = 1;
    return this.#fire("open");
  }

  receives(data: unknown): this {
    return this.#fire("message", { data });
  }

  errs(fields: object = {}): this {
    this.readyState = CLOSED;
    return this.#fire("error", fields);
  }

  closes(code = 1006, reason = "", wasClean = code !== 1006): this {
    this.readyState = CLOSED;
    return this.#fire("close", { code, reason, wasClean });
  }

  /** A failed handshake, as most runtimes tell it. */
  fails(): this {
    return this.errs().closes();
  }

  #fire(type: SocketEvent, fields: object = {}): this {
    this.dispatchEvent(Object.assign(new Event(type), fields));
    return this;
  }
}

/** As that of `ws`: sends ping frames, tells of frames, and can be cut off. */
export class PingingSocket extends ScriptedSocket {
  pings = 0;
  terminations = 0;
  readonly #listeners = new Map<string, () => void>();

  ping(): void {
    this.pings += 1;
  }

  terminate(): void {
    this.terminations += 1;
    this.readyState = CLOSED;
  }

  on(type: string, listener: () => void): void {
    this.#listeners.set(type, listener);
  }

  pongs(): void {
    this.#listeners.get("pong")?.();
  }
}

export interface Script<Socket extends ScriptedSocket = ScriptedSocket> {
  /** For the option of that name. */
  readonly WebSocket: new (url: string | URL, protocols?: string | string[]) => Socket;
  /** All that were made so far. */
  readonly sockets: readonly Socket[];
  /** The `number`th (1 is the first), made already or to come. */
  socket(number: number): Promise<Socket>;
}

/** A class of scripted sockets of its own, so that tests do not see each other's. */
export function scripted(): Script;
export function scripted<Socket extends ScriptedSocket>(
  Base: new (url: string | URL, protocols?: string | string[]) => Socket,
): Script<Socket>;
export function scripted(Base = ScriptedSocket): Script {
  const sockets: ScriptedSocket[] = [];
  const changes = new Changes();
  const make = (url: string | URL, protocols?: string | string[]): ScriptedSocket => {
    const socket = new Base(url, protocols);
    sockets.push(socket);
    changes.changed();
    return socket;
  };
  return {
    WebSocket: new Proxy(Base, {
      construct: (_, [url, protocols]: [string | URL, (string | string[])?]) =>
        make(url, protocols),
    }),
    sockets,
    async socket(number) {
      const explain = (): string => `socket ${number} was not made; ${sockets.length} were`;
      await changes.until(() => sockets.length >= number, explain, PATIENCE_MS);
      return sockets[number - 1] as ScriptedSocket;
    },
  };
}
