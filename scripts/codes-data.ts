/**
 * The data of `@backsoon/codes` as JSON, for programs in other languages: one file for each table
 * and one for the texts of each language. What they hold is described in `packages/codes/schema/`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** What each file holds, by its path under `data/`. */
export type CodesData = ReadonlyMap<string, unknown>;

export async function codesData(): Promise<CodesData> {
  // Loaded only now, since the build imports this file before it has built the package.
  const codes = await import("@backsoon/codes");
  const entries = codes.entries.map((entry) => {
    const code = codes.sampleOf(entry);
    return {
      entry,
      range: codes.rangeOf(entry),
      registry: codes.registryRow(code),
      facts: codes.factsOf(code),
      verdict: codes.verdictRow(code),
      timeline: codes.timelineOf(code),
    };
  });
  const texts = codes.locales.map(
    async (locale) => [`texts/${locale}.json`, await codes.loadTexts(locale)] as const,
  );
  return new Map<string, unknown>([
    ["codes.json", entries],
    ["systems.json", Object.values(codes.systems)],
    ["limits.json", codes.limits],
    ["measured.json", { runtimes: codes.runtimes, cases: codes.measuredCases }],
    ...(await Promise.all(texts)),
  ]);
}

/** Writes the files beside the built package. */
export async function writeCodesData(): Promise<void> {
  const directory = new URL("../packages/codes/dist/data/", import.meta.url);
  for (const [path, data] of await codesData()) {
    const file = fileURLToPath(new URL(path, directory));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(data, undefined, 2)}\n`);
  }
}
