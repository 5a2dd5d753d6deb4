import { afterAll, beforeAll, expect, it } from "vitest";

import { needs } from "../kit/needs.ts";
import { openSite, type Site } from "./site.ts";

needs("chromium").describe("the site by keyboard alone", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => site[Symbol.asyncDispose]());

  it("skips to the content first", async () => {
    await using visit = await site.visit("en/codes/1006/");
    const { page } = visit;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });

  it("searches: / focuses, arrows move, Escape closes, Enter goes", async () => {
    await using visit = await site.visit("en/");
    const { page } = visit;
    await page.keyboard.press("/");
    const field = page.locator("#search");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("search");
    await page.keyboard.type("1012 1006");
    await page.locator("#results [role=option]").first().waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator("[role=status].search-status").textContent()).toMatch(/\d+ results/);
    await page.keyboard.press("ArrowDown");
    const active = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await field.getAttribute("aria-expanded")).toBe("false");
    expect(await field.getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.type(" ");
    await page.locator("#results [role=option]").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(site.at("en/compare/1006-1012/"));
  });

  it("changes the language, and stays on the page", async () => {
    await using visit = await site.visit("en/codes/1006/");
    const { page } = visit;
    await page.locator("[popovertarget=languages]").focus();
    await page.keyboard.press("Enter");
    await page.locator("#languages a[hreflang=vi]").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(site.at("vi/codes/1006/"));
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
  });

  it("changes the theme, and remembers it without a flash", async () => {
    await using visit = await site.visit("en/", { colorScheme: "light" });
    const { page } = visit;
    const theme = page.locator("#theme");
    expect(await theme.getAttribute("aria-pressed")).toBe("false");
    await theme.focus();
    await page.keyboard.press("Space");
    expect(await theme.getAttribute("aria-pressed")).toBe("true");
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await background();
    await page.goto(site.at("ar/codes/1001/"), { waitUntil: "commit" });
    await page.waitForFunction(() => document.body !== null);
    expect(await background()).toBe(dark);
    await page.goto(site.at("docs/"));
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  it("finds what cuts off after 60 seconds", async () => {
    await using visit = await site.visit("en/limits/");
    const { page } = visit;
    const rows = page.locator("#limits-table tbody tr:visible");
    const all = await rows.count();
    await page.locator("#seconds").focus();
    await page.keyboard.type("60");
    await expect.poll(() => rows.count()).toBeLessThan(all);
    expect(await rows.count()).toBeGreaterThan(2);
    expect(await page.locator("#shown").textContent()).toBe(`${await rows.count()} rows`);
    await page.locator("#product").focus();
    await page.keyboard.type("nginx");
    for (const text of await rows.allTextContents()) expect(text.toLowerCase()).toContain("nginx");
    await page.locator("button[type=reset]").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => rows.count()).toBe(all);
  });

  it("leads through the tree to the code to send", async () => {
    await using visit = await site.visit("en/which/");
    const { page } = visit;
    await page.locator("input[name=closing]").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("#answer").textContent()).toContain("1012");
  });

  it("says what a client does after a code, and what is no code", async () => {
    await using visit = await site.visit("en/client/");
    const { page } = visit;
    const answer = page.locator("#verdict-of");
    await page.locator("#code").focus();
    await page.keyboard.type("4004");
    await expect.poll(() => answer.textContent()).toContain("Discord");
    await page.locator("#code").fill("70000");
    await expect.poll(() => answer.textContent()).toContain("from 0 to 65535");
    expect(await page.locator("#code").getAttribute("aria-invalid")).toBe("true");
  });

  it("compares two codes in whichever order they are chosen", async () => {
    await using visit = await site.visit("en/compare/");
    const { page } = visit;
    await page.locator("#first").selectOption("1012");
    await page.locator("#second").selectOption("1001");
    await page.locator("#compare button").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(site.at("en/compare/1001-1012/"));
  });
});
