import { setTimeout as delay } from "node:timers/promises";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { drawSoon } from "../faults/chance.ts";
import { Client } from "../faults/fleet.ts";
import { startServer } from "../faults/server.ts";
import { needs } from "../kit/needs.ts";
import { MemoryStorage } from "./memory-storage.ts";
import { LIMIT_SECONDS, proxies } from "./proxies.ts";

const LIMIT_MS = LIMIT_SECONDS * 1_000;
/** A bound on what must not happen, so it is waited for to the end. */
const HOLD_MS = 2.5 * LIMIT_MS;
/** Two silences are alike when they differ by less than a second. */
const TOLERANCE_MS = 1_100;

/** The client's own heartbeat alone is to keep the path open. */
const SILENT_SERVER = { lifecycle: { heartbeat: false } } as const;

let chance: Disposable | undefined;
beforeAll(() => {
  chance = drawSoon();
});
afterAll(() => chance?.[Symbol.dispose]());

// What takes the time here is silence, so all of it may be kept at once.
describe.concurrent("an idle limit of 5 s", () => {
  for (const [name, start] of Object.entries(proxies) as [
    keyof typeof proxies,
    (typeof proxies)[keyof typeof proxies],
  ][]) {
    needs(name).describe(`in a real ${name}`, () => {
      it("costs a client with the default heartbeat two connections, and then none", async () => {
        await using server = await startServer(SILENT_SERVER);
        await using proxy = await start(server.port);
        await using client = new Client(`ws://127.0.0.1:${proxy.port}`);
        await client.until(({ limits, isOpen }) => limits.length > 0 && isOpen);
        await delay(HOLD_MS);
        expect(client.closes).toMatchObject([
          { code: 1006, cause: "abnormal" },
          { code: 1006, cause: "abnormal" },
        ]);
      });

      it("is told in an event, with the heartbeat that stays under it", async () => {
        await using server = await startServer(SILENT_SERVER);
        await using proxy = await start(server.port);
        await using client = new Client(`ws://127.0.0.1:${proxy.port}`);
        await client.until(({ limits }) => limits.length > 0);
        const [{ limitMs, intervalMs = Infinity } = { limitMs: 0 }] = client.limits;
        expect(Math.abs(limitMs - LIMIT_MS)).toBeLessThan(TOLERANCE_MS);
        expect(intervalMs).toBeLessThanOrEqual(0.75 * limitMs);
      });

      it("that is kept in storage costs the next client nothing", async () => {
        const storage = new MemoryStorage();
        await using server = await startServer(SILENT_SERVER);
        await using proxy = await start(server.port);
        const url = `ws://127.0.0.1:${proxy.port}`;
        await using first = new Client(url, { storage });
        await first.until(({ limits }) => limits.length > 0);
        await using next = new Client(url, { storage });
        await next.until(({ isOpen }) => isOpen);
        await delay(HOLD_MS);
        expect(next.closes).toEqual([]);
      });

      it("is no limit for a client whose heartbeat is under it", async () => {
        await using server = await startServer(SILENT_SERVER);
        await using proxy = await start(server.port);
        const heartbeat = { intervalMs: 3_000 };
        await using client = new Client(`ws://127.0.0.1:${proxy.port}`, { heartbeat });
        await client.until(({ isOpen }) => isOpen);
        await delay(HOLD_MS);
        expect(client.closes).toEqual([]);
      });

      it("is no limit while the server's own heartbeat is under it", async () => {
        const heartbeat = { intervalMs: 3_000, timeoutMs: 2_000 };
        await using server = await startServer({ lifecycle: { heartbeat } });
        await using proxy = await start(server.port);
        await using client = new Client(`ws://127.0.0.1:${proxy.port}`, { heartbeat: false });
        await client.until(({ isOpen }) => isOpen);
        await delay(HOLD_MS);
        expect(client.closes).toEqual([]);
      });
    });
  }
});
