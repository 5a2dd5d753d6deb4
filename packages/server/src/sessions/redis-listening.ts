import { readNotice } from "./notices.ts";
import { isCluster, type RedisClient, type RedisSubscriber } from "./redis-client.ts";
import type { Notice } from "./store.ts";

type Listener = (notice: Notice) => void;

interface Subscription {
  readonly listeners: Set<Listener>;
  done: Promise<void> | undefined;
}

/**
 * Hears notices, on a connection of its own: one that subscribes can do nothing else. It is made
 * when there is something to hear.
 */
export class RedisListening {
  readonly #client: RedisClient;
  readonly #subscriptions = new Map<string, Subscription>();
  #subscriber: RedisSubscriber | undefined;
  #connected: Promise<unknown> | undefined;

  constructor(client: RedisClient) {
    this.#client = client;
  }

  /** After an interruption the client subscribes again by itself. */
  async listen(channel: string, listener: Listener): Promise<void> {
    const subscription = this.#subscriptions.get(channel) ?? {
      listeners: new Set(),
      done: undefined,
    };
    this.#subscriptions.set(channel, subscription);
    subscription.listeners.add(listener);
    subscription.done ??= this.#subscribe(channel, subscription);
    try {
      await subscription.done;
    } catch (error) {
      subscription.done = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#subscriptions.clear();
    if (this.#subscriber?.isOpen) await this.#subscriber.destroy();
    this.#forget();
  }

  async #subscribe(channel: string, { listeners }: Subscription): Promise<void> {
    const subscriber = await this.#connection();
    const hear = (message: string): void => {
      const notice = readNotice(message);
      if (notice) for (const listener of listeners) listener(notice);
    };
    if (isCluster(this.#client)) await subscriber.sSubscribe(channel, hear);
    else await subscriber.subscribe(channel, hear);
  }

  async #connection(): Promise<RedisSubscriber> {
    this.#subscriber ??= this.#client.duplicate();
    try {
      this.#connected ??= connect(this.#subscriber);
      await this.#connected;
    } catch (error) {
      this.#forget();
      throw error;
    }
    return this.#subscriber;
  }

  #forget(): void {
    this.#subscriber = undefined;
    this.#connected = undefined;
  }
}

function connect(subscriber: RedisSubscriber): Promise<unknown> {
  // Without a listener an error would end the process. The client itself connects anew, and the
  // application hears of the trouble from its own client.
  subscriber.on("error", () => {});
  return subscriber.connect();
}
