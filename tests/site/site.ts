/** The built site on a server of its own, and a Chromium with contexts as a test wants them. */
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";

import { siteServer } from "../../apps/site/src/builder/serve.ts";
import { findBinary } from "../../scripts/debian-packages.ts";
import { homeIn } from "../kit/browser.ts";
import { disposeInTurn } from "../kit/cleanup.ts";
import { listenLocally } from "../kit/local-http.ts";
import { makeTempDir } from "../kit/temp.ts";
import { base, dist } from "./built.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** A page with what it asked for and what it complained about. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every address that was asked for. */
  readonly requests: readonly string[];
  /** Errors on the console, and errors that nobody caught. */
  readonly errors: readonly string[];
}

export interface Site extends AsyncDisposable {
  /** The address of a page: `at("en/codes/1006/")`. */
  at(path: string): string;
  /** A new context, and in it a page at this path, loaded. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
}

export async function openSite(): Promise<Site> {
  const home = await makeTempDir();
  const handles: AsyncDisposable[] = [home];
  try {
    const http = await listenLocally(await siteServer(dist, base));
    handles.unshift(http);
    const browser = await chromium.launch({
      executablePath: findBinary("chromium") ?? "chromium",
      args: flags,
      env: { ...process.env, ...homeIn(home.path) },
    });
    handles.unshift({ [Symbol.asyncDispose]: () => browser.close() });
    const at = (path: string): string => http.url + base + path;
    return {
      at,
      async visit(path, options = {}) {
        // A worker would fetch the language in the background during every test.
        const context = await browser.newContext({ serviceWorkers: "block", ...options });
        const requests: string[] = [];
        const errors: string[] = [];
        context.on("request", (request) => requests.push(request.url()));
        const page = await context.newPage();
        page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
        page.on("pageerror", (error) => errors.push(error.message));
        await page.goto(at(path), { waitUntil: "load" });
        return { page, context, requests, errors, [Symbol.asyncDispose]: () => context.close() };
      },
      [Symbol.asyncDispose]: () => disposeInTurn(handles),
    };
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
}
