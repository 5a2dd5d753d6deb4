import { spawn } from "node:child_process";
import { once } from "node:events";
import { symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { makeTempDir, type TempDir } from "../kit/temp.ts";

export const main: string = fileURLToPath(
  new URL("../../packages/cli/dist/main.js", import.meta.url),
);

/** What decides on language and colour, and is not the same on every machine. */
const UNSET = new Set([
  "LC_ALL",
  "LC_MESSAGES",
  "LANG",
  "LANGUAGE",
  "NO_COLOR",
  "FORCE_COLOR",
  "TERM",
]);

/** This process's environment without what decides on language and colour, and with `added`. */
export function cleanEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !UNSET.has(name));
  return { ...Object.fromEntries(kept), ...added };
}

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user does who is not at a terminal. */
export async function backsoon(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: cleanEnvironment(environment),
    timeout: 20_000,
    killSignal: "SIGKILL",
  });
  const ended = once(child, "close") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { code, stdout, stderr };
}

/** The answer of a command that must succeed in silence. */
export async function answer(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await backsoon(args);
  if (code !== 0 || stderr !== "") throw new Error(`${args.join(" ")}: ${code}\n${stderr}`);
  return stdout;
}

export async function answerJson(...args: readonly string[]): Promise<unknown> {
  return JSON.parse(await answer(...args, "--json"));
}

/** As `npm install` does: a command `backsoon` on the PATH. */
export async function install(): Promise<TempDir & { readonly environment: NodeJS.ProcessEnv }> {
  const folder = await makeTempDir();
  await symlink(main, join(folder.path, "backsoon"));
  const path = [folder.path, dirname(process.execPath), process.env["PATH"]].join(":");
  return Object.assign(folder, { environment: cleanEnvironment({ PATH: path }) });
}
