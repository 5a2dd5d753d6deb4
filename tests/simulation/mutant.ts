import type { Payload, StoredSession } from "../../packages/core/src/index.ts";

/** A fault put in on purpose, between the core and its world: to see that the ledger sees it. */
export interface Mutant {
  readonly toClient?: (data: Payload) => Payload;
  readonly toServer?: (data: Payload) => Payload;
  readonly loaded?: (stored: StoredSession) => StoredSession;
  readonly answersWritesEarly?: boolean;
  readonly serverHandlesEarly?: boolean;
  readonly clientHandlesEarly?: boolean;
  readonly dropsUndelivered?: boolean;
  readonly hidesRepeats?: boolean;
  readonly isUnfenced?: boolean;
}
