/**
 * Checks what would be published: manifests and exports (publint), types as every resolver sees
 * them (arethetypeswrong), and the size of the client (size-limit).
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function run(tool: string, args: readonly string[], cwd: string): boolean {
  const { status } = spawnSync("npx", ["--no-install", tool, ...args], { cwd, stdio: "inherit" });
  if (status !== 0) console.error(`${tool} failed in ${cwd}`);
  return status === 0;
}

const packages = readdirSync(`${root}packages`).map((name) => `${root}packages/${name}`);
const results = [
  ...packages.map((path) => run("publint", ["--strict"], path)),
  ...packages.map((path) => run("attw", ["--pack", ".", "--profile", "esm-only", "--quiet"], path)),
  run("size-limit", [], root),
];
process.exitCode = results.every(Boolean) ? 0 : 1;
