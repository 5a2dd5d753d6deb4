import { once } from "node:events";

import { parseRetryAfter } from "@backsoon/core";
import { describe, expect, it, onTestFinished, vi } from "vitest";

import type { Lifecycle, Session, SessionStore } from "../../src/index.ts";
import { memoryStore, type SessionOptions } from "../../src/index.ts";
import { deferred } from "../harness.ts";
import {
  begun,
  dropped,
  HandClient,
  nextWrites,
  resumed,
  sessionBench,
  type BenchSetup,
  type SessionBench,
} from "./rig.ts";
import { StoreProbe } from "./store-probe.ts";

describe("restart()", () => {
  it("stores and lets go of every session before any connection is closed", async () => {
    const store = new StoreProbe();
    const admission = { perSecond: 10, burst: 100 };
    const server = await sessionBench({ store }, { lifecycle: { admission } });
    const { client, session, welcome } = await begun(server);
    await client.roundTrip();
    const over = once(session, "close");
    store.set("write", "late");
    const writes = store.count("write");
    const report = server.lifecycle.restart({ backInMs: 3_000 });
    await store.asked("write", writes + 1);
    expect(store.calls.at(-1)?.args.slice(0, 3)).toMatchObject([
      welcome.id,
      1,
      { isReleased: true },
    ]);
    await client.roundTrip();
    expect([client.byes, client.hasEnded]).toEqual([[], false]);
    store.letGo("write");
    expect(await over).toEqual(["moved"]);
    const { code, reason } = await client.closed;
    expect(code).toBe(1012);
    expect(Math.abs((parseRetryAfter(reason) ?? 0) - 3_000)).toBeLessThan(100);
    expect(client.byes).toEqual([{ type: "bye", code, reason, isOver: false }]);
    expect(await report).toMatchObject({ connections: 1, answered: 1, terminated: 0 });
  });

  it("says goodbye and closes in one write", async () => {
    const server = await sessionBench();
    const writes = nextWrites(server);
    const { client } = await begun(server);
    writes.count = 0;
    void server.lifecycle.restart();
    await client.closed;
    expect([client.byes.length, writes.count]).toEqual([1, 1]);
  });

  it("lets the handler that is running finish, and acknowledges it, before the close", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    const gate = deferred<undefined>();
    const seen: string[] = [];
    session.on("message", async (data) => {
      seen.push(String(data));
      await gate.promise;
      await session.send(`answer to ${String(data)}`);
      session.data = data;
    });
    client.send("one").send("two");
    await client.roundTrip();
    const report = server.lifecycle.restart();
    await client.roundTrip();
    expect(client.hasEnded).toBe(false);
    gate.resolve(undefined);
    await report;
    // The second was never begun: the client has it still, and sends it again.
    expect([seen, client.messages, client.acks]).toEqual([["one"], ["answer to one"], [1]]);
  });

  it("what is sent while it lets go is refused, not lost", async () => {
    const server = await sessionBench();
    const { session } = await begun(server);
    await server.lifecycle.restart();
    await expect(session.send("too late")).rejects.toThrow("the session is over");
  });

  it("is not held up beyond its bound by a handler that hangs; whoever is next is warned", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    session.on("message", () => new Promise(() => {}));
    client.send("one").send("two");
    await client.roundTrip();
    const startMs = performance.now();
    const moved = once(session, "close");
    const report = await server.lifecycle.restart({ boundMs: 300 });
    expect(performance.now() - startMs).toBeLessThan(2_000);
    expect(report).toMatchObject({ connections: 1, answered: 1, terminated: 0 });
    expect((await client.closed).code).toBe(1012);
    expect(await moved).toEqual(["moved"]);
    server.lifecycle.serve();
    const back = await resumed(server, welcome, { sent: 2 });
    expect(back.welcome).toMatchObject({ resumed: true, received: 0 });
    const contexts: unknown[] = [];
    (await server.session(2)).on("message", (_, context) => void contexts.push(context));
    back.client.send("one").send("two").send("three");
    await back.client.acked(3);
    expect(contexts).toEqual([
      { position: 1, mayBeRepeated: true },
      { position: 2, mayBeRepeated: true },
      { position: 3, mayBeRepeated: false },
    ]);
  });

  it("is not held up by a message that nobody listens to", async () => {
    const server = await sessionBench();
    const { client } = await begun(server);
    client.send("nobody hears it");
    await client.roundTrip();
    const startMs = performance.now();
    await server.lifecycle.restart({ boundMs: 8_000 });
    expect(performance.now() - startMs).toBeLessThan(3_000);
  });

  it("is not held up by a store that hangs", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client } = await begun(server);
    await client.roundTrip();
    store.set("write", "hold");
    const startMs = performance.now();
    await server.lifecycle.restart({ boundMs: 300 });
    expect(performance.now() - startMs).toBeLessThan(2_000);
    expect((await client.closed).code).toBe(1012);
  });

  it("can be followed by serving again: the session resumes, as a new object, with all that waits", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    session.on("message", () => {});
    client.send("one");
    await client.acked(1);
    await Promise.all(["a", "b", "c"].map((text) => session.send(text)));
    await client.message(3);
    await server.lifecycle.restart();
    server.lifecycle.serve();
    const back = await resumed(server, welcome, { received: 1, sent: 1 });
    expect(back.welcome).toMatchObject({ resumed: true, generation: 2, received: 1 });
    await back.client.message(2);
    expect(back.client.messages).toEqual(["b", "c"]);
    const again = await server.session(2);
    expect([again === session, again.id, session.isOver]).toEqual([false, session.id, true]);
    void again.send("d");
    expect(await back.client.message(3)).toBe("d");
  });

  it("lets go of sessions whose clients are away, too", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    void session.send("waiting");
    await server.lifecycle.restart();
    expect([...server.lifecycle.sessions]).toEqual([]);
    server.lifecycle.serve();
    const back = await resumed(server, welcome);
    expect(await back.client.message()).toBe("waiting");
  });

  it("does not ask clients to move where there is nowhere to move to", async () => {
    const server = await sessionBench({ moveMs: 60_000 });
    const { client } = await begun(server);
    await server.lifecycle.restart();
    expect(client.controls.filter(({ type }) => type === "plan")).toEqual([]);
  });

  it("is joined by a second call that shortens it, while sessions are being stored", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    session.on("message", () => new Promise(() => {}));
    client.send("hangs");
    await client.roundTrip();
    const first = server.lifecycle.restart({ boundMs: 60_000 });
    const second = server.lifecycle.shutdown({ boundMs: 100 });
    expect(second).toBe(first);
    expect(await first).toMatchObject({ code: 1012, answered: 1 });
  });

  it("ends where it is at detach()", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    session.on("message", () => new Promise(() => {}));
    client.send("hangs");
    await client.roundTrip();
    const report = server.lifecycle.restart({ boundMs: 60_000 });
    server.lifecycle.detach();
    expect(await report).toMatchObject({ answered: 0, terminated: 0 });
    expect(client.hasEnded).toBe(false);
  });
});

