import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it, vi } from "vitest";

import { memoryStore } from "../../packages/server/src/sessions/memory-store.ts";
import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { expectNoLeaks } from "../kit/leaks.ts";
import { ack, append, claimOf, LONG_MS, newSession } from "./sessions.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Writes a message that nobody holds but the store, and gives a way to see whether that does. */
function writeWeakly(
  store: SessionStore,
  id: string,
  position: number,
  ttlMs: number,
): WeakRef<Uint8Array> {
  const message = new Uint8Array(10);
  void store.write(id, 1, append(position, message), ttlMs);
  return new WeakRef(message);
}

async function expectCollected(refs: readonly WeakRef<Uint8Array>[]): Promise<void> {
  await vi.waitFor(
    () => {
      collectGarbage();
      expect(refs.filter((ref) => ref.deref() !== undefined)).toHaveLength(0);
    },
    { timeout: 10_000, interval: 20 },
  );
}

it("answers at once, without a promise", () => {
  const store = memoryStore();
  const session = newSession();
  expect(store.create(session, LONG_MS)).toBeUndefined();
  expect(() => store.create(session, LONG_MS)).toThrow("exists");
  expect(store.load(session.id)).toEqual(session);
  expect(store.write(session.id, 1, append(1, "a"), LONG_MS)).toBe("written");
  expect(store.claim(session.id, claimOf(), LONG_MS)).toMatchObject({ kind: "claimed" });
  expect(store.touch([session.id], LONG_MS)).toBeUndefined();
  expect(store.remove(session.id, 2)).toBeUndefined();
  expect(store.notify("node a", { kind: "wanted", id: "x", from: "b" })).toBe(false);
  expect(store.close()).toBeUndefined();
});

it("keeps bytes as they are given, without a copy", () => {
  const store = memoryStore();
  const session = newSession();
  const bytes = Buffer.from("abc");
  void store.create(session, LONG_MS);
  void store.write(session.id, 1, append(1, bytes), LONG_MS);
  const claimed = store.claim(session.id, claimOf(), LONG_MS);
  expect("messages" in claimed && claimed.messages[0]).toBe(bytes);
});

it("lets go of messages as they are acknowledged", async () => {
  const store = memoryStore();
  const session = newSession();
  void store.create(session, LONG_MS);
  const refs: WeakRef<Uint8Array>[] = [];
  for (let position = 1; position <= 1_000; position += 1) {
    refs.push(writeWeakly(store, session.id, position, LONG_MS));
  }
  void store.write(session.id, 1, ack(900), LONG_MS);
  await expectCollected(refs.slice(0, 900));
  expect(refs.slice(900).every((ref) => ref.deref() !== undefined)).toBe(true);
  void store.write(session.id, 1, ack(1_000), LONG_MS);
  await expectCollected(refs);
});

it("lets go of sessions that have expired though nobody asks for them", async () => {
  const store = memoryStore({ sweepMs: 20 });
  const refs = Array.from({ length: 5_000 }, () => {
    const session = newSession();
    void store.create(session, 100);
    return writeWeakly(store, session.id, 1, 100);
  });
  expect(refs.every((ref) => ref.deref() !== undefined)).toBe(true);
  await expectCollected(refs);
  // It has stopped sweeping, and begins again.
  const session = newSession();
  void store.create(session, 50);
  await expectCollected([writeWeakly(store, session.id, 1, 50)]);
});

it("lets go of everything when it is closed", async () => {
  const store = memoryStore();
  const session = newSession();
  const ref = await expectNoLeaks(
    () => {
      void store.create(session, LONG_MS);
      const ref = writeWeakly(store, session.id, 1, LONG_MS);
      void store.listen("node a", () => {});
      void store.close();
      void store.close();
      return ref;
    },
    { alsoUnref: true },
  );
  expect(store.load(session.id)).toBeUndefined();
  expect(store.notify("node a", { kind: "wanted", id: "x", from: "b" })).toBe(false);
  await expectCollected([ref]);
});

it("tells after whoever tells is done", async () => {
  const store = memoryStore();
  const order: string[] = [];
  void store.listen("node a", ({ id }) => order.push(`heard ${id}`));
  for (const id of ["1", "2"]) {
    expect(store.notify("node a", { kind: "wanted", id, from: "node b" })).toBe(true);
    order.push(`told ${id}`);
  }
  await vi.waitFor(() => expect(order).toHaveLength(4));
  expect(order).toEqual(["told 1", "told 2", "heard 1", "heard 2"]);
});

it("writes as fast with many messages as with few", () => {
  const store = memoryStore();
  const session = newSession();
  void store.create(session, LONG_MS);
  const timeOf = (from: number, count: number, lag: number): number => {
    const began = performance.now();
    for (let position = from; position < from + count; position += 1) {
      const acked = Math.max(0, position - lag);
      void store.write(session.id, 1, { ...append(position, "x"), acked }, LONG_MS);
    }
    return performance.now() - began;
  };
  timeOf(1, 200_000, 1);
  const few = timeOf(200_001, 200_000, 1);
  timeOf(400_001, 200_000, 200_000);
  const many = timeOf(600_001, 200_000, 200_000);
  // An array that moves everything at each message would take a thousand times as long.
  expect(many).toBeLessThan(20 * few + 100);
});

it.each([
  [{ sweepMs: 0 }, "milliseconds from 1"],
  [{ sweepMs: "5" }, "milliseconds from 1"],
  [{ isShared: true }, 'no option "isShared"'],
])("memoryStore(%j) says what is wrong", (options, problem) => {
  expect(() => memoryStore(options as never)).toThrow(problem);
});
