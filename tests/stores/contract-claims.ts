import { expect, it } from "vitest";

import type { TheStore } from "./contract.ts";
import { ack, append, changes, claimOf, LONG_MS, newSession, texts } from "./sessions.ts";

export function claims(store: TheStore): void {
  it("gives the session to its new owner, one generation on", async () => {
    const session = newSession({ generation: 4, data: "x", handled: 2 });
    await store().create(session, LONG_MS);
    const claim = claimOf({ generation: 4, owner: "node b", attempt: 9 });
    const after = {
      ...session,
      generation: 5,
      owner: "node b",
      attempt: 9,
      secretHash: "hash 2",
      nextSecretHash: "hash 3",
    };
    const claimed = await store().claim(session.id, claim, LONG_MS);
    expect(claimed).toEqual({ kind: "claimed", session: after, messages: [] });
    expect(await store().load(session.id)).toEqual(after);
  });

  it("fences off the owner before", async () => {
    const { id } = await begun();
    await store().claim(id, claimOf(), LONG_MS);
    expect(await store().write(id, 1, append(6, "f"), LONG_MS)).toBe("fenced");
    expect(await store().write(id, 2, append(6, "f"), LONG_MS)).toBe("written");
  });

  it.each([0, 2])("is raced, and changes nothing, with generation %d of 1", async (generation) => {
    const session = newSession();
    await store().create(session, LONG_MS);
    const claim = claimOf({ generation });
    expect(await store().claim(session.id, claim, LONG_MS)).toEqual({ kind: "raced" });
    expect(await store().load(session.id)).toEqual(session);
  });

  it("is won by one of ten", async () => {
    const { id } = await begun();
    const owners = Array.from({ length: 10 }, (_, index) => `node ${index}`);
    const results = await Promise.all(
      owners.map(async (owner) => store().claim(id, claimOf({ owner }), LONG_MS)),
    );
    const winners = owners.filter((_, index) => results[index]?.kind === "claimed");
    expect(winners).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === "raced")).toHaveLength(9);
    expect(await store().load(id)).toMatchObject({ generation: 2, owner: winners[0] });
  });

  it.each([
    [0, texts(1, 5)],
    [3, texts(4, 5)],
    [4, texts(5, 5)],
    [5, []],
    [6, []],
    [Number.MAX_SAFE_INTEGER, []],
  ])("after %d of 5 gives what comes after", async (after, messages) => {
    const { id } = await begun();
    const claimed = await store().claim(id, claimOf({ after }), LONG_MS);
    expect(claimed).toMatchObject({ kind: "claimed", messages });
  });

  it("deletes nothing", async () => {
    const { id } = await begun();
    await store().claim(id, claimOf({ after: 5 }), LONG_MS);
    const again = await store().claim(id, claimOf({ generation: 2 }), LONG_MS);
    expect(again).toMatchObject({ messages: texts(1, 5) });
  });

  it("gives only what is there of what is wanted", async () => {
    const { id } = await begun();
    await store().write(id, 1, ack(3), LONG_MS);
    const claimed = await store().claim(id, claimOf({ after: 1 }), LONG_MS);
    expect(claimed).toMatchObject({ session: { acked: 3, top: 5 }, messages: texts(4, 5) });
  });

  it("gives a copy, which later writes do not change", async () => {
    const { id } = await begun();
    const claimed = await store().claim(id, claimOf(), LONG_MS);
    const loaded = await store().load(id);
    const seen = structuredClone([claimed, loaded]);
    await store().write(id, 2, changes({ first: 6, append: ["f"], acked: 4, data: "y" }), LONG_MS);
    expect([claimed, loaded]).toEqual(seen);
  });

  it("of ten messages after ten thousand gives ten", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    for (let first = 1; first <= 10_000; first += 1_000) {
      await store().write(session.id, 1, append(first, ...texts(first, first + 999)), LONG_MS);
    }
    const claimed = await store().claim(session.id, claimOf({ after: 9_990 }), LONG_MS);
    expect(claimed).toMatchObject({ messages: texts(9_991, 10_000) });
    const all = await store().claim(session.id, claimOf({ generation: 2 }), LONG_MS);
    expect(all).toMatchObject({ messages: texts(1, 10_000) });
  });

  it("is of its own session only", async () => {
    const sessions = [newSession({ id: "a" }), newSession({ id: "a b" }), newSession({ id: "b" })];
    for (const { id } of sessions) {
      await store().remove(id, 2);
      await store().create(newSession({ id }), LONG_MS);
      await store().write(id, 1, append(1, `first of ${id}`, `second of ${id}`), LONG_MS);
    }
    for (const { id } of sessions) {
      const claimed = await store().claim(id, claimOf(), LONG_MS);
      expect(claimed).toMatchObject({ messages: [`first of ${id}`, `second of ${id}`] });
    }
  });

  async function begun(): Promise<{ readonly id: string }> {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().write(session.id, 1, append(1, ...texts(1, 5)), LONG_MS);
    return session;
  }
}
