/** A small page for each pair in the wrong order, which leads to the right one. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { allPairs, direction, locales, type Locale } from "@backsoon/codes";

import { linkTo } from "../data/addresses.ts";
import { pairPage } from "../data/pages.ts";

/** @param root scheme, host and base. */
export function reversedPage(root: string, locale: Locale, a: number, b: number): string {
  const address = linkTo(root, locale, pairPage(a, b));
  const there = `../${a}-${b}/`;
  return `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><meta charset="utf-8"><title>${a} ⇄ ${b}</title><meta name="robots" content="noindex"><link rel="canonical" href="${address}"><meta http-equiv="refresh" content="0;url=${there}"><a href="${there}">${a} ⇄ ${b}</a></html>\n`;
}

export async function writeReversedPairs(dist: string, root: string): Promise<void> {
  for (const locale of locales) {
    const written = allPairs.map(async ([a, b]) => {
      const directory = join(dist, locale, "compare", `${b}-${a}`);
      await mkdir(directory, { recursive: true });
      await writeFile(join(directory, "index.html"), reversedPage(root, locale, a, b));
    });
    await Promise.all(written);
  }
}
