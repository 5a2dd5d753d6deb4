import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { spread, type Row } from "./measure.ts";

const ENTRIES = [
  { what: "client bundle with sessions, min + gzip", entry: "backsoon", barBytes: 5_500 },
  { what: "client bundle without, min + gzip", entry: "backsoon/plain", barBytes: 3_500 },
] as const;

/** What a page that imports the client downloads: esbuild --minify, then gzip -9. */
async function bytesOf(entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ReconnectingWebSocket } from "${entry}";`, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

export async function size(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, entry, barBytes } of ENTRIES) {
    const bytes = await bytesOf(entry);
    const bar = `<= ${barBytes}`;
    rows.push({ what, figure: spread([bytes]), unit: "B", bar, holds: bytes <= barBytes });
  }
  return rows;
}
