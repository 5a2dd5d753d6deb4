import {
  MAX_TIMER_MS,
  type Changes,
  type Claim,
  type ClaimResult,
  type Ms,
  type StoredSession,
  type WriteResult,
} from "@backsoon/core";

import { checkOptions, numberField, objectField, type Field } from "../check.ts";
import { inTime } from "./in-time.ts";
import { writeNotice } from "./notices.ts";
import { commandsOf, isCluster, type RedisClient, type RedisCommands } from "./redis-client.ts";
import {
  claimArguments,
  createArguments,
  readClaim,
  readHead,
  removeArguments,
  touchArguments,
  writeArguments,
  type ClaimReply,
  type HeadReply,
} from "./redis-codec.ts";
import { RedisListening } from "./redis-listening.ts";
import { CLAIM, CREATE, LOAD, REMOVE, TOUCH, WRITE, type RedisScript } from "./redis-scripts.ts";
import type { Notice, SessionStore } from "./store.ts";
import { Turns } from "./turns.ts";

export type { RedisClient } from "./redis-client.ts";

export interface RedisStoreOptions {
  /**
   * A client of the package `redis`, from `createClient`, `createCluster` or (version 6)
   * `createSentinel`. It stays yours: connect it, and close it after the store. Give it an `error`
   * listener, or its first lost connection ends the process, as any emitter's `error` without a
   * listener does. What listens to other nodes is a duplicate, which the store makes and closes.
   *
   * While Redis is away, your client decides what becomes of calls: by default they wait until it
   * is back or `timeoutMs` has passed; with `disableOfflineQueue: true` they fail at once; with
   * `commandsQueueMaxLength` those beyond that number do, instead of piling up in memory.
   */
  readonly client: RedisClient;
  /** Begins every key and channel; without braces. Default `backsoon`. */
  readonly prefix?: string;
  /**
   * How long a call may take before it fails, in milliseconds. A server that is stopped, or cut off
   * without a word, would otherwise keep calls waiting until TCP gives up. `Infinity` switches it
   * off. Default 5,000.
   */
  readonly timeoutMs?: Ms;
}

const prefixField: Field = {
  allowed: "a text without braces",
  fault: (prefix) => {
    if (typeof prefix !== "string") return "type";
    // What stands in the first braces of a key decides which node of a cluster has it.
    return /[{}]/.test(prefix) ? "range" : "none";
  },
};

const timeoutField = numberField(
  `milliseconds from 1 to ${MAX_TIMER_MS}, or Infinity`,
  (value) => (value >= 1 && value <= MAX_TIMER_MS) || value === Infinity,
);

class RedisStore implements SessionStore {
  readonly isShared = true;
  readonly #prefix: string;
  readonly #timeoutMs: Ms;
  readonly #commands: () => RedisCommands;
  readonly #isCluster: boolean;
  readonly #listening: RedisListening;
  readonly #turns = new Turns();

  constructor(client: RedisClient, prefix: string, timeoutMs: Ms) {
    this.#prefix = prefix;
    this.#timeoutMs = timeoutMs;
    this.#commands = commandsOf(client, timeoutMs);
    this.#isCluster = isCluster(client);
    this.#listening = new RedisListening(client);
  }

  async create(session: StoredSession, ttlMs: Ms): Promise<void> {
    const { id } = session;
    const reply = await this.#turns.take(id, () =>
      this.#run(CREATE, id, createArguments(session, ttlMs)),
    );
    if (String(reply) !== "created") throw new Error(`session ${id} exists already`);
  }

  async load(id: string): Promise<StoredSession | undefined> {
    const reply = await this.#turns.take(id, () => this.#run(LOAD, id, []));
    return readHead(reply as HeadReply);
  }

  async claim(id: string, claim: Claim, ttlMs: Ms): Promise<ClaimResult> {
    const reply = await this.#turns.take(id, () =>
      this.#run(CLAIM, id, claimArguments(claim, ttlMs)),
    );
    return readClaim(reply as ClaimReply);
  }

  async write(id: string, generation: number, changes: Changes, ttlMs: Ms): Promise<WriteResult> {
    const reply = await this.#turns.takeToWrite(id, () =>
      this.#run(WRITE, id, writeArguments(generation, changes, ttlMs)),
    );
    return String(reply) as WriteResult;
  }

  async remove(id: string, generation: number): Promise<void> {
    await this.#turns.take(id, () => this.#run(REMOVE, id, removeArguments(generation)));
  }

  async touch(ids: readonly string[], ttlMs: Ms): Promise<void> {
    const touched = ids.map((id) =>
      this.#turns.take(id, () => this.#run(TOUCH, id, touchArguments(ttlMs))),
    );
    await Promise.all(touched);
  }

  async listen(node: string, listener: (notice: Notice) => void): Promise<void> {
    await inTime(this.#listening.listen(this.#channel(node), listener), this.#timeoutMs);
  }

  async notify(node: string, notice: Notice): Promise<boolean> {
    const [channel, message] = [this.#channel(node), writeNotice(notice)];
    // In a cluster only a sharded channel has all its listeners at one node, which can count them.
    // Elsewhere an ordinary one does the same, and every version of Redis has it.
    const commands = this.#commands();
    const receivers = this.#isCluster
      ? commands.sPublish(channel, message)
      : commands.publish(channel, message);
    return Number(await inTime(receivers, this.#timeoutMs)) > 0;
  }

  close(): Promise<void> {
    return this.#listening.close();
  }

  #channel(node: string): string {
    return `${this.#prefix}:node:${node}`;
  }

  /**
   * A cluster keeps keys together that have the same in their first braces; nothing in them does
   * not count, hence the word, for clients may ask for any id.
   */
  #keys(id: string): string[] {
    const session = `${this.#prefix}:{session:${id}}`;
    return [`${session}:head`, `${session}:messages`];
  }

  #run(script: RedisScript, id: string, args: (string | Buffer)[]): Promise<unknown> {
    const call = { keys: this.#keys(id), arguments: args };
    let isLate = false;
    const run = async (): Promise<unknown> => {
      try {
        return await this.#commands().evalSha(script.sha1, call);
      } catch (error) {
        // The caller may be further on by now, and this would come after what it did since.
        if (isLate || !isUnknownScript(error)) throw error;
        return await this.#commands().eval(script.text, call);
      }
    };
    return inTime(run(), this.#timeoutMs, () => (isLate = true));
  }
}

function isUnknownScript(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("NOSCRIPT");
}

/**
 * Keeps sessions in Redis 6.2 or newer, or in Valkey; in a cluster, of version 7 or newer. They are
 * as durable as the server makes them: only with `appendonly yes` and `appendfsync always` does a
 * resolved write survive a crash of its machine. Nothing may be evicted (`maxmemory-policy
 * noeviction`): a session that was is gone, or ends when its client comes back.
 * @throws TypeError and RangeError when an option is none, missing, or out of bounds.
 */
export function redisStore(options: RedisStoreOptions): SessionStore {
  checkOptions("redisStore", options, {
    client: objectField("a client of the package redis, version 5 or later", "withCommandOptions"),
    prefix: prefixField,
    timeoutMs: timeoutField,
  });
  const { client, prefix = "backsoon", timeoutMs = 5_000 } = options;
  if (client === undefined) throw new TypeError("redisStore: client is missing");
  return new RedisStore(client, prefix, timeoutMs);
}
