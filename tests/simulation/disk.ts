import type {
  Changes,
  Claim,
  ClaimResult,
  Ms,
  Payload,
  StoredSession,
  WriteResult,
} from "../../packages/core/src/index.ts";

/** A stored message, and the one that it follows: a chain that a loss cannot hide in. */
export interface Entry {
  readonly data: Payload;
  readonly position: number;
  readonly before: Entry | undefined;
}

interface Stored {
  readonly head: StoredSession;
  /** The latest message; those before it hang on it. */
  readonly last: Entry | undefined;
  readonly expiresMs: Ms;
}

/** Whoever wants to know what becomes of what is stored. */
export interface Witness {
  created(session: StoredSession): void;
  stored(id: string, entry: Entry): void;
  claimed(before: StoredSession, claim: Claim): void;
  confirmed(before: StoredSession): void;
  removed(id: string): void;
  expired(id: string): void;
  wiped(id: string): void;
  rolledBack(id: string): void;
  compare(model: unknown, real: unknown, call: string): void;
}

/** What a real store answers, to be compared with the model's answers. */
export interface Mirror {
  create(session: StoredSession, ttlMs: Ms): unknown;
  load(id: string): unknown;
  claim(id: string, claim: Claim, ttlMs: Ms): unknown;
  write(id: string, generation: number, changes: Changes, ttlMs: Ms): unknown;
  remove(id: string, generation: number): unknown;
  touch(ids: readonly string[], ttlMs: Ms): unknown;
}

/**
 * What the interface of a store promises (`packages/server/src/sessions/store.ts`), as a model: each
 * call is one moment. States are values, so that an older one can come back.
 */
export class Disk {
  readonly #witness: Witness;
  readonly #nowMs: () => Ms;
  readonly #mirror: Mirror | undefined;
  readonly #isUnfenced: boolean;
  #sessions = new Map<string, Stored>();
  #snapshot = new Map<string, Stored>();

  constructor(witness: Witness, nowMs: () => Ms, mirror?: Mirror, isUnfenced = false) {
    this.#witness = witness;
    this.#nowMs = nowMs;
    this.#mirror = mirror;
    this.#isUnfenced = isUnfenced;
  }

  /** Sessions that have not expired. */
  get size(): number {
    let count = 0;
    for (const id of this.#sessions.keys()) if (this.#living(id)) count += 1;
    return count;
  }

  /** What is stored of a session, for the ledger's eyes only. */
  peek(id: string): Stored | undefined {
    return this.#living(id);
  }

  create(session: StoredSession, ttlMs: Ms): void {
    this.#put(session, undefined, ttlMs);
    this.#witness.created(session);
    this.#compare(undefined, this.#mirror?.create(session, ttlMs), "create");
  }

  load(id: string): StoredSession | undefined {
    const head = this.#living(id)?.head;
    this.#compare(head, this.#mirror?.load(id), "load");
    return head;
  }

  claim(id: string, claim: Claim, ttlMs: Ms): ClaimResult {
    const result = this.#claim(id, claim, ttlMs);
    this.#compare(result, this.#mirror?.claim(id, claim, ttlMs), "claim");
    return result;
  }

  write(id: string, generation: number, changes: Changes, ttlMs: Ms): WriteResult {
    const result = this.#write(id, generation, changes, ttlMs);
    this.#compare(result, this.#mirror?.write(id, generation, changes, ttlMs), "write");
    return result;
  }

  remove(id: string, generation: number): void {
    const stored = this.#living(id);
    if (stored?.head.generation === generation) {
      this.#sessions.delete(id);
      this.#witness.removed(id);
    }
    this.#mirror?.remove(id, generation);
  }

  touch(ids: readonly string[], ttlMs: Ms): void {
    for (const id of ids) {
      const stored = this.#living(id);
      if (stored) this.#put(stored.head, stored.last, ttlMs);
    }
    this.#mirror?.touch(ids, ttlMs);
  }

  /** Remembers how it stands, for {@link rollBack}. */
  takeSnapshot(): void {
    this.#snapshot = new Map(this.#sessions);
  }

  /** A failover to a replica that was behind. */
  rollBack(): void {
    for (const id of new Set([...this.#sessions.keys(), ...this.#snapshot.keys()])) {
      const isSame = this.#snapshot.get(id)?.head === this.#sessions.get(id)?.head;
      if (!isSame) this.#witness.rolledBack(id);
    }
    this.#sessions = new Map(this.#snapshot);
  }

  /** Gone with its process. */
  wipe(): void {
    for (const id of this.#sessions.keys()) this.#witness.wiped(id);
    this.#sessions.clear();
  }

  #claim(id: string, claim: Claim, ttlMs: Ms): ClaimResult {
    const stored = this.#living(id);
    if (stored === undefined) return { kind: "gone" };
    const { head, last } = stored;
    if (head.generation !== claim.generation) return { kind: "raced" };
    const { owner, attempt, secretHash, nextSecretHash } = claim;
    const generation = head.generation + 1;
    const session = { ...head, generation, owner, attempt, secretHash, nextSecretHash };
    this.#witness.claimed(head, claim);
    this.#put(session, last, ttlMs);
    return { kind: "claimed", session, messages: messagesAfter(stored, claim.after) };
  }

  #write(id: string, generation: number, changes: Changes, ttlMs: Ms): WriteResult {
    const stored = this.#living(id);
    if (stored === undefined) return "gone";
    const { head } = stored;
    if (head.generation !== generation && !this.#isUnfenced) return "fenced";
    const { first, append, acked = 0, handled = 0, data = head.data } = changes;
    if (append.length > 0 && first > head.top + 1) return "behind";
    const top = append.length > 0 ? Math.max(head.top, first + append.length - 1) : head.top;
    if (acked > top) return "behind";
    let { last } = stored;
    for (let position = head.top + 1; position <= top; position += 1) {
      last = { data: append[position - first] ?? "", position, before: last };
      this.#witness.stored(id, last);
    }
    const isConfirmed = changes.isConfirmed && head.nextSecretHash !== undefined;
    const session: StoredSession = {
      ...head,
      top,
      acked: Math.max(acked, head.acked),
      handled: Math.max(handled, head.handled),
      data,
      secretHash: isConfirmed ? (head.nextSecretHash ?? "") : head.secretHash,
      nextSecretHash: isConfirmed ? undefined : head.nextSecretHash,
      owner: changes.isReleased ? "" : head.owner,
    };
    if (isConfirmed) this.#witness.confirmed(head);
    this.#put(session, last, ttlMs);
    return "written";
  }

  #put(head: StoredSession, last: Entry | undefined, ttlMs: Ms): void {
    this.#sessions.set(head.id, { head, last, expiresMs: this.#nowMs() + ttlMs });
  }

  #living(id: string): Stored | undefined {
    const stored = this.#sessions.get(id);
    if (stored === undefined || stored.expiresMs > this.#nowMs()) return stored;
    this.#sessions.delete(id);
    this.#witness.expired(id);
    return undefined;
  }

  #compare(model: unknown, real: unknown, call: string): void {
    if (this.#mirror) this.#witness.compare(model, real, call);
  }
}

function messagesAfter({ head, last }: Stored, after: number): Payload[] {
  const messages: Payload[] = [];
  const from = Math.max(after, head.acked);
  for (let entry = last; entry && entry.position > from; entry = entry.before) {
    messages.push(entry.data);
  }
  return messages.toReversed();
}
