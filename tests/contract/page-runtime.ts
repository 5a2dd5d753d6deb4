import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import type { Browser, Page } from "../kit/browser.ts";
import { disposeInTurn } from "../kit/cleanup.ts";
import { startPageServer, type PageServer } from "../kit/page-server.ts";
import type { Environment } from "./environment.ts";
import type { Place, Runtime } from "./runtime.ts";

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const type = "text/javascript";

/** Serves the built client at `/backsoon.js` and the contract at `/contract.js`. */
export async function servePages(): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: [file("page-entry.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  return startPageServer({
    "/backsoon.js": { type, file: file("../../packages/client/dist/index.js") },
    "/contract.js": { type, body: outputFiles[0]?.text ?? "" },
  });
}

interface Asked {
  readonly run: "runCase" | "differences";
  readonly name: string;
  readonly url: string;
  readonly refused: string;
}

/** Runs in the page; sees nothing of this file. */
async function inPage({ run, name, url, refused }: Asked): Promise<string[]> {
  const modules = ["/backsoon.js", "/contract.js"];
  const [{ ReconnectingWebSocket }, contract] = (await Promise.all(
    modules.map((module) => import(module)),
  )) as [Pick<Environment, "ReconnectingWebSocket">, typeof import("./page-entry.ts")];
  const environment = { ReconnectingWebSocket, WebSocket: undefined, url, refused };
  return (await contract[run](name, environment)) ?? [];
}

export interface PageRuntime extends Runtime, AsyncDisposable {
  readonly browser: Browser;
  readonly pages: PageServer;
}

/** A real browser's own `WebSocket`, in one page. */
export async function startPageRuntime(openBrowser: () => Promise<Browser>): Promise<PageRuntime> {
  const pages = await servePages();
  const handles: AsyncDisposable[] = [pages];
  try {
    const browser = await openBrowser();
    handles.unshift(browser);
    const page: Page = await browser.open(pages.url);
    const ask = (run: Asked["run"], name: string, { url, refused }: Place): Promise<string[]> =>
      page.evaluate(inPage, { run, name, url, refused });
    return {
      browser,
      pages,
      runCase: async (name, place) => {
        await ask("runCase", name, place);
      },
      differences: (name, place) => ask("differences", name, place),
      [Symbol.asyncDispose]: () => disposeInTurn(handles),
    };
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
}
