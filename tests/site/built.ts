/** The built site as files: `npm run build` makes it. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { deploymentAt } from "../../apps/site/src/builder/deployment.ts";

export const dist = fileURLToPath(new URL("../../apps/site/dist/", import.meta.url));

if (!existsSync(join(dist, "sw.js"))) throw new Error("no built site: npm run build");

/** Where this build says that it stands. */
export const { origin, base } = deploymentAt(process.env["SITE_URL"]);

export interface BuiltPage {
  /** Below the site's start: `en/codes/1006/`. */
  readonly path: string;
  readonly html: string;
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

/** Every file of the site, with slashes. */
export const files = new Set(await filesBelow(dist));

const pathOf = (file: string): string => file.replace(/(^|\/)index\.html$/, "$1");

/** Every page, those excepted that only lead to another. */
export async function readPages(): Promise<readonly BuiltPage[]> {
  const names = [...files].filter((file) => file.endsWith(".html"));
  const all = await Promise.all(
    names.map(async (file) => ({
      path: pathOf(file),
      html: await readFile(join(dist, file), "utf8"),
    })),
  );
  return all.filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

/** The attributes of every tag of this name, in order. */
export function tagsOf(html: string, name: string): readonly Readonly<Record<string, string>>[] {
  const tags = html.matchAll(new RegExp(`<${name}(\\s[^>]*)?>`, "g"));
  return Array.from(tags, ([, attributes = ""]) =>
    Object.fromEntries(
      Array.from(attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g), ([, key = "", value = ""]) => [
        key,
        value.replaceAll("&amp;", "&"),
      ]),
    ),
  );
}

/** The file that answers an address below the site's start. */
export function fileAt(path: string): string {
  const plain = decodeURI(path.replace(/[?#].*$/, ""));
  return plain === "" || plain.endsWith("/") ? `${plain}index.html` : plain;
}
