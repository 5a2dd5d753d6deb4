import { describe, expect, it } from "vitest";

import type { EventMap } from "../../src/index.ts";
import { next } from "../rig.ts";
import { connect, open, turn, until, type SessionRig, type SessionSocket } from "./rig.ts";

type MessageEvent = EventMap["message"];

const onMessage = ({ socket }: SessionRig, listener: (event: MessageEvent) => void): void =>
  socket.addEventListener("message", listener);

/** An acknowledgement that is held back would have come by then. */
const ACK_AFTER_MS = 250;

/** A promise and the functions that settle it. */
function gate() {
  let open: (() => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open: () => open?.(), fail: (error: Error) => fail?.(error) };
}

/** The acknowledgement that comes a while after the messages; the first is the welcome's. */
function acked(raw: SessionSocket, position: number): Promise<void> {
  return until(() => raw.acks.includes(position));
}

describe("send()", () => {
  it("sends at once, says true, and counts until the server has acknowledged", async () => {
    const { socket, raw } = await open();
    expect([socket.send("ab"), socket.send("cde")]).toEqual([true, true]);
    expect([raw.messages, socket.bufferedAmount]).toEqual([["ab", "cde"], 5]);
    raw.acknowledges(1);
    expect(socket.bufferedAmount).toBe(3);
    raw.acknowledges(2);
    expect(socket.bufferedAmount).toBe(0);
  });

  it("escapes a text that begins with U+0001; on the wire only, not in what is counted", async () => {
    const { socket, raw } = await open();
    socket.send("\u0001x");
    expect([raw.messages, socket.bufferedAmount]).toEqual([["\u0001\u0001x"], 2]);
  });

  it.each<[string, unknown, number]>([
    ["a Blob", new Blob(["1234"]), 4],
    ["an ArrayBuffer", new ArrayBuffer(3), 3],
    ["a DataView", new DataView(new ArrayBuffer(8), 2, 3), 3],
    ["a typed array", new Uint16Array(2), 4],
    ["an empty text", "", 0],
    ["text of several bytes", "ä€😀", 9],
  ])("sends %s", async (_, data, bytes) => {
    const { socket, raw } = await open();
    socket.send(data as never);
    expect([raw.messages.length, socket.bufferedAmount]).toEqual([1, bytes]);
  });

  it("keeps bytes as they were when it was called, for the connection after the next", async () => {
    const { socket, raw, script } = await open();
    const bytes = new Uint8Array([1, 2, 3]);
    socket.send(bytes);
    bytes.fill(9);
    raw.closes();
    const second = await script.socket(2);
    second.opens().welcomes({ resumed: true });
    expect([...new Uint8Array(second.messages[0] as ArrayBuffer)]).toEqual([1, 2, 3]);
  });

  it("says false beyond the bounds, and hands the message back", async () => {
    const { socket, raw, log } = await open({ buffer: { maxMessages: 2, maxBytes: 10 } });
    expect(["a", "b", "c"].map((data) => socket.send(data))).toEqual([true, true, false]);
    await turn();
    raw.acknowledges(2);
    expect(socket.send("x".repeat(11))).toBe(false);
    expect(socket.send("x".repeat(10))).toBe(true);
    await turn();
    expect(log).toEqual([
      "open",
      "undelivered c never-sent",
      `undelivered ${"x".repeat(11)} never-sent`,
    ]);
    expect(raw.messages).toEqual(["a", "b", "x".repeat(10)]);
  });

  it("sends no more than the server takes in flight, and the rest as it acknowledges", async () => {
    const limits = { messages: 2, bytes: 100 };
    const { socket, raw } = await open({}, {}, { limits });
    for (const data of ["1", "2", "3", "4"]) expect(socket.send(data)).toBe(true);
    expect(raw.messages).toEqual(["1", "2"]);
    raw.acknowledges(1);
    expect(raw.messages).toEqual(["1", "2", "3"]);
    raw.acknowledges(3);
    expect(raw.messages).toEqual(["1", "2", "3", "4"]);
  });

  it("sends one message that is larger than all the server takes", async () => {
    const { socket, raw } = await open({}, {}, { limits: { messages: 5, bytes: 4 } });
    socket.send("larger than that");
    socket.send("behind it");
    expect(raw.messages).toEqual(["larger than that"]);
    raw.acknowledges(1);
    expect(raw.messages).toHaveLength(2);
  });

  it("before the first session is kept, and goes out after the open listeners, in order", async () => {
    const rig = connect();
    for (const data of ["1", "2"]) expect(rig.socket.send(data)).toBe(true);
    expect(rig.socket.bufferedAmount).toBe(2);
    rig.socket.addEventListener("open", () => void rig.socket.send("from open"));
    const [raw] = rig.script.sockets;
    raw?.opens();
    rig.socket.send("3");
    expect(raw?.messages).toEqual([]);
    raw?.welcomes();
    expect([raw?.messages, rig.socket.bufferedAmount]).toEqual([["from open", "1", "2", "3"], 12]);
  });

  it("before the first session is bounded as without sessions", async () => {
    const rig = connect({ buffer: { maxMessages: 1, overflow: "drop-oldest" } });
    expect([rig.socket.send("old"), rig.socket.send("new")]).toEqual([true, true]);
    rig.script.sockets[0]?.opens().welcomes();
    await turn();
    expect(rig.log).toEqual(["open", "undelivered old never-sent"]);
    expect(rig.script.sockets[0]?.messages).toEqual(["new"]);
  });

  it("in a listener keeps the order that it was called in", async () => {
    const rig = await open();
    onMessage(rig, ({ data }) => {
      rig.socket.send(`${String(data)}.1`);
      rig.socket.send(`${String(data)}.2`);
    });
    rig.socket.send("0");
    rig.raw.receives("a").receives("b");
    rig.socket.send("last");
    expect(rig.raw.messages).toEqual(["0", "a.1", "a.2", "b.1", "b.2", "last"]);
  });

  it("in a resumed listener goes out behind what waited", async () => {
    const rig = await open();
    rig.socket.addEventListener("resumed", () => void rig.socket.send("resumed"));
    rig.raw.closes();
    rig.socket.send("away");
    const second = await rig.script.socket(2);
    second.opens().welcomes({ resumed: true });
    rig.socket.send("after");
    expect(second.messages).toEqual(["away", "resumed", "after"]);
  });

  it("never goes over the wire outside of the session: after its end it waits for the next", async () => {
    const { socket, raw, script } = await open();
    raw.saysBye(4000, "over", true);
    expect(socket.send("late")).toBe(true);
    expect(raw.messages).toEqual([]);
    raw.closes(4000);
    const second = await script.socket(2);
    second.opens().welcomes();
    expect(second.messages).toEqual(["late"]);
  });

  it("of an undelivered message, in its listener, puts it into the next session", async () => {
    const { socket, raw, script } = await open();
    const sendAgain = ({ messages }: EventMap["undelivered"]): void =>
      messages.forEach(({ data }) => void socket.send(data));
    socket.addEventListener("undelivered", sendAgain, { once: true });
    socket.send("again");
    raw.saysBye(4902, "session overflow", true);
    await turn();
    raw.closes(4902);
    const second = await script.socket(2);
    second.opens().welcomes();
    expect([raw.messages, second.messages]).toEqual([["again"], ["again"]]);
  });
});

