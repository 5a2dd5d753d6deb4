import type { Changes, Claim, Payload, StoredSession } from "@backsoon/core";

/** Messages with their positions. */
interface Session {
  readonly head: StoredSession;
  readonly messages: ReadonlyMap<number, Payload>;
}

/** A store in its simplest form, to compare others with. Time does not pass in it. */
export class Model {
  readonly #sessions = new Map<string, Session>();

  create(head: StoredSession): unknown {
    if (this.#sessions.has(head.id)) return "exists";
    this.#sessions.set(head.id, { head, messages: new Map() });
    return undefined;
  }

  load(id: string): unknown {
    return this.#sessions.get(id)?.head;
  }

  claim(id: string, claim: Claim): unknown {
    const session = this.#sessions.get(id);
    if (session === undefined) return { kind: "gone" };
    if (session.head.generation !== claim.generation) return { kind: "raced" };
    const { owner, attempt, secretHash, nextSecretHash, after } = claim;
    const generation = claim.generation + 1;
    const head = { ...session.head, generation, owner, attempt, secretHash, nextSecretHash };
    this.#sessions.set(id, { ...session, head });
    const wanted = [...session.messages].filter(([position]) => position > after);
    return { kind: "claimed", session: head, messages: wanted.map(([, message]) => message) };
  }

  write(id: string, generation: number, changes: Changes): unknown {
    const session = this.#sessions.get(id);
    if (session === undefined) return "gone";
    if (session.head.generation !== generation) return "fenced";
    const { first, append, data, isConfirmed, isReleased } = changes;
    const { head } = session;
    const messages = new Map(session.messages);
    if (append.length > 0 && first > head.top + 1) return "behind";
    for (const [index, message] of append.entries()) {
      if (first + index > head.top) messages.set(first + index, message);
    }
    const top = append.length > 0 ? Math.max(head.top, first + append.length - 1) : head.top;
    const acked = Math.max(head.acked, changes.acked ?? 0);
    if (acked > top) return "behind";
    for (const position of messages.keys()) if (position <= acked) messages.delete(position);
    const handled = Math.max(head.handled, changes.handled ?? 0);
    const owner = isReleased ? "" : head.owner;
    const hasNext = isConfirmed && head.nextSecretHash !== undefined;
    const secretHash = (hasNext && head.nextSecretHash) || head.secretHash;
    const nextSecretHash = hasNext ? undefined : head.nextSecretHash;
    const hashes = { secretHash, nextSecretHash };
    const after = { ...head, top, acked, handled, owner, ...hashes, data: data ?? head.data };
    this.#sessions.set(id, { head: after, messages });
    return "written";
  }

  remove(id: string, generation: number): unknown {
    if (this.#sessions.get(id)?.head.generation === generation) this.#sessions.delete(id);
    return undefined;
  }
}
