import { createRequire } from "node:module";

import type { Changes, Claim, ClaimResult, Ms, StoredSession, WriteResult } from "@backsoon/core";
import type * as Lmdb from "lmdb" with { "resolution-mode": "require" };

import { checkOptions, type Field } from "../check.ts";
import { amend, takeOver, type Head } from "./head.ts";
import { decodePayload, encodePayload } from "./payload-codec.ts";
import type { SessionStore } from "./store.ts";
import { Sweeper, sweepField } from "./sweeper.ts";
import { Turns } from "./turns.ts";

export interface LmdbStoreOptions {
  /**
   * A directory on a local disk (LMDB does not work on network file systems); it is made if it is
   * not there. Several processes of one machine may open it at once.
   */
  readonly path: string;
  /**
   * How often expired sessions are deleted from the file, in milliseconds. They are gone at their
   * time all the same; this only bounds how long they take up room. `Infinity` switches it off, for
   * instance in all but one of several processes. Default 60,000.
   */
  readonly sweepMs?: Ms;
}

// The types that lmdb has for `import` do not compile (`export =` in an ES module); these do.
const { open } = createRequire(import.meta.url)("lmdb") as typeof Lmdb;

/** `[session, position]`: the messages of one session lie side by side, in order. */
type MessageKey = [id: string, position: number];

/** A key may have 1,978 bytes; some of an id's can take two there, and the position takes some. */
const MAX_ID_BYTES = 900;

/** Sessions per transaction of `touch` and of a sweep: nobody waits long for the one write lock. */
const SESSIONS_AT_ONCE = 256;

const pathField: Field = {
  allowed: "the path of a directory",
  fault: (path) => {
    if (typeof path !== "string") return "type";
    return path === "" ? "range" : "none";
  },
};

/**
 * An environment whose transactions are on the disk when their promise resolves:
 *
 * - `overlappingSync`, lmdb's default outside Windows, would resolve when a transaction can be
 *   read, with the disk still to follow ("the write actions return a promise for when they are
 *   committed", says lmdb's README under "Overlapping Sync Options"; another promise, `flushed`,
 *   tells of the disk). Without it LMDB calls `fdatasync` for the data and writes the page that
 *   makes them count through a descriptor opened with `O_DSYNC`, all before the promise resolves.
 *   Transactions that wait meanwhile go to the disk together, so this costs hardly any throughput.
 * - `eventTurnBatching` makes a promise of its own per batch, which nobody can catch: a full disk
 *   would end the process with an unhandled rejection.
 */
function openEnvironment(path: string): Lmdb.RootDatabase {
  const durable = { overlappingSync: false, eventTurnBatching: false };
  return open({ path, noSubdir: false, maxDbs: 3, ...durable });
}

/**
 * What to throw for what a transaction has thrown. When a commit fails, lmdb tells why by another
 * promise, whose rejection would end the process if nobody listened.
 */
async function faultOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && "commitError" in error)) return error;
  try {
    return await error.commitError;
  } catch (cause) {
    return new Error("the session store could not write to its disk", { cause });
  }
}

function isStorable(id: string): boolean {
  return id !== "" && Buffer.byteLength(id) <= MAX_ID_BYTES;
}

class LmdbStore implements SessionStore {
  // Processes can share the file, but have no way to tell each other of it.
  readonly isShared = false;
  readonly #environment: Lmdb.RootDatabase;
  readonly #heads: Lmdb.Database<StoredSession, string>;
  /** When a session expires, in milliseconds since 1970: processes share it, and it outlives them. */
  readonly #expiries: Lmdb.Database<Ms, string>;
  readonly #messages: Lmdb.Database<Buffer, MessageKey>;
  readonly #turns = new Turns();
  readonly #sweeper: Sweeper;
  #sweptThrough = "";
  #closing: Promise<void> | undefined;

  constructor(path: string, sweepMs: Ms) {
    this.#environment = openEnvironment(path);
    this.#heads = this.#environment.openDB({ name: "heads", encoding: "json" });
    this.#expiries = this.#environment.openDB({ name: "expiries", encoding: "json" });
    this.#messages = this.#environment.openDB({ name: "messages", encoding: "binary" });
    this.#sweeper = new Sweeper(sweepMs, () => this.#sweepSome());
    this.#sweeper.start();
  }

