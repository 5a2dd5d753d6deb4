import { once } from "node:events";

import { describe, expect, it, vi } from "vitest";

import type { MessageContext, Session, SessionData, SessionOptions } from "../../src/index.ts";
import { deferred } from "../harness.ts";
import { begun, dropped, resumed, sessionBench, turn } from "./rig.ts";
import { StoreProbe } from "./store-probe.ts";
import { unhandled } from "./unhandled.ts";

/** A quarter of it is acknowledged at once: these tests need not wait for the timer of the rest. */
const QUICK: SessionOptions = { window: { messages: 4 } };

/** A handler whose messages are done when the test says. */
function slowHandler(session: Session) {
  const begunWith: string[] = [];
  const open: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];
  session.on("message", (data) => {
    begunWith.push(String(data));
    return new Promise<void>((resolve, reject) => open.push({ resolve, reject }));
  });
  return {
    begunWith,
    /** The one that is being handled is done. */
    finish: () => open.shift()?.resolve(),
    fail: (error: Error) => open.shift()?.reject(error),
    begins: (count: number) => vi.waitUntil(() => begunWith.length >= count, { interval: 1 }),
  };
}

describe("a message", () => {
  it("arrives as it was sent: texts, bytes, empty ones, and texts that begin with U+0001", async () => {
    const { client, session } = await begun(await sessionBench());
    const got: [SessionData, MessageContext][] = [];
    session.on("message", (data, context) => void got.push([data, context]));
    for (const data of ["text", "", Buffer.from([0, 255]), Buffer.alloc(0), "\u0001\u0001{}"])
      client.send(data);
    await client.roundTrip();
    expect(got.map(([data]) => data)).toEqual([
      "text",
      "",
      Buffer.from([0, 255]),
      Buffer.alloc(0),
      "\u0001{}",
    ]);
    expect(got.map(([, context]) => context)).toEqual(
      [1, 2, 3, 4, 5].map((position) => ({ position, mayBeRepeated: false })),
    );
  });

  it("has its answers gathered into one write, which goes out even if the handler throws", async () => {
    const bench = await sessionBench();
    const corked: number[] = [];
    bench.lifecycle.on("session", (session, { socket }) => {
      session.on("message", () => {
        void session.send("one");
        void session.send("two");
        corked.push(socket.writableCorked);
        process.nextTick(() => corked.push(socket.writableCorked));
        throw new Error("not handled");
      });
    });
    const { client } = await begun(bench);
    client.send("question");
    expect(await client.closed).toMatchObject({ code: 1011 });
    expect(client.messages).toEqual(["one", "two"]);
    expect(corked).toEqual([1, 0]);
  });

  it("of 1 MiB arrives", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    const arrived = once(session, "message");
    client.send("x".repeat(2 ** 20));
    expect(((await arrived)[0] as string).length).toBe(2 ** 20);
  });

  it("is acknowledged soon after its handler has returned", async () => {
    const { client, session } = await begun(await sessionBench());
    session.on("message", () => {});
    client.send("one").send("two");
    await client.acked(2);
    expect(client.acks).toEqual([2]);
  });

  it("is acknowledged only after its handler's promise, and the next not begun before", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    const handler = slowHandler(session);
    client.send("one").send("two").send("three");
    await handler.begins(1);
    await client.roundTrip();
    expect([handler.begunWith, client.acks]).toEqual([["one"], []]);
    handler.finish();
    await handler.begins(2);
    await client.acked(1);
    expect([handler.begunWith, client.acks]).toEqual([["one", "two"], [1]]);
    handler.finish();
    await handler.begins(3);
    handler.finish();
    await client.acked(3);
  });

  it("is acknowledged only when the store has it as handled", async () => {
    const store = new StoreProbe();
    const { client, session } = await begun(await sessionBench({ ...QUICK, store }));
    await client.roundTrip();
    session.on("message", () => {});
    store.set("write", "late");
    const writes = store.count("write");
    client.send("one");
    await store.asked("write", writes + 1);
    await client.roundTrip();
    expect(client.acks).toEqual([]);
    store.letGo("write");
    await client.acked(1);
  });

  it("waits until all of several listeners are done", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    const [first, second] = [slowHandler(session), slowHandler(session)];
    client.send("one").send("two");
    await first.begins(1);
    second.finish();
    await client.roundTrip();
    expect([first.begunWith, second.begunWith]).toEqual([["one"], ["one"]]);
    first.finish();
    await first.begins(2);
    first.finish();
    second.finish();
    await client.acked(2);
  });

  it("is handled in order by handlers of random length, one at a time", async () => {
    const { client, session } = await begun(await sessionBench());
    const seen: string[] = [];
    let running = 0;
    let most = 0;
    session.on("message", async (data) => {
      running += 1;
      most = Math.max(most, running);
      for (let turns = Math.floor(Math.random() * 3); turns > 0; turns -= 1) await turn();
      seen.push(String(data));
      running -= 1;
    });
    const sent = Array.from({ length: 300 }, (_, index) => `message ${index}`);
    for (const text of sent) client.send(text);
    await client.acked(sent.length);
    expect([seen, most]).toEqual([sent, 1]);
    // Coalesced: one for each hundred, give or take.
    expect(client.acks.length).toBeLessThan(10);
  });

  it("may be answered from its handler, which need not wait", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    session.on("message", async (data) => {
      void session.send(`${String(data)}!`);
      await session.send(`${String(data)}!!`);
    });
    client.send("a").send("b");
    await client.message(4);
    expect(client.messages).toEqual(["a!", "a!!", "b!", "b!!"]);
  });
});

