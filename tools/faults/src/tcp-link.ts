import { type Socket, connect } from "node:net";

const ignore = (): void => {};

/** Where a link leads, and whom to tell when nothing of it is left. */
export interface LinkOptions {
  /** Asked when the link connects. */
  upstream(): { readonly host: string; readonly port: number };
  readonly held: boolean;
  onGone(): void;
}

/** One connection through the TCP proxy: the client's socket and, once it may, the upstream's. */
export class Link {
  readonly #client: Socket;
  readonly #options: LinkOptions;
  #upstream: Socket | undefined;
  #held: boolean;
  /** Discards what still comes after the proxy has ended the connection itself. */
  #ended = false;
  #afterHold: (() => void)[] = [];
  #idleTimer: NodeJS.Timeout | undefined;
  #tellGone = ignore;
  /** Resolves when nothing of the link is left. */
  readonly gone: Promise<void> = new Promise((resolve) => {
    this.#tellGone = resolve;
  });

  /** @param client must come paused (`pauseOnConnect`), so that a held link takes nothing. */
  constructor(client: Socket, options: LinkOptions) {
    this.#client = client;
    this.#options = options;
    this.#held = options.held;
    client.on("error", ignore);
    client.once("close", () => this.#noteClosed());
    this.#unlessHeld(() => this.#connect());
  }

  /** Stops taking and giving; the sockets stay open and nobody is told anything. */
  hold(): void {
    this.#held = true;
    for (const socket of this.#sockets()) socket.pause();
  }

  /** Goes on where `hold` stopped, with the ends and failures that came in between. */
  release(): void {
    this.#held = false;
    for (const action of this.#afterHold.splice(0)) action();
    for (const socket of this.#sockets()) socket.resume();
  }

  /** A RST to both sides, now. */
  reset(): void {
    this.#end();
    for (const socket of this.#sockets()) socket.resetAndDestroy();
  }

  /** A FIN to both sides, now. */
  fin(): void {
    this.#end();
    for (const socket of this.#sockets()) {
      socket.end();
      socket.resume();
    }
  }

  /** Cuts with a FIN after `idleMs` without a byte in either direction; `undefined` never. */
  cutWhenIdle(idleMs: number | undefined): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer =
      idleMs === undefined || this.#ended
        ? undefined
        : setTimeout(() => this.#unlessHeld(() => this.fin()), idleMs);
  }

  destroy(): void {
    this.#end();
    for (const socket of this.#sockets()) socket.destroy();
  }

  #sockets(): Socket[] {
    return this.#upstream === undefined ? [this.#client] : [this.#client, this.#upstream];
  }

  #end(): void {
    this.#ended = true;
    this.#afterHold = [];
    clearTimeout(this.#idleTimer);
  }

  #unlessHeld(action: () => void): void {
    if (this.#held) this.#afterHold.push(action);
    else action();
  }

  #connect(): void {
    if (this.#client.destroyed) return;
    this.#upstream = connect({ ...this.#options.upstream(), allowHalfOpen: true, noDelay: true });
    this.#upstream.on("error", ignore);
    this.#upstream.once("close", () => this.#noteClosed());
    this.#forward(this.#client, this.#upstream);
    this.#forward(this.#upstream, this.#client);
  }

  #forward(from: Socket, to: Socket): void {
    from.on("data", (chunk) => {
      this.#idleTimer?.refresh();
      if (this.#ended || to.write(chunk)) return;
      from.pause();
      to.once("drain", () => {
        if (!this.#held) from.resume();
      });
    });
    from.on("end", () => this.#unlessHeld(() => to.end()));
    from.on("close", (failed) =>
      this.#unlessHeld(() => {
        if (failed) to.resetAndDestroy();
        else to.end();
      }),
    );
  }

  #noteClosed(): void {
    if (this.#sockets().some((socket) => !socket.closed)) return;
    clearTimeout(this.#idleTimer);
    this.#options.onGone();
    this.#tellGone();
  }
}
