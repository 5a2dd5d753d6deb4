import { expect, it } from "vitest";

import type { Page } from "../kit/browser.ts";
import { openChromium } from "../kit/chromium.ts";
import { needs } from "../kit/needs.ts";
import { Drill } from "./drill.ts";

const CLIENTS = 40;

async function startLive(): Promise<{ readonly drill: Drill; readonly url: string }> {
  const drill = await Drill.start("--no-open", "--port", "0", "--clients", String(CLIENTS));
  const [url] = await drill.line("stdout", /http:\/\/127\.0\.0\.1:\d+\//);
  return { drill, url };
}

/** Resolves with the text of the first element for which it matches. */
function untilText(page: Page, selector: string, pattern: RegExp): Promise<string> {
  return page.evaluate(
    async ({ selector, source }) => {
      for (;;) {
        const text = document.querySelector(selector)?.textContent ?? "";
        if (new RegExp(source).test(text)) return text;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    { selector, source: pattern.source },
  );
}

needs("chromium").describe("the drill's page, in a real browser", () => {
  it("shows every client, plays what is pressed, and says how it went", async () => {
    const { drill, url } = await startLive();
    await using _drill = drill;
    await using browser = await openChromium();
    const page = await browser.open(url);
    await untilText(
      page,
      "#summary",
      /^40 of 40 clients connected to one server; nothing is happening/,
    );
    await page.evaluate(() => {
      const buttons = [...document.querySelectorAll("button")];
      buttons.find(({ textContent }) => textContent === "deploy (1012)")?.click();
    });
    await untilText(page, "#summary", /now: deploy/);
    const row = await untilText(page, "#played tr", /deploy/);
    expect(row).toMatch(/^okdeploy101240\/40/);
    expect(await untilText(page, "#kept tr", /deploy/)).toMatch(/^okdeploy40 fresh/);
    expect(await untilText(page, "#messages", /delivered/)).toMatch(/: 0 lost, 0 twice, 0 out of/);
    expect(page.console).toEqual([]);
  }, 120_000);

  it("changes the scene for a rolling deploy, in which nobody is lost", async () => {
    const { drill, url } = await startLive();
    await using _drill = drill;
    await using browser = await openChromium();
    const page = await browser.open(url);
    await untilText(page, "#summary", /^40 of 40 clients connected to one server/);
    await fetch(new URL("/play/rolling-deploy", url), { method: "POST" });
    await untilText(page, "#summary", /^40 of 40 clients connected to two servers; now: rolling/);
    expect(await untilText(page, "#kept tr", /rolling/)).toMatch(
      /^okrolling-deploy40 moved0\.0 s \/ 0\.0 s\d+0000$/,
    );
    expect(page.console).toEqual([]);
  }, 120_000);

  it("lists the close codes and the verdicts that the clients saw", async () => {
    const { drill, url } = await startLive();
    await using _drill = drill;
    await using browser = await openChromium();
    const page = await browser.open(url);
    await untilText(page, "#summary", /^40 of 40 clients connected/);
    await fetch(new URL("/play/shutdown", url), { method: "POST" });
    expect(await untilText(page, "#codes tr", /1001/)).toBe("100140");
    expect(await untilText(page, "#verdicts tr", /slot/)).toMatch(
      /the server gave each its own slot\d+$/,
    );
  }, 120_000);

  it("lets no other site press its buttons", async () => {
    const { drill, url } = await startLive();
    await using _drill = drill;
    const { status } = await fetch(new URL("/play/kill", url), {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
    });
    expect(status).toBe(403);
  });
});
