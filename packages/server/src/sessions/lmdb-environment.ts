import { mkdirSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";

import type { Ms, StoredSession } from "@backsoon/core";

import type { Database, Lmdb, RootDatabase } from "./lmdb-types.ts";

// An `import` would bring lmdb's types with it; see `lmdb-types.ts`.
const lmdb = createRequire(import.meta.url)("lmdb") as Lmdb;

/** `[session, position]`: the messages of one session lie side by side, in order. */
export type MessageKey = [id: string, position: number];

/** The file of a store. */
export interface Environment {
  readonly root: RootDatabase;
  readonly heads: Database<StoredSession, string>;
  /** When a session expires, in milliseconds since 1970: processes share it, and it outlives them. */
  readonly expiries: Database<Ms, string>;
  readonly messages: Database<Buffer, MessageKey>;
}

interface Shared {
  readonly environment: Environment;
  users: number;
}

/**
 * By path. Stores of one process share an environment: to open it once more waits for the write
 * lock, and so for a transaction that is under way in the same process, which in turn waits for
 * the thread that is waiting.
 */
const shared = new Map<string, Shared>();

/**
 * Transactions are on the disk when their promise resolves:
 *
 * - `overlappingSync`, lmdb's default outside Windows, would resolve when a transaction can be
 *   read, with the disk still to follow ("the write actions return a promise for when they are
 *   committed", says lmdb's README under "Overlapping Sync Options"; another promise, `flushed`,
 *   tells of the disk). Without it LMDB calls `fdatasync` for the data and writes the page that
 *   makes them count through a descriptor opened with `O_DSYNC`, all before the promise resolves.
 *   Transactions that wait meanwhile go to the disk together, so this costs hardly any throughput.
 * - `eventTurnBatching` makes a promise of its own per batch, which nobody can catch: a full disk
 *   would end the process with an unhandled rejection.
 */
function openEnvironment(path: string): Environment {
  const durable = { overlappingSync: false, eventTurnBatching: false };
  const root = lmdb.open({ path, noSubdir: false, maxDbs: 3, ...durable });
  return {
    root,
    heads: root.openDB({ name: "heads", encoding: "json" }),
    expiries: root.openDB({ name: "expiries", encoding: "json" }),
    messages: root.openDB({ name: "messages", encoding: "binary" }),
  };
}

/** The environment in a directory, and what to call when it is not needed any more. */
export function useEnvironment(
  directory: string,
): readonly [environment: Environment, release: () => Promise<void>] {
  mkdirSync(directory, { recursive: true });
  const path = realpathSync(directory);
  const found = shared.get(path) ?? { environment: openEnvironment(path), users: 0 };
  shared.set(path, found);
  found.users += 1;
  const release = async (): Promise<void> => {
    found.users -= 1;
    if (found.users > 0) return;
    shared.delete(path);
    await found.environment.root.close();
  };
  return [found.environment, release];
}
