import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

import { startScript } from "../kit/child.ts";
import { needs } from "../kit/needs.ts";
import { startRedis } from "../kit/redis.ts";
import { makeTempDir } from "../kit/temp.ts";
import { within } from "../kit/within.ts";

const script = fileURLToPath(new URL("exit-process.ts", import.meta.url));

/** The store's timers and time-outs are all longer, or `unref`ed. */
const EXIT_MS = 3_000;

async function expectExit(...args: readonly string[]): Promise<void> {
  await using child = await startScript(script, args);
  await child.waitForLine(/^closed$/);
  const exit = await within(child.exited, EXIT_MS, () => `no end after "closed"; ${child.tail()}`);
  expect(exit).toEqual({ code: 0, signal: null });
}

it.each(["memory", "open memory"])("a process ends after its %s store", async (kind) => {
  await expectExit(kind);
});

it("a process ends after its lmdb store", async () => {
  await using dir = await makeTempDir();
  await expectExit("lmdb", `${dir.path}/sessions`);
});

needs("redis").describe("a process ends after its store", () => {
  it("in Redis", async () => {
    await using redis = await startRedis();
    await expectExit("redis", redis.url);
  });

  it("in a Redis cluster", async () => {
    await using redis = await startRedis({ isCluster: true });
    await expectExit("redis cluster", redis.url);
  });
});
