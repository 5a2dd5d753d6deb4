import type { Changes, Claim, ClaimResult, Ms, Payload, StoredSession } from "@backsoon/core";

type Argument = string | Buffer;

const NUMBERS: ReadonlySet<string> = new Set(["generation", "attempt", "handled", "acked", "top"]);

/** Redis counts whole milliseconds, and takes 0 for "gone already". */
function ttlArgument(ttlMs: Ms): string {
  return String(Math.max(1, Math.ceil(ttlMs)));
}

function flag(value: boolean): string {
  return value ? "1" : "0";
}

function payloadArguments(payload: Payload): readonly [string, Argument] {
  if (typeof payload === "string") return ["t", payload];
  // A view: the client writes what the caller holds, without a copy.
  return ["b", Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)];
}

export function createArguments(session: StoredSession, ttlMs: Ms): Argument[] {
  const fields = Object.entries(session).filter(([, value]) => value !== undefined);
  return [ttlArgument(ttlMs), ...fields.flatMap(([name, value]) => [name, String(value)])];
}

export function claimArguments(claim: Claim, ttlMs: Ms): Argument[] {
  const { generation, after, owner, attempt, secretHash, nextSecretHash } = claim;
  const numbers = [generation, after].map(String);
  return [ttlArgument(ttlMs), ...numbers, owner, String(attempt), secretHash, nextSecretHash];
}

export function writeArguments(generation: number, changes: Changes, ttlMs: Ms): Argument[] {
  const { first, append, acked = 0, handled = 0, data, isConfirmed, isReleased } = changes;
  return [
    ttlArgument(ttlMs),
    ...[generation, first, acked, handled].map(String),
    flag(data !== undefined),
    data ?? "",
    flag(isConfirmed),
    flag(isReleased),
    ...append.flatMap(payloadArguments),
  ];
}

export function removeArguments(generation: number): Argument[] {
  return [String(generation)];
}

export function touchArguments(ttlMs: Ms): Argument[] {
  return [ttlArgument(ttlMs)];
}

/** The fields of a hash, one after the other: name, value, name, value. */
export type HeadReply = readonly Buffer[];
/** Entries of a stream: the id, and the one field with its value. */
type MessagesReply = readonly (readonly [
  id: Buffer,
  field: readonly [kind: Buffer, value: Buffer],
])[];

export type ClaimReply = readonly [kind: Buffer, head: HeadReply, messages: MessagesReply];

/** An empty hash is none. */
export function readHead(reply: HeadReply): StoredSession | undefined {
  if (reply.length === 0) return undefined;
  const head: Record<string, string | number | undefined> = { nextSecretHash: undefined };
  for (let at = 0; at + 1 < reply.length; at += 2) {
    const [name = "", value = ""] = [reply[at]?.toString(), reply[at + 1]?.toString()];
    head[name] = NUMBERS.has(name) ? Number(value) : value;
  }
  return head as unknown as StoredSession;
}

export function readClaim([kind, head, messages]: ClaimReply): ClaimResult {
  const session = kind.toString() === "claimed" ? readHead(head) : undefined;
  if (session === undefined) return { kind: kind.toString() === "raced" ? "raced" : "gone" };
  return { kind: "claimed", session, messages: messages.map(([, field]) => readPayload(field)) };
}

function readPayload([kind, value]: readonly [kind: Buffer, value: Buffer]): Payload {
  return kind.toString() === "t" ? value.toString() : value;
}
