import { existsSync } from "node:fs";
import { expect, it, vi } from "vitest";

import { lmdbStore } from "../../packages/server/src/sessions/lmdb-store.ts";
import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { makeTempDir, type TempDir } from "../kit/temp.ts";
import { startStoreProcess } from "./lmdb-processes.ts";
import { ack, append, changes, claimOf, LONG_MS, newSession, texts } from "./sessions.ts";

function open(dir: TempDir, sweepMs = Infinity): SessionStore & AsyncDisposable {
  const store = lmdbStore({ path: `${dir.path}/a.directory/sessions`, sweepMs });
  return Object.assign(store, {
    [Symbol.asyncDispose]: async (): Promise<void> => store.close(),
  });
}

it("keeps everything when it is closed and opened again", async () => {
  await using dir = await makeTempDir();
  const session = newSession({ nextSecretHash: "hash 2" });
  {
    await using store = open(dir);
    await store.create(session, LONG_MS);
    await store.write(session.id, 1, append(1, ...texts(1, 5)), LONG_MS);
    await store.write(session.id, 1, ack(2), LONG_MS);
  }
  expect(existsSync(`${dir.path}/a.directory/sessions/data.mdb`)).toBe(true);
  await using store = open(dir);
  expect(await store.load(session.id)).toEqual({ ...session, top: 5, acked: 2 });
  expect(await store.claim(session.id, claimOf(), LONG_MS)).toMatchObject({
    messages: texts(3, 5),
  });
});

it("has each write when the process is killed right after it resolved", async () => {
  await using dir = await makeTempDir();
  const path = `${dir.path}/sessions`;
  const session = newSession();
  {
    await using one = await startStoreProcess(path);
    await one.callAndDie("create", session, LONG_MS);
  }
  for (let position = 1; position <= 3; position += 1) {
    await using next = await startStoreProcess(path);
    await next.callAndDie("write", session.id, 1, append(position, `${position}`), LONG_MS);
  }
  await using last = await startStoreProcess(path);
  const { result } = await last.call("claim", session.id, claimOf(), LONG_MS);
  expect(result).toMatchObject({ session: { top: 3 }, messages: ["1", "2", "3"] });
});

it("has either all of a write or nothing when the process is killed in the middle", async () => {
  await using dir = await makeTempDir();
  const path = `${dir.path}/sessions`;
  const session = newSession();
  await using store = lmdbStoreOf(path);
  await store.create(session, LONG_MS);
  let known = 0;
  for (let round = 0; round < 5; round += 1) {
    await using writer = await startStoreProcess(path);
    const wanted = append(known + 1, ...Array(200).fill("x".repeat(2_000)));
    void writer.call("write", session.id, 1, wanted, LONG_MS).catch(() => {});
    await writer.call("load", "something else");
    writer.child.kill("SIGKILL");
    await writer.child.exited;
    const { top = -1 } = (await store.load(session.id)) ?? {};
    expect([known, known + 200]).toContain(top);
    known = top;
  }
  const claimed = await store.claim(session.id, claimOf(), LONG_MS);
  expect(claimed.kind === "claimed" && claimed.messages.length).toBe(known);
});

it("lets two processes fence each other off", async () => {
  await using dir = await makeTempDir();
  const path = `${dir.path}/sessions`;
  await using here = lmdbStoreOf(path);
  await using there = await startStoreProcess(path);
  const session = newSession();
  const { id } = session;
  await here.create(session, LONG_MS);
  expect(await here.write(id, 1, append(1, "a"), LONG_MS)).toBe("written");
  expect((await there.call("claim", id, claimOf(), LONG_MS)).result).toMatchObject({
    session: { generation: 2 },
    messages: ["a"],
  });
  expect(await here.write(id, 1, append(2, "b"), LONG_MS)).toBe("fenced");
  expect((await there.call("write", id, 2, append(2, "c"), LONG_MS)).result).toBe("written");
  expect(await here.load(id)).toMatchObject({ generation: 2, owner: "node b", top: 2 });
  expect(await here.claim(id, claimOf({ generation: 1 }), LONG_MS)).toEqual({ kind: "raced" });
  expect(await here.claim(id, claimOf({ generation: 2 }), LONG_MS)).toMatchObject({
    messages: ["a", "c"],
  });
  expect((await there.call("write", id, 2, append(3, "d"), LONG_MS)).result).toBe("fenced");
});

it("lets one of two processes win each race", async () => {
  await using dir = await makeTempDir();
  const path = `${dir.path}/sessions`;
  await using one = await startStoreProcess(path);
  await using two = await startStoreProcess(path);
  const session = newSession();
  await one.call("create", session, LONG_MS);
  for (let generation = 1; generation <= 50; generation += 1) {
    const claims = [one, two].map((process, index) =>
      process.call("claim", session.id, claimOf({ generation, owner: `node ${index}` }), LONG_MS),
    );
    const kinds = (await Promise.all(claims)).map(
      ({ result }) => (result as { kind: string }).kind,
    );
    expect(kinds.sort()).toEqual(["claimed", "raced"]);
  }
});

