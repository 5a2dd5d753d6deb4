import { describe, expect, it } from "vitest";

import { connect, next, open } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";
import { inState, STATES } from "./states.ts";

describe("reconnect()", () => {
  it.each(STATES)("connects anew while %s", async (state) => {
    const { socket, script, log } = await inState[state]();
    const before = script.sockets.length;
    log.length = 0;
    socket.reconnect();
    expect(log.at(-1)).toBe("reconnecting");
    expect(socket.readyState).toBe(0);
    if (state === "asking") return;
    (await script.socket(before + 1)).opens();
    expect(socket.readyState).toBe(1);
  });

  it.each(["open", "broken", "closing"] as const)("ends the session that is %s", async (state) => {
    const { socket, log } = await inState[state]();
    const close = next(socket, "close");
    log.length = 0;
    socket.reconnect();
    expect(await close).toMatchObject({ willReconnect: true, cause: "application" });
    expect(log).toEqual(["close 1006 again", "reconnecting"]);
  });

  it.each(["asking", "connecting", "failed", "waiting", "closed"] as const)(
    "ends no session while %s, where there is none",
    async (state) => {
      const { socket, log } = await inState[state]();
      log.length = 0;
      socket.reconnect();
      expect(log).toEqual(["reconnecting"]);
    },
  );

  it("asks for the URL again, and gives up the question before", async () => {
    const signals: AbortSignal[] = [];
    const url = async ({ signal }: { signal: AbortSignal }): Promise<never> => {
      signals.push(signal);
      return new Promise(() => {});
    };
    const { socket } = connect({}, { url, script: scripted() });
    const reconnecting = next(socket, "reconnecting");
    socket.reconnect();
    await reconnecting;
    while (signals.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("lets go of the socket, which can say nothing more", async () => {
    const { socket, script, log } = await open();
    const [raw] = script.sockets;
    socket.reconnect();
    const before = [...log];
    raw?.receives("late").errs().closes(1012);
    expect([log, raw?.closeCalls]).toEqual([before, [[]]]);
  });

  it("brings back a socket that never comes back by itself", async () => {
    const { socket, script, log } = await open({ retry: false });
    script.sockets[0]?.closes(1006);
    socket.reconnect();
    (await script.socket(2)).opens();
    expect(log).toEqual(["open", "close 1006 final", "reconnecting", "open"]);
  });

  it("brings back a socket that gave up", async () => {
    const { socket, script } = connect({ maxAttempts: 0 });
    script.sockets[0]?.fails();
    expect(socket.readyState).toBe(3);
    socket.reconnect();
    (await script.socket(2)).opens();
    expect(socket.readyState).toBe(1);
  });
});
