import { describe, expect, it } from "vitest";

import { ReconnectingWebSocket } from "../src/index.ts";
import { ADDRESS, finalClose, open, record, SOON } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";
import { inState, STATES, type StateName } from "./states.ts";

/** What `close()` leads to, with the events that came before it left out. */
const afterClose: Record<Exclude<StateName, "closing" | "closed">, string[]> = {
  asking: ["close 1006 final"],
  connecting: ["error", "close 1006 final"],
  open: ["close 4000 final"],
  failed: ["close 1006 final"],
  broken: ["close 1006 final"],
  waiting: ["close 1006 final"],
};

const endings = Object.entries(afterClose) as [keyof typeof afterClose, string[]][];

describe("close()", () => {
  it.each(endings)("closes for good while %s", async (state, expected) => {
    const { socket, log, script } = await inState[state]({ closeTimeoutMs: 5 });
    log.length = 0;
    const end = finalClose(socket);
    socket.close(4000, "done");
    expect((await end).cause).toBe("application");
    expect([log, socket.readyState]).toEqual([expected, 3]);
    expect(script.sockets.length).toBeLessThan(2);
  });

  it.each(endings)("says CLOSING from then on while %s", async (state) => {
    const { socket } = await inState[state]();
    socket.close();
    expect(socket.readyState).toBe(2);
  });

  it.each(["closing", "closed"] as const)("does nothing while %s", async (state) => {
    const { socket, log, script } = await inState[state]();
    const before = [...log];
    socket.close(4001, "again");
    expect([log, script.sockets[0]?.closeCalls.length]).toEqual([before, 1]);
  });

  it("hands code and reason to the socket as they are", async () => {
    const { socket, script } = await open();
    socket.close(4000, "done");
    expect(script.sockets[0]?.closeCalls).toEqual([[4000, "done"]]);
  });

  it("hands no arguments on where there are none, since some sockets count them", async () => {
    const { socket, script } = await open();
    socket.close();
    expect(script.sockets[0]?.closeCalls).toEqual([[]]);
  });

  it.each([0, 999, 1001, 1005, 1006, 1011, 1012, 2999, 5000, Number.NaN])(
    "refuses the code %s in every state, and changes nothing",
    async (code) => {
      for (const state of STATES) {
        const { socket } = await inState[state]();
        const { readyState } = socket;
        const attempt = (): void => socket.close(code);
        expect(attempt).toThrow(expect.objectContaining({ name: "InvalidAccessError" }));
        expect(socket.readyState).toBe(readyState);
      }
    },
  );

  it.each(["x".repeat(124), "€".repeat(42)])(
    "refuses a reason of over 123 UTF-8 bytes",
    async (reason) => {
      const { socket } = await open();
      const attempt = (): void => socket.close(1000, reason);
      expect(attempt).toThrow(expect.objectContaining({ name: "SyntaxError" }));
    },
  );

  it("takes a reason of 123 UTF-8 bytes", async () => {
    const { socket, script } = await open();
    socket.close(1000, "€".repeat(41));
    expect(script.sockets[0]?.closeCalls).toHaveLength(1);
  });

  it("leaves all as it was when the socket refuses (Chromium: a reason without a code)", async () => {
    const { socket, script } = await open();
    const [raw] = script.sockets;
    const refusal = new DOMException("no code", "InvalidAccessError");
    if (raw) {
      raw.close = (...given) => {
        raw.closeCalls.push(given);
        if (given.length > 0) throw refusal;
        raw.closes(1005);
      };
    }
    expect(() => socket.close(undefined, "why")).toThrow(refusal);
    expect(socket.readyState).toBe(1);
    const end = finalClose(socket);
    socket.close();
    await expect(end).resolves.toMatchObject({ code: 1005, cause: "application" });
  });

  it("lets go of a socket whose closing handshake never ends", async () => {
    const { socket, log } = await inState.closing({ closeTimeoutMs: 5 });
    expect(await finalClose(socket)).toMatchObject({ code: 1006, cause: "application" });
    expect(log).toEqual(["open", "close 1006 final"]);
  });

  it.each(["failed", "broken"] as const)(
    "does not wait for the closing handshake of a socket that %s: an error was its last word",
    async (state) => {
      const { socket, script } = await inState[state]({ closeTimeoutMs: 60_000 });
      for (const raw of script.sockets) raw.answersClose = false;
      const end = finalClose(socket);
      socket.close();
      await expect(end).resolves.toMatchObject({ cause: "application" });
    },
  );

  it("takes no attempt that was due", async () => {
    const { socket, script } = await open(SOON);
    script.sockets[0]?.closes();
    const end = finalClose(socket);
    socket.close();
    await end;
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(script.sockets).toHaveLength(1);
  });
});

describe("Symbol.asyncDispose", () => {
  it.each(STATES)("resolves when the socket has closed, from %s", async (state) => {
    const { socket } = await inState[state]({ closeTimeoutMs: 5 });
    await socket[Symbol.asyncDispose]();
    expect(socket.readyState).toBe(3);
  });

  it("closes at the end of a block, after which close has fired", async () => {
    const script = scripted();
    let log: string[];
    {
      await using socket = new ReconnectingWebSocket(ADDRESS, [], { WebSocket: script.WebSocket });
      log = record(socket);
      script.sockets[0]?.opens();
    }
    expect(log).toEqual(["open", "close 1005 final"]);
  });

  it("waits for the end, not for a close that leads to a reconnect", async () => {
    const { socket, script } = await open(SOON);
    const [raw] = script.sockets;
    if (raw) raw.answersClose = false;
    let isDisposed = false;
    const disposed = socket[Symbol.asyncDispose]().then(() => (isDisposed = true));
    socket.reconnect();
    await Promise.resolve();
    expect(isDisposed).toBe(false);
    await script.socket(2);
    socket.close();
    await disposed;
  });
});
