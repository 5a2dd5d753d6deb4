import type { NodeRecord } from "./wire.ts";

type Handled = Extract<NodeRecord, { did: "handle" }>;

/** What became of the messages of the clients. */
export interface UpwardCounts {
  readonly sent: number;
  /** Handled by a node, at least once. */
  readonly delivered: number;
  /** Handled again without a word that this may be. */
  readonly duplicated: number;
  /** Handled again after a node was killed, and the handler was told. */
  readonly repeatedAfterCrash: number;
  /** The same when the node before was alive and did not answer: frozen, or without its store. */
  readonly repeatedAfterSilence: number;
  /** Neither handled, nor handed back. */
  readonly lost: number;
  readonly reordered: number;
  /** Handed back to the application when their session ended, by what it was told of them. */
  readonly neverSent: number;
  readonly unknown: number;
  /** Handed back as never sent, but handled. */
  readonly wrongFate: number;
}

/** What is known of one message; several may hold. */
const SENT = 1;
const HANDLED = 2;
const NEVER_SENT = 4;
const UNKNOWN = 8;

/** One session's messages, by position. */
interface Track {
  readonly ns: number[];
  /** The node that handled it last. */
  readonly nodes: string[];
  /** Times that it was handled without `mayBeRepeated`. */
  readonly untold: number[];
  /** The latest position of each stay. */
  readonly stays: Map<number, number>;
}

/** From the clients to the handlers. Records of different processes may come in any order. */
export class Upward {
  readonly #messages = new Map<number, number[]>();
  readonly #tracks = new Map<string, Track>();
  readonly #killed: ReadonlySet<string>;
  #duplicated = 0;
  #repeatedAfterCrash = 0;
  #repeatedAfterSilence = 0;
  #reordered = 0;

  /** @param killed nodes that were killed, as far as known. */
  constructor(killed: ReadonlySet<string>) {
    this.#killed = killed;
  }

  sent(client: number, n: number): void {
    this.#mark(client, n, SENT);
  }

  handedBack(client: number, n: number, fate: "never-sent" | "unknown"): void {
    this.#mark(client, n, fate === "unknown" ? UNKNOWN : NEVER_SENT);
  }

  handled(node: string, record: Handled): void {
    const { session, client, position, n } = record;
    const track = this.#trackOf(session);
    this.#checkOrder(track, record);
    const before = track.ns[position];
    track.ns[position] = n;
    const untold = (track.untold[position] ?? 0) + Number(!record.mayBeRepeated);
    track.untold[position] = untold;
    if (before === undefined) {
      // Handled at another position, or in another session.
      if (this.#mark(client, n, HANDLED) & HANDLED) this.#duplicated += 1;
    } else if (before !== n || (untold > 1 && !record.mayBeRepeated)) this.#duplicated += 1;
    else this.#repeated(track.nodes[position] ?? "", node);
    track.nodes[position] = node;
  }

  /** Whether every message has found its end. */
  get isSettled(): boolean {
    for (const states of this.#messages.values()) if (states.includes(SENT)) return false;
    return true;
  }

  counts(): UpwardCounts {
    const states = [...this.#messages.values()].flatMap((one) => one.filter((state) => state > 0));
    const having = (bits: number): number => states.filter((state) => state & bits).length;
    const gaps = [...this.#tracks.values()].map(gapsOf);
    return {
      sent: having(SENT),
      delivered: having(HANDLED),
      duplicated: this.#duplicated,
      repeatedAfterCrash: this.#repeatedAfterCrash,
      repeatedAfterSilence: this.#repeatedAfterSilence,
      lost: states.filter((state) => state === SENT).length,
      reordered: this.#reordered + gaps.reduce((sum, gap) => sum + gap, 0),
      neverSent: having(NEVER_SENT),
      unknown: having(UNKNOWN),
      wrongFate: states.filter((state) => state & NEVER_SENT && state & HANDLED).length,
    };
  }

  /** @returns what was known before. */
  #mark(client: number, n: number, bit: number): number {
    const states = this.#messages.get(client) ?? [];
    this.#messages.set(client, states);
    const before = states[n] ?? 0;
    states[n] = before | bit;
    return before;
  }

  #trackOf(session: string): Track {
    const known = this.#tracks.get(session);
    if (known) return known;
    const track: Track = { ns: [], nodes: [], untold: [], stays: new Map() };
    this.#tracks.set(session, track);
    return track;
  }

  /** A stay sees positions one after the other, and a client numbers its messages upwards. */
  #checkOrder(track: Track, { stay, position, n }: Handled): void {
    const latest = track.stays.get(stay) ?? position - 1;
    const isUpward = (track.ns[position - 1] ?? 0) < n && n < (track.ns[position + 1] ?? Infinity);
    if (position !== latest + 1 || !isUpward) this.#reordered += 1;
    track.stays.set(stay, position);
  }

  #repeated(before: string, now: string): void {
    if (this.#killed.has(before) || this.#killed.has(now)) this.#repeatedAfterCrash += 1;
    else this.#repeatedAfterSilence += 1;
  }
}

/** Positions that no stay has seen, below one that a stay has. */
function gapsOf({ ns }: Track): number {
  let gaps = 0;
  for (let position = 1; position < ns.length; position += 1) gaps += Number(!(position in ns));
  return gaps;
}
