/** Serves the built site as a static host would: below its base, and with its own 404 page. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { join } from "node:path";

import sirv from "sirv";

/** @param base with a slash at both ends. */
export async function siteServer(dist: string, base: string): Promise<Server> {
  const missing = await readFile(join(dist, "404.html"));
  const files = sirv(dist, { etag: true });
  return createServer((request, response) => {
    const answerMissing = (): void => {
      response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(missing);
    };
    const { url = "/" } = request;
    if (!url.startsWith(base)) return answerMissing();
    request.url = url.slice(base.length - 1);
    files(request, response, answerMissing);
  });
}
