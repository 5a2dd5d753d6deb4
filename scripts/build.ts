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

try {
  await compile(
    "packages/codes",
    "packages/core",
    "packages/client",
    "packages/server",
    "tools/faults",
  );
  await bundleClient("index", true);
  await bundleClient("plain", false);
  await bundleClient("presets", false);
  await compile("apps/drill");
  await cp(`${root}apps/drill/page`, `${root}apps/drill/dist/page`, { recursive: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
