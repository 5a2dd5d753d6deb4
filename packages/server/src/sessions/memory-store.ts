import type {
  Changes,
  Claim,
  ClaimResult,
  Ms,
  Payload,
  StoredSession,
  WriteResult,
} from "@backsoon/core";

import { checkOptions } from "../check.ts";
import { nowMs } from "../clock.ts";
import { amend, takeOver, type Head } from "./head.ts";
import { MessageRing } from "./message-ring.ts";
import type { Notice, SessionStore } from "./store.ts";
import { Sweeper, sweepField } from "./sweeper.ts";

export interface MemoryStoreOptions {
  /**
   * How often memory of expired sessions is given back, in milliseconds. They are gone at their
   * time all the same; this only bounds how long they take up room. `Infinity` switches it off.
   * Default 5,000.
   */
  readonly sweepMs?: Ms;
}

interface Session {
  readonly head: Head;
  readonly messages: MessageRing;
  expiresAtMs: Ms;
}

type Listener = (notice: Notice) => void;

/** Sessions per turn of the event loop that a sweep looks at: well under a millisecond. */
const SWEPT_AT_ONCE = 2_000;

/** Answers at once, never with a promise: whoever writes for every message need not wait a turn. */
class MemoryStore implements SessionStore {
  readonly isShared = false;
  readonly #sessions = new Map<string, Session>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #sweeper: Sweeper;
  #round: Iterator<[string, Session]> | undefined;

  constructor(sweepMs: Ms) {
    this.#sweeper = new Sweeper(sweepMs, () => this.#sweepSome());
  }

  create(session: StoredSession, ttlMs: Ms): void {
    const now = nowMs();
    if (this.#living(session.id, now)) throw new Error(`session ${session.id} exists already`);
    const messages = new MessageRing(session.top + 1);
    this.#sessions.set(session.id, { head: { ...session }, messages, expiresAtMs: now + ttlMs });
    this.#sweeper.start();
  }

  load(id: string): StoredSession | undefined {
    const session = this.#living(id, nowMs());
    return session && { ...session.head };
  }

  claim(id: string, claim: Claim, ttlMs: Ms): ClaimResult {
    const now = nowMs();
    const session = this.#living(id, now);
    if (session === undefined) return { kind: "gone" };
    if (!takeOver(session.head, claim)) return { kind: "raced" };
    session.expiresAtMs = now + ttlMs;
    const messages = session.messages.after(claim.after);
    return { kind: "claimed", session: { ...session.head }, messages };
  }

  write(id: string, generation: number, changes: Changes, ttlMs: Ms): WriteResult {
    const now = nowMs();
    const session = this.#living(id, now);
    if (session === undefined) return "gone";
    const { head, messages } = session;
    const { top, acked } = head;
    const result = amend(head, generation, changes);
    if (result !== "written") return result;
    for (let at = Math.max(changes.first, top + 1); at <= head.top; at += 1) {
      messages.push(changes.append[at - changes.first] as Payload);
    }
    if (head.acked > acked) messages.dropThrough(head.acked);
    session.expiresAtMs = now + ttlMs;
    return "written";
  }

  remove(id: string, generation: number): void {
    if (this.#sessions.get(id)?.head.generation === generation) this.#sessions.delete(id);
  }

  touch(ids: readonly string[], ttlMs: Ms): void {
    const now = nowMs();
    for (const id of ids) {
      const session = this.#living(id, now);
      if (session) session.expiresAtMs = now + ttlMs;
    }
  }

  listen(node: string, listener: Listener): void {
    const listeners = this.#listeners.get(node);
    if (listeners === undefined) this.#listeners.set(node, new Set([listener]));
    else listeners.add(listener);
  }

  notify(node: string, notice: Notice): boolean {
    const listeners = this.#listeners.get(node);
    // Later, so that nobody is called in the middle of what led to the notice.
    listeners?.forEach((listener) => queueMicrotask(() => listener(notice)));
    return listeners !== undefined;
  }

  close(): void {
    this.#sweeper.stop();
    this.#listeners.clear();
    this.#sessions.clear();
  }

  #living(id: string, now: Ms): Session | undefined {
    const session = this.#sessions.get(id);
    if (session === undefined || session.expiresAtMs > now) return session;
    this.#sessions.delete(id);
    return undefined;
  }

  #sweepSome(): boolean {
    const now = nowMs();
    // The iterator of a map sees what comes and goes meanwhile, and so may take its time.
    const round = (this.#round ??= this.#sessions.entries());
    for (let count = 0; count < SWEPT_AT_ONCE; count += 1) {
      const next = round.next();
      if (next.done) {
        this.#round = undefined;
        if (this.#sessions.size === 0) this.#sweeper.stop();
        return false;
      }
      const [id, { expiresAtMs }] = next.value;
      if (expiresAtMs <= now) this.#sessions.delete(id);
    }
    return true;
  }
}

/**
 * Keeps sessions in this process: they end with it, and no other process sees them. Lifecycles of
 * one process may share it. A binary message is kept as it is given, not copied: whoever passes a
 * `Uint8Array` must not change its bytes while the message is stored.
 * @throws TypeError and RangeError when an option is none, or out of bounds.
 */
export function memoryStore(options: MemoryStoreOptions = {}): SessionStore {
  checkOptions("memoryStore", options, { sweepMs: sweepField });
  return new MemoryStore(options.sweepMs ?? 5_000);
}