it("fails when the disk is full, and is right when there is room again", async () => {
  await using dir = await makeTempDir();
  const path = `${dir.path}/sessions`;
  const session = newSession();
  const { id } = session;
  const big = (first: number): object => append(first, "x".repeat(50_000));
  let position = 0;
  {
    await using small = await startStoreProcess(path, 1_000);
    await small.call("create", session, LONG_MS);
    let answer;
    do {
      position += 1;
      answer = await small.call("write", id, 1, big(position), LONG_MS);
    } while (answer.problem === undefined);
    expect(answer.problem).toContain("could not write to its disk");
    expect(answer.cause).toContain("Input/output error");
    // It lives, and nothing of the write is there.
    expect((await small.call("load", id)).result).toMatchObject({ top: position - 1 });
    expect((await small.call("write", id, 1, big(position), LONG_MS)).problem).toBeDefined();
    await small.call("close");
    // Nobody is left to write to it.
    small.child.kill("SIGKILL");
  }
  await using store = lmdbStoreOf(path);
  expect(await store.load(id)).toMatchObject({ top: position - 1 });
  expect(await store.write(id, 1, append(position, "a"), LONG_MS)).toBe("written");
  expect(await store.claim(id, claimOf({ after: position - 1 }), LONG_MS)).toMatchObject({
    messages: ["a"],
  });
});

it("sweeps what has expired from the file, and nothing else", async () => {
  await using dir = await makeTempDir();
  await using store = open(dir, 20);
  const kept = newSession();
  await store.create(kept, LONG_MS);
  await store.write(kept.id, 1, append(1, "kept"), LONG_MS);
  const expired = Array.from({ length: 600 }, () => newSession());
  await Promise.all(
    expired.map(async (session) => {
      await store.create(session, 200);
      await store.write(session.id, 1, append(1, "expired"), 200);
    }),
  );
  await using other = await startStoreProcess(`${dir.path}/a.directory/sessions`);
  await vi.waitFor(async () => expect((await other.call("count")).result).toEqual([1, 1, 1]), {
    timeout: 10_000,
    interval: 50,
  });
  expect(await store.write(kept.id, 1, changes(), LONG_MS)).toBe("written");
  expect(await store.claim(kept.id, claimOf(), LONG_MS)).toMatchObject({ messages: ["kept"] });
});

it("may be opened twice in a process in the middle of work, and closed one after the other", async () => {
  await using dir = await makeTempDir();
  await using one = open(dir);
  const session = newSession();
  const created = one.create(session, LONG_MS);
  {
    await using two = open(dir);
    await created;
    expect(await two.load(session.id)).toEqual(session);
    expect(await two.claim(session.id, claimOf(), LONG_MS)).toMatchObject({ kind: "claimed" });
  }
  expect(await one.write(session.id, 1, append(1, "a"), LONG_MS)).toBe("fenced");
  expect(await one.write(session.id, 2, append(1, "a"), LONG_MS)).toBe("written");
});

it("does what it was asked before it closes", async () => {
  await using dir = await makeTempDir();
  const session = newSession();
  const store = open(dir);
  const calls: unknown[] = [
    store.create(session, LONG_MS),
    ...texts(1, 50).map((text, index) =>
      store.write(session.id, 1, append(index + 1, text), LONG_MS),
    ),
    store.touch([session.id, "another"], LONG_MS),
    store.close(),
  ];
  const again = open(dir);
  await Promise.all(calls);
  expect(await again.claim(session.id, claimOf(), LONG_MS)).toMatchObject({
    messages: texts(1, 50),
  });
  await again.close();
});

it("may be closed twice, and fails after that", async () => {
  await using dir = await makeTempDir();
  const store = open(dir);
  await Promise.all([store.close(), store.close()]);
  await store.close();
  await expect((async () => store.create(newSession(), LONG_MS))()).rejects.toThrow("closed");
  await expect((async () => store.load("a"))()).rejects.toThrow("closed");
});

it("takes no id that does not fit into a key", async () => {
  await using dir = await makeTempDir();
  await using store = open(dir);
  for (const id of ["", "x".repeat(901)]) {
    await expect((async () => store.create(newSession({ id }), LONG_MS))()).rejects.toThrow(
      "1 to 900 bytes",
    );
  }
  const session = newSession({ id: "\u0001".repeat(900) });
  await store.create(session, LONG_MS);
  await store.write(session.id, 1, append(1, "a"), LONG_MS);
  expect(await store.claim(session.id, claimOf(), LONG_MS)).toMatchObject({ messages: ["a"] });
});

it.each([
  [{}, "path is missing"],
  [{ path: "" }, "the path of a directory"],
  [{ path: "/tmp", sweepMs: 0 }, "milliseconds from 1"],
  [{ path: "/tmp", map: 1 }, 'no option "map"'],
])("lmdbStore(%j) says what is wrong", (options, problem) => {
  expect(() => lmdbStore(options as never)).toThrow(problem);
});

function lmdbStoreOf(path: string): SessionStore & AsyncDisposable {
  const store = lmdbStore({ path, sweepMs: Infinity });
  return Object.assign(store, {
    [Symbol.asyncDispose]: async (): Promise<void> => store.close(),
  });
}
