import { createServer } from "node:http";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { listenLocally } from "../kit/local-http.ts";

const entry = fileURLToPath(new URL("../../packages/client/dist/index.js", import.meta.url));
const html =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>';

/**
 * Empty pages at every path, and the built client at `/backsoon.js`. A browser may keep the pages in
 * its back/forward cache, but for those at `/unkept`: `no-store` bars them from it.
 */
export async function startPages(): Promise<AsyncDisposable & { readonly url: string }> {
  const options = { bundle: true, format: "esm", write: false } as const;
  const { outputFiles } = await build({ entryPoints: [entry], ...options });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer(({ url }, response) => {
    const isScript = url === "/backsoon.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    if (url?.startsWith("/unkept")) response.setHeader("Cache-Control", "no-store");
    response.end(isScript ? script : html);
  });
  return listenLocally(server);
}
