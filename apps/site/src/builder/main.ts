/** Builds the site, if anything that it is made from has changed: `tsx src/builder/main.ts`. */
import { spawnSync } from "node:child_process";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { checkTypes } from "./check-types.ts";
import { generateDocs } from "./generate.ts";
import { inputsDigest } from "./inputs.ts";

const site = fileURLToPath(new URL("../../", import.meta.url));
const root = join(site, "../../");
const stamp = join(site, "build/inputs");

async function isUpToDate(digest: string): Promise<boolean> {
  try {
    await access(join(site, "dist/sw.js"));
    return (await readFile(stamp, "utf8")) === digest;
  } catch {
    return false;
  }
}

function runAstro(command: readonly string[]): void {
  const astro = join(createRequire(import.meta.url).resolve("astro/package.json"), "../astro.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, ...command, "--silent"], {
    cwd: site,
    encoding: "utf8",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error(`the site was not built:\n${stdout}${stderr}`);
}

async function build(): Promise<void> {
  const digest = await inputsDigest(root, process.env["SITE_URL"] ?? "");
  if (await isUpToDate(digest)) return;
  await rm(stamp, { force: true });
  await generateDocs();
  runAstro(["sync"]);
  await checkTypes();
  runAstro(["build"]);
  await mkdir(join(stamp, ".."), { recursive: true });
  await writeFile(stamp, digest);
}

try {
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
