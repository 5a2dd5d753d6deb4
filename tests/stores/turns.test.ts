import { expect, it } from "vitest";

import { Turns } from "../../packages/server/src/sessions/turns.ts";

/** Calls that end when they are told to. */
class Calls {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, (error?: Error) => void>();

  readonly call = (name: string) => (): Promise<string> => {
    this.begun.push(name);
    return new Promise((resolve, reject) => {
      this.#ends.set(name, (error) => (error ? reject(error) : resolve(name)));
    });
  };

  /** Ends a call, and lets follow what follows. */
  async end(name: string, error?: Error): Promise<void> {
    this.#ends.get(name)?.(error);
    await new Promise(setImmediate);
  }
}

it("begins a call at once when no other of its session is under way", async () => {
  const [turns, calls] = [new Turns(), new Calls()];
  void turns.take("a", calls.call("a1"));
  void turns.take("b", calls.call("b1"));
  expect(calls.begun).toEqual(["a1", "b1"]);
  void turns.take("a", calls.call("a2"));
  expect(calls.begun).toEqual(["a1", "b1"]);
  await calls.end("a1");
  expect(calls.begun).toEqual(["a1", "b1", "a2"]);
  await calls.end("a2");
  void turns.take("a", calls.call("a3"));
  expect(calls.begun).toEqual(["a1", "b1", "a2", "a3"]);
});

it("does not begin the writes behind one that failed, but begins everything else", async () => {
  const [turns, calls] = [new Turns(), new Calls()];
  const all = Promise.allSettled([
    turns.takeToWrite("a", calls.call("write 1")),
    turns.takeToWrite("a", calls.call("write 2")),
    turns.take("a", calls.call("load")),
    turns.takeToWrite("a", calls.call("write 3")),
    turns.takeToWrite("b", calls.call("write of another")),
  ]);
  await calls.end("write 1", new Error("connection lost"));
  const repeated = turns.takeToWrite("a", calls.call("write 1 again"));
  await calls.end("write of another");
  await calls.end("load");
  await calls.end("write 1 again");
  expect(await repeated).toBe("write 1 again");
  expect(calls.begun).toEqual(["write 1", "write of another", "load", "write 1 again"]);
  const results = await all;
  expect(results.map(({ status }) => status)).toEqual([
    "rejected",
    "rejected",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  const [, second] = results;
  expect(second?.status === "rejected" && String(second.reason.cause)).toContain("connection lost");
});

it("begins the writes behind another call that failed", async () => {
  const [turns, calls] = [new Turns(), new Calls()];
  const load = turns.take("a", calls.call("load"));
  const write = turns.takeToWrite("a", calls.call("write"));
  load.catch(() => {});
  await calls.end("load", new Error("no answer"));
  await calls.end("write");
  await expect(load).rejects.toThrow("no answer");
  expect(await write).toBe("write");
});

it("survives a call that throws before it returns a promise", async () => {
  const turns = new Turns();
  const broken = (): Promise<never> => {
    throw new Error("broken");
  };
  await expect(turns.take("a", broken)).rejects.toThrow("broken");
  expect(await turns.take("a", async () => "fine")).toBe("fine");
});
