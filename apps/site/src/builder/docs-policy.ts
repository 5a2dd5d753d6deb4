/** Gives each page of the docs a policy with the hashes of its own inline scripts. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { docsPolicy } from "../data/policy.ts";
import { filesBelow } from "./files.ts";

/** The text of every script that stands in the page, data excepted. */
export function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g)]
    .filter(({ groups }) => !/\bsrc=|application\/ld\+json/.test(groups?.["attributes"] ?? ""))
    .map(({ groups }) => groups?.["text"] ?? "");
}

export function withPolicy(html: string): string {
  const policy = docsPolicy([...new Set(inlineScripts(html))]);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const changed = html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + meta);
  if (changed === html) throw new Error("a page of the docs says no charset");
  return changed;
}

export async function writeDocsPolicies(dist: string): Promise<void> {
  const pages = (await filesBelow(join(dist, "docs"))).filter((file) => file.endsWith(".html"));
  for (const page of pages) {
    const path = join(dist, "docs", page);
    await writeFile(path, withPolicy(await readFile(path, "utf8")));
  }
}
