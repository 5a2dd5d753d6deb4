import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { spread, type Row } from "./measure.ts";

const BAR_BYTES = 3_500;

/** What a page that imports the client downloads: esbuild --minify, then gzip -9. */
export async function size(): Promise<Row[]> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { ReconnectingWebSocket } from "backsoon";', resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  const bytes = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
  return [
    {
      what: "client bundle, min + gzip",
      figure: spread([bytes]),
      unit: "B",
      bar: `<= ${BAR_BYTES}`,
      holds: bytes <= BAR_BYTES,
    },
  ];
}
