import { once } from "node:events";

import { describe, expect, it, vi } from "vitest";

import { SessionOverError } from "../../src/index.ts";
import { begun, dropped, nextWrites, resumed, sessionBench, turn } from "./rig.ts";
import { StoreProbe } from "./store-probe.ts";
import { unhandled } from "./unhandled.ts";

/** Whether a promise has settled by now, and how. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  await turn();
  const pending = Symbol("pending");
  const first = await Promise.race([promise, Promise.resolve(pending)]).catch(String);
  return first === pending ? "pending" : first === undefined ? "kept" : String(first);
}

describe("send()", () => {
  it("delivers texts and bytes, in order and as they are", async () => {
    const { client, session } = await begun(await sessionBench());
    void session.send("text");
    void session.send("");
    void session.send(new Uint8Array([0, 1, 255]));
    void session.send(new Uint8Array());
    void session.send("ä€😀");
    await client.message(5);
    expect(client.messages).toEqual([
      "text",
      "",
      Buffer.from([0, 1, 255]),
      Buffer.alloc(0),
      "ä€😀",
    ]);
  });

  it("escapes a text that begins with U+0001, and no other", async () => {
    const { client, session } = await begun(await sessionBench());
    void session.send("\u0001{}");
    void session.send("\u0001");
    void session.send("a\u0001");
    expect(await client.message(3)).toBe("a\u0001");
    expect(client.messages).toEqual(["\u0001\u0001{}", "\u0001\u0001", "a\u0001"]);
  });

  it("delivers a message of 1 MiB of either kind", async () => {
    const { client, session } = await begun(await sessionBench());
    const bytes = Buffer.alloc(2 ** 20, 7);
    void session.send(bytes);
    void session.send("x".repeat(2 ** 20));
    const text = (await client.message(2)) as string;
    expect([(client.messages[0] as Buffer).equals(bytes), text.length]).toEqual([true, 2 ** 20]);
  });

  it("resolves when the store has the message, and not before; nor is it sent before", async () => {
    const store = new StoreProbe();
    const { client, session } = await begun(await sessionBench({ store }));
    await client.roundTrip();
    store.set("write", "late");
    const sent = session.send("durable?");
    await client.roundTrip();
    expect([await stateOf(sent), client.messages]).toEqual(["pending", []]);
    store.letGo("write");
    await sent;
    expect(await client.message()).toBe("durable?");
  });

  it("resolves at once with a store in memory, whether the client is there or not", async () => {
    const { client, session } = await begun(await sessionBench());
    expect(await stateOf(session.send("one"))).toBe("kept");
    await dropped(client, session);
    expect(await stateOf(session.send("two"))).toBe("kept");
  });

  it("makes one write of what is sent while another is under way", async () => {
    const store = new StoreProbe();
    const { client, session } = await begun(await sessionBench({ store }));
    await client.roundTrip();
    store.set("write", "late");
    const before = store.count("write");
    const sent = ["a", "b", "c", "d"].map((text) => session.send(text));
    store.letGo("write");
    await Promise.all(sent);
    expect(store.count("write") - before).toBe(2);
    await client.message(4);
    expect(client.messages).toEqual(["a", "b", "c", "d"]);
  });

  it("keeps what is sent while the client is away, and sends it with the resume", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    await Promise.all([session.send("away"), session.send("still away")]);
    const back = await resumed(server, welcome);
    await back.client.message(2);
    expect(back.client.messages).toEqual(["away", "still away"]);
  });

  it("sends all that was missed in one write, welcome included", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    for (let index = 0; index < 100; index += 1) void session.send(String(index));
    const writes = nextWrites(server);
    const { client: back } = await resumed(server, welcome);
    await back.message(100);
    expect(back.messages).toEqual(Array.from({ length: 100 }, (_, index) => String(index)));
    expect(writes.count).toBe(1);
  });

  it("sends again what the client has not received, and nothing else", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    for (const text of ["1", "2", "3", "4"]) void session.send(text);
    await client.message(4);
    client.say({ type: "ack", handled: 1 });
    await client.roundTrip();
    await dropped(client, session);
    const back = await resumed(server, welcome, { received: 2 });
    await back.client.message(2);
    expect(back.client.messages).toEqual(["3", "4"]);
  });

  it.each([
    ["ends it", "application"],
    ["fails to handle a message", "handler"],
  ])("rejects with SessionOverError when the application %s", async (how, end) => {
    const store = new StoreProbe();
    const { client, session } = await begun(await sessionBench({ store }));
    await client.roundTrip();
    session.on("message", () => {
      throw new Error("a bug");
    });
    store.set("write", "late");
    const sent = session.send("never stored");
    if (how === "ends it") session.end(4000, "enough");
    else client.send("poison");
    const error = await sent.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(SessionOverError);
    expect(error).toMatchObject({ end, message: `the session is over: ${end}` });
  });

  it("rejects after the end, without a word on how it ended", async () => {
    const { session } = await begun(await sessionBench());
    session.end();
    await expect(session.send("late")).rejects.toThrow("the session is over");
  });

  it("need not be waited for: no rejection is unhandled", async () => {
    const store = new StoreProbe();
    const { client, session } = await begun(await sessionBench({ store }));
    await client.roundTrip();
    store.set("write", "late");
    const seen = await unhandled(async () => {
      void session.send("never stored");
      session.end();
      void session.send("too late");
      await client.closed;
    });
    expect(seen).toEqual([]);
  });

  it.each([
    ["null", null],
    ["nothing", undefined],
    ["a number", 7],
    ["an object", {}],
    ["a list", [1]],
    ["an ArrayBuffer", new ArrayBuffer(2)],
    ["a DataView", new DataView(new ArrayBuffer(2))],
  ])("refuses %s, which is no message, and is none the worse for it", async (_, data) => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    expect(() => session.send(data as never)).toThrow(TypeError);
    expect([session.bufferedAmount, server.lifecycle.snapshot().sessions?.bytes]).toEqual([0, 0]);
    void session.send("good");
    expect(await client.message()).toBe("good");
  });
});

describe("room", () => {
  const buffer = { maxMessages: 8, roomMessages: 2, maxBytes: 100, roomBytes: 50 };

  it("is lost at its bound, and found again with one drain when the client acknowledges", async () => {
    const server = await sessionBench({ buffer });
    const { client, session } = await begun(server);
    const drained = vi.fn<() => void>();
    session.on("drain", drained);
    void session.send("a");
    expect([session.hasRoom, session.bufferedAmount]).toEqual([true, 1]);
    void session.send("b");
    expect([session.hasRoom, session.bufferedAmount]).toEqual([false, 2]);
    void session.send("c");
    await client.message(3);
    client.say({ type: "ack", handled: 1 });
    await client.roundTrip();
    expect([session.hasRoom, drained.mock.calls.length]).toEqual([false, 0]);
    client.say({ type: "ack", handled: 3 });
    await client.roundTrip();
    expect([session.hasRoom, session.bufferedAmount, drained.mock.calls.length]).toEqual([
      true,
      0,
      1,
    ]);
  });

  it("is lost by bytes, too", async () => {
    const { session } = await begun(await sessionBench({ buffer }));
    void session.send("x".repeat(50));
    expect(session.hasRoom).toBe(false);
  });

  it("lets drain send again at once", async () => {
    const { client, session } = await begun(await sessionBench({ buffer }));
    session.once("drain", () => void session.send("more"));
    void session.send("a");
    void session.send("b");
    await client.message(2);
    client.say({ type: "ack", handled: 2 });
    expect(await client.message(3)).toBe("more");
  });
});

describe("beyond the cap", () => {
  it.each([
    ["messages", { maxMessages: 3 }, ["a", "b", "c"], "d"],
    ["bytes", { maxBytes: 10 }, ["12345", "67890"], "1"],
  ])(
    "of %s the session ends with 4902, and its messages are told lost",
    async (_, buffer, held, last) => {
      const server = await sessionBench({ buffer });
      const { client, session } = await begun(server);
      const ended = once(session, "close");
      for (const text of held) await session.send(text);
      await expect(session.send(last)).rejects.toThrow("the session is over: overflow");
      expect(await ended).toEqual(["overflow"]);
      expect(await client.control("bye")).toMatchObject({ code: 4902, isOver: true });
      expect(await client.closed).toEqual({ code: 4902, reason: "session overflow" });
      expect(server.lifecycle.snapshot().sessions).toMatchObject({
        held: 0,
        attached: 0,
        bytes: 0,
      });
    },
  );

  it("a session ends, too, while the client is away; it comes back to a fresh one", async () => {
    const server = await sessionBench({ buffer: { maxMessages: 1 } });
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    void session.send("kept");
    void session.send("one too many");
    expect([...server.lifecycle.sessions]).toEqual([]);
    const back = await resumed(server, welcome);
    expect([back.welcome.resumed, back.welcome.id === welcome.id]).toEqual([false, false]);
  });

  it("of all sessions together, the session ends that the message was for, if others wait", async () => {
    const server = await sessionBench({ buffer: { maxTotalBytes: 10 } });
    const [first, second] = [await begun(server), await begun(server)];
    await first.session.send("12345");
    await second.session.send("12345");
    expect(server.lifecycle.snapshot().sessions?.bytes).toBe(10);
    await expect(second.session.send("1")).rejects.toThrow("overflow");
    expect([first.session.isOver, second.session.isOver]).toEqual([false, true]);
    // A session with nothing waiting may always send one.
    const third = await begun(server);
    await third.session.send("123456789");
    expect(server.lifecycle.snapshot().sessions?.bytes).toBe(14);
  });

  it("of one message larger than everything allowed it ends, too", async () => {
    const { session } = await begun(await sessionBench({ buffer: { maxBytes: 10 } }));
    await expect(session.send("x".repeat(11))).rejects.toThrow("overflow");
  });
});
