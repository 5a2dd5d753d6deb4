import { once } from "node:events";

import { describe, expect, it } from "vitest";

import { begun, dropped, resumed, sessionBench, turn, type HandClient } from "./rig.ts";
import { StoreProbe, type StoreCall } from "./store-probe.ts";

const BUSY = {
  code: 1013,
  reason: expect.stringMatching(/^the session store is busy; retry-after=([1-4](\.\d+)?|5)$/),
};

describe("a store that is down", () => {
  it("at create: 1013 with a hint, no session, and a fault event", async () => {
    const store = new StoreProbe().set("create", "fail");
    const server = await sessionBench({ store });
    const client = (await server.client()).hello();
    expect(await client.closed).toEqual(BUSY);
    expect(client.byes).toMatchObject([{ ...BUSY, isOver: false }]);
    const { during, error, session } = await server.fault();
    expect([during, String(error), session]).toEqual([
      "store",
      "Error: create: the store is down",
      undefined,
    ]);
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 0, pending: 0 });
    store.letGo("create");
    await begun(server);
  });

  it.each<StoreCall>(["load", "claim"])(
    "at %s: 1013 with a hint; the session is unharmed",
    async (name) => {
      const store = new StoreProbe();
      const server = await sessionBench({ store });
      const { client, session, welcome } = await begun(server);
      await dropped(client, session);
      await session.send("waits");
      store.set(name, "fail");
      const refused = (await server.client()).resume(welcome, { attempt: 1 });
      expect(await refused.closed).toEqual(BUSY);
      expect([session.isOver, (await server.fault()).during]).toEqual([false, "store"]);
      store.letGo(name);
      const back = await resumed(server, welcome, { attempt: 2 });
      expect([back.welcome.resumed, await back.client.message()]).toEqual([true, "waits"]);
    },
  );

  it("that throws instead of rejecting is treated alike", async () => {
    const store = new StoreProbe();
    store.create = () => {
      throw new Error("not even a promise");
    };
    const server = await sessionBench({ store });
    expect(await (await server.client()).hello().closed).toEqual(BUSY);
  });

  it("at write: the session goes on, and what waits is written when the store is back", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session } = await begun(server);
    await client.roundTrip();
    session.on("message", () => {});
    store.set("write", "fail");
    const sent = session.send("patience");
    client.send("one");
    expect((await server.fault()).session).toBe(session);
    await client.roundTrip();
    expect([client.messages, client.acks, session.isOver]).toEqual([[], [], false]);
    store.letGo("write");
    await sent;
    expect(await client.message()).toBe("patience");
    await client.acked(1);
  });

  it("at write, whose answer was lost: nothing is written twice", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session, welcome } = await begun(server);
    await client.roundTrip();
    const { write } = store.behind;
    let isLost = true;
    store.behind.write = (...args) => {
      const answer = write.apply(store.behind, args);
      if (!isLost) return answer;
      isLost = false;
      return Promise.reject(new Error("the answer was lost"));
    };
    await session.send("once");
    await client.message();
    await dropped(client, session);
    const back = await resumed(server, welcome, { received: 0 });
    await back.client.message();
    await back.client.roundTrip();
    expect([client.messages, back.client.messages]).toEqual([["once"], ["once"]]);
  });

  it("at remove: it is tried again, so that nobody can resume what was ended", async () => {
    const store = new StoreProbe().set("remove", "fail");
    const server = await sessionBench({ store });
    const { session, welcome } = await begun(server);
    session.end();
    await store.asked("remove", 1);
    store.letGo("remove");
    await store.asked("remove", 2);
    expect(await store.behind.load(welcome.id)).toBeUndefined();
    expect(server.faults.map(({ during }) => during)).toEqual(["store"]);
  });

  it("at touch, notify or listen is told, and harms nobody", async () => {
    const store = new StoreProbe().set("touch", "fail");
    store.listen = () => Promise.reject(new Error("deaf"));
    const server = await sessionBench({ store, ttlMs: 60 });
    const { client, session } = await begun(server);
    await server.fault(2);
    await client.roundTrip();
    expect([session.isOver, session.isAttached]).toEqual([false, true]);
  });
});

