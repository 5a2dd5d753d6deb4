import { type Browser as Driver, chromium } from "playwright-core";
import { type Browser, type Page, callText, homeIn, onlyNumber } from "./browser.ts";
import { startChild } from "./child.ts";
import { disposeInTurn } from "./cleanup.ts";
import { makeTempDir } from "./temp.ts";
import { findBinary } from "../../scripts/debian-packages.ts";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-dev-shm-usage",
  "--remote-debugging-port=0",
];

async function openPage(driver: Driver, url: string): Promise<Page> {
  const context = await driver.newContext();
  const page = await context.newPage();
  const lines: string[] = [];
  page.on("console", (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => lines.push(`error: ${error.message}`));
  await page.goto(url);
  return {
    evaluate: <T>(run: string | ((argument: never) => unknown), argument?: unknown) =>
      page.evaluate<T>(callText(run, argument)),
    console: lines,
    screenshot: async (path) => void (await page.screenshot({ path })),
    setOffline: (offline) => context.setOffline(offline),
    close: () => context.close(),
  };
}

/** Half of what a hook of a test may take. */
const CONNECT_TIMEOUT_MS = 20_000;

/** Starts Debian's Chromium, headless; each page gets a context (cookies, storage, offline) of its own. */
export async function openChromium(): Promise<Browser> {
  try {
    return await startChromium();
  } catch {
    // On a busy machine a Chromium now and then answers nothing on its DevTools, for good.
    return startChromium();
  }
}

async function startChromium(): Promise<Browser> {
  const program = findBinary("chromium");
  if (program === undefined) throw new Error("there is no chromium on this machine");
  const profile = await makeTempDir();
  const handles: AsyncDisposable[] = [profile];
  try {
    // Not by playwright: what we start ourselves is on our list, and ends when the test process is killed.
    const child = await startChild(program, [...flags, `--user-data-dir=${profile.path}`], {
      env: homeIn(profile.path),
    });
    handles.unshift(child);
    const [, endpoint = ""] = await child.waitForLine(/^DevTools listening on (ws:\S+)/);
    const driver = await chromium.connectOverCDP(endpoint, {
      artifactsDir: profile.path,
      timeout: CONNECT_TIMEOUT_MS,
    });
    handles.unshift({ [Symbol.asyncDispose]: () => driver.close() });
    return {
      name: "chromium",
      version: onlyNumber(driver.version()),
      open: (url) => openPage(driver, url),
      [Symbol.asyncDispose]: () => disposeInTurn(handles),
    };
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
}
