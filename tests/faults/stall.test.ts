import { setTimeout as delay } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { hear, startClients } from "./clients.ts";
import { Fleet } from "./fleet.ts";
import { startServer, type FaultyServer } from "./server.ts";
import type { Stillness } from "./wire.ts";

const CLIENTS = 50;
const HEARTBEAT = { intervalMs: 500, timeoutMs: 1_000 };

const stalls: readonly Stillness[] = [
  // Far over every deadline.
  { ms: 4_000, times: 2 },
  // So little over the timeout that its lateness does not look like a stall.
  { ms: 1_200, times: 3 },
  // So often that a missing answer finds no excuse any more.
  { ms: 2_200, times: 5 },
];

/** Everybody's heartbeat has gone round since, or somebody has been killed. */
async function pingedAll(server: FaultyServer): Promise<void> {
  const before = (await server.report()).snapshot.pings;
  for (;;) {
    const { pings, dead } = (await server.report()).snapshot;
    if (dead > 0 || pings >= before + 4 * CLIENTS) return;
    await delay(50);
  }
}

describe.concurrent.each(stalls)(
  "a server that stands still for $ms ms, $times times in a row",
  (stillness) => {
    it("kills none of 50 peers", async () => {
      await using server = await startServer({ lifecycle: { heartbeat: HEARTBEAT } });
      await using fleet = new Fleet(server.url, CLIENTS, () => ({ heartbeat: false }));
      await fleet.untilOpen();
      await pingedAll(server);
      await server.carryOut({ do: "stall", ...stillness }, "stall");
      await pingedAll(server);
      const { dead, closes, connections } = (await server.report()).snapshot;
      expect({ dead, closes, connections }).toEqual({ dead: 0, closes: [], connections: CLIENTS });
      expect(fleet.closes).toEqual([]);
    });
  },
);

describe.concurrent("the clients of a server whose event loop stands still for 4 s", () => {
  it("let go when their own timeout is shorter, and are all back", async () => {
    await using server = await startServer({ lifecycle: { heartbeat: HEARTBEAT } });
    await using fleet = new Fleet(server.url, CLIENTS, () => ({ heartbeat: HEARTBEAT }));
    await fleet.untilOpen();
    await server.carryOut({ do: "stall", ms: 4_000, times: 1 }, "stall");
    await fleet.untilAll(({ closes, isOpen }) => closes.length === 1 && isOpen);
    expect(new Set(fleet.closes.map(({ cause }) => cause))).toEqual(new Set(["no-answer"]));
    expect((await server.report()).snapshot.dead).toBe(0);
  });

  it("stay when their own timeout is longer", async () => {
    await using server = await startServer({ lifecycle: { heartbeat: HEARTBEAT } });
    const heartbeat = { intervalMs: 500, timeoutMs: 10_000 };
    await using fleet = new Fleet(server.url, CLIENTS, () => ({ heartbeat }));
    await fleet.untilOpen();
    await server.carryOut({ do: "stall", ms: 4_000, times: 1 }, "stall");
    await pingedAll(server);
    expect(fleet.closes).toEqual([]);
  });
});

describe.concurrent.each(stalls)(
  "a client process that stands still for $ms ms, $times times in a row",
  (stillness) => {
    it.each(["ws", "undici"] as const)("abandons nobody (%s)", async (socket) => {
      await using server = await startServer({ lifecycle: { heartbeat: false } });
      await using clients = await startClients({
        url: server.url,
        count: CLIENTS,
        socket,
        heartbeat: HEARTBEAT,
      });
      clients.write(`${JSON.stringify(stillness)}\n`);
      expect(await hear(clients, "stall")).toEqual({ did: "stall", open: CLIENTS, causes: [] });
    });
  },
);
