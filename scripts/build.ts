/**
 * Builds every package, in the order in which they need each other: libraries with the compiler,
 * the client into one file with the core inside, then the applications.
 */
import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

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

async function bundleClient(): Promise<void> {
  const source = (name: string): string => `${root}packages/client/src/${name}.ts`;
  const bundle = await rolldown({
    input: { index: source("index"), plain: source("plain"), presets: source("presets") },
    platform: "neutral",
    tsconfig: `${root}packages/client/tsconfig.json`,
    plugins: [
      dts({ oxc: true, resolver: "oxc", tsconfig: `${root}packages/client/tsconfig.json` }),
    ],
  });
  await bundle.write({ dir: `${root}packages/client/dist`, format: "esm", cleanDir: true });
  await bundle.close();
  // For those who compile with an older `lib` and check the types of libraries too.
  const reference = '/// <reference lib="esnext.disposable" />\n';
  for (const name of ["index", "plain"]) {
    const types = `${root}packages/client/dist/${name}.d.ts`;
    await writeFile(types, reference + (await readFile(types, "utf8")));
  }
}

try {
  await compile(
    "packages/codes",
    "packages/core",
    "packages/client",
    "packages/server",
    "tools/faults",
  );
  await bundleClient();
  await compile("apps/drill");
  await cp(`${root}apps/drill/page`, `${root}apps/drill/dist/page`, { recursive: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
