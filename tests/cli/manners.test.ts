import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

import { describe, expect, it } from "vitest";

import { answer, backsoon, cleanEnvironment, main } from "./backsoon.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";

const isColored = (text: string): boolean => text.includes("\u001B[");

const commands = ["explain", "compare", "which", "codes", "limits", "storm", "completion"];

describe("help", () => {
  it("names the commands, gives examples and tells the exit codes", async () => {
    const help = await answer("--help");
    for (const part of [
      ...commands,
      "Examples:\n  $ backsoon explain 1006\n",
      "0    done",
      "1    nothing to answer with",
      "2    wrong usage",
      "130  interrupted",
    ]) {
      expect(help).toContain(part);
    }
  });

  const examples = async (): Promise<readonly string[]> =>
    [...(await answer("--help")).matchAll(/^ {2}\$ backsoon (.*)$/gm)].map(([, args = ""]) => args);

  it("gives examples that work", async () => {
    const given = await examples();
    expect(given.length).toBeGreaterThan(5);
    for (const args of given) expect(await answer(...args.split(" "))).not.toBe("");
  });

  it.each(commands)("is there for %s", async (command) => {
    const help = await answer(command, "--help");
    expect(help).toContain(`Usage: backsoon ${command}`);
    expect(await answer("help", command)).toBe(help);
  });
});

it("tells the version of its package", async () => {
  const manifest = new URL("../../packages/cli/package.json", import.meta.url);
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { version: string };
  expect(await answer("--version")).toBe(`${version}\n`);
});

describe("colour", () => {
  it.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    [{ CI: "true" }, false],
  ])("in a pipe with %j: %s", async (environment, wanted) => {
    const { stdout } = await backsoon(["explain", "1006"], environment);
    expect(isColored(stdout)).toBe(wanted);
  });

  it("in a pipe with FORCE_COLOR, but --no-color: false", async () => {
    for (const args of [
      ["--no-color", "explain", "1006"],
      ["explain", "1006", "--no-color"],
    ]) {
      const { stdout } = await backsoon(args, { FORCE_COLOR: "1" });
      expect(isColored(stdout)).toBe(false);
    }
  });

  it.each([
    ["", {}, true],
    ["--no-color", {}, false],
    ["", { NO_COLOR: "1" }, false],
    ["", { TERM: "dumb" }, false],
  ])("at a terminal with %j and %j: %s", async (flag, environment, wanted) => {
    const command = `'${process.execPath}' '${main}' explain 1006 ${flag}`;
    await using terminal = await PseudoTerminal.run(command, cleanEnvironment(environment));
    expect(await terminal.ended).toBe(0);
    expect(terminal.text).toContain("1006 Abnormal Closure");
    expect(isColored(terminal.raw)).toBe(wanted);
  });
});

it.each([40, 60, 100])("keeps within a terminal of %d cells", async (columns) => {
  const command = `'${process.execPath}' '${main}' compare 1001 1012`;
  const environment = cleanEnvironment({ NO_COLOR: "1" });
  await using terminal = await PseudoTerminal.run(command, environment, columns);
  expect(await terminal.ended).toBe(0);
  const lengths = terminal.text.split("\n").map((line) => line.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(columns);
  expect(Math.max(...lengths)).toBeGreaterThan(columns - 10);
});

describe("a reader who leaves early", () => {
  it.each([["codes"], ["explain", "1006"], ["limits", "--json"], ["--help"]])(
    "ends %s %s quietly",
    async (...args) => {
      const child = spawn(process.execPath, [main, ...args.filter(Boolean)], {
        stdio: ["ignore", "pipe", "pipe"],
        env: cleanEnvironment(),
      });
      // Before the command can have written anything.
      child.stdout.destroy();
      const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    },
  );
});
