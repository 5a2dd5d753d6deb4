import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { saySeconds } from "../../apps/site/src/data/numbers.ts";
import { scenarioOf, type Question } from "../../apps/site/src/storm/question.ts";
import { contenders } from "../../apps/site/src/storm/race.ts";
import { sayFigure } from "../../apps/site/src/storm/say.ts";
import { siteTexts } from "../../apps/site/src/texts/index.ts";
import { needs } from "../kit/needs.ts";
import { dist, files, tagsOf } from "./built.ts";
import { openSite, type Site } from "./site.ts";

const { storm } = siteTexts("en");

/** Small enough to be over in a moment. */
const small = "?clients=500&capacity=50&policy=backsoon,fixed-5s&seed=11";
/** So large that it goes on for as long as a test looks at it. */
const large = "?clients=200000&capacity=2000&policy=all";

const untilState = (page: Page, state: string): Promise<void> =>
  page.locator(`#lab[data-state=${state}]`).waitFor({ timeout: 50_000 });

const outcome = (page: Page, policy: string): Promise<string | null> =>
  page.locator(`tr[data-policy="${policy}"] [data-figure=outcome]`).textContent();

/** How long the page itself has been busy at a stretch, at most. */
const longestTaskMs = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0;
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
        });
        observer.observe({ type: "longtask", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(longest)));
      }),
  );

/** What has moved by itself since the page was opened. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

/** By how many pixels something sticks out. */
const excessWidth = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? "");

/** What the library says in this process, as the table writes it. */
function figuresInNode(question: Question, policy: string): Readonly<Record<string, string>> {
  const run = contenders.find(({ id }) => id === policy)?.start(scenarioOf(question));
  if (run === undefined) throw new Error(`no policy ${policy}`);
  while (run.advance(10_000));
  const { quantiles, attemptsPerClient, wastedPerClient, peakOverCapacity } = run.result();
  const say = (value: number | undefined): string =>
    value === undefined ? storm.table.never : sayFigure("en", value);
  return {
    ...Object.fromEntries(quantiles.map(({ share, overLimit }) => [`${share}`, say(overLimit)])),
    attempts: say(attemptsPerClient),
    wasted: say(wastedPerClient),
    peak: say(peakOverCapacity),
  };
}

const figuresOnPage = (page: Page, policy: string): Promise<Readonly<Record<string, string>>> =>
  page
    .locator(`tr[data-policy="${policy}"] .amount`)
    .evaluateAll((cells) =>
      Object.fromEntries(
        (cells as HTMLElement[]).map((cell) => [cell.dataset["figure"], cell.textContent]),
      ),
    );

