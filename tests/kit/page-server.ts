import { readFile } from "node:fs/promises";
import { type ServerResponse, createServer } from "node:http";
import { listenLocally } from "./local-http.ts";

/** One page or script: its media type, and its text or the file to read at each request. */
export type Content =
  | { readonly type: string; readonly body: string }
  | { readonly type: string; readonly file: string };

export interface PageServer extends AsyncDisposable {
  readonly port: number;
  /** Without a slash at the end. */
  readonly url: string;
  /** The paths asked for so far. */
  readonly requests: readonly string[];
}

const emptyPage: Content = {
  type: "text/html",
  // The icon is named so that the browser does not ask for /favicon.ico.
  body: '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>test</title>',
};

async function answer(response: ServerResponse, content: Content | undefined): Promise<void> {
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const body = "file" in content ? await readFile(content.file) : content.body;
  response.writeHead(200, { "Content-Type": content.type, "Cache-Control": "no-store" }).end(body);
}

/**
 * Serves fixed contents on a free port of 127.0.0.1, so that a page can `import("/client.js")`.
 * "/" is an empty page unless given. Disposal stops it and drops its connections.
 */
export async function startPageServer(
  contents: Readonly<Record<string, Content>> = {},
): Promise<PageServer> {
  const requests: string[] = [];
  const all = new Map(Object.entries({ "/": emptyPage, ...contents }));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push(pathname);
    answer(response, all.get(pathname)).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  return { ...(await listenLocally(server)), requests };
}
