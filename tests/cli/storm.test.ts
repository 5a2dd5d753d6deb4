import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { describe, expect, it } from "vitest";

import { Changes } from "../kit/changes.ts";
import { guard } from "../kit/cleanup.ts";
import { makeTempDir } from "../kit/temp.ts";
import { answer, answerJson, backsoon, cleanEnvironment, main } from "./backsoon.ts";
import { KEYS, PseudoTerminal } from "./pseudo-terminal.ts";

const FLEET = ["--clients", "2k", "--capacity", "100"] as const;
const SMALL = ["storm", ...FLEET, "--policy", "backsoon,fixed-5s,reconnecting-websocket"];
/** Enough to be interrupted long before it ends. */
const LARGE = ["storm", "--clients", "1M", "--capacity", "2k", "--policy", "all"];

interface StormJson {
  readonly seed: number;
  readonly scenario: { readonly clients: number; readonly cause: number };
  readonly policies: readonly {
    readonly id: string;
    readonly ending: string;
    readonly back: number;
    readonly quantiles: readonly { readonly overLimit: number | null }[];
  }[];
  readonly notRun: readonly string[];
}

describe("backsoon storm", () => {
  it("prints the seed first, then a table and a chart", async () => {
    const page = await answer(...SMALL, "--seed", "7");
    expect(page).toMatch(/^seed 7\n {2}2,000 clients come back after a restart \(1012\)/);
    expect(page).toContain("N/C: 2,000 / 100 = 20 s.");
    expect(page).toMatch(/\n {2}policy +50 % +99 % +99\.9 % +100 % +attempts +wasted +peak\n/);
    expect(page).toMatch(/\n {2}backsoon +0\.5\d +(?:[01]\.\d\d +){3}1\.0\d +0\.00 +/);
    expect(page).toMatch(/\n {2}fixed-5s +[▁▂▃▄▅▆▇█ ]+ +\d+ s\n/);
  });

  it("says plainly who never recovers, and how many were back", async () => {
    const page = await answer("storm", ...FLEET, "--policy", "graphql-ws", "--cause", "1006");
    expect(page).toMatch(/\n {2}graphql-ws +never +never +never +never /);
    expect(page.replaceAll(/\s+/g, " ")).toMatch(
      /- graphql-ws never recovers: .* \d[\d,]* of 2,000 were back/,
    );
  });

  it("prints everything as JSON, the seed first", async () => {
    const json = await answer(...SMALL, "--json");
    expect(json).toMatch(/^\{\n {2}"seed": 1,\n/);
    const { scenario, policies, notRun } = JSON.parse(json) as StormJson;
    expect(scenario).toMatchObject({ clients: 2_000, cause: 1012 });
    expect(policies.map(({ id }) => id)).toEqual([
      "backsoon",
      "fixed-5s",
      "reconnecting-websocket",
    ]);
    expect(policies[0]).toMatchObject({ ending: "recovered", back: 2_000 });
    expect(notRun).toEqual([]);
  });

  it("runs what help gives as examples of flags", async () => {
    for (const flags of [
      ["--nodes", "4", "--rolling", "--down", "2"],
      ["--backlog", "200", "--waste", "0.5"],
      ["--backlog", "kernel:100", "--cause", "1001"],
      ["--own-failures", "5%", "--horizon", "600", "--cause", "1006"],
    ]) {
      const page = await answer("storm", ...FLEET, "--policy", "backsoon", ...flags);
      expect(page).toMatch(/\n {2}backsoon +[01]\.\d\d +/);
    }
  });

  it("gives the same bytes for the same seed, and others for another", async () => {
    await using folder = await makeTempDir();
    const run = async (name: string, seed: string): Promise<readonly string[]> => {
      const [svg, html] = [join(folder.path, `${name}.svg`), join(folder.path, `${name}.html`)];
      const page = await answer(...SMALL, "--seed", seed, "--svg", svg, "--html", html);
      const json = await answer(...SMALL, "--seed", seed, "--json");
      return [page, json, await readFile(svg, "utf8"), await readFile(html, "utf8")];
    };
    const [one, again, other] = [await run("a", "1"), await run("b", "1"), await run("c", "2")];
    expect(again).toEqual(one);
    for (const [index, bytes] of other.entries()) expect(bytes).not.toBe(one[index]);
    expect(one[2]).toMatch(/^<svg /);
    expect(one[3]).toMatch(/^<!doctype html>/);
  });

  it("replaces a file that is there", async () => {
    await using folder = await makeTempDir();
    const path = join(folder.path, "storm.svg");
    await writeFile(path, "x".repeat(1_000_000));
    await answer("storm", ...FLEET, "--policy", "backsoon", "--svg", path);
    expect(await readFile(path, "utf8")).toMatch(/^<svg [^]*<\/svg>\n$/);
  });

  it("costs the other commands nothing: they load none of it", async () => {
    const code = await readFile(main, "utf8");
    expect(code).toContain('import("./run-storm.js")');
    expect(code).not.toMatch(/from "\.\/(?:run-storm|run-plan|say)\.js"/);
  });

  it("ends quietly when nobody reads", async () => {
    const child = spawn(process.execPath, [main, ...LARGE], {
      stdio: ["ignore", "pipe", "pipe"],
      env: cleanEnvironment(),
    });
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe("wrong usage is told before any work", () => {
  const fleet = (...flags: readonly string[]): readonly string[] => [
    "storm",
    "--clients",
    "1M",
    "--capacity",
    "2k",
    ...flags,
  ];

  it.each([
    [["storm"], /storm needs --clients .* and --capacity /],
    [["storm", "--clients", "5k"], /storm needs --capacity /],
    [["storm", "paln"], /storm has no command "paln"\. Did you mean storm plan\?\n$/],
    [["storm", "--clients", "5k", "paln", "x"], /storm has no command "paln"/],
    [["storm", "plan", "x", "--clients", "5k", "--capacity", "9"], /too many arguments for 'plan'/],
    [["storm", "--clients", "0", "--capacity", "1"], /"0" is no whole number above 0/],
    [["storm", "--clients", "-5", "--capacity", "1"], /"-5" is no whole number above 0/],
    [["storm", "--clients", "5k", "--capacity", "0"], /"0" is no number per second above 0/],
    [
      ["storm", "--clients", "100", "--capacity", "200"],
      /--capacity 200 is more per second than there are --clients 100/,
    ],
    [
      ["storm", "--clients", "50M", "--capacity", "50k"],
      /--clients 50000000 is out of bounds: from 1 to 10,000,000\.\n$/,
    ],
    [
      ["storm", "--clients", "100", "--capacity", "0.0001"],
      /--capacity 0\.0001 is out of bounds: from 0\.001 to 1,000,000\.\n$/,
    ],
    [fleet("--down", "90000"), /--down 90000 is out of bounds: from 0 to 86,400 seconds\.\n$/],
    [fleet("--grace", "0"), /--grace 0 is out of bounds: from 0\.001 to 86,400 seconds\.\n$/],
    [fleet("--nodes", "2k"), /--nodes 2000 is out of bounds: from 1 to 1,000\.\n$/],
    [fleet("--pause", "5"), /--pause goes with --rolling/],
    [
      fleet("--rolling", "--nodes", "3", "--pause", "2000"),
      /--horizon 3600 ends the run .* 3 nodes, each down in turn, and the pauses take 4015 s/,
    ],
    [fleet("--cause", "1000"), /"1000" ends no fleet here/],
    [fleet("--rolling"), /--rolling needs two nodes or more/],
    [
      fleet("--rolling", "--cause", "1006"),
      /--rolling does not go with --cause 1006: nobody plans a crash/,
    ],
    [fleet("--cause", "1006", "--grace", "10"), /--grace goes with a planned end/],
    [fleet("--horizon", "60"), /--horizon 60 ends the run before everybody can be back: .* 505 s/],
    [fleet("--policy", "fixd-5s"), /"fixd-5s" is no policy .* Did you mean fixed-5s\?/],
    [fleet("--policy", "banana"), /is no policy that is known here\. Known are backsoon, /],
    [fleet("--down", "-1"), /"-1" is no number of seconds/],
    [fleet("--own-failures", "2"), /"2" is no share/],
    [
      fleet("--curve", "10:5,10:6"),
      /--curve has 6 per second at 10 s: .* later than the one before/,
    ],
    [fleet("--svg", "x", "--html", "./x"), /--svg and --html name the same file/],
    [fleet("--sgv", "x"), /unknown option '--sgv'\n\(Did you mean --svg\?\)/],
    [["storm", "plan"], /storm needs --clients .* and --capacity /],
    [["storm", "plan", "--clients", "5", "--capacity", "9"], /more per second than there are/],
    [
      ["storm", "plan", "--clients", "5k", "--capacity", "9", "--down", "1000000"],
      /--down 1000000 is out of bounds: from 0 to 86,400 seconds\.\n$/,
    ],
    [
      ["storm", "plan", "--clients", "5k", "--capacity", "9", "--seed", "1"],
      /plan takes no --seed/,
    ],
    [["storm", "plan", "--clients", "5k", "--capacity", "9", "--rolling"], /takes no --rolling/],
  ])("%j", async (args, says) => {
    const { code, stdout, stderr } = await backsoon(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each(["--svg", "--html"])("%s to where nothing can be written", async (flag) => {
    await using folder = await makeTempDir();
    const directory = join(folder.path, "directory");
    await mkdir(directory);
    for (const path of [directory, join(folder.path, "none", "storm.svg")]) {
      const { code, stdout, stderr } = await backsoon([...LARGE, flag, path]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(new RegExp(`^error: ${flag} ".*" cannot be written: E[A-Z]+: `));
    }
  });
});

describe("an interruption", () => {
  /** Sends the signal when the run has begun, and tells what was printed. */
  async function interrupted(
    args: readonly string[],
    begun: (stdout: string) => boolean,
    signal: NodeJS.Signals,
  ): Promise<{ code: number | null; stdout: string }> {
    const child = spawn(process.execPath, [main, ...args], {
      stdio: ["ignore", "pipe", "ignore"],
      env: cleanEnvironment(),
    });
    const release = guard("kill", "-s", "KILL", `${child.pid}`);
    const changes = new Changes();
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => {
      stdout += part;
      changes.changed();
    });
    const closed = once(child, "close") as Promise<[number | null]>;
    await changes.until(
      () => begun(stdout),
      () => `it has not begun:\n${stdout}`,
    );
    child.kill(signal);
    const [code] = await closed;
    release();
    return { code, stdout };
  }

  const hasSeed = (stdout: string): boolean => stdout.includes("seed 1\n");

  it.each(["SIGINT", "SIGTERM"] as const)("by %s prints what is known: 130", async (signal) => {
    await using folder = await makeTempDir();
    const svg = join(folder.path, "storm.svg");
    const { code, stdout } = await interrupted([...LARGE, "--svg", svg], hasSeed, signal);
    expect(code).toBe(130);
    expect(stdout).toContain("\nInterrupted: this is what is known so far\n");
    const words = stdout.replaceAll(/\s+/g, " ");
    expect(words).toContain("- backsoon unfinished, because it was interrupted: ");
    expect(words).toContain("- Not run: backsoon-client, ");
    expect(await readFile(svg, "utf8")).toContain("unfinished, because it was interrupted");
  });

  it("at a terminal wipes the progress and answers", async () => {
    // In place of the shell: Ctrl-C reaches the shell as well, and many end then without `echo $?`.
    const command = `exec '${process.execPath}' '${main}' ${LARGE.join(" ")}`;
    await using terminal = await PseudoTerminal.run(command, cleanEnvironment());
    await terminal.shows(/backsoon \(1 of \d+\): after .*, [\d,]+ of 1,000,000 are back/);
    terminal.type(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    expect(terminal.text).toMatch(/Interrupted: this is what is known so far[^]*Who is back/);
  });

  it("leaves JSON whole", async () => {
    const command = `exec '${process.execPath}' '${main}' ${LARGE.join(" ")} --json`;
    await using terminal = await PseudoTerminal.run(command, cleanEnvironment());
    await terminal.shows(/ are back/);
    terminal.type(KEYS.interrupt);
    expect(await terminal.ended).toBe(130);
    const json = terminal.text.slice(terminal.text.indexOf("{\n"));
    const { policies, notRun } = JSON.parse(json) as StormJson;
    expect(policies.map(({ id, ending }) => [id, ending])).toEqual([["backsoon", "unfinished"]]);
    expect(notRun).toContain("fixed-5s");
  });
});

describe("backsoon storm plan", () => {
  const PLAN = ["storm", "plan", "--clients", "120000", "--capacity", "900", "--grace", "30"];

  it("prints the settings to use and what to expect", async () => {
    const page = await answer(...PLAN);
    for (const part of [
      "admission: { perSecond: 900 },",
      "boundMs: 25_000,",
      'lifecycle.onSignals({ action: "restart", backInMs: 12_000 });',
      "spreadMs: 146_667,",
      "the limit, N/C  133 s",
      "the last client is back after 145 s",
    ]) {
      expect(page).toContain(part);
    }
    expect(page.replaceAll(/\s+/g, " ")).toContain("the grace period of 30 s suffices");
  });

  it("says when the grace period does not suffice, and which one does", async () => {
    const page = await answer("storm", "plan", "--clients", "1M", "--capacity", "5k");
    const words = page.replaceAll(/\s+/g, " ");
    expect(words).toContain("the grace period of 30 s does not suffice");
    expect(words).toContain("It takes a grace period of 205 s, or more processes.");
  });

  it("prints JSON", async () => {
    expect(await answerJson(...PLAN, "--nodes", "2")).toMatchObject({
      question: { clients: 120_000, capacityPerSecond: 900, graceMs: 30_000, nodes: 2 },
      settings: { perSecond: 450, boundMs: 25_000, backInMs: 6_000 },
      telling: { connections: 60_000, fitsGrace: true },
    });
  });

  it("suggests a simulation that runs", async () => {
    const page = await answer("storm", "plan", "--clients", "2000", "--capacity", "100");
    const [, args = ""] = /`backsoon (storm [^`]*)`/.exec(page.replaceAll(/\s+/g, " ")) ?? [];
    expect(args).toBe("storm --clients 2000 --capacity 100");
    expect(await answer(...args.split(" "), "--policy", "backsoon")).toMatch(/^seed 1\n/);
  });

  it("expects of a rolling restart what the suggested simulation of it shows", async () => {
    const page = await answer("storm", "plan", ...FLEET, "--nodes", "4", "--down", "2");
    const words = page.replaceAll(/\s+/g, " ");
    expect(words).toContain(
      "1012, node by node the last client is back after 100 s, and each has moved 1.45 times on " +
        "average: `backInMs: 0`, and 20 s from one node to the next",
    );
    const [, all = "", rolling = ""] =
      /`backsoon (storm [^`]*)`.*`(--rolling [^`]*)`/.exec(words) ?? [];
    expect(rolling).toBe("--rolling --pause 18");
    const simulated = await answer(...`${all} ${rolling} --policy backsoon`.split(" "));
    expect(simulated).toMatch(/\n {2}backsoon (?: +\d\.\d\d){4} +1\.4\d +0\.00 [^]* {2}9\d s\n/);
  });

  it("has a help of its own", async () => {
    const help = await answer("storm", "plan", "--help");
    expect(help).toContain("Usage: backsoon storm plan [options]");
    expect(help).not.toContain("--policy");
  });
});
