import { fileURLToPath } from "node:url";

import { disposeInTurn } from "../kit/cleanup.ts";
import { startTcpProxy, type TcpProxy } from "../kit/tcp-proxy.ts";
import type { Ledger } from "./ledger.ts";
import type { News } from "./news.ts";
import type { ClientOrder, ClientRecord, ClientSettings } from "./wire.ts";
import { Worker, type End } from "./worker.ts";

const script = fileURLToPath(new URL("client-process.ts", import.meta.url));
const PATIENCE_MS = 60_000;

export interface FleetOptions {
  readonly first: number;
  readonly count: number;
  readonly everyMs: number;
  readonly balancerPort: number;
  readonly ledger: Ledger;
  readonly news: News;
  /** Told of the process. */
  readonly log: (sentence: string) => void;
}

/** Clients in a process of their own, and the path that they share. */
export class Fleet implements AsyncDisposable {
  readonly path: TcpProxy;
  readonly #options: FleetOptions;
  readonly #worker: Worker<ClientRecord>;
  #isDrained = false;
  #marks = 0;
  #end: End | undefined;

  private constructor(
    options: FleetOptions,
    path: TcpProxy,
    start: (hear: (entry: ClientRecord) => void) => Worker<ClientRecord>,
  ) {
    this.#options = options;
    this.path = path;
    this.#worker = start((entry) => this.#hear(entry));
    void this.#noteEnd();
  }

  static async start(options: FleetOptions): Promise<Fleet> {
    const { first, count, everyMs, balancerPort, log } = options;
    const path = await startTcpProxy({ upstreamPort: balancerPort });
    const url = `ws://127.0.0.1:${path.port}`;
    const settings: ClientSettings = { url, first, count, everyMs };
    const fleet = new Fleet(options, path, (hear) => Worker.start(script, settings, hear));
    log(`clients from ${first} on are process ${fleet.#worker.pid}, port ${path.port}`);
    return fleet;
  }

  /** Nobody says anything more; resolves when the servers have acknowledged everything. */
  async quiet(): Promise<void> {
    this.#order("quiet");
    await this.#until(() => this.#isDrained, "still wait for an acknowledgement");
  }

  /** Everybody closes; resolves when the process has ended by itself. */
  async end(): Promise<void> {
    this.#order("end");
    await this.#until(() => this.#end !== undefined, "do not end");
    if (this.#end?.code !== 0) throw new Error(`clients ended with ${JSON.stringify(this.#end)}`);
  }

  /** Resolves when everything that its clients did before has been told. */
  async mark(): Promise<void> {
    const mark = this.#marks + 1;
    this.#order("mark");
    await this.#until(() => this.#marks >= mark, "do not answer");
  }

  /** Does something to the path, and waits until each of its clients has lost its connection. */
  async disturb(act: (path: TcpProxy) => void): Promise<void> {
    const { first, count, ledger, news } = this.#options;
    const mine = (client: number): boolean => client >= first && client < first + count;
    const before = ledger.attaches.losses();
    const unaware = (): number[] => ledger.attaches.unaware(before).filter(mine);
    act(this.path);
    const explain = (): string => `clients ${String(unaware())} do not notice the fault`;
    await news.until(() => unaware().length === 0, explain, PATIENCE_MS);
  }

  async #noteEnd(): Promise<void> {
    this.#end = await this.#worker.exited;
    this.#options.news.tell();
  }

  #hear(entry: ClientRecord): void {
    this.#options.ledger.client(entry);
    if (entry.did === "drained") this.#isDrained = true;
    if (entry.did === "mark") this.#marks += 1;
    this.#options.news.tell();
  }

  #until(holds: () => boolean, problem: string): Promise<void> {
    const explain = (): string => `clients from ${this.#options.first} on ${problem}`;
    return this.#options.news.until(holds, explain, PATIENCE_MS);
  }

  #order(order: ClientOrder): void {
    this.#worker.order(order);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await disposeInTurn([this.#worker, this.path]);
  }
}
