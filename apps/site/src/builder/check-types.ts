/**
 * Checks types before the site is built, so that a language that lacks a text, or a page that asks
 * for one that nobody has written, is no built site.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const site = fileURLToPath(new URL("../../", import.meta.url));
const require = createRequire(import.meta.url);

function compile(tsconfig: string): void {
  const tsc = join(site, "../../node_modules/typescript/bin/tsc");
  try {
    execFileSync(process.execPath, [tsc, "-p", tsconfig], { cwd: site, encoding: "utf8" });
  } catch (error) {
    // The compiler's findings are on its standard output.
    const { stdout } = error as { stdout?: string };
    throw new Error(stdout || String(error), { cause: error });
  }
}

/**
 * The templates need a compiler that is a library, which TypeScript 7 is not. The check takes the
 * workspace's, whose place is given to ours.
 */
function lendTypeScript(): void {
  const workspace = createRequire(new URL("../../../../package.json", import.meta.url));
  require("typescript");
  const own = require.cache[require.resolve("typescript")];
  if (own !== undefined) require.cache[workspace.resolve("typescript")] = own;
}

/** @throws Error that names what does not fit. */
export async function checkTypes(): Promise<void> {
  compile("src/worker");
  compile(".");
  lendTypeScript();
  // Only now, since it takes its compiler when it is loaded.
  const { check } = await import("@astrojs/check");
  const flags = { root: site, minimumSeverity: "error", minimumFailingSeverity: "error" } as const;
  const hasErrors = await check({ ...flags, watch: false, preserveWatchOutput: true });
  if (hasErrors) throw new Error("the templates have errors");
}
