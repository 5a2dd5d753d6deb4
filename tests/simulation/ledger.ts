import type {
  Claim,
  Fate,
  Ms,
  Payload,
  SessionEnd,
  StoredSession,
  Undelivered,
} from "../../packages/core/src/index.ts";
import type { Entry, Witness } from "./disk.ts";
import { contentOf } from "./payload.ts";
import { hold, Violation } from "./violation.ts";

/** Claims of a node that has the session in memory ask for no messages. */
const NO_MESSAGES_AFTER = Number.MAX_SAFE_INTEGER;

/** Which positions were handled: all up to `upTo`, and some beyond. */
class Handled {
  upTo = 0;
  readonly #ahead = new Set<number>();

  add(position: number): void {
    if (position > this.upTo) this.#ahead.add(position);
    while (this.#ahead.delete(this.upTo + 1)) this.upTo += 1;
  }
}

/** A message to the server. */
interface Up {
  readonly life: Life;
  readonly position: number;
  transmissions: number;
  deliveries: number;
  fate: Fate | undefined;
}

/** A session as its client sees it. */
export interface Life {
  readonly id: string;
  readonly record: SessionRecord;
  readonly sent: Up[];
  /** What has arrived, in order. */
  readonly chain: Entry[];
  readonly handled: Handled;
  isOver: boolean;
}

/** All that ever happened to one session, wherever. */
export interface SessionRecord {
  readonly id: string;
  /** Where it is stored. */
  readonly disk: string;
  readonly principal: string;
  /** Why nobody can go on with it. */
  readonly deaths: Set<string>;
  /** Hashes of secrets that must not open it any more. */
  readonly retired: Set<string>;
  /** Every message to the client that was ever stored, by its content. */
  readonly entries: Map<string, Entry>;
  /** Those whose sender was told that they are safe. */
  readonly durable: Entry[];
  /** Client messages that the server's application is done with. */
  readonly handled: Handled;
  /** The client was told that these were handled. */
  acknowledged: number;
  /** The highest position that the server's application has seen. */
  delivered: number;
  /** A node has held it without letting go in good order. */
  isUnclean: boolean;
  isRolledBack: boolean;
  /** Somebody has claimed it, and does not know. */
  isInDoubt: boolean;
  /** Nodes that have ever had it. */
  readonly owners: Set<string>;
  /** Nodes on which it has ended for good. */
  readonly endedOn: Set<string>;
  life: Life | undefined;
  /** Its client has ended it, or is gone for good. */
  isLeft: boolean;
}

/** A session on one node, from when it came there until it went. */
export interface Tenancy {
  readonly record: SessionRecord;
  readonly node: string;
  /** Where the store said to go on. */
  readonly start: number;
  delivered: number;
  /** Contents of the messages to the client, by position. */
  readonly sent: Map<number, string>;
  durableUpTo: number;
}

/** What happened, to tell that a seed has tested something. */
export interface Tally {
  sessions: number;
  resumes: number;
  losses: number;
  takeovers: number;
  ups: number;
  downs: number;
  repeats: number;
  handedBack: number;
}

/**
 * Sees everything that any part of the world does or promises, and holds each promise at the moment
 * when it could be broken.
 */
export class Ledger implements Witness {
  readonly #sessions = new Map<string, SessionRecord>();
  readonly #ups = new Map<string, Up>();
  /** Removed from a store in this turn. */
  #removed: SessionRecord[] = [];
  readonly #nowMs: () => Ms;
  /** The store forgets in this world, so some promises end with it. */
  readonly #isLossy: boolean;
  readonly tally: Tally = {
    sessions: 0,
    resumes: 0,
    losses: 0,
    takeovers: 0,
    ups: 0,
    downs: 0,
    repeats: 0,
    handedBack: 0,
  };

  constructor(nowMs: () => Ms, isLossy: boolean) {
    this.#nowMs = nowMs;
    this.#isLossy = isLossy;
  }

  get sessions(): Iterable<SessionRecord> {
    return this.#sessions.values();
  }

  session(id: string): SessionRecord {
    const record = this.#sessions.get(id);
    if (record === undefined) throw new Violation("unknown-session", id);
    return record;
  }

