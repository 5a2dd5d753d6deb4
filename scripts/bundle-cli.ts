/** Makes one file of the command, and one of each language and of what is seldom needed. */
import { chmod, readdir, readFile, writeFile } from "node:fs/promises";

import { rolldown, type OutputChunk, type PreRenderedChunk } from "rolldown";

/** A package whose code is in the bundle. */
interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

/** `…/texts/vi/index.js` becomes `vi.js`; what several files share is called after its package. */
function chunkName({ facadeModuleId, moduleIds }: PreRenderedChunk): string {
  const language = /[/\\]texts[/\\]([^/\\]+)[/\\]index\.js$/.exec(facadeModuleId ?? "")?.[1];
  const shared = facadeModuleId === null ? packageFolders(moduleIds).at(-1) : undefined;
  return `${language ?? shared?.split("/").at(-1) ?? "[name]"}.js`;
}

/** The folders of the packages that the modules come from. */
function packageFolders(modules: readonly string[]): readonly string[] {
  const folders = modules.map((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

async function noticeOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(`${folder}/package.json`, "utf8")) as Bundled;
  const { name, version, license, author } = manifest;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const holder = typeof author === "object" ? author.name : (author ?? "");
  const text =
    file === undefined ? `${license}, ${holder}` : await readFile(`${folder}/${file}`, "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** The licences of what is bundled ask for their notices to go with it. */
async function writeNotices(chunks: readonly OutputChunk[], folder: string): Promise<void> {
  const folders = packageFolders(chunks.flatMap(({ moduleIds }) => moduleIds));
  const notices = await Promise.all(folders.map(noticeOf));
  await writeFile(
    `${folder}/THIRD-PARTY-LICENSES.txt`,
    notices.toSorted().join(`\n${"-".repeat(80)}\n\n`),
  );
}

export async function bundleCli(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: `${folder}/src/main.ts`,
    platform: "node",
    tsconfig: `${folder}/tsconfig.json`,
  });
  const dir = `${folder}/dist`;
  const { output } = await bundle.write({
    dir,
    format: "esm",
    cleanDir: true,
    chunkFileNames: chunkName,
  });
  await bundle.close();
  await chmod(`${dir}/main.js`, 0o755);
  await writeNotices(
    output.filter((part) => part.type === "chunk"),
    dir,
  );
}
