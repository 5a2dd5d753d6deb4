import type { ClientRecord, NodeRecord } from "./wire.ts";

type Got = Extract<ClientRecord, { did: "get" }>;
type Said = Extract<NodeRecord, { did: "send" | "durable" | "reject" }>;

/** What became of the messages of the nodes. */
export interface DownwardCounts {
  readonly sent: number;
  /** Their promise resolved: the store had them. */
  readonly durable: number;
  /** Their promise was rejected: the application knows that they may not arrive. */
  readonly rejected: number;
  /** Neither: their node was killed before. They may arrive or not. */
  readonly unsettled: number;
  /** Got by a client. */
  readonly delivered: number;
  readonly duplicated: number;
  /** Durable, of a session that was not reported as lost to its client, and not delivered. */
  readonly lost: number;
  readonly reordered: number;
  /** Durable, and gone with a session that was reported as lost to its client. */
  readonly goneWithSession: number;
}

/** What a session said during one stay on a node. */
interface Stay {
  /** The latest message that is durable. */
  durable: number;
  /** The latest that its client has got, and those before it that it has not. */
  got: number;
  readonly missing: Set<number>;
}

interface Track {
  readonly stays: Map<number, Stay>;
  latestStay: number;
  position: number;
}

/** From the nodes to the clients. Records of different processes may come in any order. */
export class Downward {
  readonly #tracks = new Map<string, Track>();
  #sent = 0;
  #durable = 0;
  #rejected = 0;
  #delivered = 0;
  #duplicated = 0;
  #reordered = 0;

  said({ did, session, stay: number, k }: Said): void {
    const stay = stayOf(this.#trackOf(session), number);
    if (did === "send") this.#sent += 1;
    else if (did === "reject") this.#rejected += 1;
    else {
      this.#durable += 1;
      stay.durable = Math.max(stay.durable, k);
    }
  }

  got({ session, stay: number, k, position }: Got): void {
    const track = this.#trackOf(session);
    const stay = stayOf(track, number);
    if (k <= stay.got && !stay.missing.delete(k)) {
      this.#duplicated += 1;
      return;
    }
    this.#delivered += 1;
    // What an earlier stay said comes before what a later one says.
    const isInOrder = k > stay.got && number >= track.latestStay && position === track.position + 1;
    if (!isInOrder) this.#reordered += 1;
    for (let missing = stay.got + 1; missing < k; missing += 1) stay.missing.add(missing);
    stay.got = Math.max(stay.got, k);
    track.latestStay = Math.max(track.latestStay, number);
    track.position = position;
  }

  /** Whether a session's client has got all that was promised to it. */
  isSettled(session: string): boolean {
    const track = this.#tracks.get(session);
    return track === undefined || undelivered(track) === 0;
  }

  /** @param alive sessions that go on; the others were reported as over. */
  counts(alive: ReadonlySet<string>): DownwardCounts {
    let lost = 0;
    let goneWithSession = 0;
    for (const [session, track] of this.#tracks) {
      // Whatever was overtaken is lost, even if its session ended later.
      const overtaken = sum(track, ({ missing }) => missing.size);
      const rest = undelivered(track) - overtaken;
      lost += alive.has(session) ? overtaken + rest : overtaken;
      goneWithSession += alive.has(session) ? 0 : rest;
    }
    return {
      sent: this.#sent,
      durable: this.#durable,
      rejected: this.#rejected,
      unsettled: this.#sent - this.#durable - this.#rejected,
      delivered: this.#delivered,
      duplicated: this.#duplicated,
      lost,
      reordered: this.#reordered,
      goneWithSession,
    };
  }

  #trackOf(session: string): Track {
    const known = this.#tracks.get(session);
    if (known) return known;
    const track: Track = { stays: new Map(), latestStay: 0, position: 0 };
    this.#tracks.set(session, track);
    return track;
  }
}

function stayOf(track: Track, number: number): Stay {
  const known = track.stays.get(number);
  if (known) return known;
  const stay: Stay = { durable: 0, got: 0, missing: new Set() };
  track.stays.set(number, stay);
  return stay;
}

function sum(track: Track, of: (stay: Stay) => number): number {
  let total = 0;
  for (const stay of track.stays.values()) total += of(stay);
  return total;
}

function undelivered(track: Track): number {
  return sum(track, ({ durable, got, missing }) => missing.size + Math.max(0, durable - got));
}