describe("a message", () => {
  it("has a position, counted from 1, whatever it is", async () => {
    const { raw, log } = await open();
    raw.receives("a").receives("").receives("\u0001\u0001b").receives(new ArrayBuffer(1));
    expect(log.slice(1)).toEqual([
      "message a at 1",
      "message  at 2",
      "message \u0001b at 3",
      "message [object ArrayBuffer] at 4",
    ]);
  });

  it("is a MessageEvent like any other", async () => {
    const rig = await open();
    const heard = next(rig.socket, "message");
    rig.raw.receives("a");
    const event = await heard;
    expect([event instanceof MessageEvent, event.data, event.type]).toEqual([true, "a", "message"]);
  });

  it("is acknowledged a while after its listeners have returned, many with one ack", async () => {
    const { raw } = await open();
    for (let count = 0; count < 30; count += 1) raw.receives("x");
    await acked(raw, 30);
    expect(raw.acks).toEqual([0, 30]);
  });

  it("is acknowledged at once when there are a hundred, or 256 KiB", async () => {
    const [many, large] = [await open(), await open()];
    for (let count = 0; count < 100; count += 1) many.raw.receives("x");
    large.raw.receives("x".repeat(262_144));
    expect([many.raw.acks, large.raw.acks]).toEqual([
      [0, 100],
      [0, 1],
    ]);
  });

  it("is acknowledged although a listener throws: it was reported", async () => {
    const { uncaught } = await import("../uncaught.ts");
    const rig = await open();
    onMessage(rig, () => {
      throw new Error("a bug in the listener");
    });
    const thrown = await uncaught(() => void rig.raw.receives("a"));
    await acked(rig.raw, 1);
    expect(thrown).toHaveLength(1);
  });

  it("is acknowledged although nobody listens", async () => {
    const { raw } = await open();
    raw.receives("a");
    await acked(raw, 1);
  });
});

