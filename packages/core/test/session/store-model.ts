import type {
  Changes,
  Claim,
  ClaimResult,
  Payload,
  StoredSession,
  WriteResult,
} from "@backsoon/core";

type Head = { -readonly [Key in keyof StoredSession]: StoredSession[Key] };

interface Kept {
  readonly head: Head;
  readonly messages: Map<number, Payload>;
}

/** What every store has to do, in the fewest words. */
export class StoreModel {
  readonly sessions = new Map<string, Kept>();

  /** As it is now. */
  copy(): StoreModel {
    const copy = new StoreModel();
    for (const [id, { head, messages }] of this.sessions)
      copy.sessions.set(id, { head: { ...head }, messages: new Map(messages) });
    return copy;
  }

  create(session: StoredSession): void {
    this.sessions.set(session.id, { head: { ...session }, messages: new Map() });
  }

  load(id: string): StoredSession | undefined {
    const kept = this.sessions.get(id);
    return kept && { ...kept.head };
  }

  claim(id: string, claim: Claim): ClaimResult {
    const kept = this.sessions.get(id);
    if (kept === undefined) return { kind: "gone" };
    const { head, messages } = kept;
    if (head.generation !== claim.generation) return { kind: "raced" };
    const { owner, attempt, secretHash, nextSecretHash } = claim;
    const generation = head.generation + 1;
    Object.assign(head, { generation, owner, attempt, secretHash, nextSecretHash });
    const wanted = [...messages]
      .filter(([position]) => position > claim.after)
      .map(([, message]) => message);
    return { kind: "claimed", session: { ...head }, messages: wanted };
  }

  write(id: string, generation: number, changes: Changes): WriteResult {
    const kept = this.sessions.get(id);
    if (kept === undefined) return "gone";
    const { head, messages } = kept;
    if (head.generation !== generation) return "fenced";
    const { first, append, acked = 0, handled = 0, data, isConfirmed, isReleased } = changes;
    const top = append.length === 0 ? head.top : Math.max(head.top, first + append.length - 1);
    if (first > head.top + 1 || acked > top) return "behind";
    append.forEach((message, index) => {
      if (first + index > head.top) messages.set(first + index, message);
    });
    head.top = top;
    head.acked = Math.max(head.acked, acked);
    head.handled = Math.max(head.handled, handled);
    head.data = data ?? head.data;
    if (isConfirmed && head.nextSecretHash !== undefined) {
      head.secretHash = head.nextSecretHash;
      head.nextSecretHash = undefined;
    }
    if (isReleased) head.owner = "";
    for (const position of messages.keys()) if (position <= head.acked) messages.delete(position);
    return "written";
  }

  remove(id: string, generation: number): void {
    if (this.sessions.get(id)?.head.generation === generation) this.sessions.delete(id);
  }
}
