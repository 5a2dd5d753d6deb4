import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { allPairs, direction, entries, locales, systems } from "@backsoon/codes";
import { describe, expect, it } from "vitest";

import {
  entryPage,
  pairPage,
  systemPage,
  toolPage,
  tools,
} from "../../apps/site/src/data/pages.ts";
import { base, dist, fileAt, files, origin, readPages, tagsOf } from "./built.ts";

const pages = await readPages();
const root = origin + base;
/** Of the reference, in a language. */
const reference = pages.filter(({ path }) =>
  locales.some((locale) => path.startsWith(`${locale}/`)),
);
const docs = pages.filter(({ path }) => path.startsWith("docs/"));
const isHidden = (html: string): boolean => html.includes('<meta name="robots" content="noindex"');
const listed = reference.filter(({ html }) => !isHidden(html));

const localeOf = (path: string): (typeof locales)[number] =>
  locales.find((locale) => path.startsWith(`${locale}/`)) ?? "en";

/** The pages for which it does not hold, so that a failure names them. */
const except = <T extends { readonly path: string }>(
  all: readonly T[],
  holds: (page: T) => boolean,
): readonly string[] => all.filter((page) => !holds(page)).map(({ path }) => path);

describe("every page of the site", () => {
  it("is there in every language: codes, pairs, systems and tools", () => {
    const expected = [
      "",
      "offline/",
      ...entries.map(entryPage),
      ...allPairs.map(([a, b]) => pairPage(a, b)),
      ...Object.keys(systems).map(systemPage),
      ...tools.map(toolPage),
    ];
    const wanted = locales.flatMap((locale) => expected.map((page) => `${locale}/${page}`));
    expect(wanted.filter((page) => !files.has(fileAt(page)))).toEqual([]);
    expect(reference).toHaveLength(wanted.length);
  });

  it("says its language and direction", () => {
    expect(
      except(pages, ({ path, html }) => {
        const [tag] = tagsOf(html, "html");
        return tag?.["lang"] === localeOf(path) && tag["dir"] === direction(localeOf(path));
      }),
    ).toEqual([]);
  });

  it("has a title, unique in its language, and a description", () => {
    const titles = new Map<string, string>();
    const twice: string[] = [];
    for (const { path, html } of pages) {
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "";
      const key = `${path.startsWith("docs/") ? "docs" : localeOf(path)} ${title}`;
      if (title === "" || titles.has(key)) twice.push(`${path}: ${title} (${titles.get(key)})`);
      // The start and the 404 page are beside the English pages.
      if (path.includes("/")) titles.set(key, path);
    }
    expect(twice).toEqual([]);
    const describes = (html: string): boolean =>
      tagsOf(html, "meta").some(
        ({ name, content = "" }) => name === "description" && content.length > 10,
      );
    expect(except(pages, ({ html }) => describes(html))).toEqual([]);
  });

  it("has one heading of the first rank", () => {
    expect(except(pages, ({ html }) => tagsOf(html, "h1").length === 1)).toEqual([]);
  });

  it("has a canonical address, its own", () => {
    const canonical = (html: string): string | undefined =>
      tagsOf(html, "link").find(({ rel }) => rel === "canonical")?.["href"];
    expect(except(listed, ({ path, html }) => canonical(html) === root + path)).toEqual([]);
    expect(except(docs, ({ path, html }) => canonical(html) === root + path)).toEqual([]);
  });

  it("names itself in all languages, and is named by them", () => {
    const alternates = (html: string): readonly string[] =>
      tagsOf(html, "link")
        .filter(({ rel, hreflang }) => rel === "alternate" && hreflang !== undefined)
        .map(({ hreflang, href }) => `${hreflang} ${href}`)
        .toSorted();
    expect(
      except(listed, ({ path, html }) => {
        const page = path.slice(localeOf(path).length + 1);
        const expected = [
          ...locales.map((locale) => `${locale} ${root}${locale}/${page}`),
          `x-default ${root}${page === "" ? "" : `en/${page}`}`,
        ];
        return alternates(html).join() === expected.toSorted().join();
      }),
    ).toEqual([]);
  });

  it("asks nothing of any other site, and allows nothing", () => {
    const loaded = (html: string): readonly string[] => [
      ...["script", "img", "iframe", "source"].flatMap((tag) =>
        tagsOf(html, tag).flatMap(({ src }) => src ?? []),
      ),
      ...tagsOf(html, "link")
        .filter(({ rel = "" }) => !/alternate|canonical|sitemap/.test(rel))
        .flatMap(({ href }) => href ?? []),
    ];
    expect(
      except(pages, ({ html }) =>
        loaded(html).every((url) => url.startsWith(base) || url.startsWith("data:")),
      ),
    ).toEqual([]);
    const policy = (html: string): string =>
      tagsOf(html, "meta").find((meta) => meta["http-equiv"] === "Content-Security-Policy")?.[
        "content"
      ] ?? "";
    expect(except(pages, ({ html }) => policy(html).startsWith("default-src 'none'; "))).toEqual(
      [],
    );
    expect(except(reference, ({ html }) => !/unsafe/.test(policy(html)))).toEqual([]);
    // Inline styles would need an exception from the policy.
    expect(except(reference, ({ html }) => !/<style|\sstyle="/.test(html))).toEqual([]);
  });

  it("has links only to what is there", () => {
    const broken = new Set<string>();
    const ids = new Map<string, Set<string>>();
    const idsOf = (file: string): ReadonlySet<string> => {
      const html = pages.find(({ path }) => fileAt(path) === file)?.html ?? "";
      const found =
        ids.get(file) ?? new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id = ""]) => id));
      ids.set(file, found);
      return found;
    };
    for (const { path, html } of pages) {
      for (const { href = "" } of tagsOf(html, "a")) {
        const url = new URL(href, `http://site${base}${path}`);
        if (url.host !== "site") continue;
        const file = url.pathname.startsWith(base) ? fileAt(url.pathname.slice(base.length)) : "";
        const anchor = decodeURIComponent(url.hash.slice(1));
        if (!files.has(file) || (anchor !== "" && !idsOf(file).has(anchor)))
          broken.add(`${path}: ${href}`);
      }
    }
    expect([...broken].slice(0, 20)).toEqual([]);
  });
});

