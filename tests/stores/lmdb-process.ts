/**
 * A process with a store on the directory that is its argument. Each line that it reads is a call,
 * as `{"number": 1, "call": "load", "with": ["id"]}`; it prints what comes of it, or why it failed.
 */
import { createInterface } from "node:readline";

import { useEnvironment } from "../../packages/server/src/sessions/lmdb-environment.ts";
import { lmdbStore } from "../../packages/server/src/sessions/lmdb-store.ts";

interface Order {
  readonly number: number;
  readonly call: "create" | "load" | "claim" | "write" | "close" | "count";
  readonly with: readonly unknown[];
  /** Kills itself as soon as the call has resolved, before anything else can happen. */
  readonly thenDie?: boolean;
}

const path = process.argv[2] ?? "";
const store = lmdbStore({ path, sweepMs: Infinity });

/** How many heads, expiries and messages the file has, of whatever session. */
function count(): readonly number[] {
  const [{ root, heads, expiries, messages }] = useEnvironment(path);
  root.resetReadTxn();
  return [heads, expiries, messages].map((database) => [...database.getKeys({})].length);
}

async function answerTo({ call, with: args }: Order): Promise<object> {
  if (call === "count") return { result: count() };
  const method = store[call] as (...args: readonly unknown[]) => unknown;
  try {
    return { result: await method.apply(store, [...args]) };
  } catch (error) {
    return { problem: String(error), cause: String((error as Error).cause) };
  }
}

async function obey(order: Order): Promise<void> {
  const answer = await answerTo(order);
  if (order.thenDie) process.kill(process.pid, "SIGKILL");
  console.log(JSON.stringify({ number: order.number, ...answer }));
}

createInterface({ input: process.stdin }).on("line", (line) => {
  void obey(JSON.parse(line) as Order);
});
console.log(JSON.stringify({ number: 0 }));
