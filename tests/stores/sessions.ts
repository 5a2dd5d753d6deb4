/* What the tests of stores work with. */
import { randomUUID } from "node:crypto";

import type { Changes, Claim, Payload, StoredSession } from "@backsoon/core";

/** Longer than any test takes. */
export const LONG_MS = 600_000;

export function newSession(given: Partial<StoredSession> = {}): StoredSession {
  return {
    id: randomUUID(),
    secretHash: "hash 1",
    nextSecretHash: undefined,
    principal: "ann",
    protocol: "",
    generation: 1,
    attempt: 1,
    owner: "node a",
    handled: 0,
    acked: 0,
    top: 0,
    data: "",
    ...given,
  };
}

export function changes(given: Partial<Changes> = {}): Changes {
  return {
    first: 1,
    append: [],
    acked: undefined,
    handled: undefined,
    data: undefined,
    isConfirmed: false,
    isReleased: false,
    ...given,
  };
}

export function append(first: number, ...messages: readonly Payload[]): Changes {
  return changes({ first, append: messages });
}

export function ack(acked: number): Changes {
  return changes({ acked });
}

export function claimOf(given: Partial<Claim> = {}): Claim {
  return {
    generation: 1,
    owner: "node b",
    attempt: 2,
    secretHash: "hash 2",
    nextSecretHash: "hash 3",
    after: 0,
    ...given,
  };
}

/** `first` to `last` as texts. */
export function texts(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `message ${first + index}`);
}

/** A message such that equal ones, and only those, are equal, whatever class the bytes have. */
export function plain(message: Payload): string {
  return typeof message === "string"
    ? `text ${message}`
    : `bytes ${Buffer.from(message).toString("hex")}`;
}
