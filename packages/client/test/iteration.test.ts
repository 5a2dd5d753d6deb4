import { getEventListeners } from "node:events";

import { describe, expect, it } from "vitest";

import { within } from "../../../tests/kit/within.ts";
import type { ReconnectingWebSocket } from "../src/index.ts";
import { finalClose, open, SOON } from "./rig.ts";
import { inState } from "./states.ts";
import { PATIENCE_MS } from "./scripted-socket.ts";

const listeners = (socket: ReconnectingWebSocket): number[] =>
  ["message", "close"].map((type) => getEventListeners(socket, type).length);

/** Everything until the iteration ends. */
async function collect(socket: ReconnectingWebSocket, list: unknown[] = []): Promise<unknown[]> {
  for await (const data of socket) list.push(data);
  return list;
}

const soon = <T>(promise: Promise<T>): Promise<T> =>
  within(promise, PATIENCE_MS, () => "the iteration did not go on");

describe("for await", () => {
  it("yields the data of each message in order, then ends with the socket", async () => {
    const { socket, script } = await open();
    const all = collect(socket);
    const [raw] = script.sockets;
    raw?.receives("one").receives("two").receives("three").closes(1000);
    expect(await soon(all)).toEqual(["one", "two", "three"]);
  });

  it("goes on across reconnects", async () => {
    const { socket, script } = await open(SOON);
    const all = collect(socket);
    script.sockets[0]?.receives("before").closes(1006);
    (await script.socket(2)).opens().receives("after");
    socket.close();
    expect(await soon(all)).toEqual(["before", "after"]);
  });

  it("stops listening when the loop is left, and leaves the socket as it is", async () => {
    const { socket, script } = await open();
    const before = listeners(socket);
    const first = (async () => {
      for await (const data of socket) return data;
      return undefined;
    })();
    script.sockets[0]?.receives("only");
    expect(await soon(first)).toBe("only");
    expect([listeners(socket), socket.readyState]).toEqual([before, 1]);
  });

  it("stops listening when it has ended", async () => {
    const { socket, script } = await open();
    const before = listeners(socket);
    const all = collect(socket);
    script.sockets[0]?.closes(1000);
    await soon(all);
    expect(listeners(socket)).toEqual(before);
  });

  it("gives each of two loops every message", async () => {
    const { socket, script } = await open();
    const both = Promise.all([collect(socket), collect(socket)]);
    script.sockets[0]?.receives("x").closes(1000);
    expect(await soon(both)).toEqual([["x"], ["x"]]);
  });

  it("keeps messages while the loop's body takes its time", async () => {
    const { socket, script } = await open();
    const seen: unknown[] = [];
    const slow = (async () => {
      for await (const data of socket) {
        seen.push(data);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const [raw] = script.sockets;
    for (let count = 0; count < 10; count++) raw?.receives(count);
    raw?.closes(1000);
    await soon(slow);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("ends at once on a socket that has closed for good", async () => {
    const { socket } = await inState.closed();
    expect(await soon(collect(socket))).toEqual([]);
  });

  it("ends with an error rather than fill the memory", async () => {
    const { socket, script } = await open();
    const before = listeners(socket);
    const all = collect(socket);
    const [raw] = script.sockets;
    for (let count = 0; count < 10_002; count++) raw?.receives(count);
    await expect(soon(all)).rejects.toThrow(RangeError);
    expect(listeners(socket)).toEqual(before);
  });

  it("yields ten thousand unread messages", async () => {
    const { socket, script } = await open();
    const all = collect(socket);
    const [raw] = script.sockets;
    for (let count = 0; count < 10_000; count++) raw?.receives(count);
    raw?.closes(1000);
    expect(await soon(all)).toHaveLength(10_000);
  });

  it("ends when the socket is closed by its signal", async () => {
    const ending = new AbortController();
    const { socket } = await open({ signal: ending.signal });
    const all = collect(socket);
    const end = finalClose(socket);
    ending.abort();
    await end;
    expect(await soon(all)).toEqual([]);
  });
});
