import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

import { needs } from "../kit/needs.ts";
import { openSite, type Site } from "./site.ts";

const kinds = [
  "",
  "codes/",
  "codes/1006/",
  "codes/4000-4999/",
  "compare/",
  "compare/1006-1012/",
  "systems/",
  "systems/discord-gateway/",
  "limits/",
  "measured/",
  "which/",
  "client/",
  "storm/",
  "offline/",
];

/** One language of each script and direction; all kinds of pages in English. */
const paths = [
  "",
  "nothing/here/",
  ...kinds.map((kind) => `en/${kind}`),
  ...["", "codes/1006/", "compare/1006-1012/", "limits/", "storm/"].flatMap((kind) => [
    `ar/${kind}`,
    `ja/${kind}`,
    `vi/${kind}`,
  ]),
];

const docs = ["docs/", "docs/options-and-events/", "docs/reference/protocol/"];

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Axe {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly {
        readonly target: readonly string[];
        readonly failureSummary: string;
      }[];
    }[];
  }>;
}

function violations(page: Page, options: object): Promise<readonly string[]> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
  }, options);
}

/** What can be tapped and is smaller than WCAG 2.2 asks; links within a sentence are exempt there. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a, button, input, select, summary")]
      .filter((element) => element.checkVisibility() && element.closest("p, dd, .skip") === null)
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const name = element.textContent.trim() || element.id;
        return width < 24 || height < 24 ? [`${name} is ${width} x ${height}`] : [];
      }),
  );
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

interface Findings {
  readonly axe: string[];
  readonly phone: string[];
  readonly elsewhere: string[];
  readonly errors: string[];
}

/** Looks at a page once, in every way. */
async function look(site: Site, path: string, findings: Findings): Promise<void> {
  const isOfDocs = docs.includes(path);
  const say = (found: readonly string[]): string[] => found.map((one) => `${path}: ${one}`);
  // Colours that are still changing cannot be judged.
  const options = { colorScheme: "light", reducedMotion: "reduce" } as const;
  await using visit = await site.visit(path, options);
  const { page, requests, errors } = visit;
  // Starlight makes code that is too wide focusable when the page is idle.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("pre")].every(
      ({ scrollWidth, clientWidth, tabIndex }) => scrollWidth <= clientWidth || tabIndex === 0,
    ),
  );
  await page.evaluate(axe.source);
  // Its blocks of code are all alike to a screen reader's list of regions.
  const rules = isOfDocs ? { "landmark-unique": { enabled: false } } : {};
  findings.axe.push(...say(await violations(page, { runOnly: tags, rules })));
  await page.emulateMedia({ colorScheme: "dark" });
  if (isOfDocs) await page.reload();
  if (isOfDocs) await page.evaluate(axe.source);
  findings.axe.push(...say(await violations(page, { runOnly: ["color-contrast"] })));
  await page.setViewportSize({ width: 360, height: 740 });
  const excess = await tooWide(page);
  if (excess > 0) findings.phone.push(...say([`${excess} px too wide`]));
  if (!isOfDocs) findings.phone.push(...say(await tooSmall(page)));
  const own = site.at("");
  findings.elsewhere.push(
    ...say(requests.filter((url) => !url.startsWith(own) && !url.startsWith("data:"))),
  );
  // A browser says of every 404 that it is one.
  if (!path.startsWith("nothing")) findings.errors.push(...say(errors));
}

needs("chromium").describe("the site for everybody", () => {
  const findings: Findings = { axe: [], phone: [], elsewhere: [], errors: [] };
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    for (const path of [...paths, ...docs]) await look(site, path, findings);
  }, 180_000);
  afterAll(async () => site[Symbol.asyncDispose]());

  it("has no violation that axe knows, in the light and the dark theme", () => {
    expect(findings.axe).toEqual([]);
  });

  it("fits a phone: nothing sticks out, and everything can be tapped", () => {
    expect(findings.phone).toEqual([]);
  });

  it("asks for nothing elsewhere, and says nothing on the console", () => {
    expect(findings.elsewhere).toEqual([]);
    expect(findings.errors).toEqual([]);
  });

  it("does not shift while it loads", async () => {
    const shifts: Record<string, number> = {};
    for (const path of [
      "en/",
      "en/codes/1006/",
      "vi/compare/1001-1012/",
      "ar/limits/",
      "ja/which/",
      "en/storm/",
      "ar/storm/",
    ]) {
      for (const width of [360, 1280]) {
        await using visit = await site.visit("nothing/here/", { viewport: { width, height: 800 } });
        await visit.page.goto(site.at(path), { waitUntil: "networkidle" });
        shifts[`${path} ${width}`] = await visit.page.evaluate(
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
      }
    }
    expect(Object.entries(shifts).filter(([, shift]) => shift > 0)).toEqual([]);
  });

  it("reads from right to left where the language does", async () => {
    await using visit = await site.visit("ar/compare/1006-1012/", {
      viewport: { width: 1280, height: 800 },
    });
    const places = await visit.page.evaluate(() => {
      const left = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      const heads = [...document.querySelectorAll(".timeline .heads text")].slice(0, 3);
      return {
        brand: left(".brand"),
        theme: left("#theme"),
        heads: heads.map((head) => head.getBoundingClientRect().left),
        code: getComputedStyle(document.querySelector("code") ?? document.body).direction,
      };
    });
    expect(places.brand).toBeGreaterThan(places.theme);
    expect(places.heads).toEqual(places.heads.toSorted((one, other) => other - one));
    expect(places.code).toBe("ltr");
  });
});
