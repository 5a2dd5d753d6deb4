import { afterAll, beforeAll, expect, it } from "vitest";

import type { Page } from "../kit/browser.ts";
import { openChromium } from "../kit/chromium.ts";
import { needs } from "../kit/needs.ts";
import { startCacheablePages } from "./cacheable-pages.ts";
import { connect, logged, untilPage } from "./page-client.ts";
import { startPageRuntime, type PageRuntime } from "./page-runtime.ts";
import { startScriptedServer } from "./scripted-server.ts";

/**
 * Fails twice: the second wait is drawn from the announced hour, and is 36 s with this "random"
 * number; cut short it is 10 ms.
 */
async function waitLong(page: Page, url: string): Promise<void> {
  await page.evaluate("void (Math.random = () => 0.01)");
  const to = `${url}/refuse?status=503&times=2`;
  await connect(page, { url: to, options: { spreadMs: 3_600_000 } });
  await logged(page, "reconnecting", 2);
}

const dispatch = (target: string, type: string): string =>
  `void ${target}.dispatchEvent(new Event("${type}"))`;

needs("chromium").describe("in the life of a page", () => {
  let runtime: PageRuntime;
  beforeAll(async () => {
    runtime = await startPageRuntime(openChromium);
  });
  afterAll(() => runtime[Symbol.asyncDispose]());
  const open = (): Promise<Page> => runtime.browser.open(runtime.pages.url);

  it("the network that comes back cuts a long wait short", async () => {
    await using server = await startScriptedServer();
    const page = await open();
    await waitLong(page, server.url);
    await page.setOffline?.(true);
    expect(await page.evaluate("log.includes('open')")).toBe(false);
    await page.setOffline?.(false);
    expect(await logged(page, "open")).toContain("open");
    await page.close();
  });

  it.each([
    ["document", "visibilitychange"],
    ["document", "resume"],
    ["window", "pageshow"],
  ])("%s %s cuts a long wait short", async (target, type) => {
    await using server = await startScriptedServer();
    const page = await open();
    await waitLong(page, server.url);
    await page.evaluate(dispatch(target, type));
    expect(await logged(page, "open")).toContain("open");
    await page.close();
  });

  it.each([
    ["window", "offline"],
    ["document", "freeze"],
  ])("%s %s leaves a long wait as it is", async (target, type) => {
    await using server = await startScriptedServer();
    const page = await open();
    await waitLong(page, server.url);
    await page.evaluate(dispatch(target, type));
    // Two other connections take longer than the 10 ms of a wait that was cut short.
    const other = await open();
    await connect(other, { url: `${server.url}/echo` });
    expect(await logged(other, "open")).toContain("open");
    expect(await page.evaluate("log.includes('open')")).toBe(false);
    await other.close();
    await page.close();
  });

  it("a hidden page that changes its visibility is not in a hurry", async () => {
    await using server = await startScriptedServer();
    const page = await open();
    await waitLong(page, server.url);
    await page.evaluate(
      `void Object.defineProperty(document, "hidden", { value: true, configurable: true })`,
    );
    await page.evaluate(dispatch("document", "visibilitychange"));
    expect(await page.evaluate("log.includes('open')")).toBe(false);
    await page.evaluate("void delete document.hidden");
    await page.evaluate(dispatch("document", "visibilitychange"));
    expect(await logged(page, "open")).toContain("open");
    await page.close();
  });

  it("a frozen page does not take silence for death, and asks when it goes on", async () => {
    await using server = await startScriptedServer();
    const heartbeat = { message: "ping", intervalMs: 20, timeoutMs: 20 };
    const [frozen, awake] = [await open(), await open()];
    const options = { heartbeat };
    await connect(frozen, { url: `${server.url}/silent?frozen`, options, freezes: true });
    await logged(frozen, "open");
    await connect(awake, { url: `${server.url}/silent?awake`, options });
    expect(await logged(awake, "no-answer")).toContain("no-answer");
    expect(await frozen.evaluate("log")).toEqual(["open"]);
    await frozen.evaluate(dispatch("document", "resume"));
    expect(await logged(frozen, "no-answer")).toContain("no-answer");
    await frozen.close();
    await awake.close();
  });

  it("a page that is left says 1001 to the server", async () => {
    await using server = await startScriptedServer();
    const page = await open();
    await connect(page, { url: `${server.url}/echo` });
    await logged(page, "open");
    await page.close();
    expect(await server.raw.clientClose(1)).toMatchObject({ code: 1001 });
  });

  it("a page that comes back from the back/forward cache has a connection again", async () => {
    await using server = await startScriptedServer();
    await using pages = await startCacheablePages();
    const page = await runtime.browser.open(pages.url);
    // The wait after the close that the browser makes of it.
    await page.evaluate("void (Math.random = () => 0.01)");
    await connect(page, { url: `${server.url}/echo` });
    await logged(page, "open");
    await page.evaluate(
      `addEventListener("pageshow", (event) => (globalThis.shown = event.persisted))`,
    );
    await page.evaluate(`void setTimeout(() => (location.href = "/other"))`);
    await untilPage(page, `location.pathname === "/other"`);
    await page.evaluate("void setTimeout(() => history.back())");
    await untilPage(page, "globalThis.shown");
    expect(await logged(page, "open", 2)).toEqual([
      "open",
      "error",
      "close",
      "abnormal",
      "reconnecting",
      "open",
    ]);
    await page.close();
  });
});
