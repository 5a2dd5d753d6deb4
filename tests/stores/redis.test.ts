import { createClient, createCluster } from "redis";
import { afterAll, beforeAll, describe } from "vitest";

import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { disposeInTurn } from "../kit/cleanup.ts";
import { needs } from "../kit/needs.ts";
import { startRedis } from "../kit/redis.ts";
import { describeContract } from "./contract.ts";
import { openRedisStore } from "./redis-stores.ts";

interface Opened {
  readonly store: SessionStore;
  readonly handles: AsyncDisposable[];
}

async function openOne(RESP: 2 | 3): Promise<Opened> {
  const redis = await startRedis();
  const opened = await openRedisStore(createClient({ url: redis.url, RESP }));
  return { store: opened.store, handles: [opened, redis] };
}

/** Whose keys do not all belong together is refused by a cluster, even by one with a single node. */
async function openCluster(): Promise<Opened> {
  const redis = await startRedis({ isCluster: true });
  const opened = await openRedisStore(createCluster({ rootNodes: [{ url: redis.url }] }));
  return { store: opened.store, handles: [opened, redis] };
}

const kinds = [
  ["Redis", () => openOne(3)],
  ["Redis, spoken to in protocol 2", () => openOne(2)],
  ["a Redis cluster", openCluster],
] as const;

needs("redis").describe("in a server of its own", () => {
  describe.each(kinds)("%s", (_name, open) => {
    let opened: Opened;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => disposeInTurn(opened.handles));
    describeContract(() => opened.store);
  });
});
