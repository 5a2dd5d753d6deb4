/**
 * Uses a store of the kind that is its first argument (at the path or address that is its second),
 * closes it, and says so. It has nothing to do then, and so has to end by itself.
 */
import { createClient, createCluster } from "redis";

import { lmdbStore } from "../../packages/server/src/sessions/lmdb-store.ts";
import { memoryStore } from "../../packages/server/src/sessions/memory-store.ts";
import { redisStore } from "../../packages/server/src/sessions/redis-store.ts";
import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { append, claimOf, LONG_MS, newSession } from "./sessions.ts";

const [kind, where = ""] = process.argv.slice(2);

async function use(store: SessionStore): Promise<void> {
  const session = newSession();
  await store.create(session, LONG_MS);
  await store.write(session.id, 1, append(1, "a"), LONG_MS);
  await store.listen("node a", () => {});
  await store.notify("node a", { kind: "wanted", id: session.id, from: "node b" });
  await store.claim(session.id, claimOf(), LONG_MS);
}

const makers: Readonly<Record<string, () => Promise<void>>> = {
  async memory() {
    const store = memoryStore();
    await use(store);
    await store.close();
  },
  /** Not even closed. */
  async "open memory"() {
    await use(memoryStore());
  },
  async lmdb() {
    const store = lmdbStore({ path: where });
    await use(store);
    await store.close();
  },
  async redis() {
    const client = createClient({ url: where });
    await client.connect();
    const store = redisStore({ client });
    await use(store);
    await store.close();
    await client.close();
  },
  async "redis cluster"() {
    const client = createCluster({ rootNodes: [{ url: where }] });
    await client.connect();
    const store = redisStore({ client });
    await use(store);
    await store.close();
    await client.close();
  },
};

await makers[kind ?? ""]?.();
console.log("closed");