  /** A node is about to create a session: its disk is known from now on. */
  minted(id: string, disk: string, principal: string): void {
    this.tally.sessions += 1;
    this.#sessions.set(id, {
      id,
      disk,
      principal,
      deaths: new Set(),
      retired: new Set(),
      entries: new Map(),
      durable: [],
      handled: new Handled(),
      acknowledged: 0,
      delivered: 0,
      isUnclean: false,
      isRolledBack: false,
      isInDoubt: false,
      owners: new Set(),
      endedOn: new Set(),
      life: undefined,
      isLeft: false,
    });
  }

  // What the store does.

  created({ id }: StoredSession): void {
    hold(this.#sessions.has(id), "unknown-session", () => `${id} was created`);
  }

  stored(id: string, entry: Entry): void {
    this.session(id).entries.set(contentOf(entry.data), entry);
  }

  claimed(head: StoredSession, claim: Claim): void {
    const record = this.session(head.id);
    const { retired, owners } = record;
    owners.add(head.owner).add(claim.owner).delete("");
    hold(
      !retired.has(claim.secretHash),
      "old-secret",
      () => `${head.id} was claimed with ${claim.secretHash}, which had been replaced`,
    );
    for (const hash of [head.secretHash, head.nextSecretHash]) {
      if (hash !== undefined && hash !== claim.secretHash) retired.add(hash);
    }
    // A claim that is made twice gives the same new secret.
    retired.delete(claim.nextSecretHash);
    this.tally.takeovers += 1;
    if (head.owner !== "" && claim.after !== NO_MESSAGES_AFTER) record.isUnclean = true;
  }

  confirmed({ id, secretHash }: StoredSession): void {
    this.session(id).retired.add(secretHash);
  }

  removed(id: string): void {
    this.#removed.push(this.session(id));
  }

  /** A node's turn is over: what was removed in it was removed for a reason. */
  turned(): void {
    for (const { id, deaths, life, isRolledBack } of this.#removed) {
      hold(
        deaths.size > 0 || life === undefined || isRolledBack,
        "removed-without-cause",
        () => `${id} was removed from the store`,
      );
      deaths.add("removed");
    }
    this.#removed = [];
  }

  expired(id: string): void {
    this.session(id).deaths.add("expired in the store");
  }

  wiped(id: string): void {
    this.session(id).deaths.add("its memory is gone");
  }

  rolledBack(id: string): void {
    const record = this.session(id);
    record.isRolledBack = true;
    record.retired.clear();
  }

  compare(model: unknown, real: unknown, call: string): void {
    const [expected, found] = [JSON.stringify(model), JSON.stringify(real)];
    hold(expected === found, "store-differs", () => `${call}: ${found} instead of ${expected}`);
  }

  // What the server's application sees.

  serverBegan({ record, node }: Tenancy): void {
    const { id, endedOn, isInDoubt, isRolledBack, owners } = record;
    // A node cannot remove what somebody else has claimed, or itself without knowing.
    const isExcused = isInDoubt || isRolledBack || owners.size > 1;
    hold(!endedOn.has(node) || isExcused, "came-back-to-life", () => `${id} had ended on ${node}`);
  }

  serverDelivered(
    tenancy: Tenancy,
    position: number,
    data: Payload,
    mayBeRepeated: boolean,
    isZombie: boolean,
  ): void {
    const { record, node } = tenancy;
    const where = (): string => `${record.id} position ${position} on ${node}`;
    const up = this.#ups.get(contentOf(data));
    if (up === undefined) throw new Violation("invented", where());
    hold(up.life.id === record.id, "wrong-session", () => `${where()} is of ${up.life.id}`);
    hold(up.position === position, "up-position", () => `${where()} was sent as ${up.position}`);
    hold(
      position === tenancy.delivered + 1,
      "up-order",
      () => `${where()} after ${tenancy.delivered}`,
    );
    hold(
      position <= record.delivered + 1,
      "up-gap",
      () => `${where()}: only ${record.delivered} before`,
    );
    hold(up.fate !== "never-sent", "never-sent", () => `${where()} was handed back`);
    if (up.deliveries > 0) {
      this.tally.repeats += 1;
      // A node that has been fenced off and does not know it yet cannot know of its successor.
      hold(mayBeRepeated || isZombie || record.isRolledBack, "repeat-unflagged", where);
      hold(record.isUnclean || record.isRolledBack, "repeat-without-cause", where);
      hold(
        isZombie || this.#isLossy || position > record.acknowledged,
        "repeat-acknowledged",
        () => `${where()}, and ${record.acknowledged} were acknowledged`,
      );
    }
    up.deliveries += 1;
    tenancy.delivered = position;
    record.delivered = Math.max(record.delivered, position);
    this.tally.ups += 1;
  }

  serverHandled({ record }: Tenancy, position: number): void {
    record.handled.add(position);
  }

  /** The server tells a client that messages were handled. */
  serverAcknowledged(record: SessionRecord, handled: number, stored: number | undefined): void {
    hold(
      handled <= record.handled.upTo,
      "ack-unhandled",
      () => `${record.id}: ${handled} acknowledged, ${record.handled.upTo} handled`,
    );
    if (stored !== undefined && !this.#isLossy) {
      hold(
        handled <= stored,
        "ack-unstored",
        () => `${record.id}: ${handled} acknowledged, ${stored} stored as handled`,
      );
    }
    record.acknowledged = Math.max(record.acknowledged, handled);
  }

  /** The server's application was told that its messages are safe. */
  serverDurable(tenancy: Tenancy, upTo: number): void {
    const { record, sent } = tenancy;
    while (tenancy.durableUpTo < upTo) {
      tenancy.durableUpTo += 1;
      const position = tenancy.durableUpTo;
      const entry = record.entries.get(sent.get(position) ?? "");
      if (entry === undefined || entry.position !== position) {
        throw new Violation("durable-unstored", `${record.id} position ${position}`);
      }
      record.durable.push(entry);
    }
  }

  /** @param isElsewhere another node had it by then: nothing has ended but a memory of it. */
  serverEnded({ record, node }: Tenancy, end: SessionEnd, isElsewhere: boolean): void {
    const { id, deaths, isLeft, isRolledBack, life } = record;
    if (end === "moved" || (isElsewhere && end === "expired")) return;
    if (!isElsewhere) record.endedOn.add(node);
    hold(
      end !== "protocol-error" || isRolledBack,
      "protocol-error",
      () => `${id} ended on the server`,
    );
    if (end === "client") {
      // One that has not been welcomed yet may go without the ledger's knowing.
      hold(isLeft || life === undefined, "ended-by-nobody", () => `${id}: its client has not`);
    }
    if (end === "lost") {
      hold(deaths.size > 0 || isRolledBack, "lost-without-cause", () => `${id} on the server`);
    }
    deaths.add(end);
  }

  // What the client's application sees.

  began(id: string): Life {
    const record = this.session(id);
    hold(record.life === undefined, "began-twice", () => id);
    const life: Life = {
      id,
      record,
      sent: [],
      chain: [],
      handled: new Handled(),
      isOver: false,
    };
    record.life = life;
    return life;
  }

  clientSent(life: Life, data: Payload): void {
    const position = life.sent.length + 1;
    const up: Up = { life, position, transmissions: 0, deliveries: 0, fate: undefined };
    life.sent.push(up);
    this.#ups.set(contentOf(data), up);
  }

  clientTransmitted(data: Payload): void {
    const up = this.#ups.get(contentOf(data));
    if (up) up.transmissions += 1;
  }

  clientDelivered(life: Life, position: number, data: Payload): void {
    const { id, chain, record } = life;
    const where = (): string => `${id} position ${position}`;
    hold(!life.isOver, "delivered-after-end", where);
    const entry = record.entries.get(contentOf(data));
    if (entry === undefined) throw new Violation("transmitted-unstored", where());
    const before = chain.at(-1);
    hold(
      position === chain.length + 1,
      "down-order",
      () => `${where()} after position ${chain.length}`,
    );
    hold(entry.position === position, "down-position", () => `${where()}: ${entry.position}`);
    hold(entry.before === before, "down-gap", () => `${where()} does not follow what came before`);
    chain.push(entry);
    this.tally.downs += 1;
  }

  clientAcknowledged(life: Life | undefined, handled: number): void {
    const upTo = life?.handled.upTo ?? 0;
    hold(
      handled <= upTo,
      "ack-unhandled",
      () => `client of ${life?.id}: ${handled} acknowledged, ${upTo} handled`,
    );
  }

  /** Messages came back to the client's application. */
  handedBack(life: Life | undefined, messages: readonly Undelivered<Payload>[]): void {
    if (life === undefined) throw new Violation("handed-back", "there was no session");
    const first = life.sent.length - messages.length;
    for (const [index, { data, fate }] of messages.entries()) {
      const up = this.#ups.get(contentOf(data));
      const where = (): string => `${life.id} position ${up?.position}, ${fate}`;
      hold(up === life.sent[first + index], "handed-back", where);
      if (up === undefined) continue;
      hold(up.fate === undefined, "handed-back-twice", where);
      hold((fate === "never-sent") === (up.transmissions === 0), "fate", where);
      hold(fate !== "never-sent" || up.deliveries === 0, "never-sent", where);
      up.fate = fate;
      this.tally.handedBack += 1;
    }
  }

  /** The client's session is over, and its application knows. */
  ended(life: Life): void {
    if (life.isOver) return;
    life.isOver = true;
    for (const { position, fate } of life.sent) {
      hold(
        fate !== undefined || position <= life.record.handled.upTo,
        "up-lost",
        () => `${life.id} position ${position} was neither handled nor handed back`,
      );
    }
  }

  /** The client was told that its session is lost. */
  lost(life: Life, by: string, isExcused: boolean): void {
    const { record, id } = life;
    this.tally.losses += 1;
    hold(
      isExcused || record.deaths.size > 0 || record.isRolledBack,
      "lost-without-cause",
      () => `${id}, says ${by} at ${this.#nowMs()}`,
    );
  }

  // When all is quiet.

  /** A session that goes on has lost nothing in either direction. */
  settled(life: Life, handledByServer: number, top: number): void {
    const { id, record, sent, chain } = life;
    hold(
      record.handled.upTo >= sent.length && handledByServer === sent.length,
      "up-undelivered",
      () => `${id}: ${handledByServer} of ${sent.length} are handled`,
    );
    hold(chain.length === top, "down-undelivered", () => `${id}: ${chain.length} of ${top}`);
    for (const entry of record.durable) {
      hold(
        chain[entry.position - 1] === entry || record.isRolledBack,
        "durable-undelivered",
        () => `${id} position ${entry.position}`,
      );
    }
  }
}
