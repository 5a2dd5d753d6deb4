/**
 * Builds every package, in the order in which they need each other: libraries with the compiler,
 * the client into one file with the core inside, the command likewise, then the applications.
 * `--no-site` leaves the site out, which takes longer than all the rest.
 */
import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

import { bundleCli } from "./bundle-cli.ts";
import { writeCodesData } from "./codes-data.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

async function compile(...projects: string[]): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [tsc, "-b", ...projects], { cwd: root });
  } catch (error) {
    // The compiler's findings are on its standard output, which execFile's message leaves out.
    const { stdout } = error as { stdout?: string };
    throw new Error(stdout || String(error), { cause: error });
  }
}

/** One file for each entry: a page may load it as it is. */
async function bundleClient(name: string, cleanDir: boolean): Promise<void> {
  const tsconfig = `${root}packages/client/tsconfig.json`;
  const bundle = await rolldown({
    input: { [name]: `${root}packages/client/src/${name}.ts` },
    platform: "neutral",
    tsconfig,
    plugins: [dts({ oxc: true, resolver: "oxc", tsconfig })],
  });
  await bundle.write({ dir: `${root}packages/client/dist`, format: "esm", cleanDir });
  await bundle.close();
  // For those who compile with an older `lib` and check the types of libraries too.
  const types = `${root}packages/client/dist/${name}.d.ts`;
  const reference = '/// <reference lib="esnext.disposable" />\n';
  await writeFile(types, reference + (await readFile(types, "utf8")));
}

/** In a process of its own, which holds much and is gone afterwards. */
async function buildSite(): Promise<void> {
  const main = `${root}apps/site/src/builder/main.ts`;
  try {
    await promisify(execFile)(process.execPath, ["--import", "tsx", main], { cwd: root });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(stderr || String(error), { cause: error });
  }
}

try {
  await compile(
    "packages/codes",
    "packages/core",
    "packages/client",
    "packages/server",
    "packages/storm",
    "packages/cli",
    "tools/faults",
  );
  await writeCodesData();
  await bundleClient("index", true);
  await bundleClient("plain", false);
  await bundleClient("presets", false);
  await bundleCli(`${root}packages/cli`);
  await compile("apps/drill");
  await cp(`${root}apps/drill/page`, `${root}apps/drill/dist/page`, { recursive: true });
  if (!process.argv.includes("--no-site")) await buildSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
