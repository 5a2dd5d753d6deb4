import { readdir } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { startScript, type Child } from "../kit/child.ts";
import { needs } from "../kit/needs.ts";
import { groupGone } from "../kit/process-group.ts";
import { makeTempDir, type TempDir } from "../kit/temp.ts";
import type { ChaosResult } from "./run.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));

const SECONDS = 60;
const CLIENTS = 200;
const SEED = process.env["BACKSOON_SEED"] ?? "7";
/** The last fault may begin at the last moment; then everything has to settle. */
const MAX_MS = (SECONDS + 240) * 1_000;
const GONE_MS = 10_000;

/** As by hand, with its files in a directory that can be looked at afterwards. */
function startChaos(temp: TempDir, ...args: readonly string[]): Promise<Child> {
  return startScript(main, ["--seed", SEED, ...args], { env: { TMPDIR: temp.path } });
}

/** What it has said of itself on the way: numbers of processes, ports. */
function numbers(said: string, pattern: RegExp): number[] {
  return [...new Set(Array.from(said.matchAll(pattern), ([, number]) => Number(number)))];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

async function leftPorts(ports: readonly number[]): Promise<number[]> {
  const free = await Promise.all(ports.map(isFree));
  return ports.filter((_, index) => !free[index]);
}

async function leftFiles(temp: TempDir): Promise<string[]> {
  return (await readdir(temp.path)).filter((name) => name.startsWith("backsoon-"));
}

/** Not one process, port or file of the run is there any more. */
async function expectNothingLeft(said: string, temp: TempDir): Promise<void> {
  const pids = numbers(said, /process (\d+)/g);
  const ports = numbers(said, /port (\d+)/g);
  expect(pids.length).toBeGreaterThanOrEqual(5);
  expect(ports.length).toBeGreaterThanOrEqual(6);
  for (const pid of pids) await groupGone(pid);
  const left = async () => ({ ports: await leftPorts(ports), files: await leftFiles(temp) });
  const endMs = performance.now() + GONE_MS;
  for (;;) {
    const { ports, files } = await left();
    if ((ports.length === 0 && files.length === 0) || performance.now() > endMs) break;
    // Whoever clears up after a run that was ended from outside tells nobody.
    await delay(20);
  }
  expect(await left()).toEqual({ ports: [], files: [] });
}

function isResult(value: unknown): value is ChaosResult {
  return typeof value === "object" && value !== null && "clientToServer" in value;
}

needs("haproxy", "redis").describe("two nodes behind HAProxy, with Redis", () => {
  it(
    `lose, repeat and reorder nothing in ${SECONDS} s of everything (replay: npm run chaos -- --seed ${SEED})`,
    async () => {
      await using temp = await makeTempDir();
      await using chaos = await startChaos(
        temp,
        "--json",
        "--seconds",
        String(SECONDS),
        "--clients",
        String(CLIENTS),
      );
      const result = await chaos.waitForJson(isResult, { withinMs: MAX_MS });
      expect(await chaos.exited).toEqual({ code: 0, signal: null });
      const nothing = { lost: 0, duplicated: 0, reordered: 0 };
      expect(result.broken).toEqual([]);
      expect(result.clientToServer).toMatchObject({ ...nothing, wrongFate: 0 });
      expect(result.serverToClient).toMatchObject(nothing);
      expect(result.attached).toBe(CLIENTS);
      expect(result.sessions.resumed).toBeGreaterThan(CLIENTS);
      expect(result.sessions.moved).toBeGreaterThan(0);
      // Nobody was away for long enough, and the store keeps what it was told.
      expect(result.sessions.sessionsLost).toEqual({});
      expect(result.leftInStore).toBeLessThanOrEqual(result.sessions.neverMet);
      await expectNothingLeft(chaos.tail(1_000), temp);
    },
    MAX_MS + 60_000,
  );

  it.each(["SIGINT", "SIGKILL"] as const)(
    "leave nothing behind when a %s ends the run in the middle",
    async (signal) => {
      await using temp = await makeTempDir();
      await using chaos = await startChaos(temp, "--seconds", "600", "--clients", "10");
      await chaos.waitForLine(/^\d+\.\d s: /, { withinMs: 60_000 });
      process.kill(chaos.pid, signal);
      await chaos.exited;
      await expectNothingLeft(chaos.tail(1_000), temp);
    },
    120_000,
  );
});