describe("without a listener", () => {
  it("messages wait, and are handled in order when there is one", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    client.send("one").send("two");
    await client.roundTrip();
    expect(client.acks).toEqual([]);
    const seen: string[] = [];
    session.on("message", (data) => void seen.push(String(data)));
    await client.acked(2);
    expect(seen).toEqual(["one", "two"]);
  });

  it("they wait beyond the loss of the connection", async () => {
    const server = await sessionBench(QUICK);
    const { client, session, welcome } = await begun(server);
    client.send("one").send("two");
    await client.roundTrip();
    await dropped(client, session);
    const back = await resumed(server, welcome, { sent: 2 });
    expect(back.welcome.received).toBe(2);
    const seen: string[] = [];
    session.on("message", (data) => void seen.push(String(data)));
    await back.client.acked(2);
    expect(seen).toEqual(["one", "two"]);
  });

  it.each(["on", "once", "addListener", "prependListener", "prependOnceListener"] as const)(
    "%s() wakes them",
    async (method) => {
      const { client, session } = await begun(await sessionBench(QUICK));
      client.send("one");
      await client.roundTrip();
      const seen: string[] = [];
      const listen: Session["on"] = session[method].bind(session);
      listen("message", (data) => void seen.push(String(data)));
      await client.acked(1);
      expect(seen).toEqual(["one"]);
    },
  );

  it("a listener that came for one message only leaves the rest waiting", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    const first = once(session, "message");
    client.send("one").send("two");
    expect((await first)[0]).toBe("one");
    await client.acked(1);
    const second = once(session, "message");
    expect((await second)[0]).toBe("two");
  });

  it("nothing is handed to a session that has ended meanwhile", async () => {
    const { client, session } = await begun(await sessionBench(QUICK));
    client.send("one");
    await client.roundTrip();
    const seen: unknown[] = [];
    session.on("message", (data) => void seen.push(data));
    session.end();
    await client.closed;
    await turn();
    expect(seen).toEqual([]);
  });
});

describe("a handler that fails", () => {
  it.each([
    [
      "throws",
      (): void => {
        throw new Error("a bug");
      },
    ],
    ["rejects", () => Promise.reject(new Error("a bug"))],
  ])(
    "when it %s: 1011 with the position, a fault event, and the session is over",
    async (_, handler) => {
      const server = await sessionBench(QUICK);
      const { client, session, welcome } = await begun(server);
      const ended = once(session, "close");
      session.on("message", (data) => (data === "poison" ? handler() : undefined));
      client.send("good").send("poison").send("never handled");
      expect(await client.closed).toEqual({ code: 1011, reason: "message 2 was not handled" });
      expect(await client.control("bye")).toMatchObject({ code: 1011, isOver: true });
      // What was handled before is acknowledged; the rest is the client's to judge.
      expect(client.acks).toEqual([1]);
      expect(await ended).toEqual(["handler"]);
      const fault = await server.fault();
      expect([fault.during, fault.session, String(fault.error)]).toEqual([
        "message",
        session,
        "Error: a bug",
      ]);
      expect((await resumed(server, welcome)).welcome.resumed).toBe(false);
    },
  );

  it("is told once, and leaves nothing unhandled, though another listener fails as well", async () => {
    const server = await sessionBench(QUICK);
    const { client, session } = await begun(server);
    session.on("message", async () => {
      await turn();
      throw new Error("first");
    });
    session.on("message", () => {
      throw new Error("second");
    });
    const seen = await unhandled(async () => {
      client.send("poison");
      await client.closed;
    });
    expect([server.faults.length, seen]).toEqual([1, []]);
  });

  it("after the session has ended is told, and changes nothing", async () => {
    const server = await sessionBench(QUICK);
    const { client, session } = await begun(server);
    const handler = slowHandler(session);
    client.send("one");
    await handler.begins(1);
    session.end(4000, "enough");
    handler.fail(new Error("too late"));
    expect(await client.closed).toEqual({ code: 4000, reason: "enough" });
    expect((await server.fault()).during).toBe("message");
    expect(server.lifecycle.snapshot().sessions?.ended).toEqual([{ end: "application", count: 1 }]);
  });
});

describe("while the client is away", () => {
  it("what has arrived is handled, and acknowledged with the resume", async () => {
    const server = await sessionBench(QUICK);
    const { client, session, welcome } = await begun(server);
    const handler = slowHandler(session);
    client.send("one").send("two");
    await handler.begins(1);
    await dropped(client, session);
    handler.finish();
    await handler.begins(2);
    handler.finish();
    await turn();
    const back = await resumed(server, welcome, { sent: 2 });
    expect(back.welcome.received).toBe(2);
    await back.client.acked(2);
    expect(handler.begunWith).toEqual(["one", "two"]);
  });

  it("a message is not handled again that the client sends again", async () => {
    const server = await sessionBench(QUICK);
    const { client, session, welcome } = await begun(server);
    const seen: string[] = [];
    session.on("message", (data) => void seen.push(String(data)));
    client.send("one").send("two");
    await client.roundTrip();
    await dropped(client, session);
    const { client: again, welcome: back } = await resumed(server, welcome, { sent: 2 });
    // A client of the protocol goes on behind the count that it was told.
    expect(back.received).toBe(2);
    again.send("three");
    await again.acked(3);
    expect(seen).toEqual(["one", "two", "three"]);
  });

  it("a listener that is still at it gets its answer to the client that is back", async () => {
    const server = await sessionBench(QUICK);
    const { client, session, welcome } = await begun(server);
    const gate = deferred<undefined>();
    session.on("message", async () => {
      await gate.promise;
      await session.send("answer");
    });
    client.send("question");
    await client.roundTrip();
    await dropped(client, session);
    const back = await resumed(server, welcome, { sent: 1 });
    gate.resolve(undefined);
    expect(await back.client.message()).toBe("answer");
    await back.client.acked(1);
  });
});
