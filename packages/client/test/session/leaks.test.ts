import { getEventListeners } from "node:events";

import { describe, expect, it } from "vitest";

import { expectNoLeaks } from "../../../../tests/kit/leaks.ts";
import { finalClose } from "../rig.ts";
import { connect, open, until, type SessionRig } from "./rig.ts";

async function moving(): Promise<SessionRig> {
  const rig = await open();
  rig.raw.says({ type: "plan", moveWithinMs: 1 });
  await until(() => rig.script.sockets.length === 2);
  return rig;
}

/** Brings a client with a session into each state that an application can meet it in. */
const inState = {
  connecting: async () => connect(),
  greeting: async () => {
    const rig = connect();
    rig.script.sockets[0]?.opens();
    return rig;
  },
  open: () => open({ heartbeat: { intervalMs: 10 } }),
  "open, with messages to acknowledge": async () => {
    const rig = await open();
    rig.raw.receives("a");
    return rig;
  },
  "open, with messages that are being handled": async () => {
    const rig = await open();
    rig.socket.addEventListener("message", (event) => event.waitUntil?.(new Promise(() => {})));
    rig.raw.receives("a");
    return rig;
  },
  waiting: async () => {
    const rig = await open({ rule: () => ({ afterMs: [60_000, 60_000] }) });
    rig.raw.closes();
    return rig;
  },
  "about to move": async () => {
    const rig = await open();
    rig.raw.says({ type: "plan", moveWithinMs: 600_000 });
    return rig;
  },
  moving,
  "moving, greeting": async () => {
    const rig = await moving();
    rig.script.sockets[1]?.opens();
    return rig;
  },
  moved: async () => {
    const rig = await moving();
    rig.script.sockets[1]?.opens().welcomes({ resumed: true });
    return rig;
  },
  resumed: async () => {
    const rig = await open();
    rig.raw.closes();
    (await rig.script.socket(2)).opens().welcomes({ resumed: true });
    return rig;
  },
} satisfies Record<string, () => Promise<SessionRig>>;

type StateName = keyof typeof inState;

describe("after the final close", () => {
  it.each(Object.keys(inState) as StateName[])(
    "no timer and no connection is left: %s",
    async (name) => {
      const rig = await expectNoLeaks(
        async () => {
          const rig: SessionRig = await inState[name]();
          await rig.socket[Symbol.asyncDispose]();
          return rig;
        },
        { withinMs: 100 },
      );
      const open = rig.script.sockets.filter(({ readyState }) => readyState < 2);
      expect([open, rig.socket.readyState, rig.socket.bufferedAmount]).toEqual([[], 3, 0]);
    },
  );

  it("no timer is left by a server that ended the session for good", async () => {
    await expectNoLeaks(
      async () => {
        const rig = await open({ rule: undefined });
        rig.raw.receives("a").saysBye(1000, "", true).closes(1000);
      },
      { withinMs: 100 },
    );
  });

  it("no listener is left on the signal", async () => {
    const { signal } = new AbortController();
    const rig = await open({ signal });
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});
