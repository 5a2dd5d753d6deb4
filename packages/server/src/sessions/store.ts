import type { Changes, Claim, ClaimResult, Ms, StoredSession, WriteResult } from "@backsoon/core";

/** At once, or later: a store in memory need not cost a turn of the event loop. */
export type Awaitable<Value> = Value | Promise<Value>;

/** What nodes tell each other about a session. */
export interface Notice {
  /**
   * - `wanted`: its client has come to `from`; let go of it.
   * - `released`: `from` has let go of it.
   */
  readonly kind: "wanted" | "released";
  readonly id: string;
  /** The node that says so. */
  readonly from: string;
}

/**
 * Where sessions live. One contract suite holds for every store: `tests/stores`.
 *
 * - Each call is atomic: all of it happens, or nothing.
 * - Calls of one process for one session take effect in the order in which they were made.
 * - A call that rejects may or may not have taken effect. `write` is then called again with the
 *   same positions, so it skips messages that it holds already.
 * - A session is gone `ttlMs` after it was last created, claimed, written or touched.
 */
export interface SessionStore {
  /** Whether several processes can reach these sessions and tell each other so. */
  readonly isShared: boolean;
  /** Begins a session. */
  create(session: StoredSession, ttlMs: Ms): Awaitable<void>;
  /** What is stored, without the messages; `undefined` when there is no such session. */
  load(id: string): Awaitable<StoredSession | undefined>;
  /** Takes a session over: one generation on. Deletes no message. */
  claim(id: string, claim: Claim, ttlMs: Ms): Awaitable<ClaimResult>;
  /** Writes as the owner of `generation`. Messages up to `changes.acked` are deleted. */
  write(id: string, generation: number, changes: Changes, ttlMs: Ms): Awaitable<WriteResult>;
  /** Ends a session, unless somebody else has attached since. */
  remove(id: string, generation: number): Awaitable<void>;
  /** These sessions live for `ttlMs` from now. Unknown ones are ignored. */
  touch(ids: readonly string[], ttlMs: Ms): Awaitable<void>;
  /** Hears what other nodes tell `node`, until `close`. */
  listen(node: string, listener: (notice: Notice) => void): Awaitable<void>;
  /** Tells `node` something. `false`: nobody listens there, so that node is gone. */
  notify(node: string, notice: Notice): Awaitable<boolean>;
  /** Lets go of connections, files and timers. Sessions stay, if the store is durable. */
  close(): Awaitable<void>;
}
