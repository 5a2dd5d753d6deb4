import { once } from "node:events";
import { type Server, createServer } from "node:net";
import { Changes } from "./changes.ts";
import { freePort } from "./ports.ts";
import { Link } from "./tcp-link.ts";

export interface TcpProxyOptions {
  readonly upstreamPort: number;
  readonly upstreamHost?: string;
}

/** A network path that does as it is told, between a client and a server on this machine. */
export class TcpProxy implements AsyncDisposable {
  readonly port: number;
  readonly #upstream: { readonly host: string; readonly port: number };
  readonly #links = new Set<Link>();
  readonly #changes = new Changes();
  #server: Server | undefined;
  #held = false;
  #idleMs: number | undefined;
  #seen = 0;

  /** Use `startTcpProxy`. */
  constructor(port: number, upstream: { readonly host: string; readonly port: number }) {
    this.port = port;
    this.#upstream = upstream;
  }

  /** Connections accepted since the start. */
  get seen(): number {
    return this.#seen;
  }

  /** Connections of which a socket, on either side, is still there. */
  get open(): number {
    return this.#links.size;
  }

  /** Resolves when `holds(this)` is true; looked at whenever a connection comes or goes. */
  async until(holds: (proxy: this) => boolean, withinMs?: number): Promise<void> {
    const explain = () => `the proxy did not get there: seen ${this.seen}, open ${this.open}`;
    await this.#changes.until(() => holds(this), explain, withinMs);
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
          this.#changes.changed();
        },
      });
      this.#links.add(link);
      link.cutWhenIdle(this.#idleMs);
      if (!this.#held) link.release();
      this.#changes.changed();
    });
    this.#server = server;
    server.listen({ port: this.port, host: "127.0.0.1", exclusive: true });
    await once(server, "listening");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.refuse();
    for (const link of this.#links) link.destroy();
    await this.until(({ open }) => open === 0);
  }
}

/** Starts an in-process TCP proxy on a free port of 127.0.0.1; disposal drops all its connections. */
export async function startTcpProxy({
  upstreamPort,
  upstreamHost = "127.0.0.1",
}: TcpProxyOptions): Promise<TcpProxy> {
  const proxy = new TcpProxy(await freePort(), { host: upstreamHost, port: upstreamPort });
  await proxy.accept();
  return proxy;
}