/** Two nodes with one store between them. */
async function twoNodes(
  options: SessionOptions = {},
  setup: BenchSetup = {},
  store: SessionStore = new StoreProbe(memoryStore(), true),
): Promise<readonly [SessionBench, SessionBench]> {
  const window = { messages: 4 };
  const make = (): Promise<SessionBench> =>
    sessionBench({ store, window, ...options }, { lifecycle: { boundMs: 10_000 }, ...setup });
  return [await make(), await make()];
}

const held = (lifecycle: Lifecycle): number | undefined => lifecycle.snapshot().sessions?.held;

describe("two nodes with one store", () => {
  it("hand a session over: the handler that runs finishes, and each message is handled once", async () => {
    const seen: string[] = [];
    const gate = deferred<undefined>();
    const store = new StoreProbe(memoryStore(), true);
    const onSession = (session: Session): void =>
      void session.on("message", async (data, { mayBeRepeated }) => {
        seen.push(`${String(data)}${mayBeRepeated ? " again" : ""}`);
        if (data === "slow") await gate.promise;
        await session.send(`answer to ${String(data)}`);
      });
    const [one, two] = await twoNodes({}, { onSession }, store);
    const { client, session, welcome } = await begun(one);
    client.send("fast");
    await client.acked(1);
    await client.message(1);
    client.send("slow").send("next");
    await client.roundTrip();
    const other = await two.client();
    other.resume(welcome, { received: 1, sent: 3 });
    await store.asked("notify");
    await client.roundTrip();
    expect(other.controls).toEqual([]);
    gate.resolve(undefined);
    const back = await other.welcome();
    expect(back).toMatchObject({ resumed: true, received: 2, generation: 2 });
    other.send("next");
    await other.acked(3);
    expect(seen).toEqual(["fast", "slow", "next"]);
    await other.message(2);
    expect(other.messages).toEqual(["answer to slow", "answer to next"]);
    expect([session.isOver, (await two.session()).generation]).toEqual([true, 2]);
    expect([one.faults, two.faults]).toEqual([[], []]);
  });

  it("tell the one that lets go that the session has moved, and close its connection", async () => {
    const [one, two] = await twoNodes();
    const { client, session, welcome } = await begun(one);
    const over = once(session, "close");
    await resumed(two, welcome);
    expect(await over).toEqual(["moved"]);
    await expect(session.send("late")).rejects.toThrow("the session is over");
    // The client closes the older one itself once it is elsewhere; a server that waits in vain, too.
    client.ws.close();
    await client.closed;
    expect(one.lifecycle.snapshot().sessions).toMatchObject({ held: 0, attached: 0 });
  });

  it("do not ask a node that is gone: the session is claimed at once, and its writes are fenced", async () => {
    const store = new StoreProbe(memoryStore(), true);
    const [one, two] = await twoNodes({ handoverMs: 60_000 }, {}, store);
    const { client, session, welcome } = await begun(one);
    await client.roundTrip();
    store.set("notify", "pass");
    const deaf = store.behind.notify;
    store.behind.notify = () => false;
    try {
      const back = await resumed(two, welcome);
      expect(back.welcome.resumed).toBe(true);
      const over = once(session, "close");
      await expect(session.send("from the past")).rejects.toThrow("the session is over: moved");
      expect(await over).toEqual(["moved"]);
      expect(await client.closed).toEqual({ code: 4901, reason: "session replaced" });
      await back.client.roundTrip();
      expect(back.client.messages).toEqual([]);
    } finally {
      store.behind.notify = deaf;
    }
  });

  it("wait for a node that does not let go no longer than handoverMs", async () => {
    const [one, two] = await twoNodes({ handoverMs: 100 });
    const { client, session, welcome } = await begun(one);
    session.on("message", () => new Promise(() => {}));
    client.send("hangs");
    await client.roundTrip();
    const startMs = performance.now();
    const back = await resumed(two, welcome, { sent: 1 });
    expect(performance.now() - startMs).toBeLessThan(1_000);
    expect(back.welcome).toMatchObject({ resumed: true, received: 0 });
    const handled = once(await two.session(), "message");
    back.client.send("hangs");
    expect(await handled).toEqual(["hangs", { position: 1, mayBeRepeated: true }]);
  });

  it("give a client that goes back and forth the same session, with nothing lost", async () => {
    const nodes = await twoNodes({}, { onSession: (session) => session.on("message", () => {}) });
    let { client, welcome: ticket } = await begun(nodes[0]);
    for (let turns = 1; turns <= 6; turns += 1) {
      const node = nodes[turns % 2] as SessionBench;
      const from = nodes[(turns + 1) % 2] as SessionBench;
      await from.lifecycle.session(ticket.id)?.send(`message ${turns}`);
      client.send(`to the server ${turns}`);
      await client.roundTrip();
      const counts = { attempt: turns, received: turns - 1, sent: turns };
      const next = await resumed(node, ticket, counts);
      expect(next.welcome).toMatchObject({ resumed: true, received: turns });
      expect(await next.client.message()).toBe(`message ${turns}`);
      next.client.say({ type: "ack", handled: turns });
      await next.client.roundTrip();
      client.drop();
      ({ client, welcome: ticket } = next);
    }
  });
});

