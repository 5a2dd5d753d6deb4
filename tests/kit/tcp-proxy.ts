import { TcpProxy as FaultyPath } from "@backsoon/faults";

import { Changes } from "./changes.ts";
import { freePort } from "./ports.ts";

export interface TcpProxyOptions {
  readonly upstreamPort: number;
  readonly upstreamHost?: string;
}

/** A network path that does as it is told, and that a test can wait for. */
export class TcpProxy extends FaultyPath {
  readonly #changes: Changes;

  /** Use `startTcpProxy`. */
  constructor(port: number, options: TcpProxyOptions, changes = new Changes()) {
    super({ ...options, port, onChange: () => changes.changed() });
    this.#changes = changes;
  }

  /** Resolves when `holds(this)` is true; looked at whenever a connection comes or goes. */
  async until(holds: (proxy: this) => boolean, withinMs?: number): Promise<void> {
    const explain = () => `the proxy did not get there: seen ${this.seen}, open ${this.open}`;
    await this.#changes.until(() => holds(this), explain, withinMs);
  }
}

/** Starts an in-process TCP proxy on a free port of 127.0.0.1; disposal drops all its connections. */
export async function startTcpProxy(options: TcpProxyOptions): Promise<TcpProxy> {
  const proxy = new TcpProxy(await freePort(), options);
  await proxy.accept();
  return proxy;
}
