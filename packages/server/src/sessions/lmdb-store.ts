import type {
  Changes,
  Claim,
  ClaimResult,
  Ms,
  Payload,
  StoredSession,
  WriteResult,
} from "@backsoon/core";

import { checkOptions, type Field } from "../check.ts";
import { amend, takeOver, type Head } from "./head.ts";
import { useEnvironment, type Environment } from "./lmdb-environment.ts";
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

/** A key may have 1,978 bytes; some of an id's can take two there, and the position takes some. */
const MAX_ID_BYTES = 900;

/** Sessions per transaction of `touch` and of a sweep: nobody waits long for the one write lock. */
const SESSIONS_AT_ONCE = 256;

const CLOSED = "the session store is closed";

const pathField: Field = {
  allowed: "the path of a directory",
  fault: (path) => {
    if (typeof path !== "string") return "type";
    return path === "" ? "range" : "none";
  },
};

function isStorable(id: string): boolean {
  return id !== "" && Buffer.byteLength(id) <= MAX_ID_BYTES;
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

class LmdbStore implements SessionStore {
  // Processes can share the file, but have no way to tell each other of it.
  readonly isShared = false;
  readonly #environment: Environment;
  readonly #release: () => Promise<void>;
  readonly #turns = new Turns();
  readonly #transactions = new Set<Promise<unknown>>();
  readonly #sweeper: Sweeper;
  /** Where the next part of a sweep begins. */
  #sweptThrough = "";
  #closed: Promise<void> | undefined;

  constructor(path: string, sweepMs: Ms) {
    [this.#environment, this.#release] = useEnvironment(path);
    this.#sweeper = new Sweeper(sweepMs, () => this.#sweepSome());
    this.#sweeper.start();
  }

  async create(session: StoredSession, ttlMs: Ms): Promise<void> {
    const { id } = session;
    if (!isStorable(id)) throw new RangeError(`a session id has 1 to ${MAX_ID_BYTES} bytes`);
    const isCreated = await this.#transactInTurn(id, () => {
      if (this.#living(id)) return false;
      this.#delete(id);
      this.#put(session, ttlMs);
      return true;
    });
    if (!isCreated) throw new Error(`session ${id} exists already`);
  }

  load(id: string): Promise<StoredSession | undefined> {
    return this.#inTurn(id, async () => {
      // What this turn of the event loop has read so far may be older than another process's write.
      this.#environment.root.resetReadTxn();
      return this.#living(id);
    });
  }

  claim(id: string, claim: Claim, ttlMs: Ms): Promise<ClaimResult> {
    return this.#transactInTurn(id, (): ClaimResult => {
      const session = this.#living(id);
      if (session === undefined) return { kind: "gone" };
      if (!takeOver(session, claim)) return { kind: "raced" };
      this.#put(session, ttlMs);
      const messages = this.#messages(id, claim.after, session.top);
      return { kind: "claimed", session, messages };
    });
  }

  write(id: string, generation: number, changes: Changes, ttlMs: Ms): Promise<WriteResult> {
    const encoded = changes.append.map(encodePayload);
    const action = (): WriteResult => {
      const session = this.#living(id);
      if (session === undefined) return "gone";
      const { top, acked } = session;
      const result = amend(session, generation, changes);
      if (result !== "written") return result;
      const { messages } = this.#environment;
      for (let at = Math.max(changes.first, top + 1); at <= session.top; at += 1) {
        void messages.put([id, at], encoded[at - changes.first] as Buffer);
      }
      for (let at = acked + 1; at <= session.acked; at += 1) void messages.remove([id, at]);
      this.#put(session, ttlMs);
      return "written";
    };
    if (this.#closed) return Promise.reject(new Error(CLOSED));
    return this.#turns.takeToWrite(id, () => this.#transact(action));
  }

  async remove(id: string, generation: number): Promise<void> {
    await this.#transactInTurn(id, () => {
      if (this.#head(id)?.generation === generation) this.#delete(id);
    });
  }

  async touch(ids: readonly string[], ttlMs: Ms): Promise<void> {
    for (let from = 0; from < ids.length; from += SESSIONS_AT_ONCE) {
      const some = ids.slice(from, from + SESSIONS_AT_ONCE);
      const busy = some.filter((id) => this.#turns.isTaken(id));
      const idle = some.filter((id) => !this.#turns.isTaken(id));
      await Promise.all([
        ...busy.map((id) => this.#transactInTurn(id, () => this.#extend([id], ttlMs))),
        // In one go: lmdb keeps this before whatever is called for from now on.
        this.#transact(() => this.#extend(idle, ttlMs)),
      ]);
    }
  }

  listen(): void {
    // No process can tell another: see `isShared`.
  }

  notify(): boolean {
    return false;
  }

  /** What was called for before is done before. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#sweeper.stop();
    await this.#turns.idle();
    await Promise.allSettled(this.#transactions);
    await this.#release();
  }

  #inTurn<Result>(id: string, call: () => Promise<Result>): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error(CLOSED));
    return this.#turns.take(id, call);
  }

  #transactInTurn<Result>(id: string, action: () => Result): Promise<Result> {
    return this.#inTurn(id, () => this.#transact(action));
  }

  /** One transaction, on the disk when this resolves. */
  async #transact<Result>(action: () => Result): Promise<Result> {
    // A child transaction, since of any other lmdb carries out what the action did before it threw.
    const transaction = this.#environment.root.childTransaction(action);
    this.#transactions.add(transaction);
    try {
      return await transaction;
    } catch (error) {
      throw await faultOf(error);
    } finally {
      this.#transactions.delete(transaction);
    }
  }

  #head(id: string): Head | undefined {
    // Clients may ask for anything.
    return isStorable(id) ? this.#environment.heads.get(id) : undefined;
  }

  #living(id: string): Head | undefined {
    const head = this.#head(id);
    return head && (this.#environment.expiries.get(id) ?? 0) > Date.now() ? head : undefined;
  }

  #put(session: StoredSession, ttlMs: Ms): void {
    void this.#environment.heads.put(session.id, session);
    void this.#environment.expiries.put(session.id, Date.now() + ttlMs);
  }

  #extend(ids: readonly string[], ttlMs: Ms): void {
    for (const id of ids) {
      if (this.#living(id)) void this.#environment.expiries.put(id, Date.now() + ttlMs);
    }
  }

  #messages(id: string, after: number, top: number): Payload[] {
    if (after >= top) return [];
    const range = { start: [id, after + 1], end: [id, top + 1] };
    const entries = this.#environment.messages.getRange(range);
    return Array.from(entries, ({ value }) => decodePayload(value));
  }

  #delete(id: string): void {
    const { heads, expiries, messages } = this.#environment;
    const keys = Array.from(messages.getKeys({ start: [id, 0], end: [id, Infinity] }));
    for (const key of keys) void messages.remove(key);
    void heads.remove(id);
    void expiries.remove(id);
  }

  async #sweepSome(): Promise<boolean> {
    const range = { start: this.#sweptThrough, limit: SESSIONS_AT_ONCE };
    const looked = Array.from(this.#environment.expiries.getRange(range));
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
