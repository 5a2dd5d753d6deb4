import { describe, expect, it, vi } from "vitest";

import type { ReconnectingWebSocketOptions } from "../src/index.ts";
import { ADDRESS, connect, next, SOON, type Rig } from "./rig.ts";
import { scripted } from "./scripted-socket.ts";

/** Storage that shows what it holds. */
function shelf(...entries: [key: string, value: string][]) {
  const items = new Map(entries);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

/** Lets the client's clock, not its timers, jump ahead. */
function jumpingClock(): { jump: (ms: number) => void } & Disposable {
  let aheadMs = 0;
  const real = performance.now.bind(performance);
  const spy = vi.spyOn(performance, "now").mockImplementation(() => real() + aheadMs);
  return {
    jump: (ms) => void (aheadMs += ms),
    [Symbol.dispose]: () => spy.mockRestore(),
  };
}

/** The timer of a deadline beyond the jumps; one within them would have fired in a world with one clock. */
const PATIENT = { connectTimeoutMs: 2 ** 31 - 1 };

/** Two connections that each die after a minute's silence. */
async function learn(
  options: ReconnectingWebSocketOptions,
  url: string | (() => string) = ADDRESS,
): Promise<Rig> {
  using clock = jumpingClock();
  const rig = connect(
    { ...SOON, ...PATIENT, heartbeat: false, ...options },
    { url, script: scripted() },
  );
  for (const number of [1, 2]) {
    const raw = await rig.script.socket(number);
    raw.opens().receives("the last that was heard");
    clock.jump(60_000);
    raw.closes(1006);
  }
  return rig;
}

const throwing = {
  getItem: () => {
    throw new Error("forbidden");
  },
  setItem: () => {
    throw new Error("full");
  },
};

describe("a learnt idle limit", () => {
  it("is told after two silences alike, before the close, and kept under the URL", async () => {
    const storage = shelf();
    const rig = await learn({ storage });
    expect(rig.log.filter((line) => line !== "message the last that was heard")).toEqual([
      "open",
      "close 1006 again",
      "reconnecting",
      "open",
      "idlelimit",
      "close 1006 again",
      "reconnecting",
    ]);
    const [[key, value] = []] = [...storage.items];
    expect(key).toContain(ADDRESS);
    expect(Math.abs(Number(value) - 60_000)).toBeLessThan(1_000);
  });

  it("is kept under one key for addresses that are asked for", async () => {
    const storage = shelf();
    await learn({ storage }, () => ADDRESS);
    expect([...storage.items.keys()].join()).not.toContain("=>");
    expect(storage.items.size).toBe(1);
  });

  it("tells the interval that the heartbeat has from now on", async () => {
    using clock = jumpingClock();
    const beating = connect({ ...SOON, ...PATIENT, heartbeat: { message: "ping" } });
    const limit = next(beating.socket, "idlelimit");
    for (const number of [1, 2]) {
      const raw = await beating.script.socket(number);
      raw.opens();
      clock.jump(20_000);
      raw.closes(1006);
    }
    const { limitMs, intervalMs } = await limit;
    expect(intervalMs).toBeCloseTo(limitMs * 0.75);
  });

  it("of an earlier life makes the heartbeat quicker", async () => {
    const first = shelf();
    await learn({ storage: first });
    const [key = ""] = first.items.keys();
    const storage = shelf([key, "8"]);
    const { script } = connect({ storage, heartbeat: { message: "ping" } });
    const raw = await script.socket(1);
    raw.opens();
    while (raw.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(raw.sent).toEqual(["ping"]);
  });

  it.each(["", "soon", "-5", "NaN", "0", "{}"])("that reads %j is none", async (value) => {
    const storage = { getItem: () => value, setItem: () => {} };
    const { script, log } = connect({ storage, heartbeat: { message: "ping" } });
    script.sockets[0]?.opens();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([log, script.sockets[0]?.sent]).toEqual([["open"], []]);
  });

  it("is learnt all the same when the storage throws", async () => {
    const { log } = await learn({ storage: throwing });
    expect(log).toContain("idlelimit");
    expect(log.at(-1)).toBe("reconnecting");
  });
});
