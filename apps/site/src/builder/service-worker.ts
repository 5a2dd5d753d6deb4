/** Writes the service worker, which has to know the names of this build's files. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { entries, locales } from "@backsoon/codes";
import { build } from "esbuild";

import { entryPage } from "../data/pages.ts";
import { digestOf, filesBelow } from "./files.ts";

const source = fileURLToPath(new URL("../worker/service-worker.ts", import.meta.url));

/** The files in `_astro/` that a text names. */
function namedIn(text: string, assets: readonly string[]): readonly string[] {
  return assets.filter((asset) => text.includes(asset.slice("_astro/".length)));
}

/** What the pages of the reference load, and what that loads in turn. */
async function shellOf(dist: string, files: readonly string[]): Promise<readonly string[]> {
  const assets = files.filter((file) => file.startsWith("_astro/"));
  const pages = ["", "compare/", "limits/", "which/", "client/", "storm/", "codes/1006/"];
  const waiting = pages.map((page) => `en/${page}index.html`);
  const found = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const asset of namedIn(await readFile(join(dist, file), "utf8"), assets)) {
      if (found.has(asset)) continue;
      found.add(asset);
      waiting.push(asset);
    }
  }
  return [...found].toSorted();
}

/** The codes of a language, its search, and the page that says what is not there. */
const keptIn = (locale: string): readonly string[] =>
  ["offline/", "search.json", "", "codes/", ...entries.map(entryPage)].map(
    (page) => `${locale}/${page}`,
  );

export async function writeServiceWorker(dist: string): Promise<void> {
  const files = await filesBelow(dist);
  const define = {
    BUILD: await digestOf(dist, files),
    SHELL: await shellOf(dist, files),
    PAGES: Object.fromEntries(locales.map((locale) => [locale, keptIn(locale)])),
  };
  await build({
    entryPoints: [source],
    outfile: join(dist, "sw.js"),
    bundle: true,
    minify: true,
    target: "es2022",
    logLevel: "error",
    define: Object.fromEntries(
      Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  });
}
