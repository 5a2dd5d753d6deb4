import { createClient } from "redis";

import {
  redisStore,
  type RedisClient,
  type RedisStoreOptions,
} from "../../packages/server/src/sessions/redis-store.ts";
import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import type { Redis } from "../kit/redis.ts";

/** What the tests need of a client that the store does not. */
interface OwnClient extends RedisClient {
  readonly isOpen: boolean;
  on(event: "error", listener: () => void): unknown;
  connect(): Promise<unknown>;
  destroy(): unknown;
}

export interface OpenRedisStore<Client> extends AsyncDisposable {
  readonly store: SessionStore;
  readonly client: Client;
}

/** A store with a client that is connected, and closed after it. */
export async function openRedisStore<Client extends OwnClient>(
  client: Client,
  options: Omit<RedisStoreOptions, "client"> = {},
): Promise<OpenRedisStore<Client>> {
  client.on("error", () => {});
  await client.connect();
  const store = redisStore({ client, ...options });
  return {
    store,
    client,
    async [Symbol.asyncDispose]() {
      await store.close();
      if (client.isOpen) await client.destroy();
    },
  };
}

/** The client of somebody who does not wait for a server that is away. */
function hastyClient(url: string) {
  return createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: 20 } });
}

export function openStore(
  { url }: Redis,
  options: Omit<RedisStoreOptions, "client"> = {},
): Promise<OpenRedisStore<ReturnType<typeof hastyClient>>> {
  return openRedisStore(hastyClient(url), options);
}