describe("waitUntil()", () => {
  it("holds the acknowledgement back, and those of later messages with it", async () => {
    const rig = await open();
    const gates = [gate(), gate(), gate()];
    onMessage(rig, (event) =>
      event.waitUntil?.(gates[Number(event.position) - 1]?.promise ?? gate().promise),
    );
    rig.raw.receives("a").receives("b").receives("c");
    expect(rig.log).toHaveLength(4);
    gates[1]?.open();
    await turn();
    rig.raw.closes();
    const second = await rig.script.socket(2);
    expect(second.opens().hello.resume).toMatchObject({ received: 3 });
    second.welcomes({ resumed: true });
    expect(second.acks).toEqual([0]);
    gates[0]?.open();
    await acked(second, 2);
    gates[2]?.open();
    await acked(second, 3);
  });

  it("of several listeners waits for all of them", async () => {
    const rig = await open();
    const [one, two] = [gate(), gate()];
    onMessage(rig, (event) => event.waitUntil?.(one.promise));
    onMessage(rig, (event) => event.waitUntil?.(two.promise));
    rig.raw.receives("a");
    one.open();
    await new Promise((resolve) => setTimeout(resolve, ACK_AFTER_MS + 30));
    expect(rig.raw.acks).toEqual([0]);
    two.open();
    await acked(rig.raw, 1);
  });

  it("that rejects is told in an error event, and counts as handled", async () => {
    const rig = await open();
    const failing = gate();
    onMessage(rig, (event) => event.waitUntil?.(failing.promise));
    rig.raw.receives("a");
    const told = next(rig.socket, "error");
    failing.fail(new Error("the database is down"));
    expect(String((await told).error)).toBe("Error: the database is down");
    await acked(rig.raw, 1);
  });

  it("of two listeners that both reject leaves nothing unhandled", async () => {
    const rig = await open();
    onMessage(rig, (event) => event.waitUntil?.(Promise.reject(new Error("one"))));
    onMessage(rig, (event) => event.waitUntil?.(Promise.reject(new Error("two"))));
    const told = next(rig.socket, "error");
    rig.raw.receives("a");
    await told;
    await acked(rig.raw, 1);
  });

  it("takes any thenable", async () => {
    const rig = await open();
    let settle: (() => void) | undefined;
    // oxlint-disable-next-line unicorn/no-thenable -- it is what this is about
    const thenable = { then: (resolve: () => void) => void (settle = resolve) };
    onMessage(rig, (event) => event.waitUntil?.(thenable as unknown as PromiseLike<void>));
    rig.raw.receives("a");
    await turn();
    expect(rig.raw.acks).toEqual([0]);
    settle?.();
    await acked(rig.raw, 1);
  });

  it("of a session that is over says nothing in the next one", async () => {
    const rig = await open();
    const late = gate();
    onMessage(rig, (event) => {
      if (event.data === "old") event.waitUntil?.(late.promise);
    });
    rig.raw.receives("old").closes();
    const second = await rig.script.socket(2);
    second.opens().welcomes({ resumed: false });
    second.receives("new 1").receives("new 2");
    await acked(second, 2);
    late.open();
    await new Promise((resolve) => setTimeout(resolve, ACK_AFTER_MS + 30));
    expect(second.acks).toEqual([0, 2]);
    second.receives("new 3");
    await acked(second, 3);
  });
});

describe("for await", () => {
  it("acknowledges a message when the loop asks for the next", async () => {
    const rig = await open();
    const iterator = rig.socket[Symbol.asyncIterator]();
    const first = iterator.next();
    await turn();
    rig.raw.receives("a").receives("b");
    expect((await first).value).toBe("a");
    await new Promise((resolve) => setTimeout(resolve, ACK_AFTER_MS + 30));
    expect(rig.raw.acks).toEqual([0]);
    expect((await iterator.next()).value).toBe("b");
    await acked(rig.raw, 1);
    await iterator.return();
    await acked(rig.raw, 2);
  });

  it("acknowledges what it has not read when it is left: nobody will", async () => {
    const rig = await open();
    const iterator = rig.socket[Symbol.asyncIterator]();
    const first = iterator.next();
    await turn();
    rig.raw.receives("a").receives("b").receives("c");
    await first;
    await iterator.return();
    await acked(rig.raw, 3);
  });

  it("goes on over a resume, with each message once", async () => {
    const rig = await open();
    const seen: unknown[] = [];
    const all = (async () => {
      for await (const data of rig.socket) seen.push(data);
    })();
    await turn();
    rig.raw.receives("a").closes();
    const second = await rig.script.socket(2);
    second.opens().welcomes({ resumed: true });
    second.receives("b");
    await turn();
    rig.socket.close();
    await all;
    expect(seen).toEqual(["a", "b"]);
  });
});
