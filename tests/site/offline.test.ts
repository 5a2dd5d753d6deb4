import { afterAll, beforeAll, expect, it } from "vitest";

import { needs } from "../kit/needs.ts";
import { openSite, type Site, type Visit } from "./site.ts";

/** Until the last page that is kept of a language is there. */
async function untilKept({ page }: Visit, url: string): Promise<void> {
  const isKept = (): Promise<boolean> =>
    page.evaluate(async (url) => (await caches.match(url)) !== undefined, url);
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
}

needs("chromium").describe("the site offline", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => site[Symbol.asyncDispose]());

  it("has the codes and the search of a language that was visited, and says what it has not", async () => {
    await using visit = await site.visit("vi/", { serviceWorkers: "allow" });
    const { page, context } = visit;
    await untilKept(visit, site.at("vi/codes/5000-65535/"));
    await context.setOffline(true);
    await page.goto(site.at("vi/codes/1012/"));
    expect(await page.locator("h1").textContent()).toContain("Service Restart");
    await page.locator("#search").fill("1006 1012");
    await page.locator("#results [role=option]").first().waitFor();
    await page.keyboard.press("Escape");
    await page.goto(site.at("vi/limits/"));
    expect(await page.locator("html").getAttribute("lang")).toBe("vi");
    expect(await page.locator("main .pill").count()).toBeGreaterThan(20);
  });

  it("shows nothing old while it is online", async () => {
    await using visit = await site.visit("en/codes/1006/", { serviceWorkers: "allow" });
    const { page } = visit;
    await untilKept(visit, site.at("en/codes/5000-65535/"));
    await page.evaluate(async () => {
      const [name = ""] = await caches.keys();
      const cache = await caches.open(name);
      const headers = { "Content-Type": "text/html" };
      await cache.put(location.href, new Response("<h1>old</h1>", { headers }));
    });
    await page.reload();
    expect(await page.locator("h1").textContent()).toContain("Abnormal Closure");
  });
});
