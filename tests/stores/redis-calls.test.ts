import { createClient } from "redis";
import { expect, it, vi } from "vitest";

import { redisStore } from "../../packages/server/src/sessions/redis-store.ts";
import type { Notice } from "../../packages/server/src/sessions/store.ts";
import { needs } from "../kit/needs.ts";
import { startRedis, type Redis } from "../kit/redis.ts";
import { openRedisStore, openStore } from "./redis-stores.ts";
import { ack, append, changes, claimOf, LONG_MS, newSession, texts } from "./sessions.ts";

/** A number from the server's own `INFO`. */
async function info(redis: Redis, section: string, field: string): Promise<number> {
  const text = String(await redis.ask("INFO", section));
  return Number(new RegExp(`^${field}[:=](\\d+)`, "m").exec(text)?.[1] ?? 0);
}

needs("redis").describe("what Redis is asked to do", () => {
  it("for a claim is to read what that client missed, of that session", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const { store } = opened;
    const sessions = Array.from({ length: 10 }, () => newSession());
    const message = "x".repeat(1_000);
    for (const session of sessions) {
      await store.create(session, LONG_MS);
      await store.write(session.id, 1, append(1, ...Array(10_000).fill(message)), LONG_MS);
    }
    const id = sessions[4]?.id ?? "";
    await store.load(id);
    const before = await info(redis, "stats", "total_net_output_bytes");
    const claimed = await store.claim(id, claimOf({ after: 9_990 }), LONG_MS);
    const sentBytes = (await info(redis, "stats", "total_net_output_bytes")) - before;
    expect(claimed).toMatchObject({ messages: Array(10).fill(message) });
    // The second INFO answers with the first one's text, some 2,000 bytes.
    expect(sentBytes).toBeLessThan(10 * message.length + 6_000);
  });

  it("for a claim with nothing missed is to read no message", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const session = newSession();
    await opened.store.create(session, LONG_MS);
    await opened.store.write(session.id, 1, append(1, "a"), LONG_MS);
    await opened.store.claim(session.id, claimOf({ after: 1 }), LONG_MS);
    expect(await info(redis, "commandstats", "cmdstat_xrange:calls")).toBe(0);
    await opened.store.claim(session.id, claimOf({ generation: 2, after: 0 }), LONG_MS);
    expect(await info(redis, "commandstats", "cmdstat_xrange:calls")).toBe(1);
  });

  it("is one command per call, once it knows the scripts", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const session = newSession();
    const use = async (): Promise<void> => {
      await opened.store.create(session, LONG_MS);
      await opened.store.write(session.id, 1, append(1, "a"), LONG_MS);
      await opened.store.load(session.id);
      await opened.store.claim(session.id, claimOf(), LONG_MS);
      await opened.store.touch([session.id], LONG_MS);
      await opened.store.remove(session.id, 2);
    };
    await use();
    const evals = await info(redis, "commandstats", "cmdstat_eval:calls");
    expect(evals).toBe(6);
    await redis.ask("CONFIG", "RESETSTAT");
    await use();
    expect(await info(redis, "commandstats", "cmdstat_eval:calls")).toBe(0);
    expect(await info(redis, "commandstats", "cmdstat_evalsha:calls")).toBe(6);
  });

  it("is kept in order while it forgets the scripts again and again", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const { store } = opened;
    const session = newSession();
    const created = store.create(session, LONG_MS);
    const written: unknown[] = [];
    for (let position = 1; position <= 300; position += 1) {
      written.push(store.write(session.id, 1, append(position, `${position}`), LONG_MS));
      if (position % 10 === 0) await redis.ask("SCRIPT", "FLUSH");
    }
    await created;
    expect(await Promise.all(written)).toEqual(Array(300).fill("written"));
    expect(await store.load(session.id)).toMatchObject({ top: 300 });
  });

  it("leaves nothing behind: keys of a session expire together, an emptied stream goes at once", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis, { prefix: "app:chat" });
    const { store } = opened;
    const session = newSession();
    const [head, messages] = [
      `app:chat:{session:${session.id}}:head`,
      `app:chat:{session:${session.id}}:messages`,
    ];
    await store.create(session, LONG_MS);
    await store.write(session.id, 1, append(1, "a", "b"), LONG_MS);
    const times = await Promise.all(
      [head, messages].map(async (key) => redis.ask("PEXPIRETIME", key)),
    );
    expect(times[0]).toBeGreaterThan(Date.now());
    expect(times[1]).toBe(times[0]);
    await store.write(session.id, 1, ack(2), LONG_MS);
    expect(await redis.ask("KEYS", "*")).toEqual([head]);
    await store.remove(session.id, 1);
    expect(await redis.ask("DBSIZE")).toBe(0);
  });

  it("does not mix up those of different prefixes", async () => {
    await using redis = await startRedis();
    await using one = await openStore(redis, { prefix: "one" });
    await using two = await openStore(redis, { prefix: "two" });
    const session = newSession();
    await one.store.create(session, LONG_MS);
    expect(await two.store.load(session.id)).toBeUndefined();
    const heard: Notice[] = [];
    await two.store.listen("node a", (notice) => heard.push(notice));
    expect(await one.store.notify("node a", { kind: "wanted", id: "x", from: "b" })).toBe(false);
  });

  it("is bounded in time, and right afterwards, when the server stands still", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis, { timeoutMs: 100 });
    const { store } = opened;
    const session = newSession();
    await store.create(session, LONG_MS);
    await store.write(session.id, 1, append(1, "a"), LONG_MS);
    redis.pause();
    const wanted = [append(2, "b"), append(3, "c"), append(4, "d")];
    const stuck = await Promise.allSettled(
      wanted.map(async (changes) => store.write(session.id, 1, changes, LONG_MS)),
    );
    expect(stuck.map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
    await expect(store.load(session.id)).rejects.toThrow("no answer within 100 ms");
    await expect(store.notify("node a", { kind: "wanted", id: "x", from: "b" })).rejects.toThrow();
    redis.proceed();
    await vi.waitFor(async () => {
      for (const changes of wanted) {
        expect(await store.write(session.id, 1, changes, LONG_MS)).toBe("written");
      }
    });
    const claimed = await store.claim(session.id, claimOf(), LONG_MS);
    expect(claimed).toMatchObject({ session: { top: 4 }, messages: ["a", "b", "c", "d"] });
  });

  it("fails when there is no room, changes nothing then, and takes acknowledgements even so", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const { store } = opened;
    const session = newSession({ nextSecretHash: "hash 2" });
    await store.create(session, LONG_MS);
    await store.write(session.id, 1, append(1, ...texts(1, 5)), LONG_MS);
    const before = await store.load(session.id);
    await redis.ask("CONFIG", "SET", "maxmemory", "1");
    const wanted = changes({ first: 6, append: ["f"], acked: 4, handled: 1, isConfirmed: true });
    await expect(store.write(session.id, 1, wanted, LONG_MS)).rejects.toThrow("OOM");
    await expect(store.create(newSession(), LONG_MS)).rejects.toThrow("OOM");
    await expect(store.claim(session.id, claimOf(), LONG_MS)).rejects.toThrow("OOM");
    expect(await store.load(session.id)).toEqual(before);
    expect(await store.write(session.id, 1, ack(3), LONG_MS)).toBe("written");
    await redis.ask("CONFIG", "SET", "maxmemory", "0");
    expect(await store.write(session.id, 1, wanted, LONG_MS)).toBe("written");
    const claimed = await store.claim(session.id, claimOf(), LONG_MS);
    expect(claimed).toMatchObject({ session: { top: 6, acked: 4 }, messages: ["message 5", "f"] });
  });

  it("fails on a replica that is only to be read, and is right on the master afterwards", async () => {
    await using master = await startRedis();
    await using replica = await startRedis();
    await using onMaster = await openStore(master);
    await using onReplica = await openStore(replica);
    const session = newSession();
    await onMaster.store.create(session, LONG_MS);
    await replica.ask("REPLICAOF", "127.0.0.1", String(master.port));
    await vi.waitFor(async () => expect(await onReplica.store.load(session.id)).toEqual(session), {
      timeout: 20_000,
      interval: 20,
    });
    const wanted = append(1, "a");
    await expect(onReplica.store.write(session.id, 1, wanted, LONG_MS)).rejects.toThrow("READONLY");
    await expect(onReplica.store.claim(session.id, claimOf(), LONG_MS)).rejects.toThrow("READONLY");
    expect(await onMaster.store.write(session.id, 1, wanted, LONG_MS)).toBe("written");
    await vi.waitFor(async () =>
      expect(await onReplica.store.load(session.id)).toMatchObject({ top: 1 }),
    );
  });

  it("is told to other nodes again after its connection broke", async () => {
    await using redis = await startRedis();
    await using a = await openStore(redis);
    await using b = await openStore(redis);
    const heard: Notice[] = [];
    await a.store.listen("node a", (notice) => heard.push(notice));
    const notice: Notice = { kind: "released", id: "x", from: "node b" };
    expect(await b.store.notify("node a", notice)).toBe(true);
    await vi.waitFor(() => expect(heard).toEqual([notice]));
    await redis.kill();
    await expect((async () => b.store.notify("node a", notice))()).rejects.toThrow();
    await redis.start();
    await vi.waitFor(async () => expect(await b.store.notify("node a", notice)).toBe(true), {
      timeout: 10_000,
      interval: 20,
    });
    await vi.waitFor(() => expect(heard).toEqual([notice, notice]));
  });

  it("ends with the store for those who listen, and not for the client", async () => {
    await using redis = await startRedis();
    await using a = await openStore(redis);
    await using b = await openStore(redis);
    await a.store.listen("node a", () => {});
    const notice: Notice = { kind: "wanted", id: "x", from: "node b" };
    expect(await b.store.notify("node a", notice)).toBe(true);
    await a.store.close();
    await a.store.close();
    await vi.waitFor(async () => expect(await b.store.notify("node a", notice)).toBe(false));
    expect(await a.client.ping()).toBe("PONG");
  });

  it("does not mind what others send to its channels", async () => {
    await using redis = await startRedis();
    await using opened = await openStore(redis);
    const heard: Notice[] = [];
    await opened.store.listen("node a", (notice) => heard.push(notice));
    for (const message of [
      "",
      "{",
      "null",
      "[]",
      '{"kind":"wanted"}',
      '{"kind":"x","id":"","from":""}',
    ]) {
      await redis.ask("PUBLISH", "backsoon:node:node a", message);
    }
    const notice: Notice = { kind: "wanted", id: "x", from: "node b" };
    await opened.store.notify("node a", notice);
    await vi.waitFor(() => expect(heard).toEqual([notice]));
  });

  it("waits for a server that is away, if the client is made so, and no longer than allowed", async () => {
    await using redis = await startRedis();
    const socket = { reconnectStrategy: 20 };
    const client = createClient({ url: redis.url, socket });
    await using opened = await openRedisStore(client, { timeoutMs: 5_000 });
    const hasty = redisStore({ client, timeoutMs: 50 });
    const session = newSession();
    await redis.kill();
    await vi.waitFor(() => expect(client.isReady).toBe(false));
    const waiting = opened.store.create(session, LONG_MS);
    await expect((async () => hasty.load("x"))()).rejects.toThrow("no answer within 50 ms");
    await redis.start();
    await waiting;
    expect(await hasty.load(session.id)).toEqual(session);
  });
});

it.each([
  [{}, "client is missing"],
  [{ client: {} }, "client is an object; allowed is a client of the package redis"],
  [{ client: createClient(), prefix: "a{b" }, "without braces"],
  [{ client: createClient(), timeoutMs: 0 }, "milliseconds from 1"],
  [{ client: createClient(), ttl: 1 }, 'no option "ttl"'],
])("redisStore(%#) says what is wrong", (options, problem) => {
  expect(() => redisStore(options as never)).toThrow(problem);
});
