import { setTimeout as delay } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { hear, startClients } from "./clients.ts";
import { Fleet } from "./fleet.ts";
import { startServer, type FaultyServer } from "./server.ts";

const CLIENTS = 50;
const HEARTBEAT = { intervalMs: 500, timeoutMs: 1_000 };

/** Far over every deadline; and so little over the timeout that it does not look like a stall. */
const STALLS_MS = [4_000, 1_200];

const serverStalls = [
  ...STALLS_MS.map((ms) => ({ ms, times: 1 })),
  // So often in a row that a missing answer finds no excuse any more.
  { ms: 2_200, times: 6 },
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

describe.concurrent.each(serverStalls)(
  "a server whose event loop stands still for $ms ms, $times times in a row",
  (row) => {
    it("kills none of 50 peers", async () => {
      await using server = await startServer({ lifecycle: { heartbeat: HEARTBEAT } });
      await using fleet = new Fleet(server.url, CLIENTS, () => ({ heartbeat: false }));
      await fleet.untilOpen();
      await pingedAll(server);
      await server.carryOut({ do: "stall", ...row }, "stall");
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

describe.concurrent.each(STALLS_MS)(
  "a client process whose event loop stands still for %d ms",
  (stallMs) => {
    it.each([
      { socket: "ws", heartbeat: HEARTBEAT },
      { socket: "undici", heartbeat: { ...HEARTBEAT, message: "are you there?" } },
    ] as const)("abandons nobody ($socket)", async ({ socket, heartbeat }) => {
      await using server = await startServer({ lifecycle: { heartbeat: false } });
      const { url } = server;
      await using clients = await startClients({ url, count: CLIENTS, socket, heartbeat });
      clients.write(`${stallMs}\n`);
      expect(await hear(clients, "stall")).toEqual({ did: "stall", open: CLIENTS, causes: [] });
    });
  },
);