describe("a store that does not answer", () => {
  const pending = ({ lifecycle }: Awaited<ReturnType<typeof sessionBench>>) =>
    lifecycle.snapshot().sessions?.pending;

  it.each<StoreCall>(["load", "claim"])(
    "at %s: the session is unharmed, and the late answer serves who is still there",
    async (name) => {
      const store = new StoreProbe();
      const server = await sessionBench({ store });
      const { client, session, welcome } = await begun(server);
      await dropped(client, session);
      store.set(name, "hold");
      const waiting = (await server.client()).resume(welcome, { attempt: 1 });
      await store.asked(name);
      await turn();
      expect([waiting.frames, waiting.hasEnded, pending(server)]).toEqual([[], false, 1]);
      // Others are served meanwhile.
      await begun(server);
      store.letGo(name);
      expect(await waiting.welcome()).toMatchObject({ resumed: true });
    },
  );

  it.each<StoreCall>(["load", "claim", "create"])(
    "at %s is as one that is down, after a while: 1013 with a hint, and the session waits",
    async (name) => {
      const store = new StoreProbe();
      const server = await sessionBench({ store, helloTimeoutMs: 60, handoverMs: 60 });
      const { client, session, welcome } = await begun(server);
      await dropped(client, session);
      store.set(name, "hold");
      const visitor = await server.client();
      if (name === "create") visitor.hello();
      else visitor.resume(welcome, { attempt: 1 });
      const { code, reason } = await visitor.closed;
      expect([code, reason]).toEqual([1013, expect.stringMatching(/retry-after=[1-5]/)]);
      expect([pending(server), session.isOver]).toEqual([0, false]);
      store.letGo(name);
      await turn();
      expect((await resumed(server, welcome, { attempt: 2 })).welcome.resumed).toBe(true);
    },
  );

  it.each<StoreCall>(["load", "claim", "create"])(
    "at %s, and a client that goes meanwhile: nothing is left of it, and it may come back",
    async (name) => {
      const store = new StoreProbe();
      const server = await sessionBench({ store });
      const { client, session, welcome } = await begun(server);
      await dropped(client, session);
      await session.send("waits");
      store.set(name, "hold");
      const visitor: HandClient = await server.client();
      if (name === "create") visitor.hello();
      else visitor.resume(welcome, { attempt: 1 });
      await store.asked(name, name === "create" ? 2 : 1);
      const closed = once(server.lifecycle, "closed");
      visitor.drop();
      await closed;
      expect(pending(server)).toBe(0);
      store.letGo(name);
      await turn();
      expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 1, attached: 0 });
      const back = await resumed(server, welcome, { attempt: 2 });
      expect([back.welcome.resumed, await back.client.message()]).toEqual([true, "waits"]);
      // What nobody knows of is not kept either.
      expect(store.count("remove")).toBe(name === "create" ? 1 : 0);
    },
  );

  it("at write: messages wait, and the client that resumes meanwhile gets each once", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session, welcome } = await begun(server);
    await client.roundTrip();
    store.set("write", "hold");
    const sent = ["a", "b"].map((text) => session.send(text));
    await dropped(client, session);
    const back = await resumed(server, welcome);
    expect(back.welcome.resumed).toBe(true);
    store.letGo("write");
    await Promise.all(sent);
    await back.client.message(2);
    await back.client.roundTrip();
    expect([client.messages, back.client.messages]).toEqual([[], ["a", "b"]]);
  });
});

describe("a store that has lost something", () => {
  it.each([
    ["the whole session", "gone"],
    ["some of its messages", "behind"],
  ] as const)("%s: 4903, the session is over, and a new one follows", async (_, answer) => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session, welcome } = await begun(server);
    await client.roundTrip();
    const over = once(session, "close");
    store.behind.write = () => answer;
    await expect(session.send("into the void")).rejects.toThrow("lost");
    expect(await over).toEqual(["lost"]);
    expect(await client.closed).toEqual({
      code: 4903,
      reason: `session lost: the store says: ${answer}`,
    });
    expect((await resumed(server, welcome)).welcome.resumed).toBe(false);
  });

  it("messages that the client has not received: it gets a fresh session, never part of one", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session, welcome } = await begun(server);
    await Promise.all(["a", "b", "c"].map((text) => session.send(text)));
    client.drop();
    await server.lifecycle.restart();
    server.lifecycle.serve();
    const { claim } = store.behind;
    store.behind.claim = async (...args) => {
      const result = await claim.apply(store.behind, args);
      return result.kind === "claimed" ? { ...result, messages: result.messages.slice(1) } : result;
    };
    const back = await resumed(server, welcome);
    expect(back.welcome).toMatchObject({ resumed: false });
    await back.client.roundTrip();
    expect(back.client.messages).toEqual([]);
    expect(await store.behind.load(welcome.id)).toBeUndefined();
  });
});
