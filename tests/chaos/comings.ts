import { countOne } from "./count.ts";
import { percentiles, type Percentiles } from "./percentiles.ts";
import type { ClientRecord } from "./wire.ts";

/** How clients lost connections and came back. */
export interface Comings {
  /** Sessions that went on after an interruption. */
  readonly resumed: number;
  /** Sessions that began anew after an interruption. */
  readonly fresh: number;
  /** Sessions that went on at another node without any interruption. */
  readonly moved: number;
  /** Sessions that ended before their client wanted them to, by what it was told. */
  readonly sessionsLost: Readonly<Record<string, number>>;
  /** From the loss of a connection to the next one; a move has none. */
  readonly downtimeMs: Percentiles;
}

/** What happened to the clients while one kind of fault was going on. */
export interface FaultRow {
  readonly fault: string;
  readonly times: number;
  /** Connections lost, by close code. */
  readonly interrupted: Readonly<Record<string, number>>;
  readonly moved: number;
  readonly downtimeMs: Percentiles;
}

interface Tally {
  times: number;
  readonly interrupted: Map<string, number>;
  moved: number;
  readonly downMs: number[];
}

/** One client, as it tells of itself. */
interface Standing {
  isAttached: boolean;
  hasOpened: boolean;
  /** Connections that it has lost. */
  losses: number;
  /** Where its latest message came from. */
  node: string | undefined;
  session: string | undefined;
  sent: number;
  answered: number;
}

/** Where every client stands. */
export class Attaches {
  readonly #clients = new Map<number, Standing>();
  readonly #tallies = new Map<string, Tally>();
  readonly #lost = new Map<string, number>();
  readonly #downMs: number[] = [];
  #fault = "none";
  #resumed = 0;
  #fresh = 0;
  #moved = 0;
  /** Clients that got a message of another session without a word that theirs was over. */
  switched = 0;

  constructor(clients: number) {
    for (let client = 0; client < clients; client += 1) {
      this.#clients.set(client, {
        isAttached: false,
        hasOpened: false,
        losses: 0,
        node: undefined,
        session: undefined,
        sent: 0,
        answered: 0,
      });
    }
  }

  /** From now on this is what happens to them. */
  during(fault: string): void {
    this.#fault = fault;
    this.#tally.times += 1;
  }

  take(record: ClientRecord): void {
    if (record.did === "drained" || record.did === "mark") return;
    const client = this.#clients.get(record.client);
    if (client === undefined) throw new Error(`there is no client ${record.client}`);
    switch (record.did) {
      case "send":
        client.sent = record.n;
        return;
      case "get":
        return this.#got(client, record);
      case "open":
      case "resumed":
        return this.#up(client, record);
      case "interrupted":
        client.isAttached = false;
        client.losses += 1;
        client.node = undefined;
        countOne(this.#tally.interrupted, String(record.code));
        return;
      case "close":
        client.isAttached = false;
        client.session = undefined;
        countOne(this.#lost, record.why);
        return;
      case "undelivered":
    }
  }

  /** Clients that have no connection. */
  get detached(): number[] {
    const all = [...this.#clients];
    return all.filter(([, { isAttached }]) => !isAttached).map(([client]) => client);
  }

  /** Clients whose latest message came from that node. */
  clientsOf(name: string): number {
    return [...this.#clients.values()].filter(({ node }) => node === name).length;
  }

  /** Sessions that go on, as far as their clients know. */
  get alive(): Set<string> {
    return new Set([...this.#clients.values()].flatMap(({ session }) => session ?? []));
  }

  /** What has to be answered, so that one may say that everybody speaks and is heard. */
  mark(): ReadonlyMap<number, number> {
    return new Map([...this.#clients].map(([client, { sent }]) => [client, sent]));
  }

  /** Clients that are away, or have no answer yet to anything that they sent after the mark. */
  unheard(mark: ReadonlyMap<number, number>): number[] {
    const all = [...this.#clients];
    return all
      .filter(([client, { isAttached, answered }]) => {
        return !isAttached || answered <= (mark.get(client) ?? 0);
      })
      .map(([client]) => client);
  }

  /** How many connections each client has lost. */
  losses(): ReadonlyMap<number, number> {
    return new Map([...this.#clients].map(([client, { losses }]) => [client, losses]));
  }

  /** Clients that have lost none since, and think that they have one. */
  unaware(since: ReadonlyMap<number, number>): number[] {
    const all = [...this.#clients];
    return all
      .filter(([client, { isAttached, losses }]) => isAttached && losses === since.get(client))
      .map(([client]) => client);
  }

  summary(): Comings {
    return {
      resumed: this.#resumed,
      fresh: this.#fresh,
      moved: this.#moved,
      sessionsLost: Object.fromEntries(this.#lost),
      downtimeMs: percentiles(this.#downMs),
    };
  }

  rows(): FaultRow[] {
    return [...this.#tallies].map(([fault, { times, interrupted, moved, downMs }]) => {
      return {
        fault,
        times,
        interrupted: Object.fromEntries(interrupted),
        moved,
        downtimeMs: percentiles(downMs),
      };
    });
  }

  get #tally(): Tally {
    const known = this.#tallies.get(this.#fault);
    if (known) return known;
    const tally: Tally = { times: 0, interrupted: new Map(), moved: 0, downMs: [] };
    this.#tallies.set(this.#fault, tally);
    return tally;
  }

  #got(client: Standing, { node, session, answers }: Extract<ClientRecord, { did: "get" }>): void {
    if (client.session !== undefined && client.session !== session) this.switched += 1;
    if (client.node !== undefined && client.node !== node) {
      this.#moved += 1;
      this.#tally.moved += 1;
    }
    client.session = session;
    client.node = node;
    client.answered = Math.max(client.answered, answers);
  }

  #up(client: Standing, { did, downMs }: Extract<ClientRecord, { did: "open" | "resumed" }>): void {
    client.isAttached = true;
    if (did === "resumed") this.#resumed += 1;
    else if (client.hasOpened) this.#fresh += 1;
    // The very first connection is no return.
    if (client.hasOpened) {
      this.#downMs.push(downMs);
      this.#tally.downMs.push(downMs);
    }
    client.hasOpened = true;
  }
}
