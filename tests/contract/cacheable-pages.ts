import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

import { listenLocally } from "../kit/local-http.ts";

const client = new URL("../../packages/client/dist/index.js", import.meta.url);
const html = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';

/**
 * Empty pages, and the built client at `/backsoon.js`, that a browser may keep: the kit's pages say
 * `no-store`, which also bars them from the back/forward cache.
 */
export async function startCacheablePages(): Promise<AsyncDisposable & { readonly url: string }> {
  const script = await readFile(client);
  const server = createServer(({ url }, response) => {
    const isScript = url === "/backsoon.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : html);
  });
  return listenLocally(server);
}
