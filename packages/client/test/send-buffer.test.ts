import { describe, expect, it } from "vitest";

import type { BufferOptions } from "../src/index.ts";
import { connect, finalClose, LATER, next, open, SOON, type Rig } from "./rig.ts";
import { uncaught } from "./uncaught.ts";

const down = (buffer: BufferOptions = {}): Rig => connect({ ...LATER, buffer });

const lostIn = async ({ socket }: Rig): Promise<unknown[]> =>
  (await next(socket, "undelivered")).messages.map(({ data }) => data);

describe("send() while there is no connection", () => {
  it("keeps messages of every type, and sends them in order after the open listeners", async () => {
    const { socket, script } = down();
    const blob = new Blob(["blob"]);
    for (const data of ["text", "", new Uint8Array([1, 2]), blob, 7 as never])
      expect(socket.send(data)).toBe(true);
    socket.onopen = () => void socket.send("from the listener");
    const raw = await script.socket(1);
    raw.opens();
    const [listener, text, empty, bytes, sentBlob, number] = raw.sent;
    expect([listener, text, empty, number]).toEqual(["from the listener", "text", "", "7"]);
    expect([...new Uint8Array(bytes as ArrayBuffer)]).toEqual([1, 2]);
    expect(await (sentBlob as Blob).text()).toBe("blob");
    expect(raw.sent).toHaveLength(6);
  });

  it.each([
    ["a typed array", (memory: ArrayBuffer) => new Uint8Array(memory, 1, 2)],
    ["a DataView", (memory: ArrayBuffer) => new DataView(memory, 1, 2)],
    ["an ArrayBuffer", (memory: ArrayBuffer) => memory],
    ["a Buffer", (memory: ArrayBuffer) => Buffer.from(memory, 1, 2)],
  ])("keeps %s as it was, though its memory is used again", async (_, view) => {
    const { socket, script } = down();
    const memory = new Uint8Array([1, 2, 3, 4]);
    const data = view(memory.buffer);
    const expected = data === memory.buffer ? [1, 2, 3, 4] : [2, 3];
    socket.send(data);
    memory.fill(9);
    const raw = await script.socket(1);
    raw.opens();
    expect([...new Uint8Array(raw.sent[0] as ArrayBuffer)]).toEqual(expected);
  });

  it.each([null, undefined, true])("makes text of %s, as a WebSocket does", async (data) => {
    const { socket, script } = down();
    expect(socket.send(data as never)).toBe(true);
    const raw = await script.socket(1);
    raw.opens();
    expect(raw.sent.map(String)).toEqual([String(data)]);
  });

  it("counts bytes on the wire in bufferedAmount, beside the socket's own", async () => {
    const { socket, script } = down();
    socket.send("ä€😀");
    socket.send(new Uint16Array(3));
    socket.send(new Blob(["1234"]));
    expect(socket.bufferedAmount).toBe(2 + 3 + 4 + 6 + 4);
    const raw = await script.socket(1);
    raw.bufferedAmount = 5;
    expect(socket.bufferedAmount).toBe(19 + 5);
    raw.opens();
    expect(socket.bufferedAmount).toBe(5);
  });

  it("delivers what was sent between two connections to the second, once", async () => {
    const { socket, script } = await open(SOON);
    script.sockets[0]?.closes();
    socket.send("in between");
    const second = await script.socket(2);
    second.opens();
    expect([script.sockets[0]?.sent, second.sent, socket.bufferedAmount]).toEqual([
      [],
      ["in between"],
      0,
    ]);
  });

  it.each(["failed", "broken"] as const)(
    "keeps a message sent after the error of a connection that %s, before its close",
    async (how) => {
      const { socket, script } = connect(SOON);
      const first = await script.socket(1);
      if (how === "broken") first.opens();
      first.errs();
      expect(socket.send("meanwhile")).toBe(true);
      first.closes();
      const second = await script.socket(2);
      second.opens();
      expect(second.sent).toEqual(["meanwhile"]);
    },
  );

  it("keeps a message sent while the server closes", async () => {
    const { socket, script } = await open(SOON);
    const [first] = script.sockets;
    if (first) first.readyState = 2;
    expect(socket.send("late")).toBe(true);
    first?.closes(1012);
    const second = await script.socket(2);
    second.opens();
    expect(second.sent).toEqual(["late"]);
  });

  it("stops sending when the connection closes while it is being filled", async () => {
    const { socket, script } = down();
    for (const data of ["one", "two", "three"]) socket.send(data);
    const raw = await script.socket(1);
    raw.send = (data: never) => {
      raw.sent.push(data);
      raw.readyState = 2;
    };
    raw.opens();
    expect([raw.sent, socket.bufferedAmount]).toEqual([["one"], 8]);
  });
});

describe("undelivered", () => {
  it("comes after send() has returned, once for all that was refused in the same turn", async () => {
    const rig = down({ maxMessages: 0 });
    rig.socket.send("a");
    rig.socket.send("b");
    expect(rig.log).toEqual([]);
    await next(rig.socket, "undelivered");
    expect(rig.log).toEqual(["undelivered a,b"]);
  });

  it("hands back what was kept, with the final close, and says that it was never sent", async () => {
    const rig = await open(LATER);
    rig.script.sockets[0]?.closes();
    rig.socket.send("kept");
    const [event, end] = [next(rig.socket, "undelivered"), finalClose(rig.socket)];
    rig.socket.close();
    expect((await event).messages).toEqual([{ data: "kept", fate: "never-sent" }]);
    await end;
    expect(rig.log.slice(-2).sort()).toEqual(["close 1006 final", "undelivered kept"]);
    expect(rig.socket.bufferedAmount).toBe(0);
  });

  it("hands a message back that is sent after the end", async () => {
    const rig = await open();
    rig.script.sockets[0]?.closes(1000);
    const event = next(rig.socket, "undelivered");
    expect(rig.socket.send("too late")).toBe(false);
    expect((await event).messages).toEqual([{ data: "too late", fate: "never-sent" }]);
  });

  it("hands a message back that is sent after close()", async () => {
    const rig = await open();
    rig.socket.close();
    const event = next(rig.socket, "undelivered");
    expect(rig.socket.send("too late")).toBe(false);
    expect((await event).messages).toHaveLength(1);
  });

  it("comes once for each message, also when its listener sends again", async () => {
    const rig = down({ maxMessages: 0 });
    let tries = 0;
    rig.socket.addEventListener("undelivered", () => {
      if (++tries < 3) rig.socket.send(`try ${tries}`);
    });
    rig.socket.send("try 0");
    while (tries < 3) await next(rig.socket, "undelivered");
    expect(rig.log).toEqual(["undelivered try 0", "undelivered try 1", "undelivered try 2"]);
  });

  it("hands back a kept message that the new socket refuses to send", async () => {
    const rig = down();
    rig.socket.send("poison");
    rig.socket.send("good");
    const raw = await rig.script.socket(1);
    raw.send = (data: never) => {
      if (data === ("poison" as never)) throw new TypeError("cannot send this");
      raw.sent.push(data);
    };
    const lost = lostIn(rig);
    // Where the exception goes is not this test's business.
    await uncaught(() => void raw.opens());
    expect(await lost).toEqual(["poison"]);
  });
});
