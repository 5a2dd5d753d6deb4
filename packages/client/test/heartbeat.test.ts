import { describe, expect, it } from "vitest";

import { connect, finalClose, next, SOON, type Rig } from "./rig.ts";
import { PATIENCE_MS, PingingSocket, scripted } from "./scripted-socket.ts";

const QUICK = { intervalMs: 5, timeoutMs: 5 };

async function until(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`not so: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

const pinging = (heartbeat: object): Rig<PingingSocket> =>
  connect({ ...SOON, heartbeat }, { script: scripted(PingingSocket) });

describe("the heartbeat", () => {
  it("sends ping frames into silence where the socket can", async () => {
    const { script } = pinging({ ...QUICK, timeoutMs: 10_000 });
    const raw = await script.socket(1);
    raw.opens();
    await until(() => raw.pings === 1);
    expect(raw.sent).toEqual([]);
  });

  it("goes on with a ping after each answer", async () => {
    const { script } = pinging({ ...QUICK, timeoutMs: 10_000 });
    const raw = await script.socket(1);
    raw.opens();
    for (let count = 1; count <= 3; count++) {
      await until(() => raw.pings === count);
      raw.pongs();
    }
    expect(raw.terminations).toBe(0);
  });

  it("sends the application's message instead where there is one", async () => {
    const { script } = pinging({ ...QUICK, timeoutMs: 10_000, message: () => "are you there?" });
    const raw = await script.socket(1);
    raw.opens();
    await until(() => raw.sent.length === 1);
    expect([raw.sent, raw.pings]).toEqual([["are you there?"], 0]);
  });

  it("is silent where the socket cannot ping and no message is given", async () => {
    const { script, log } = connect({ ...SOON, heartbeat: QUICK });
    script.sockets[0]?.opens();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([script.sockets[0]?.sent, log]).toEqual([[], ["open"]]);
  });

  it("cuts a peer that does not answer, without waiting for its close", async () => {
    const { socket, script } = pinging(QUICK);
    const raw = await script.socket(1);
    raw.opens();
    expect(await next(socket, "close")).toMatchObject({ cause: "no-answer", willReconnect: true });
    expect([raw.terminations, raw.closeCalls]).toEqual([1, []]);
    await script.socket(2);
  });

  it("closes a peer that does not answer where it cannot be cut", async () => {
    const { socket, script } = connect({ ...SOON, heartbeat: { ...QUICK, message: "ping" } });
    const raw = await script.socket(1);
    raw.answersClose = false;
    raw.opens();
    expect(await next(socket, "close")).toMatchObject({ cause: "no-answer", willReconnect: true });
    expect(raw.closeCalls).toEqual([[]]);
  });

  it("tells what its message function throws, and goes on", async () => {
    const failure = new Error("no message");
    const message = (): never => {
      throw failure;
    };
    const { socket, script } = connect({ ...SOON, heartbeat: { ...QUICK, message } });
    const error = next(socket, "error");
    script.sockets[0]?.opens();
    expect((await error).error).toBe(failure);
    const end = finalClose(socket);
    socket.close();
    await end;
  });

  it.each([
    ["heartbeat: false", { heartbeat: false }],
    ["retry: false", { retry: false }],
  ])("is off with %s", async (_, options) => {
    const rig = connect(options, { script: scripted(PingingSocket) });
    const raw = await rig.script.socket(1);
    raw.opens();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([raw.pings, rig.socket.readyState]).toEqual([0, 1]);
  });
});
