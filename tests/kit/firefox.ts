import { type Browser as Driver, connect } from "puppeteer-core";
import { type Browser, type Page, callText, homeIn, onlyNumber } from "./browser.ts";
import { startChild } from "./child.ts";
import { disposeInTurn } from "./cleanup.ts";
import { makeTempDir } from "./temp.ts";
import { findBinary } from "../../scripts/debian-packages.ts";

/** Keeps a fresh Firefox from greeting, asking, updating and calling home. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.update.enabled": false,
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage": "about:blank",
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "remote.prefs.recommended": true,
  "services.settings.server": "data:,#settings-offline",
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

async function openPage(driver: Driver, url: string): Promise<Page> {
  const page = await driver.newPage();
  const lines: string[] = [];
  page.on("console", (message) => lines.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) =>
    lines.push(`error: ${error instanceof Error ? error.message : String(error)}`),
  );
  await page.goto(url);
  return {
    // Puppeteer types the answer of a text as unknown; what the text yields is the caller's to know.
    evaluate: async <T>(run: string | ((argument: never) => unknown), argument?: unknown) =>
      (await page.evaluate(callText(run, argument))) as T,
    console: lines,
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => page.close(),
  };
}

/** Starts Debian's Firefox, headless, over WebDriver BiDi. */
export async function openFirefox(): Promise<Browser> {
  const program = findBinary("firefox-esr");
  if (program === undefined) throw new Error("there is no firefox-esr on this machine");
  const profile = await makeTempDir();
  const handles: AsyncDisposable[] = [profile];
  try {
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    await profile.file("user.js", lines.join(""));
    const child = await startChild(
      program,
      ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile.path],
      { env: { ...homeIn(profile.path), MOZ_CRASHREPORTER_DISABLE: "1" } },
    );
    handles.unshift(child);
    const [, endpoint = ""] = await child.waitForLine(/WebDriver BiDi listening on (ws:\S+)/, {
      withinMs: 60_000,
    });
    const driver = await connect({
      browserWSEndpoint: `${endpoint}/session`,
      protocol: "webDriverBiDi",
    });
    handles.unshift({ [Symbol.asyncDispose]: () => driver.disconnect() });
    return {
      name: "firefox",
      version: onlyNumber(await driver.version()),
      open: (url) => openPage(driver, url),
      [Symbol.asyncDispose]: () => disposeInTurn(handles),
    };
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
}
