import { describe, expect, it } from "vitest";

import { signalGroup } from "../kit/process-group.ts";
import { Drill } from "./drill.ts";

const once = ["--once", "--json", "--clients", "10"];
const live = ["--no-open", "--clients", "10"];

/** Its own process, the server's and the network's. */
const CHILDREN = 2;

const ways = [
  { name: "Ctrl-C", stop: (pid: number) => signalGroup(pid, "SIGINT") },
  { name: "a SIGINT to its own process", stop: (pid: number) => process.kill(pid, "SIGINT") },
  { name: "a SIGTERM to its own process", stop: (pid: number) => process.kill(pid, "SIGTERM") },
  { name: "a SIGKILL to its own process", stop: (pid: number) => process.kill(pid, "SIGKILL") },
] as const;

describe.each(ways)("$name", ({ stop }) => {
  it("in the middle of a run leaves no process behind", async () => {
    await using drill = await Drill.start(...once);
    await drill.line("stderr", /^deploy \(1012\) …/);
    expect(drill.children()).toHaveLength(CHILDREN);
    stop(drill.pid);
    await drill.gone();
    expect((await drill.end).code).not.toBe(0);
  });

  it("while the page is served leaves no process behind", async () => {
    await using drill = await Drill.start(...live);
    await drill.line("stdout", /http:\/\/127\.0\.0\.1:\d+\//);
    expect(drill.children()).toHaveLength(CHILDREN);
    stop(drill.pid);
    await drill.gone();
    expect((await drill.end).code).not.toBe(0);
  });
});
