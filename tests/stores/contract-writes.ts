import { expect, it } from "vitest";

import type { Changes, StoredSession } from "@backsoon/core";

import type { TheStore } from "./contract.ts";
import { ack, append, changes, claimOf, LONG_MS, newSession, texts } from "./sessions.ts";

export function writes(store: TheStore): void {
  const begun = async (given?: Partial<StoredSession>): Promise<string> => {
    const session = newSession(given);
    await store().create(session, LONG_MS);
    return session.id;
  };
  const write = async (id: string, wanted: Changes, generation = 1): Promise<string> =>
    store().write(id, generation, wanted, LONG_MS);
  /** What is stored, seen by a claim that is meant to be the last call. */
  const stored = async (id: string, generation = 1): Promise<unknown> =>
    store().claim(id, claimOf({ generation }), LONG_MS);

  it("appends messages, and counts them", async () => {
    const id = await begun();
    expect(await write(id, append(1, "a"))).toBe("written");
    expect(await write(id, append(2, "b", "c"))).toBe("written");
    expect(await store().load(id)).toMatchObject({ top: 3, acked: 0 });
    expect(await stored(id)).toMatchObject({ messages: ["a", "b", "c"] });
  });

  it("deletes what is acknowledged, and no more", async () => {
    const id = await begun();
    await write(id, append(1, ...texts(1, 5)));
    expect(await write(id, ack(2))).toBe("written");
    expect(await store().load(id)).toMatchObject({ top: 5, acked: 2 });
    expect(await stored(id)).toMatchObject({ messages: texts(3, 5) });
  });

  it("appends and deletes in one", async () => {
    const id = await begun();
    await write(id, append(1, ...texts(1, 3)));
    expect(await write(id, changes({ first: 4, append: texts(4, 6), acked: 5 }))).toBe("written");
    expect(await store().load(id)).toMatchObject({ top: 6, acked: 5 });
    expect(await stored(id)).toMatchObject({ messages: texts(6, 6) });
  });

  it("goes on after everything was acknowledged", async () => {
    const id = await begun();
    await write(id, append(1, "a", "b"));
    expect(await write(id, ack(2))).toBe("written");
    expect(await write(id, append(3, "c"))).toBe("written");
    expect(await write(id, changes({ first: 4, append: ["d"], acked: 4 }))).toBe("written");
    expect(await write(id, append(5, "e"))).toBe("written");
    expect(await stored(id)).toMatchObject({ session: { top: 5, acked: 4 }, messages: ["e"] });
  });

  it("leaves what it does not name as it is", async () => {
    const session = newSession({ data: "1", nextSecretHash: "hash 2", handled: 3 });
    await store().create(session, LONG_MS);
    expect(await write(session.id, changes())).toBe("written");
    expect(await store().load(session.id)).toEqual(session);
  });

  it("changes each field that it names", async () => {
    const session = newSession({ nextSecretHash: "hash 2" });
    await store().create(session, LONG_MS);
    await write(session.id, changes({ handled: 4 }));
    expect(await store().load(session.id)).toEqual({ ...session, handled: 4 });
    await write(session.id, changes({ data: "{}" }));
    expect(await store().load(session.id)).toEqual({ ...session, handled: 4, data: "{}" });
    await write(session.id, changes({ data: "", isReleased: true, isConfirmed: true }));
    expect(await store().load(session.id)).toEqual({
      ...session,
      handled: 4,
      owner: "",
      secretHash: "hash 2",
      nextSecretHash: undefined,
    });
  });

  it("never lets a count go down", async () => {
    const id = await begun();
    await write(id, changes({ append: texts(1, 5), acked: 3, handled: 9 }));
    expect(await write(id, changes({ acked: 1, handled: 2 }))).toBe("written");
    expect(await write(id, changes({ acked: 0, handled: 0 }))).toBe("written");
    expect(await store().load(id)).toMatchObject({ acked: 3, handled: 9 });
    expect(await stored(id)).toMatchObject({ messages: texts(4, 5) });
  });

  it("may be repeated: it skips what is there already", async () => {
    const id = await begun({ nextSecretHash: "hash 2" });
    const wanted = changes({ append: texts(1, 3), handled: 2, acked: 1, isConfirmed: true });
    for (const _ of [1, 2, 3]) expect(await write(id, wanted)).toBe("written");
    expect(await store().load(id)).toMatchObject({ secretHash: "hash 2", top: 3 });
    expect((await store().load(id))?.nextSecretHash).toBeUndefined();
    expect(await write(id, append(2, ...texts(2, 5)))).toBe("written");
    expect(await write(id, append(1, ...texts(1, 2)))).toBe("written");
    expect(await stored(id)).toMatchObject({ session: { top: 5 }, messages: texts(2, 5) });
  });

  it("is behind, and changes nothing, when messages before it are missing", async () => {
    const id = await begun();
    await write(id, append(1, "a"));
    const before = await store().load(id);
    const wanted = changes({ first: 3, append: ["c"], handled: 5, data: "x", isReleased: true });
    expect(await write(id, wanted)).toBe("behind");
    expect(await store().load(id)).toEqual(before);
    expect(await stored(id)).toMatchObject({ messages: ["a"] });
  });

  it("is behind, and changes nothing, when more is acknowledged than there is", async () => {
    const id = await begun();
    await write(id, append(1, "a"));
    const before = await store().load(id);
    expect(await write(id, ack(2))).toBe("behind");
    expect(await write(id, changes({ first: 2, append: ["b"], acked: 3 }))).toBe("behind");
    expect(await store().load(id)).toEqual(before);
    expect(await write(id, changes({ first: 2, append: ["b"], acked: 2 }))).toBe("written");
  });

  it("does not care where nothing would have been appended", async () => {
    const id = await begun();
    expect(await write(id, changes({ first: 1_000, handled: 1 }))).toBe("written");
    expect(await store().load(id)).toMatchObject({ top: 0, handled: 1 });
  });

  it.each([1, 3])("is fenced, and changes nothing, as generation %d of 2", async (generation) => {
    const id = await begun({ generation: 2 });
    await write(id, append(1, "a"), 2);
    const before = await store().load(id);
    const wanted = changes({ first: 2, append: ["b"], acked: 1, data: "x", isReleased: true });
    expect(await write(id, wanted, generation)).toBe("fenced");
    expect(await write(id, changes({ first: 9, append: ["b"] }), generation)).toBe("fenced");
    expect(await store().load(id)).toEqual(before);
    expect(await stored(id, 2)).toMatchObject({ messages: ["a"] });
  });

  it("holds the largest positions", async () => {
    const top = Number.MAX_SAFE_INTEGER - 8;
    const id = await begun({ top, acked: top, generation: top, attempt: top });
    expect(await write(id, append(top + 1, "a", "b", "c"), top)).toBe("written");
    expect(await write(id, append(top + 2, "b", "c", "d"), top)).toBe("written");
    expect(await write(id, changes({ acked: top + 2, handled: top + 4 }), top)).toBe("written");
    expect(await write(id, append(top + 6, "f"), top)).toBe("behind");
    const claim = claimOf({ generation: top, after: top + 3, attempt: top + 1 });
    const counts = { top: top + 4, acked: top + 2, handled: top + 4, generation: top + 1 };
    expect(await store().claim(id, claim, LONG_MS)).toMatchObject({
      session: { ...counts, attempt: top + 1 },
      messages: ["d"],
    });
  });

  it("takes effect in its turn, when nobody waits for the one before", async () => {
    const session = newSession();
    const { id } = session;
    const results = await Promise.all([
      store().create(session, LONG_MS),
      ...texts(1, 100).map(async (text, index) => write(id, append(index + 1, text))),
      store().load(id),
      ...texts(1, 50).map(async (_, index) => write(id, changes({ acked: index + 1 }))),
      store().claim(id, claimOf(), LONG_MS),
      write(id, append(101, "late")),
      store().remove(id, 2),
      store().load(id),
    ]);
    expect(results.slice(1, 101)).toEqual(Array(100).fill("written"));
    expect(results[101]).toMatchObject({ top: 100, acked: 0 });
    expect(results.slice(102, 152)).toEqual(Array(50).fill("written"));
    expect(results[152]).toMatchObject({ session: { acked: 50 }, messages: texts(51, 100) });
    expect(results.slice(153)).toEqual(["fenced", undefined, undefined]);
  });
}
