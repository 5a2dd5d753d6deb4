import { locales } from "@backsoon/codes";
import { afterAll, beforeAll, expect, it } from "vitest";

import { siteTexts } from "../../apps/site/src/texts/index.ts";
import { needs } from "../kit/needs.ts";
import { openSite, type Site } from "./site.ts";

needs("chromium").describe("an address that is not there", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => site[Symbol.asyncDispose]());

  it("is told in the language of the address, with the codes that are near", async () => {
    await using visit = await site.visit("");
    const { page } = visit;
    for (const locale of locales) {
      await page.goto(site.at(`${locale}/codes/10012/`));
      await expect
        .poll(() => page.locator("h1").textContent())
        .toBe(siteTexts(locale).notFound.title);
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);
      const links = page.locator("#missing a");
      const near = site.at(`${locale}/codes/1012/`);
      const hrefs = await links.evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).href),
      );
      expect(hrefs).toContain(near);
    }
  });

  it("is told in the reader's language where the address has none", async () => {
    await using visit = await site.visit("some/where/", { locale: "pt-BR" });
    await expect.poll(() => visit.page.locator("html").getAttribute("lang")).toBe("pt");
  });

  it("is told in English without a script, with all languages", async () => {
    await using visit = await site.visit("vi/codes/10012/", { javaScriptEnabled: false });
    expect(await visit.page.locator("h1").textContent()).toBe(siteTexts("en").notFound.title);
    expect(await visit.page.locator(".language-list a").count()).toBe(locales.length);
  });

  it("leads on where only one page can be meant", async () => {
    const meant = {
      "vi/compare/1012-1001/": "vi/compare/1001-1012/",
      "ja/1006": "ja/codes/1006/",
      "de/codes/4004/": "de/codes/4000-4999/",
      "ar/1012-1006/": "ar/compare/1006-1012/",
    };
    for (const [asked, page] of Object.entries(meant)) {
      await using visit = await site.visit(asked);
      await visit.page.waitForURL(site.at(page));
    }
  });

  it("leads from the start to the reader's language", async () => {
    await using visit = await site.visit("", { locale: "ko-KR" });
    await visit.page.waitForURL(site.at("ko/"));
  });
});

needs("chromium").describe("the site without scripts", () => {
  it("reads and leads on", async () => {
    await using site = await openSite();
    const options = { javaScriptEnabled: false } as const;
    await using start = await site.visit("", options);
    expect(await start.page.locator(".language-list a").count()).toBe(locales.length);
    await using limits = await site.visit("en/limits/", options);
    expect(await limits.page.locator("#limits-table tbody tr:visible").count()).toBeGreaterThan(40);
    expect(await limits.page.locator("#limits").isVisible()).toBe(false);
    await using which = await site.visit("en/which/", options);
    await which.page.locator("summary").first().click();
    expect(await which.page.locator("details[open] dd").first().isVisible()).toBe(true);
    await using client = await site.visit("en/client/", options);
    expect(await client.page.locator("#c1006").isVisible()).toBe(true);
    await using reversed = await site.visit("vi/compare/1012-1001/", options);
    await reversed.page.waitForURL(site.at("vi/compare/1001-1012/"));
    expect(await reversed.page.locator(".timeline svg").count()).toBe(2);
  });
});