describe("make before break", () => {
  it("asks every client to move before it restarts, and closes when they are gone", async () => {
    const [one, two] = await twoNodes({ moveMs: 5_000 });
    const clients = [await begun(one), await begun(one), await begun(one)];
    const startMs = performance.now();
    const report = one.lifecycle.restart();
    for (const { client, welcome } of clients) {
      expect(await client.control("plan")).toEqual({ type: "plan", moveWithinMs: 5_000 });
      expect(client.hasEnded).toBe(false);
      const back = await resumed(two, welcome);
      expect(back.welcome.resumed).toBe(true);
      client.ws.close();
    }
    expect(await report).toMatchObject({ connections: 3, terminated: 0 });
    expect(performance.now() - startMs).toBeLessThan(4_500);
    expect([held(one.lifecycle), held(two.lifecycle)]).toEqual([0, 3]);
    // Who has moved in good order hears nothing of the restart; the last one's close may cross it.
    expect(clients.slice(0, -1).flatMap(({ client }) => client.byes)).toEqual([]);
  });

  it("closes with 1012 who has not moved in time, with the session stored for the other node", async () => {
    const [one, two] = await twoNodes({ moveMs: 100 });
    const { client, session, welcome } = await begun(one);
    await session.send("unread");
    await one.lifecycle.restart();
    expect((await client.closed).code).toBe(1012);
    const back = await resumed(two, welcome);
    expect([back.welcome.resumed, await back.client.message()]).toEqual([true, "unread"]);
  });

  it("is not tried with moveMs: 0", async () => {
    const [one] = await twoNodes({ moveMs: 0 });
    const { client } = await begun(one);
    await one.lifecycle.restart();
    expect(client.controls.filter(({ type }) => type === "plan")).toEqual([]);
  });

  it("leaves half of the bound for the closing, whatever moveMs says", async () => {
    const [one] = await twoNodes({ moveMs: 60_000 });
    const { client } = await begun(one);
    const startMs = performance.now();
    await one.lifecycle.restart({ boundMs: 400 });
    expect(performance.now() - startMs).toBeLessThan(2_000);
    expect((await client.closed).code).toBe(1012);
  });
});

