import { describe, expect, it } from "vitest";

import type { CloseFacts } from "../src/index.ts";
import { connect, finalClose, next, open, SOON } from "./rig.ts";

/**
 * What real runtimes were measured to do, replayed. The runtimes themselves are in `tests/contract`,
 * as far as this machine has them.
 */
describe("a handshake that fails", () => {
  it("with an error and never a close is a failed attempt all the same (undici 6)", async () => {
    const { socket, script, log } = connect(SOON);
    const reconnecting = next(socket, "reconnecting");
    script.sockets[0]?.errs();
    expect(await reconnecting).toMatchObject({ code: 1006, cause: "never-opened" });
    (await script.socket(2)).opens();
    expect(log).toEqual(["error", "reconnecting", "open"]);
  });

  it("with an error and then a close is one failed attempt", async () => {
    const { script, log } = connect(SOON);
    script.sockets[0]?.fails();
    (await script.socket(2)).opens();
    expect(log).toEqual(["error", "reconnecting", "open"]);
  });

  it("with a close and no error is told as an error too", async () => {
    const { script, log } = connect(SOON);
    script.sockets[0]?.closes(1006);
    (await script.socket(2)).opens();
    expect(log).toEqual(["error", "reconnecting", "open"]);
  });

  it("with code 0 is 1006, and keeps the raw code (Deno)", async () => {
    const { socket, script } = connect(SOON);
    const reconnecting = next(socket, "reconnecting");
    script.sockets[0]?.errs().closes(0, "", false);
    expect(await reconnecting).toMatchObject({ code: 1006, rawCode: 0, cause: "never-opened" });
  });

  it("with 1015 after the error is 1006, and keeps the raw code (Firefox)", async () => {
    const { socket, script } = connect(SOON);
    const reconnecting = next(socket, "reconnecting");
    script.sockets[0]?.errs().closes(1015, "", false);
    expect(await reconnecting).toMatchObject({ code: 1006, rawCode: 1015, cause: "never-opened" });
  });

  it("tells the runtime's own error and message (ws)", async () => {
    const { socket, script } = connect(SOON);
    const error = next(socket, "error");
    const failure = new Error("Unexpected server response: 503");
    script.sockets[0]?.errs({ error: failure, message: failure.message });
    expect(await error).toMatchObject({ error: failure, message: failure.message });
  });
});

describe("a handshake that never ends", () => {
  it("runs into the connect timeout, is let go of, and is tried again", async () => {
    const { socket, script, log } = connect({ ...SOON, connectTimeoutMs: 5 });
    const [first] = script.sockets;
    if (first) first.answersClose = false;
    expect(await next(socket, "reconnecting")).toMatchObject({
      code: 1006,
      cause: "connect-timeout",
    });
    expect(first?.closeCalls).toEqual([[]]);
    await script.socket(2);
    first?.opens().receives("late").fails();
    expect(log).toEqual(["error", "reconnecting"]);
  });
});

describe("an open connection", () => {
  it("that reports an error and never a close is over", async () => {
    const { socket, script } = await open(SOON);
    const close = next(socket, "close");
    script.sockets[0]?.errs();
    expect(await close).toMatchObject({ code: 1006, cause: "abnormal", willReconnect: true });
    await script.socket(2);
  });

  it("that reports an error, then a close, keeps the code (WebKitGTK, Firefox)", async () => {
    const { script, log } = await open(SOON);
    script.sockets[0]?.errs().closes(1006);
    (await script.socket(2)).opens();
    expect(log).toEqual(["open", "error", "close 1006 again", "reconnecting", "open"]);
  });

  it("that reports an error after its close says nothing more (workerd)", async () => {
    const { socket, script, log } = await open();
    script.sockets[0]?.closes(1000).errs();
    await new Promise((resolve) => setImmediate(resolve));
    expect([log, socket.readyState]).toEqual([["open", "close 1000 final"], 3]);
  });

  it("that closes twice closes once", async () => {
    const { script, log } = await open(SOON);
    script.sockets[0]?.closes(1012).closes(1000);
    await script.socket(2);
    expect(log).toEqual(["open", "close 1012 again", "reconnecting"]);
  });

  it("that receives after its close receives nothing", async () => {
    const { script, log } = await open(SOON);
    script.sockets[0]?.closes(1012).receives("late");
    expect(log).toEqual(["open", "close 1012 again", "reconnecting"]);
  });

  it("that closed for good and receives after it receives nothing", async () => {
    const { script, log } = await open();
    script.sockets[0]?.closes(1000).receives("late");
    expect(log).toEqual(["open", "close 1000 final"]);
  });

  it("that receives between its error and its close tells the message", async () => {
    const { script, log } = await open(SOON);
    script.sockets[0]?.errs().receives("last words").closes();
    expect(log).toContain("message last words");
  });

  const raw: [code: number, wasClean: boolean, facts: Partial<CloseFacts>][] = [
    [0, false, { code: 1006, wasClean: false, cause: "abnormal" }],
    [0, true, { code: 0, wasClean: true, cause: "close-frame" }],
    [999, true, { code: 999, wasClean: true, cause: "close-frame" }],
    [5000, true, { code: 5000, wasClean: true, cause: "close-frame" }],
    [65_535, true, { code: 65_535, wasClean: true, cause: "close-frame" }],
    [1006, true, { code: 1006, wasClean: false, cause: "abnormal" }],
    [1005, true, { code: 1005, wasClean: true, cause: "close-frame" }],
  ];

  it.each(raw)("that ends with %d (clean: %s) is read right, and tried again", async (...row) => {
    const [rawCode, wasClean, facts] = row;
    const { socket, script } = await open();
    const close = next(socket, "close");
    script.sockets[0]?.closes(rawCode, "", wasClean);
    expect(await close).toMatchObject({ ...facts, rawCode, willReconnect: true });
  });
});

describe("a close() that never completes", () => {
  it("is completed after the close timeout, and nothing late is told", async () => {
    const { socket, script, log } = await open({ closeTimeoutMs: 5 });
    const [first] = script.sockets;
    if (first) first.answersClose = false;
    const end = finalClose(socket);
    socket.close(1000);
    expect(await end).toMatchObject({ code: 1006, wasClean: false, cause: "application" });
    first?.receives("late").errs().closes(1000);
    expect(log).toEqual(["open", "close 1006 final"]);
  });

  it("before the handshake is answered ends too (undici: two errors, no close)", async () => {
    const { socket, script, log } = connect({ closeTimeoutMs: 5 });
    const [first] = script.sockets;
    if (first) first.answersClose = false;
    const end = finalClose(socket);
    socket.close();
    first?.errs();
    expect(await end).toMatchObject({ cause: "application" });
    expect(log).toEqual(["error", "close 1006 final"]);
  });
});
