/** What a reply's types become. The protocol's "bulk string" is type 36, the code of its `$`. */
export interface RedisTypeMapping {
  readonly 36: typeof Buffer;
}

export interface RedisScriptCall {
  /** The keys that the script reads or writes. */
  keys: string[];
  arguments: (string | Buffer)[];
}

/** What is used of a client for commands. */
export interface RedisCommands {
  evalSha(sha1: string, call: RedisScriptCall): Promise<unknown>;
  eval(script: string, call: RedisScriptCall): Promise<unknown>;
  publish(channel: string, message: string): Promise<unknown>;
  sPublish(channel: string, message: string): Promise<unknown>;
}

/** What is used of the second connection, the one that listens. */
export interface RedisSubscriber {
  readonly isOpen: boolean;
  on(event: "error", listener: () => void): unknown;
  connect(): Promise<unknown>;
  subscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  sSubscribe(channel: string, listener: (message: string) => void): Promise<unknown>;
  destroy(): unknown;
}

/**
 * What is used of a client of the package `redis`, version 5 or later: those of `createClient`,
 * `createCluster` and `createSentinel` all fit.
 */
export interface RedisClient {
  withTypeMapping(typeMapping: RedisTypeMapping): RedisCommands;
  duplicate(): RedisSubscriber;
}

/** The same client, with replies as bytes. */
export function commandsOf(client: RedisClient): RedisCommands {
  return client.withTypeMapping({ 36: Buffer });
}

/** Whether the client is one of `createCluster`: no other has a list of masters. */
export function isCluster(client: RedisClient): boolean {
  return "masters" in client;
}
