/** The API reference, from the docstrings: a page for each entry point of the packages. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Application, LogLevel } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";

import { asPage, relink, withExistingAnchors } from "./markdown-page.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** What a user imports, and where it is written. */
const ENTRIES: Readonly<Record<string, string>> = {
  backsoon: "packages/client/src/index.ts",
  "backsoon/plain": "packages/client/src/plain.ts",
  "backsoon/presets": "packages/client/src/presets.ts",
  "@backsoon/server": "packages/server/src/index.ts",
  "@backsoon/server/lmdb": "packages/server/src/sessions/lmdb-store.ts",
  "@backsoon/server/redis": "packages/server/src/sessions/redis-store.ts",
  "@backsoon/server/prometheus": "packages/server/src/prometheus.ts",
  "@backsoon/codes": "packages/codes/src/index.ts",
};

/** "@backsoon/server/lmdb" as the name of a page. */
export const apiSlug = (name: string): string => name.replace("@", "").replaceAll("/", "-");

const markdown: Partial<PluginOptions> = {
  outputFileStrategy: "modules",
  flattenOutputFiles: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  hidePageTitle: true,
  useCodeBlocks: true,
  expandObjects: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
};

async function convert(out: string): Promise<void> {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: Object.values(ENTRIES).map((source) => join(root, source)),
    tsconfig: fileURLToPath(new URL("../../typedoc.tsconfig.json", import.meta.url)),
    plugin: ["typedoc-plugin-markdown"],
    outputs: [{ name: "markdown", path: out }],
    readme: "none",
    disableSources: true,
    disableGit: true,
    excludePrivate: true,
    excludeProtected: true,
    excludeInternal: true,
    excludeExternals: true,
    skipErrorChecking: true,
    logLevel: LogLevel.Error,
    ...markdown,
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("typedoc could not read the sources");
  await app.generateOutputs(project);
  if (app.logger.hasErrors()) throw new Error("typedoc failed");
}

/** What typedoc calls the page of a source file. */
const rawName = (source: string): string =>
  `${source
    .replace("packages/", "")
    .replace(/(\/index)?\.ts$/, "")
    .replaceAll("/", ".")}.md`;

export async function writeApi(directory: string): Promise<void> {
  const raw = join(directory, ".raw");
  await convert(raw);
  const names = Object.entries(ENTRIES);
  const pages = Object.fromEntries(
    names.map(([name, source]) => [rawName(source), `../${apiSlug(name)}/`]),
  );
  for (const [name, source] of names) {
    const text = await readFile(join(raw, rawName(source)), "utf8");
    // What is exported under two names has an empty link from one to the other.
    const body = withExistingAnchors(relink(text, { ...pages, "": undefined }));
    const description = `Everything that ${name} exports, from its docstrings.`;
    await writeFile(join(directory, `${apiSlug(name)}.md`), asPage(name, description, body));
  }
  await rm(raw, { recursive: true });
}
