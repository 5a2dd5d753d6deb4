import type { Changes, Claim, StoredSession, WriteResult } from "@backsoon/core";

/** A session's record inside a store that computes in this process. */
export type Head = { -readonly [Key in keyof StoredSession]: StoredSession[Key] };

/** The position of the last message once `changes` are in; `undefined` when some are missing before. */
function topAfter(top: number, { first, append }: Changes): number | undefined {
  if (append.length === 0) return top;
  return first > top + 1 ? undefined : Math.max(top, first + append.length - 1);
}

/**
 * Writes everything but the messages into `head`, or changes nothing. It changes in place, since a
 * new record per message would cost more than all the rest of a write into memory.
 */
export function amend(head: Head, generation: number, changes: Changes): WriteResult {
  if (head.generation !== generation) return "fenced";
  const { acked = 0, handled = 0, data, isConfirmed, isReleased } = changes;
  const top = topAfter(head.top, changes);
  if (top === undefined || acked > top) return "behind";
  head.top = top;
  if (acked > head.acked) head.acked = acked;
  if (handled > head.handled) head.handled = handled;
  if (data !== undefined) head.data = data;
  // A repeated write finds that the next secret is the secret already.
  if (isConfirmed && head.nextSecretHash !== undefined) {
    head.secretHash = head.nextSecretHash;
    head.nextSecretHash = undefined;
  }
  if (isReleased) head.owner = "";
  return "written";
}

/** Makes the claimant the owner, or changes nothing and says `false`: somebody was faster. */
export function takeOver(head: Head, claim: Claim): boolean {
  if (head.generation !== claim.generation) return false;
  head.generation += 1;
  head.owner = claim.owner;
  head.attempt = claim.attempt;
  head.secretHash = claim.secretHash;
  head.nextSecretHash = claim.nextSecretHash;
  return true;
}
