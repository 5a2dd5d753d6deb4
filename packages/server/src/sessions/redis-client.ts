import { MAX_TIMER_MS, type Ms } from "@backsoon/core";

export interface RedisCommandOptions {
  /** What a reply's types become. The protocol's "bulk string" is type 36, the code of its `$`. */
  readonly typeMapping: { readonly 36: typeof Buffer };
  /** After how many milliseconds a command is withdrawn that could not be sent yet; 0: never. */
  readonly timeout: number;
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
 * What is used of a client of the package `redis`: those of `createClient` and `createCluster` fit
 * from version 5 on, those of `createSentinel` from version 6 on.
 */
export interface RedisClient {
  /** The older ones of `createCluster` do not say. */
  readonly isReady?: boolean;
  withCommandOptions(options: RedisCommandOptions): RedisCommands;
  duplicate(): RedisSubscriber;
}

/** By so much later than the store gives up, so that it is the store that says why. */
const WITHDRAWN_MS = 100;

/**
 * The same client for the next command, with replies as bytes.
 *
 * The client's own time limit, 5 s unless it is told otherwise, costs it three times as much as all
 * the rest of a command: an `AbortSignal` each. It ends when the command is sent, so where that
 * happens at once it is of no use; where it does not, it keeps commands from piling up.
 */
export function commandsOf(client: RedisClient, timeoutMs: Ms): () => RedisCommands {
  const typeMapping = { 36: Buffer } as const;
  const now = client.withCommandOptions({ typeMapping, timeout: 0 });
  const timeout = timeoutMs === Infinity ? 0 : Math.min(timeoutMs + WITHDRAWN_MS, MAX_TIMER_MS);
  const later = client.withCommandOptions({ typeMapping, timeout });
  return () => (client.isReady ? now : later);
}

/** Whether the client is one of `createCluster`: no other has a list of masters. */
export function isCluster(client: RedisClient): boolean {
  return "masters" in client;
}
