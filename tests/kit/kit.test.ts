import { existsSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { startChild, startScript } from "./child.ts";
import { startEchoServer } from "./echo.ts";
import { expectNoLeaks } from "./leaks.ts";
import { missing, needs } from "./needs.ts";
import { freePort, waitForPort } from "./ports.ts";
import { isGroupAlive } from "./process-group.ts";
import { makeTempDir } from "./temp.ts";
import { within } from "./within.ts";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

describe("a child process", () => {
  it("is waited for by its lines, old ones too, and by its JSON", async () => {
    const script = `echo one; echo '{"n":2}'; read line; echo "got $line" >&2; exit 3`;
    await using child = await startChild("/bin/sh", ["-c", script]);
    expect(await child.waitForJson(isRecord)).toEqual({ n: 2 });
    expect((await child.waitForLine(/^o(n)e$/))[1]).toBe("n");
    const from = child.position;
    child.write("this\n");
    await child.waitForLine(/got this/, { from });
    expect(await child.exited).toEqual({ code: 3, signal: null });
    expect(child.tail(1)).toBe("got this");
  });

  it("names the command and its last words when the line does not come", async () => {
    await using child = await startChild("/bin/sh", ["-c", "echo out of luck >&2; sleep 1000"]);
    await child.waitForLine(/luck/);
    const wait = child.waitForLine(/never/, { withinMs: 50 });
    await expect(wait).rejects.toThrow(/a line like \/never\/.*\/bin\/sh[^]*out of luck[^]*50 ms/);
    child.kill("SIGKILL");
    await expect(child.waitForLine(/never/)).rejects.toThrow("the output has ended");
    await expect(startChild("/no/such/program")).rejects.toThrow('cannot start "/no/such/program"');
  });

  it("is ended with its whole group, also when stopped or deaf", async () => {
    const script = "trap '' TERM; sleep 1000 & echo ready; wait; sleep 1000";
    await expectNoLeaks(async () => {
      const child = await startChild("/bin/sh", ["-c", script], { graceMs: 50 });
      await child.waitForLine(/ready/);
      child.kill("SIGSTOP");
      await child[Symbol.asyncDispose]();
      expect(await child.exited).toEqual({ code: null, signal: "SIGKILL" });
      expect(isGroupAlive(child.pid)).toBe(false);
    });
  });
});

describe("ports and directories", () => {
  it("gives free ports and waits until one accepts", async () => {
    const [first, second] = [await freePort(), await freePort()];
    expect(first).not.toBe(second);
    await expect(waitForPort(first, { withinMs: 30 })).rejects.toThrow("ECONNREFUSED");
    await using child = await startChild("/bin/sh", ["-c", "echo broken >&2; exit 1"]);
    await expect(waitForPort(first, { child })).rejects.toThrow(/has ended[^]*broken/);
    await using server = await startEchoServer();
    await waitForPort(server.port);
  });

  it("removes a directory with what is in it", async () => {
    const dir = await makeTempDir();
    expect(readFileSync(await dir.file("a.txt", "text"), "utf8")).toBe("text");
    await dir[Symbol.asyncDispose]();
    expect(existsSync(dir.path)).toBe(false);
  });
});

const makeUnref = (): unknown => setTimeout(() => {}, 100).unref();

describe("leaks", () => {
  it("are told with the place they were made at", async () => {
    let timer: NodeJS.Timeout | undefined;
    const leak = expectNoLeaks(() => void (timer = setTimeout(() => {}, 60_000)), { withinMs: 30 });
    await expect(leak).rejects.toThrow(/left behind:\n {2}timer, made at .*kit\.test\.ts/);
    clearTimeout(timer);
    const server = createServer();
    const listening = expectNoLeaks(() => once(server.listen(0), "listening"), { withinMs: 30 });
    await expect(listening).rejects.toThrow(/TCP server, made at/);
    server.close();
  });

  it("are waited for until they are gone, and unref() hides only if asked to", async () => {
    const value = await expectNoLeaks(async () => {
      const timer = setTimeout(() => {}, 60_000);
      setImmediate(() => clearTimeout(timer));
      setTimeout(() => {}, 20);
      return 7;
    });
    expect(value).toBe(7);
    await expectNoLeaks(makeUnref);
    const strict = expectNoLeaks(makeUnref, { withinMs: 10, alsoUnref: true });
    await expect(strict).rejects.toThrow("timer");
  });
});

describe("what a test needs", () => {
  afterEach(() => void vi.unstubAllEnvs());

  it("is skipped with a reason on a desk, and fails on CI", () => {
    vi.stubEnv("CI", "");
    if (missing("nginx") === false) return;
    expect(needs("nginx").skip).toContain("apt-get install -y --no-install-recommends nginx-light");
    vi.stubEnv("CI", "true");
    expect(() => missing("nginx")).toThrow("nginx is missing here");
  });
});

describe("a killed test process", () => {
  const script = fileURLToPath(new URL("cleanup-process.ts", import.meta.url));

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("leaves nothing on %s", async (signal) => {
    await using tests = await startScript(script);
    const left = await tests.waitForJson(isRecord);
    const pid = Number(left["pid"]);
    const dir = String(left["dir"]);
    expect([isGroupAlive(pid), existsSync(dir)]).toEqual([true, true]);
    tests.kill(signal);
    expect(await tests.exited).toMatchObject({ signal });
    const anythingLeft = (): boolean =>
      isGroupAlive(pid) ||
      existsSync(dir) ||
      Object.values(networkInterfaces())
        .flat()
        .some((network) => network?.address === left["address"]);
    const gone = async (): Promise<void> => {
      while (anythingLeft()) await delay(10);
    };
    await within(gone(), 10_000, () => `something is left of ${JSON.stringify(left)}`);
  });
});
