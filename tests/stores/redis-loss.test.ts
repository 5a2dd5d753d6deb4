import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";

import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { needs } from "../kit/needs.ts";
import { startRedis, type Redis } from "../kit/redis.ts";
import { openStore } from "./redis-stores.ts";
import { ack, append, claimOf, LONG_MS, newSession, texts } from "./sessions.ts";

async function killAndStart(redis: Redis): Promise<void> {
  await redis.kill();
  await redis.start();
}

/** Calls again until the client has found the server again. */
async function again<Value>(call: () => Promise<Value> | Value): Promise<Value> {
  return vi.waitFor(call, { timeout: 10_000, interval: 10 });
}

/** One message after the other, each again until it is there: what came back of each that did. */
async function writeAll(
  store: SessionStore,
  id: string,
  messages: readonly string[],
): Promise<string[]> {
  const results: string[] = [];
  for (const [index, message] of messages.entries()) {
    results.push(await again(() => store.write(id, 1, append(index + 1, message), LONG_MS)));
  }
  return results;
}

needs("redis").describe("when Redis is killed", () => {
  it("and had it all on the disk, everything is there", async () => {
    await using redis = await startRedis({ isDurable: true });
    await using opened = await openStore(redis);
    const { store } = opened;
    const session = newSession({ nextSecretHash: "hash 2" });
    await store.create(session, LONG_MS);
    await store.write(session.id, 1, append(1, ...texts(1, 5)), LONG_MS);
    await store.write(session.id, 1, ack(2), LONG_MS);
    const before = await store.load(session.id);
    await killAndStart(redis);
    expect(await again(() => store.load(session.id))).toEqual(before);
    expect(await store.write(session.id, 1, append(6, "f"), LONG_MS)).toBe("written");
    const claimed = await store.claim(session.id, claimOf(), LONG_MS);
    expect(claimed).toMatchObject({ messages: [...texts(3, 5), "f"] });
  });

  it("in the middle of traffic, every message is there once and in order", async () => {
    await using redis = await startRedis({ isDurable: true });
    await using opened = await openStore(redis);
    const { store } = opened;
    const sessions = Array.from({ length: 20 }, () => newSession());
    await Promise.all(sessions.map(async (session) => store.create(session, LONG_MS)));
    const traffic = Promise.all(sessions.map(({ id }) => writeAll(store, id, texts(1, 400))));
    const first = sessions[0]?.id ?? "";
    const topAbove = (least: number): Promise<number> =>
      again(async () => {
        const { top = -1 } = (await store.load(first)) ?? {};
        expect(top).toBeGreaterThan(least);
        return top;
      });
    for (const least of [0, 100, 200]) {
      const top = await topAbove(least);
      await killAndStart(redis);
      await topAbove(top - 1);
    }
    for (const results of await traffic) expect(results).toEqual(Array(400).fill("written"));
    for (const { id } of sessions) {
      const claimed = await store.claim(id, claimOf(), LONG_MS);
      expect(claimed).toMatchObject({ messages: texts(1, 400) });
    }
  });

  it("what was called for and not waited for fails as one, and is right when it is repeated", async () => {
    await using redis = await startRedis({ isDurable: true });
    await using opened = await openStore(redis);
    const { store } = opened;
    const session = newSession();
    await store.create(session, LONG_MS);
    const wanted = texts(1, 2_000).map((text, index) => append(index + 1, text));
    const written = wanted.map(async (changes) => store.write(session.id, 1, changes, LONG_MS));
    const settled = Promise.allSettled(written);
    await written[50];
    await redis.kill();
    const results = await settled;
    const rejected = results.findIndex(({ status }) => status === "rejected");
    expect(rejected).toBeGreaterThan(50);
    // None of them found a gap: "behind" would say that the store has lost something.
    expect(results.slice(rejected).map(({ status }) => status)).toEqual(
      Array(2_000 - rejected).fill("rejected"),
    );
    await redis.start();
    await again(() => store.load(session.id));
    for (const changes of wanted.slice(rejected)) {
      expect(await store.write(session.id, 1, changes, LONG_MS)).toBe("written");
    }
    const claimed = await store.claim(session.id, claimOf(), LONG_MS);
    expect(claimed).toMatchObject({ messages: texts(1, 2_000) });
  });

  it("and keeps nothing, the session is gone", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const { store } = opened;
    const session = newSession();
    await store.create(session, LONG_MS);
    await killAndStart(redis);
    expect(await again(() => store.write(session.id, 1, append(1, "a"), LONG_MS))).toBe("gone");
    expect(await store.claim(session.id, claimOf(), LONG_MS)).toEqual({ kind: "gone" });
    expect(await store.load(session.id)).toBeUndefined();
  });

  it("and comes back with an older state, the next write is behind and a claim shows it", async () => {
    await using redis = await startRedis({ isDurable: true });
    await using opened = await openStore(redis);
    const { store } = opened;
    const [session, other] = [newSession(), newSession()];
    for (const { id } of [session, other]) {
      await store.create(newSession({ id }), LONG_MS);
      await store.write(id, 1, append(1, ...texts(1, 5)), LONG_MS);
    }
    const files = join(redis.dir, "appendonlydir");
    const copy = join(redis.dir, "copy");
    await cp(files, copy, { recursive: true });
    for (const { id } of [session, other]) {
      await store.write(id, 1, append(6, ...texts(6, 8)), LONG_MS);
    }
    await redis.kill();
    await rm(files, { recursive: true });
    await cp(copy, files, { recursive: true });
    await redis.start();
    const write = (): unknown => store.write(session.id, 1, append(9, "message 9"), LONG_MS);
    expect(await again(write)).toBe("behind");
    expect(await store.write(session.id, 1, ack(6), LONG_MS)).toBe("behind");
    const claimed = await store.claim(other.id, claimOf({ after: 7 }), LONG_MS);
    // The client has had seven, and the store knows of five.
    expect(claimed).toMatchObject({ session: { top: 5 }, messages: [] });
  });
});
