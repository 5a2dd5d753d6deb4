import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";

import { expect, it } from "vitest";

import { install } from "./backsoon.ts";

const readme = new URL("../../packages/cli/README.md", import.meta.url);
const EXAMPLE = /```console\n\$ (.*)\n[^]*?```/g;

/** What a user sees who types it. */
function outputOf(command: string, environment: NodeJS.ProcessEnv): string {
  const options = { env: environment, encoding: "utf8", timeout: 20_000 } as const;
  return spawnSync("bash", ["-c", `exec 2>&1; ${command}`], options).stdout;
}

/** Rewritten with BACKSOON_REWRITE=1. */
it("shows what the commands print", async () => {
  await using folder = await install();
  const text = await readFile(readme, "utf8");
  const renewed = text.replaceAll(EXAMPLE, (_, command: string) => {
    return `\`\`\`console\n$ ${command}\n${outputOf(command, folder.environment)}\`\`\``;
  });
  if (process.env["BACKSOON_REWRITE"] === "1") await writeFile(readme, renewed);
  expect(await readFile(readme, "utf8")).toBe(renewed);
});
