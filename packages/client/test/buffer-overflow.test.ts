import { describe, expect, it } from "vitest";

import type { BufferOptions } from "../src/index.ts";
import { connect, LATER, next, SOON, type Rig } from "./rig.ts";

const down = (buffer: BufferOptions = {}): Rig => connect({ ...LATER, buffer });

const lostIn = async ({ socket }: Rig): Promise<unknown[]> =>
  (await next(socket, "undelivered")).messages.map(({ data }) => data);

describe("a full buffer", () => {
  it.each([
    ["messages", { maxMessages: 2 }, ["a", "b", "c"]],
    ["bytes", { maxBytes: 4 }, ["aa", "bb", "c"]],
    ["bytes, though the message before was refused", { maxBytes: 4 }, ["aa", "bb", "ccccc"]],
  ])("refuses the new message when it is full of %s", async (_, buffer, [first, second, third]) => {
    const rig = down(buffer);
    const lost = lostIn(rig);
    const sent = [first, second, third].map((data) => rig.socket.send(data ?? ""));
    expect(sent).toEqual([true, true, false]);
    expect(await lost).toEqual([third]);
    const raw = await rig.script.socket(1);
    raw.opens();
    expect(raw.sent).toEqual([first, second]);
  });

  it("drops the oldest if it is told to, and keeps the new one", async () => {
    const rig = down({ maxBytes: 4, overflow: "drop-oldest" });
    const lost = lostIn(rig);
    const sent = ["a", "b", "cc", "ddd"].map((data) => rig.socket.send(data));
    expect(sent).toEqual([true, true, true, true]);
    expect(await lost).toEqual(["a", "b", "cc"]);
    const raw = await rig.script.socket(1);
    raw.opens();
    expect(raw.sent).toEqual(["ddd"]);
  });

  it("keeps a new message that is like the one dropped for it", () => {
    const { socket } = down({ maxMessages: 1, overflow: "drop-oldest" });
    expect([socket.send("same"), socket.send("same")]).toEqual([true, true]);
  });

  it("says false of binary data that it refuses", () => {
    const { socket } = down({ maxBytes: 1 });
    expect(socket.send(new Uint8Array(2))).toBe(false);
    expect(socket.send(new ArrayBuffer(2))).toBe(false);
    expect(socket.send(new Blob(["12"]))).toBe(false);
    expect(socket.send(12 as never)).toBe(false);
  });

  it("drops nothing for a message that would not fit an empty one", async () => {
    const rig = down({ maxBytes: 4, overflow: "drop-oldest" });
    const lost = lostIn(rig);
    rig.socket.send("keep");
    expect(rig.socket.send("too long")).toBe(false);
    expect(await lost).toEqual(["too long"]);
    expect(rig.socket.bufferedAmount).toBe(4);
  });

  it.each(["refuse", "drop-oldest"] as const)(
    "of no messages keeps none (%s)",
    async (overflow) => {
      const rig = down({ maxMessages: 0, overflow });
      const lost = lostIn(rig);
      expect(rig.socket.send("x")).toBe(false);
      expect(await lost).toEqual(["x"]);
    },
  );

  it("takes a message of exactly its size", () => {
    expect(down({ maxBytes: 4 }).socket.send("ä€".slice(0, 1) + "bb")).toBe(true);
  });

  it("has room again once it was emptied", async () => {
    const { socket, script } = connect({ ...SOON, buffer: { maxMessages: 1, maxBytes: 2 } });
    socket.send("aa");
    script.sockets[0]?.opens().closes();
    expect(socket.send("bb")).toBe(true);
  });
});
