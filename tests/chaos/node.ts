import { fileURLToPath } from "node:url";

import type { Ledger } from "./ledger.ts";
import type { News } from "./news.ts";
import type { NodeRecord } from "./wire.ts";
import { Worker, type End } from "./worker.ts";

const script = fileURLToPath(new URL("node-process.ts", import.meta.url));
/** A drain's bound, and the start of a process on a busy machine. */
const PATIENCE_MS = 60_000;

export interface NodeOptions {
  readonly name: string;
  readonly port: number;
  readonly redisUrl: string;
  readonly ledger: Ledger;
  readonly news: News;
  /** Told of each process. */
  readonly log: (sentence: string) => void;
}

/** One process of a node. */
interface Life {
  readonly name: string;
  readonly worker: Worker<NodeRecord>;
  /** The signal that is to end it. */
  wanted: "SIGKILL" | "SIGTERM" | undefined;
}

/** A place where a node runs: when its process has ended, the next one is started. */
export class Node implements AsyncDisposable {
  readonly #options: NodeOptions;
  #life: Life | undefined;
  #lives = 0;
  #isUp = false;
  #isDraining = false;
  #isOver = false;
  /** Faults of the store that it has told. */
  storeFaults = 0;
  /** Processes that ended though nobody wanted them to, or otherwise than they should. */
  readonly crashes: string[] = [];

  constructor(options: NodeOptions) {
    this.#options = options;
  }

  /** The name of the process that runs now. */
  get process(): string {
    return this.#life?.name ?? "";
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  /** Resolves when the first process listens. */
  async start(): Promise<void> {
    this.#begin();
    await this.#untilUp(1);
  }

  /** SIGKILL; resolves when the next process listens. */
  async kill(): Promise<void> {
    if (this.#life) this.#options.ledger.kills(this.#life.name);
    await this.#end("SIGKILL");
  }

  /** A deploy: the process drains and ends, and the next one takes its place. */
  async restart(): Promise<void> {
    await this.#end("SIGTERM");
  }

  /** It stands still; its connections stay open. */
  freeze(): void {
    this.#life?.worker.signal("SIGSTOP");
  }

  thaw(): void {
    this.#life?.worker.signal("SIGCONT");
  }

  #begin(): void {
    const { name, port, redisUrl, log } = this.#options;
    this.#lives += 1;
    const settings = { name: `${name}${this.#lives}`, port, redisUrl };
    const worker = Worker.start<NodeRecord>(script, settings, (entry) =>
      this.#hear(settings.name, entry),
    );
    log(`node ${settings.name} is process ${worker.pid}, port ${port}`);
    const life: Life = { name: settings.name, worker, wanted: undefined };
    this.#life = life;
    void worker.exited.then((end) => this.#ended(life, end));
  }

  #hear(life: string, entry: NodeRecord): void {
    const { ledger, news } = this.#options;
    ledger.node(life, entry);
    if (entry.did === "listen") this.#isUp = true;
    if (entry.did === "draining") this.#isDraining = true;
    if (entry.did === "fault" && entry.during === "store") this.storeFaults += 1;
    news.tell();
  }

  /** The process of this number, or a later one, listens. */
  #untilUp(lives: number): Promise<void> {
    const explain = (): string => `${this.#options.name}${lives} does not listen`;
    return this.#options.news.until(() => this.#lives >= lives && this.#isUp, explain, PATIENCE_MS);
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const next = this.#lives + 1;
    if (this.#life) this.#life.wanted = signal;
    this.#life?.worker.signal(signal);
    await this.#untilUp(next);
  }

  #ended({ name, worker, wanted }: Life, { code, signal }: End): void {
    this.#isUp = false;
    this.#isDraining = false;
    if (this.#isOver) return;
    const isInOrder = wanted === "SIGTERM" ? code === 0 : signal !== null && signal === wanted;
    if (!isInOrder) this.crashes.push(`${name} ended with ${code ?? signal}`);
    worker[Symbol.asyncDispose]().catch((error: unknown) => this.crashes.push(String(error)));
    this.#begin();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isOver = true;
    await this.#life?.worker[Symbol.asyncDispose]();
  }
}
