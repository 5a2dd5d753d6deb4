import { Attaches, type Comings, type FaultRow } from "./comings.ts";
import { countOne } from "./count.ts";
import { Downward, type DownwardCounts } from "./downward.ts";
import { Upward, type UpwardCounts } from "./upward.ts";
import type { ClientRecord, NodeRecord } from "./wire.ts";

/** What the run comes to. */
export interface Balance {
  readonly clientToServer: UpwardCounts;
  readonly serverToClient: DownwardCounts;
  readonly sessions: Comings & {
    /** Begun by a node, and never heard of by a client: its welcome was lost. */
    readonly neverMet: number;
  };
  readonly faults: readonly FaultRow[];
  /** What nodes reported of their store and their handlers, by the sentence. */
  readonly reported: Readonly<Record<string, number>>;
  /** How sessions left a node. */
  readonly ends: Readonly<Record<string, number>>;
  /** Whatever must never be, in sentences. */
  readonly broken: readonly string[];
}

/** Everything that nodes and clients have recorded, and what follows from it. */
export class Ledger {
  readonly attaches: Attaches;
  readonly #killed = new Set<string>();
  readonly #upward = new Upward(this.#killed);
  readonly #downward = new Downward();
  readonly #begun = new Set<string>();
  readonly #met = new Set<string>();
  readonly #reported = new Map<string, number>();
  readonly #ends = new Map<string, number>();
  readonly #broken = new Map<string, number>();

  constructor(clients: number) {
    this.attaches = new Attaches(clients);
  }

  /** A node is about to be killed: it may have handled what it could not store. */
  kills(node: string): void {
    this.#killed.add(node);
  }

  node(node: string, record: NodeRecord): void {
    switch (record.did) {
      case "begin":
        this.#begun.add(record.session);
        return;
      case "handle":
        this.#met.add(record.session);
        return this.#upward.handled(node, record);
      case "send":
      case "durable":
      case "reject":
        return this.#downward.said(record);
      case "end":
        return countOne(this.#ends, record.why);
      case "fault":
        return countOne(this.#reported, `${record.during}: ${record.message}`);
      case "stale-data":
        return countOne(this.#broken, "session.data is older than what was handled");
      case "listen":
      case "draining":
    }
  }

  client(record: ClientRecord): void {
    this.attaches.take(record);
    switch (record.did) {
      case "send":
        return this.#upward.sent(record.client, record.n);
      case "get":
        this.#met.add(record.session);
        return this.#downward.got(record);
      case "undelivered":
        return this.#upward.handedBack(record.client, record.n, record.fate);
      case "open":
      case "resumed":
      case "interrupted":
      case "close":
      case "mark":
      case "drained":
    }
  }

  /** Whether every message of both directions has found its end. */
  get isSettled(): boolean {
    const sessions = [...this.attaches.alive];
    return this.#upward.isSettled && sessions.every((id) => this.#downward.isSettled(id));
  }

  balance(): Balance {
    const neverMet = [...this.#begun].filter((id) => !this.#met.has(id)).length;
    return {
      clientToServer: this.#upward.counts(),
      serverToClient: this.#downward.counts(this.attaches.alive),
      sessions: { ...this.attaches.summary(), neverMet },
      faults: this.attaches.rows(),
      reported: Object.fromEntries(this.#reported),
      ends: Object.fromEntries(this.#ends),
      broken: this.#sentences(),
    };
  }

  #sentences(): string[] {
    const sentences = [...this.#broken].map(([sentence, times]) => `${sentence} (${times} times)`);
    const { switched } = this.attaches;
    const silent = `${switched} clients were given another session without a close`;
    return switched > 0 ? [...sentences, silent] : sentences;
  }
}
