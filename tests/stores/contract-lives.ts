import { expect, it, vi } from "vitest";

import type { TheStore } from "./contract.ts";
import { append, changes, claimOf, LONG_MS, newSession, texts } from "./sessions.ts";

/** After this a test waits for the end. */
const SHORT_MS = 100;
/** Within this there is a further call, even on a busy machine. */
const BUSY_MS = 1_500;

const gone = { timeout: 10_000, interval: 10 };

export function lives(store: TheStore): void {
  const untilGone = (id: string): Promise<void> =>
    vi.waitFor(async () => {
      expect(await store().load(id)).toBeUndefined();
    }, gone);

  it("begins with the head that it is given", async () => {
    const session = newSession({ protocol: "chat.v2", data: '{"room":"ä"}', generation: 7 });
    await store().create(session, LONG_MS);
    expect(await store().load(session.id)).toEqual(session);
    const next = newSession({ nextSecretHash: "hash 2", principal: "", owner: "" });
    await store().create(next, LONG_MS);
    expect(await store().load(next.id)).toEqual(next);
  });

  it("does not begin twice", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    await expect(
      (async () => store().create(newSession({ id: session.id, principal: "bob" }), LONG_MS))(),
    ).rejects.toThrow("exists");
    expect(await store().load(session.id)).toEqual(session);
  });

  const strangers = ["no such session", "", "ü€\u{1f600}", "}{", "\0\u0001", "x".repeat(5_000)];
  it.each(strangers.map((id) => [id.slice(0, 20), id]))(
    "is not there before it begins: %j",
    async (_start, id) => {
      expect(await store().load(id)).toBeUndefined();
      expect(await store().write(id, 1, append(1, "a"), LONG_MS)).toBe("gone");
      expect(await store().claim(id, claimOf(), LONG_MS)).toEqual({ kind: "gone" });
      await store().remove(id, 1);
      await store().touch([id], LONG_MS);
      expect(await store().load(id)).toBeUndefined();
    },
  );

  it("ends with its messages when it is removed", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().write(session.id, 1, append(1, "a", "b"), LONG_MS);
    await store().remove(session.id, 1);
    expect(await store().load(session.id)).toBeUndefined();
    expect(await store().write(session.id, 1, append(3, "c"), LONG_MS)).toBe("gone");
    await store().create({ ...session, top: 2 }, LONG_MS);
    expect(await store().claim(session.id, claimOf(), LONG_MS)).toMatchObject({ messages: [] });
  });

  it("is not removed by somebody who does not own it any more", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().write(session.id, 1, append(1, "a"), LONG_MS);
    await store().claim(session.id, claimOf(), LONG_MS);
    await store().remove(session.id, 1);
    const claimed = await store().claim(session.id, claimOf({ generation: 2 }), LONG_MS);
    expect(claimed).toMatchObject({ kind: "claimed", messages: ["a"] });
  });

  it("ends by itself at its time, for every call", async () => {
    const [session, other] = [newSession(), newSession()];
    await store().create(session, LONG_MS);
    await store().create(other, SHORT_MS);
    expect(await store().write(session.id, 1, append(1, "a", "b"), SHORT_MS)).toBe("written");
    await untilGone(session.id);
    expect(await store().write(session.id, 1, append(3, "c"), LONG_MS)).toBe("gone");
    expect(await store().claim(session.id, claimOf(), LONG_MS)).toEqual({ kind: "gone" });
    await store().touch([session.id], LONG_MS);
    expect(await store().load(session.id)).toBeUndefined();
    await vi.waitFor(async () => {
      expect(await store().claim(other.id, claimOf(), SHORT_MS)).toEqual({ kind: "gone" });
    }, gone);
  });

  it("may begin again when it has ended by itself, and has no old messages then", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().write(session.id, 1, append(1, "a", "b"), SHORT_MS);
    await vi.waitFor(async () => {
      await store().create({ ...session, top: 2, principal: "bob" }, LONG_MS);
    }, gone);
    const claimed = await store().claim(session.id, claimOf(), LONG_MS);
    expect(claimed).toMatchObject({ session: { principal: "bob", top: 2 }, messages: [] });
    expect(await store().write(session.id, 2, append(3, "c"), LONG_MS)).toBe("written");
  });

  it("goes on, with its messages, when it is written, claimed or touched", async () => {
    const sessions = [newSession(), newSession(), newSession()];
    const [written = "", claimed = "", touched = ""] = sessions.map(({ id }) => id);
    const other = newSession();
    for (const { id } of sessions) {
      await store().create(newSession({ id }), LONG_MS);
      await store().write(id, 1, append(1, ...texts(1, 3)), BUSY_MS);
    }
    await store().write(written, 1, changes(), LONG_MS);
    await store().claim(claimed, claimOf(), LONG_MS);
    await store().touch([touched, "no such session"], LONG_MS);
    await store().create(other, BUSY_MS);
    await untilGone(other.id);
    for (const { id } of sessions) {
      const generation = id === claimed ? 2 : 1;
      const claim = await store().claim(id, claimOf({ generation }), LONG_MS);
      expect(claim).toMatchObject({ kind: "claimed", messages: texts(1, 3) });
    }
  });

  it("ends sooner when it is told to", async () => {
    const session = newSession();
    await store().create(session, LONG_MS);
    await store().touch([session.id], SHORT_MS);
    await untilGone(session.id);
  });

  it("is touched with a thousand others", async () => {
    const sessions = Array.from({ length: 1_000 }, () => newSession());
    await Promise.all(sessions.map(async (session) => store().create(session, LONG_MS)));
    await store().touch(
      sessions.map(({ id }) => id),
      1,
    );
    await vi.waitFor(async () => {
      const left = await Promise.all(sessions.map(async ({ id }) => store().load(id)));
      expect(left.filter((session) => session !== undefined)).toEqual([]);
    }, gone);
  });
}