needs("chromium").describe("the storm lab", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(async () => site[Symbol.asyncDispose]());

  it("comes to the figures of the library, for the same seed", async () => {
    const question: Question = {
      clients: 3_000,
      capacityPerSecond: 100,
      cause: 1006,
      downMs: 4_000,
      nodes: 3,
      policies: ["backsoon", "reconnecting-websocket", "graphql-ws", "fixed-5s"],
      seed: 0x5eed,
    };
    console.log(`seed ${question.seed}`);
    const address =
      "?clients=3000&capacity=100&cause=1006&down=4&nodes=3" +
      `&policy=${question.policies.join(",")}&seed=${question.seed}`;
    await using visit = await site.visit(`en/storm/${address}`);
    const { page } = visit;
    await untilState(page, "over");
    for (const policy of question.policies) {
      expect({ policy, ...(await figuresOnPage(page, policy)) }).toEqual({
        policy,
        ...figuresInNode(question, policy),
      });
    }
    expect(await page.locator("tr[data-policy]:visible").count()).toBe(4);
    expect(await outcome(page, "reconnecting-websocket")).toContain("never recovers");
    expect(await page.locator("#lab-status").textContent()).toBe(
      "Finished. Policies that bring everybody back: 2 of 4.",
    );
    expect(await page.locator("#chart [data-curve]").count()).toBe(4);
    expect(visit.errors).toEqual([]);
  });

  it("reads its address, writes every change to it, and says the command", async () => {
    await using visit = await site.visit(`en/storm/${small}&down=2.5`);
    const { page } = visit;
    expect(await page.locator("#clients").inputValue()).toBe("500");
    expect(await page.locator("#down-said").textContent()).toBe(saySeconds("en", 2.5));
    expect(await page.locator("input[name=policy]:checked").count()).toBe(2);
    await page.locator("#nodes").fill("2");
    await page.locator("input[value='1001']").check();
    await page.locator("input[value='socket.io']").check();
    const query =
      "clients=500&capacity=50&cause=1001&down=2.5&nodes=2&policy=backsoon,socket.io,fixed-5s&seed=11";
    await page.waitForURL(site.at(`en/storm/?${query}`));
    const command =
      "npx @backsoon/cli storm --clients 500 --capacity 50 --cause 1001 --down 2.5 --nodes 2 " +
      "--policy backsoon,socket.io,fixed-5s --seed 11";
    expect(await page.locator("#command").textContent()).toBe(command);
    await untilState(page, "over");
    const before = await page.locator("#lab-table").innerText();
    await page.reload();
    await untilState(page, "over");
    expect(await page.locator("#lab-table").innerText()).toBe(before);
    expect(new URL(page.url()).search).toBe(`?${query}`);
    const german = await page.locator("#languages a[lang=de]").getAttribute("href");
    expect(new URL(german ?? "", page.url()).href).toBe(site.at(`de/storm/?${query}`));
  });

  it("copies the link and the command", async () => {
    await using visit = await site.visit(`en/storm/${small}`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = visit;
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.locator("#copy-link").click();
    await expect.poll(() => page.locator("#copy-link").textContent()).toBe(storm.copied);
    expect(await clipboard()).toBe(
      site.at(
        "en/storm/?clients=500&capacity=50&cause=1012&down=5&nodes=1&policy=backsoon,fixed-5s&seed=11",
      ),
    );
    await page.locator("#copy-command").click();
    await expect.poll(() => page.locator("#copy-command").textContent()).toBe(storm.copied);
    expect(await clipboard()).toContain("npx @backsoon/cli storm --clients 500 ");
  });

  it("leaves a run for another as soon as something changes, and never blocks", async () => {
    await using visit = await site.visit(`en/storm/${large}`);
    const { page } = visit;
    await untilState(page, "running");
    await expect.poll(() => outcome(page, "backsoon"), { timeout: 30_000 }).toContain("%");
    expect(await longestTaskMs(page)).toBeLessThan(1_000);
    await page.locator("[data-example]").first().click();
    expect(await page.locator("#clients").inputValue()).toBe("20000");
    await page.locator("#clients").fill("300");
    await page.locator("#capacity").fill("30");
    await untilState(page, "over");
    expect(await outcome(page, "backsoon")).toContain("all back after");
    expect(await page.locator("tr[data-policy]:visible").count()).toBe(5);
  });

  it("stops, keeps what is known so far, and runs again", async () => {
    await using visit = await site.visit(`en/storm/${large}`);
    const { page } = visit;
    await expect.poll(() => outcome(page, "backsoon"), { timeout: 30_000 }).toContain("%");
    await page.locator("#run").click();
    await untilState(page, "over");
    expect(await page.locator("#lab-status").textContent()).toBe(storm.stopped);
    expect(await outcome(page, "backsoon")).toMatch(/^stopped|^all back/);
    await page.getByRole("button", { name: storm.run, exact: true }).click();
    await untilState(page, "running");
    await page.getByRole("button", { name: storm.stop, exact: true }).waitFor();
    expect(await page.locator("#lab-status").textContent()).toBe("");
  });

  it("says at the field what is wrong with an address, and goes on when it is put right", async () => {
    await using visit = await site.visit(
      "en/storm/?clients=5000000&capacity=x&cause=4000&policy=backsoon,nobody",
    );
    const { page } = visit;
    const fault = (name: string): Promise<string | null> =>
      page.locator(`#${name}-fault`).textContent();
    expect(await page.locator("#lab").getAttribute("data-state")).toBe("faulty");
    expect(await fault("clients")).toBe("A whole number from 1 to 200,000.");
    expect(await fault("capacity")).toBe("A number from 0.1 to 200,000.");
    expect(await fault("cause")).toBe(storm.faults.cause);
    expect(await fault("policy")).toBe("No policy here is called “nobody”.");
    expect(await page.locator("#clients").getAttribute("aria-invalid")).toBe("true");
    expect(await page.locator("#run").isDisabled()).toBe(true);
    await page.locator("#clients").fill("400");
    await page.locator("#capacity").fill("500");
    await page.locator("input[value='1012']").check();
    expect(await fault("policy")).toBe("");
    expect(await fault("capacity")).toBe(storm.faults.capacityAboveClients);
    await page.locator("#capacity").fill("40");
    await untilState(page, "over");
    expect(await page.locator("[aria-invalid]").count()).toBe(0);
    expect(await outcome(page, "backsoon")).toContain("all back after");
    expect(visit.errors).toEqual([]);
  });

  it("can be used by keyboard alone", async () => {
    await using visit = await site.visit(`en/storm/${small}`);
    const { page } = visit;
    await page.locator("#clients-slider").focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#clients").inputValue()).toBe("400");
    expect(await page.locator("#clients-slider").getAttribute("aria-valuetext")).toBe("400");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("clients");
    await page.keyboard.press("ArrowUp");
    expect(await page.locator("#clients").inputValue()).toBe("401");
    await page.locator("input[name=cause]:checked").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator("input[name=cause]:checked").inputValue()).toBe("1001");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("seed");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("run");
    await untilState(page, "over");
    await page.keyboard.press("Enter");
    await untilState(page, "over");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.locator("input[value=backsoon]").isChecked()).toBe(false);
    await page.locator("tr[data-policy=backsoon]").waitFor({ state: "hidden" });
  });

  it("moves no curve for those who want no motion, and shows them at the end", async () => {
    await using visit = await site.visit(`en/storm/${large}`, { reducedMotion: "reduce" });
    const { page } = visit;
    await expect.poll(() => outcome(page, "backsoon"), { timeout: 30_000 }).toContain("%");
    expect(await page.locator("#chart [data-curve]").count()).toBe(0);
    await page.locator("#run").click();
    await page.locator("#chart [data-curve]").first().waitFor();
  });

  it("does not shift while it runs, fits a phone, and asks for nothing elsewhere", async () => {
    for (const locale of ["en", "ar", "ja", "ru"]) {
      for (const width of [360, 1280]) {
        // So high that everything is seen, and everything counts that moves.
        const options = { viewport: { width, height: 5_000 } };
        await using visit = await site.visit(`${locale}/storm/?clients=500&capacity=50`, options);
        const { page } = visit;
        await untilState(page, "over");
        const found = { excess: await excessWidth(page), shift: await layoutShift(page) };
        expect.soft({ locale, width, ...found }).toEqual({ locale, width, excess: 0, shift: 0 });
        expect(visit.requests.filter((url) => !url.startsWith(site.at("")))).toEqual([]);
        expect(visit.errors).toEqual([]);
      }
    }
  });

  it("says without a script what does the same, and offers nothing that would not work", async () => {
    await using visit = await site.visit("en/storm/", { javaScriptEnabled: false });
    const { page } = visit;
    expect(await page.locator(".without-script").innerText()).toContain(
      "npx @backsoon/cli storm --clients 20000 --capacity 500",
    );
    expect(await page.locator("#lab").isVisible()).toBe(false);
    expect(await page.locator("#lab-table").isVisible()).toBe(false);
  });

  it("works offline when it was visited", async () => {
    await using visit = await site.visit("vi/storm/", { serviceWorkers: "allow" });
    const { page, context } = visit;
    const isKept = (url: string): Promise<boolean> =>
      page.evaluate(async (url) => (await caches.match(url)) !== undefined, url);
    await expect
      .poll(() => isKept(site.at("vi/codes/5000-65535/")), { timeout: 30_000 })
      .toBe(true);
    // What the worker did not see when it came to be is kept when it is asked for again.
    await page.reload();
    await untilState(page, "over");
    await context.setOffline(true);
    await page.goto(site.at(`vi/storm/${small}`));
    await untilState(page, "over");
    expect(await page.locator("tr[data-policy]:visible").count()).toBe(2);
  });
});

needs("chromium").describe("the storm lab's weight", () => {
  it("is at most 20 kB of script, the simulator with all policies included", async () => {
    const html = await readFile(join(dist, "en/storm/index.html"), "utf8");
    const scripts = tagsOf(html, "script").flatMap(({ src }) => src?.split("/").at(-1) ?? []);
    const own = scripts.find((name) => name.startsWith("storm."));
    const worker = [...files].find((file) => /^_astro\/simulator-.*\.js$/.test(file));
    if (own === undefined || worker === undefined) throw new Error("the page has no simulator");
    const sizeOf = async (file: string): Promise<number> =>
      brotliCompressSync(await readFile(join(dist, file))).length;
    const [script, simulator] = [await sizeOf(`_astro/${own}`), await sizeOf(worker)];
    console.log(`script ${script} bytes, simulator ${simulator} bytes (brotli)`);
    expect(script + simulator).toBeLessThan(20_000);
  });
});
