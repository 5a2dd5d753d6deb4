import { chromium, type Browser as Driver } from "playwright-core";

import { findBinary } from "../../scripts/debian-packages.ts";
import { callText, homeIn, type Page } from "../kit/browser.ts";
import { startChild } from "../kit/child.ts";
import { disposeInTurn } from "../kit/cleanup.ts";
import { makeTempDir } from "../kit/temp.ts";

export interface FreezablePage extends Page {
  /** As the browser does with a page that has been in the background for long. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

export interface FreezableBrowser extends AsyncDisposable {
  open(url: string): Promise<FreezablePage>;
}

async function openPage(driver: Driver, url: string): Promise<FreezablePage> {
  const context = await driver.newContext();
  const page = await context.newPage();
  await page.goto(url);
  const protocol = await context.newCDPSession(page);
  const set = async (state: "frozen" | "active"): Promise<void> => {
    await protocol.send("Page.setWebLifecycleState", { state });
  };
  return {
    evaluate: <T>(run: string | ((argument: never) => unknown), argument?: unknown) =>
      page.evaluate<T>(callText(run, argument)),
    console: [],
    screenshot: async (path) => void (await page.screenshot({ path })),
    freeze: () => set("frozen"),
    thaw: () => set("active"),
    close: () => context.close(),
  };
}

/** A Chromium whose pages can be frozen for real, which takes its debugging protocol. */
export async function openFreezableBrowser(): Promise<FreezableBrowser> {
  const program = findBinary("chromium");
  if (program === undefined) throw new Error("there is no chromium on this machine");
  const profile = await makeTempDir();
  const handles: AsyncDisposable[] = [profile];
  try {
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    const child = await startChild(
      program,
      [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile.path}`],
      { env: homeIn(profile.path) },
    );
    handles.unshift(child);
    const [, endpoint = ""] = await child.waitForLine(/^DevTools listening on (ws:\S+)/);
    const driver = await chromium.connectOverCDP(endpoint, { artifactsDir: profile.path });
    handles.unshift({ [Symbol.asyncDispose]: () => driver.close() });
    return {
      open: (url) => openPage(driver, url),
      [Symbol.asyncDispose]: () => disposeInTurn(handles),
    };
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
}
