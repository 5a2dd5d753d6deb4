import { once } from "node:events";
import { type Server, createServer } from "node:net";

import { Link } from "./tcp-link.ts";

export interface TcpProxyOptions {
  /** Where the proxy listens, on 127.0.0.1. */
  readonly port: number;
  /** A function is asked for each connection: then this is a balancer. */
  readonly upstreamPort: number | (() => number);
  /** Default 127.0.0.1. */
  readonly upstreamHost?: string;
  /** Called whenever a connection has come or gone. */
  readonly onChange?: () => void;
}

/**
 * A network path that does as it is told, between a client and a server on this machine. Call
 * `accept()` to begin; disposal drops all its connections.
 */
export class TcpProxy implements AsyncDisposable {
  readonly port: number;
  readonly #upstream: () => { readonly host: string; readonly port: number };
  readonly #links = new Set<Link>();
  readonly #onChange: () => void;
  #server: Server | undefined;
  #held = false;
  #idleMs: number | undefined;
  #seen = 0;

  constructor(options: TcpProxyOptions) {
    const { port, upstreamPort, upstreamHost = "127.0.0.1", onChange } = options;
    this.port = port;
    this.#upstream = () => ({
      host: upstreamHost,
      port: typeof upstreamPort === "number" ? upstreamPort : upstreamPort(),
    });
    this.#onChange = () => onChange?.();
  }

  /** Connections accepted since the start. */
  get seen(): number {
    return this.#seen;
  }

  /** Connections of which a socket, on either side, is still there. */
  get open(): number {
    return this.#links.size;
  }

  /**
   * From now on nothing passes in either direction: no data, no FIN, no RST. Sockets stay open; new
   * connections are accepted, as by a kernel whose process hangs, and hear nothing. What was handed to
   * the kernel before still arrives.
   */
  blackhole(): void {
    this.#held = true;
    for (const link of this.#links) link.hold();
  }

  /** Ends the black hole: what was held back passes now, ends included. */
  restore(): void {
    this.#held = false;
    for (const link of this.#links) link.release();
  }

  /** Resets (RST) every connection, on both sides; also in a black hole. */
  resetAll(): void {
    for (const link of this.#links) link.reset();
  }

  /** Ends (FIN) every connection, on both sides, without a Close frame; also in a black hole. */
  finAll(): void {
    for (const link of this.#links) link.fin();
  }

  /**
   * Ends (FIN, both sides) each connection, present and to come, after `idleMs` milliseconds in which
   * not a byte passed in either direction: a firewall or balancer with an idle limit. `undefined`: never.
   */
  idleCut(idleMs: number | undefined): void {
    this.#idleMs = idleMs;
    for (const link of this.#links) link.cutWhenIdle(idleMs);
  }

  /** Stops listening: new connections are refused, those that are open stay. */
  refuse(): void {
    this.#server?.close();
    this.#server = undefined;
  }

  /** Listens again, on the same port. */
  async accept(): Promise<void> {
    if (this.#server !== undefined) return;
    const server = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true });
    server.on("connection", (client) => {
      this.#seen += 1;
      const link = new Link(client, {
        upstream: this.#upstream,
        held: this.#held,
        onGone: () => {
          this.#links.delete(link);
          this.#onChange();
        },
      });
      this.#links.add(link);
      link.cutWhenIdle(this.#idleMs);
      if (!this.#held) link.release();
      this.#onChange();
    });
    this.#server = server;
    server.listen({ port: this.port, host: "127.0.0.1", exclusive: true });
    await once(server, "listening");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.refuse();
    const gone = [...this.#links].map((link) => link.gone);
    for (const link of this.#links) link.destroy();
    await Promise.all(gone);
  }
}