describe("the site's map", () => {
  it("lists every page that is not hidden, and no other", async () => {
    const xml = await readFile(join(dist, "sitemap-0.xml"), "utf8");
    const found = Array.from(xml.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = ""]) => url);
    const expected = ["", ...[...listed, ...docs].map(({ path }) => path)].map(
      (path) => root + path,
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(await readFile(join(dist, "robots.txt"), "utf8")).toContain(`${root}sitemap-index.xml`);
  });
});

describe("a pair in the wrong order", () => {
  it("leads to the right one, in every language", async () => {
    for (const locale of locales) {
      const html = await readFile(join(dist, locale, "compare/1012-1001/index.html"), "utf8");
      const refresh = tagsOf(html, "meta").find((meta) => meta["http-equiv"] === "refresh");
      expect(refresh?.["content"]).toBe("0;url=../1001-1012/");
      expect(html).toContain(`<link rel="canonical" href="${root}${locale}/compare/1001-1012/">`);
    }
  });
});

describe("the weight of a page", () => {
  const sizes = new Map<string, number>();

  /** As a host would send it. */
  async function sent(file: string): Promise<number> {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const size = brotliCompressSync(await readFile(join(dist, file)), { params }).length;
    sizes.set(file, size);
    return size;
  }

  /** The page, its style sheets and its scripts with all that they import. */
  async function weight(path: string, html: string): Promise<number> {
    const waiting = [
      ...tagsOf(html, "link")
        .filter(({ rel }) => rel === "stylesheet")
        .flatMap(({ href }) => href ?? []),
      ...tagsOf(html, "script").flatMap(({ src }) => src ?? []),
    ].map((url) => url.slice(base.length));
    const loaded = new Set<string>();
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (loaded.has(file)) continue;
      loaded.add(file);
      if (!file.endsWith(".js")) continue;
      const script = await readFile(join(dist, file), "utf8");
      for (const [, name = ""] of script.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
        waiting.push(`_astro/${name}`);
    }
    const each = await Promise.all([fileAt(path), ...loaded].map(sent));
    return each.reduce((sum, size) => sum + size, 0);
  }

  it("is at most 60 kB for a code, 100 kB for any page of the reference", async () => {
    const heavy: string[] = [];
    let heaviest = 0;
    for (const { path, html } of reference) {
      if (path.includes("/compare/") && !path.includes("1006")) continue;
      const bytes = await weight(path, html);
      const isCode = path.includes("/codes/");
      if (isCode) heaviest = Math.max(heaviest, bytes);
      if (bytes > (isCode ? 60_000 : 100_000)) heavy.push(`${path}: ${bytes}`);
    }
    expect(heavy).toEqual([]);
    expect(heaviest).toBeLessThan(60_000);
    if (process.env["BACKSOON_SAY"]) console.log(`the heaviest code page: ${heaviest} bytes`);
  });
});
