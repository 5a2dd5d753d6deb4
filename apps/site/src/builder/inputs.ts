/** What the built site depends on, so that it is built anew only when something changed. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { digestOf, filesBelow } from "./files.ts";

/** Made here, not written. */
const MADE = /^(?:dist|build|node_modules|\.astro)\/|^src\/content\/docs\/docs\/reference\//;

const SOURCES = [
  "packages/codes/src",
  "packages/core/src",
  "packages/client/src",
  "packages/server/src",
  "packages/storm/src",
  "docs",
];

const PAGES = ["packages/cli/README.md", "packages/codes/README.md", "packages/storm/README.md"];

/** A digest of all sources, of the versions installed, and of where the site will stand. */
export async function inputsDigest(root: string, address: string): Promise<string> {
  const site = join(root, "apps/site");
  const own = (await filesBelow(site)).filter((file) => !MADE.test(file));
  const hash = createHash("sha256")
    .update(address)
    .update(await digestOf(site, own));
  for (const source of SOURCES) {
    const directory = join(root, source);
    hash.update(await digestOf(directory, await filesBelow(directory)));
  }
  for (const file of [...PAGES, "package-lock.json"]) hash.update(await readFile(join(root, file)));
  return hash.digest("hex");
}
