import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { locales, namedCodes, systems } from "@backsoon/codes";
import { backsoon, backsoonClientOnly, policies as peers } from "@backsoon/storm";
import { describe, expect, it } from "vitest";

import { answer, install } from "./backsoon.ts";
import { PseudoTerminal } from "./pseudo-terminal.ts";

const policies = [backsoon, backsoonClientOnly, ...peers].map(({ id }) => id);

const lines: readonly { readonly typed: readonly string[]; readonly offers: readonly string[] }[] =
  [
    { typed: ["ex"], offers: ["explain"] },
    { typed: ["co"], offers: ["compare", "codes", "completion"] },
    { typed: ["explain", ""], offers: namedCodes.map(String) },
    { typed: ["explain", "101"], offers: ["1010", "1011", "1012", "1013", "1014", "1015"] },
    { typed: ["compare", "1006", "300"], offers: ["3000", "3003", "3008"] },
    { typed: ["explain", "1006", "--s"], offers: ["--system"] },
    { typed: ["explain", "1006", "--lang", ""], offers: locales },
    { typed: ["codes", "--system", ""], offers: Object.keys(systems) },
    { typed: ["which", "--from", ""], offers: ["server", "client", "script"] },
    { typed: ["which", "--situation", "re"], offers: ["restart"] },
    { typed: ["completion", ""], offers: ["bash", "zsh", "fish"] },
    { typed: ["--no"], offers: ["--no-color"] },
    { typed: ["storm", ""], offers: ["plan"] },
    { typed: ["storm", "--roll"], offers: ["--rolling"] },
    { typed: ["storm", "--cause", ""], offers: ["1012", "1001", "1006"] },
    { typed: ["storm", "--backlog", ""], offers: ["unbounded", "1000"] },
    { typed: ["storm", "--policy", ""], offers: [...policies, "all"] },
    { typed: ["storm", "--policy", "soc"], offers: ["socket.io"] },
    { typed: ["storm", "--policy", "backsoon,soc"], offers: ["backsoon,socket.io"] },
    { typed: ["storm", "--policy", "socket.io,rews,s"], offers: ["socket.io,rews,signalr"] },
    {
      typed: ["storm", "plan", "--"],
      offers: ["--clients", "--capacity", "--down", "--grace", "--nodes", "--json", "--help"],
    },
    { typed: ["storm", "--clients", "5k", "plan", "--gr"], offers: ["--grace"] },
  ];

describe("the shell is told how a line goes on", () => {
  it.each(lines)("$typed", async ({ typed, offers }) => {
    const offered = (await answer("complete", "--", ...typed)).split("\n");
    const words = offered.filter((line) => line !== "" && !line.startsWith(":"));
    expect(words.map((line) => line.split("\t")[0])).toEqual([...offers]);
  });
});

describe("the script for bash", () => {
  it.each(lines)("completes $typed", async ({ typed, offers }) => {
    await using folder = await install();
    const script = [
      // Twice, as a start-up file that is read again does.
      "source <(backsoon completion bash)",
      "source <(backsoon completion bash)",
      'COMP_WORDS=(backsoon "$@")',
      "COMP_CWORD=$#",
      "_backsoon",
      String.raw`printf '%s\n' "\${COMPREPLY[@]}"`.replace("\\$", "$"),
    ].join("\n");
    const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", script, "bash", ...typed], {
      env: folder.environment,
      encoding: "utf8",
      timeout: 20_000,
    });
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n").toSorted()).toEqual([...offers].toSorted());
  });

  it("evaluates nothing that was typed", async () => {
    await using folder = await install();
    const script = [
      "source <(backsoon completion bash)",
      `COMP_WORDS=(backsoon explain '$(touch "${folder.path}/touched")' '')`,
      "COMP_CWORD=3",
      "_backsoon",
      `[ ! -e "${folder.path}/touched" ]`,
    ].join("\n");
    const { status } = spawnSync("bash", ["--norc", "-c", script], {
      env: folder.environment,
      timeout: 20_000,
    });
    expect(status).toBe(0);
  });

  it("completes at the press of a key", async () => {
    await using folder = await install();
    await using terminal = await PseudoTerminal.run("bash --norc -i", folder.environment);
    await terminal.shows(/[#$] $/);
    terminal.type("PS1='ready> '\r");
    await terminal.shows(/\nready> $/);
    terminal.type("source <(backsoon completion bash); echo sourced\r");
    await terminal.shows(/\nsourced\nready> $/);
    terminal.type("backsoon compl\t");
    await terminal.shows(/ready> backsoon completion $/);
    terminal.type("f\t");
    await terminal.shows(/ready> backsoon completion fish $/);
    terminal.type("\u0003");
    await terminal.shows(/\^C\nready> $/);
    terminal.type("exit\r");
    await terminal.ended;
  });
});

describe.each(["bash", "zsh", "fish"])("the script for %s", (shell) => {
  it("asks the command", async () => {
    const script = await answer("completion", shell);
    expect(script).toContain("backsoon complete -- ");
  });

  it("is one that the shell can read", async () => {
    await using folder = await install();
    const path = join(folder.path, "script");
    await writeFile(path, await answer("completion", shell));
    const { status, stderr } = spawnSync(shell, ["-n", path], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

it.each([
  ["explain 101", ["1010", "1011", "1012", "1013", "1014", "1015"]],
  ["storm --policy backsoon,soc", ["backsoon,socket.io"]],
  ["storm plan --gr", ["--grace"]],
])("completes %s in fish", async (typed, offers) => {
  await using folder = await install();
  const script = `backsoon completion fish | source; complete -C 'backsoon ${typed}'`;
  const { stdout } = spawnSync("fish", ["-c", script], {
    env: { ...folder.environment, HOME: folder.path },
    encoding: "utf8",
    timeout: 20_000,
  });
  const offered = stdout
    .trim()
    .split("\n")
    .map((line) => line.split("\t")[0]);
  expect(offered).toEqual(offers);
});