  async create(session: StoredSession, ttlMs: Ms): Promise<void> {
    const { id } = session;
    if (!isStorable(id)) throw new RangeError(`a session id has 1 to ${MAX_ID_BYTES} bytes`);
    const isCreated = await this.#turns.take(id, () =>
      this.#transact(() => {
        if (this.#living(id)) return false;
        this.#delete(id);
        this.#put(session, ttlMs);
        return true;
      }),
    );
    if (!isCreated) throw new Error(`session ${id} exists already`);
  }

  load(id: string): Promise<StoredSession | undefined> {
    return this.#turns.take(id, async () => {
      // What this turn of the event loop has read so far may be older than another process's write.
      this.#environment.resetReadTxn();
      return this.#living(id);
    });
  }

  claim(id: string, claim: Claim, ttlMs: Ms): Promise<ClaimResult> {
    return this.#turns.take(id, () =>
      this.#transact((): ClaimResult => {
        const session = this.#living(id);
        if (session === undefined) return { kind: "gone" };
        if (!takeOver(session, claim)) return { kind: "raced" };
        this.#put(session, ttlMs);
        const range = { start: [id, claim.after + 1], end: [id, session.top + 1] };
        const found = claim.after < session.top ? this.#messages.getRange(range) : [];
        const messages = Array.from(found, ({ value }) => decodePayload(value));
        return { kind: "claimed", session, messages };
      }),
    );
  }

  write(id: string, generation: number, changes: Changes, ttlMs: Ms): Promise<WriteResult> {
    return this.#turns.takeToWrite(id, () => {
      const encoded = changes.append.map(encodePayload);
      return this.#transact((): WriteResult => {
        const session = this.#living(id);
        if (session === undefined) return "gone";
        const { top, acked } = session;
        const result = amend(session, generation, changes);
        if (result !== "written") return result;
        for (let at = Math.max(changes.first, top + 1); at <= session.top; at += 1) {
          void this.#messages.put([id, at], encoded[at - changes.first] as Buffer);
        }
        for (let at = acked + 1; at <= session.acked; at += 1) void this.#messages.remove([id, at]);
        this.#put(session, ttlMs);
        return "written";
      });
    });
  }

  remove(id: string, generation: number): Promise<void> {
    return this.#turns.take(id, () =>
      this.#transact(() => {
        if (this.#head(id)?.generation === generation) this.#delete(id);
      }),
    );
  }

  async touch(ids: readonly string[], ttlMs: Ms): Promise<void> {
    for (let from = 0; from < ids.length; from += SESSIONS_AT_ONCE) {
      const some = ids.slice(from, from + SESSIONS_AT_ONCE);
      await this.#transact(() => {
        const atMs = Date.now() + ttlMs;
        for (const id of some) if (this.#living(id)) void this.#expiries.put(id, atMs);
      });
    }
  }

  listen(): void {
    // No process can tell another: see `isShared`.
  }

  notify(): boolean {
    return false;
  }

  close(): Promise<void> {
    this.#sweeper.stop();
    return (this.#closing ??= this.#environment.close());
  }

  /**
   * One transaction, on the disk when this resolves. A child transaction, since lmdb carries out
   * what an action did before it threw, unless it is one of these.
   */
  async #transact<Result>(action: () => Result): Promise<Result> {
    try {
      return await this.#environment.childTransaction(action);
    } catch (error) {
      throw await faultOf(error);
    }
  }

  #head(id: string): Head | undefined {
    // Clients may ask for anything.
    return isStorable(id) ? this.#heads.get(id) : undefined;
  }

  #living(id: string): Head | undefined {
    const head = this.#head(id);
    return head && (this.#expiries.get(id) ?? 0) > Date.now() ? head : undefined;
  }

  #put(session: StoredSession, ttlMs: Ms): void {
    void this.#heads.put(session.id, session);
    void this.#expiries.put(session.id, Date.now() + ttlMs);
  }

  #delete(id: string): void {
    const range = { start: [id, 0], end: [id, Infinity] };
    const keys = Array.from(this.#messages.getKeys(range));
    for (const key of keys) void this.#messages.remove(key);
    void this.#heads.remove(id);
    void this.#expiries.remove(id);
  }

  async #sweepSome(): Promise<boolean> {
    const range = { start: this.#sweptThrough, limit: SESSIONS_AT_ONCE };
    const looked = [...this.#expiries.getRange(range)];
    const now = Date.now();
    const expired = looked.filter(({ value: atMs }) => atMs <= now).map(({ key }) => key);
    if (expired.length > 0) await this.#transact(() => this.#deleteExpired(expired));
    const hasMore = looked.length === SESSIONS_AT_ONCE;
    this.#sweptThrough = (hasMore && looked.at(-1)?.key) || "";
    return hasMore;
  }

  #deleteExpired(ids: readonly string[]): void {
    // Somebody may have been faster, and even made the session last longer.
    for (const id of ids) if (this.#living(id) === undefined) this.#delete(id);
  }
}

/**
 * Keeps sessions in a file on this machine: what was written is on the disk when the promise of the
 * write resolves, and survives a crash of the process or of the machine. Needs the package `lmdb`.
 * Processes that open the same directory fence each other off, but are not told of each other.
 * @throws TypeError and RangeError when an option is none, missing, or out of bounds.
 * @throws Error (by `lmdb`) when the directory cannot be made or opened.
 */
export function lmdbStore(options: LmdbStoreOptions): SessionStore {
  checkOptions("lmdbStore", options, { path: pathField, sweepMs: sweepField });
  const { path, sweepMs = 60_000 } = options;
  if (path === undefined) throw new TypeError("lmdbStore: path is missing");
  return new LmdbStore(path, sweepMs);
}
