import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { startScript } from "../kit/child.ts";
import { groupGone, isGroupAlive } from "../kit/process-group.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

describe.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("%s", (signal) => {
  it("in the middle of a scene leaves no process behind", async () => {
    await using run = await startScript(main, [
      "--clients",
      "100",
      "--capacity",
      "1",
      "--only",
      "planned",
    ]);
    await run.waitForLine(/^100 clients are connected/);
    const pids = [...run.tail(50).matchAll(/process (\d+)/g)].map(([, pid]) => Number(pid));
    expect(pids).toHaveLength(4);
    expect(pids.filter(isGroupAlive)).toEqual(pids);
    process.kill(run.pid, signal);
    expect((await run.exited).code).not.toBe(0);
    for (const pid of pids) await groupGone(pid);
  });
});

it("refuses what it cannot play before it starts anything", async () => {
  await using run = await startScript(main, ["--clients", "0"]);
  await run.waitForLine(/^--clients takes a whole number from 100 to 20000$/);
  expect((await run.exited).code).toBe(2);
});