describe("lifetimeMs", () => {
  const SOON = { lifetimeMs: 100, moveMs: 2_000, window: { messages: 4 } };

  it("asks the client to move, on one node too, and does not interrupt it", async () => {
    const server = await sessionBench(SOON);
    const { client: old, session, welcome } = await begun(server);
    const told: string[] = [];
    for (const name of ["detached", "resumed", "close"] as const)
      session.on(name, () => void told.push(name));
    session.on("message", () => {});
    expect(await old.control("plan")).toEqual({ type: "plan", moveWithinMs: 2_000 });
    // It still carries messages both ways.
    old.send("one");
    await old.acked(1);
    await session.send("a");
    await old.message();
    const { client, welcome: back } = await resumed(server, welcome, { received: 1, sent: 1 });
    expect(back).toMatchObject({ resumed: true, received: 1 });
    await session.send("b");
    expect(await client.message()).toBe("b");
    expect([told, old.messages]).toEqual([["resumed"], ["a"]]);
    expect((await old.closed).code).toBe(4901);
  });

  it("asks again when the next connection has lived so long", async () => {
    const server = await sessionBench(SOON);
    let { client, welcome } = await begun(server);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await client.control("plan");
      ({ client, welcome } = await resumed(server, welcome, { attempt }));
      client.say({ type: "ack", handled: 0 });
    }
    expect(welcome.generation).toBe(4);
  });

  it("closes with 1012 who does not move; the session waits", async () => {
    const server = await sessionBench({ lifetimeMs: 50, moveMs: 50 });
    const { client, session, welcome } = await begun(server);
    expect(await client.closed).toEqual({ code: 1012, reason: "connection lifetime" });
    expect(client.byes).toMatchObject([{ code: 1012, isOver: false }]);
    expect(session.isOver).toBe(false);
    expect((await resumed(server, welcome)).welcome.resumed).toBe(true);
  });

  it("is spread by a tenth, so that those who came together do not go together", async () => {
    const server = await sessionBench({ lifetimeMs: 1_000, moveMs: 2_000 });
    const random = vi.spyOn(Math, "random");
    onTestFinished(() => random.mockRestore());
    const asked: number[] = [];
    const come = async (drawn: number): Promise<void> => {
      random.mockReturnValue(drawn);
      const client = await server.client();
      await client.begin();
      void client.control("plan").then(() => asked.push(drawn));
    };
    const startMs = performance.now();
    await come(0.999);
    await come(0);
    await vi.waitUntil(() => asked.length > 0, { interval: 1, timeout: 4_000 });
    expect(performance.now() - startMs).toBeGreaterThan(890);
    await vi.waitUntil(() => asked.length > 1, { interval: 1, timeout: 4_000 });
    expect(asked).toEqual([0, 0.999]);
  });

  it("does not hold for connections without a session", async () => {
    const server = await sessionBench({ lifetimeMs: 20, moveMs: 20 });
    const plain = await HandClient.open(server.port, { protocols: "own" });
    const { client } = await begun(server);
    await client.closed;
    expect([plain.frames, plain.hasEnded]).toEqual([[], false]);
  });
});
