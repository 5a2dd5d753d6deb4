import { getEventListeners } from "node:events";

import { describe, expect, it, vi } from "vitest";

import { expectNoLeaks } from "../../../tests/kit/leaks.ts";
import { ReconnectingWebSocket, type ReconnectingWebSocketOptions } from "../src/index.ts";
import { ADDRESS, connect, finalClose, LATER, SOON, type Rig } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";
import { inState, STATES } from "./states.ts";

const PAGE_EVENTS = ["online", "offline", "pageshow"];

/** A life with a reconnect in it; closed at the end. */
async function live(options: ReconnectingWebSocketOptions): Promise<Rig> {
  const rig = connect({ ...SOON, ...options });
  rig.script.sockets[0]?.opens().closes();
  (await rig.script.socket(2)).opens();
  return close(rig);
}

async function close(rig: Rig): Promise<Rig> {
  const end = finalClose(rig.socket);
  rig.socket.close();
  await end;
  return rig;
}

/** Runs `body` where the global object takes listeners, as in a page; returns how many are left. */
async function leftOnPage(body: () => Promise<unknown>): Promise<number> {
  const page = new EventTarget();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
  vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
  try {
    await body();
  } finally {
    vi.unstubAllGlobals();
  }
  return PAGE_EVENTS.flatMap((type) => getEventListeners(page, type)).length;
}

describe("after the final close", () => {
  it.each(STATES)("no timer is left, from %s", async (state) => {
    await expectNoLeaks(
      async () => {
        // For a server that does not answer; elsewhere it would hide timers that are left.
        const patience = state === "closing" ? { closeTimeoutMs: 5 } : {};
        const rig = await inState[state]({ ...patience, heartbeat: { message: "ping" } });
        await rig.socket[Symbol.asyncDispose]();
      },
      { withinMs: 100 },
    );
  });

  it("no timer is left by a server that closed for good", async () => {
    await expectNoLeaks(
      () =>
        void connect({ heartbeat: { message: "p" } })
          .script.sockets[0]?.opens()
          .closes(1000),
      { withinMs: 100 },
    );
  });

  it("no listener is left on the signal", async () => {
    const { signal } = new AbortController();
    await live({ signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("no listener is left on the page", async () => {
    expect(await leftOnPage(() => live({}))).toBe(0);
  });

  it("no listener is left when a malformed URL was the last straw", async () => {
    const { signal } = new AbortController();
    const options = { ...SOON, maxAttempts: 2, signal };
    const { socket, script } = connect(options, {
      url: [ADDRESS, "no url"],
      script: scripted(),
    });
    const end = finalClose(socket);
    // Refused with a code for the next URL, after which the next attempt fails without a socket.
    script.sockets[0]?.opens().closes(1013);
    await end;
    await new Promise((resolve) => setImmediate(resolve));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("a constructor that throws", () => {
  it("leaves no listener", async () => {
    const { signal } = new AbortController();
    const { WebSocket } = scripted();
    const left = await leftOnPage(async () => {
      const options = { WebSocket, signal };
      expect(() => new ReconnectingWebSocket("no url", [], options)).toThrow();
    });
    expect([left, getEventListeners(signal, "abort")]).toEqual([0, []]);
  });
});

describe("while it lives", () => {
  it("listens to the page and the signal once, however often it reconnects", async () => {
    const { signal } = new AbortController();
    let rig: Rig | undefined;
    const onPage = await leftOnPage(async () => {
      rig = connect({ ...SOON, signal });
      for (const number of [1, 2, 3]) (await rig.script.socket(number)).opens().closes();
    });
    expect([onPage, getEventListeners(signal, "abort").length]).toEqual([PAGE_EVENTS.length, 1]);
    await close(rig ?? connect(LATER));
  });
});
