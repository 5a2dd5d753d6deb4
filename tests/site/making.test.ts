import { timelineOf } from "@backsoon/codes";
import { describe, expect, it } from "vitest";

import { deploymentAt } from "../../apps/site/src/builder/deployment.ts";
import { inlineScripts, withPolicy } from "../../apps/site/src/builder/docs-policy.ts";
import { exampleCode, includeExamples } from "../../apps/site/src/builder/include-examples.ts";
import {
  asPage,
  relink,
  withExistingAnchors,
  withoutHead,
} from "../../apps/site/src/builder/markdown-page.ts";
import { alternatesOf, linkTo } from "../../apps/site/src/data/addresses.ts";
import { sayCount, saySeconds } from "../../apps/site/src/data/numbers.ts";
import { drawTimeline } from "../../apps/site/src/data/picture.ts";
import { breakable, richText } from "../../apps/site/src/data/rich-text.ts";
import { nameOfAddress } from "../../apps/site/src/data/source-name.ts";
import { suggest } from "../../apps/site/src/data/suggest.ts";
import { foldText, wordsOfText } from "../../apps/site/src/data/tokens.ts";
import { offlinePageFor, strategyFor } from "../../apps/site/src/worker/strategy.ts";

describe("addresses", () => {
  it("come from one setting: host and path", () => {
    expect(deploymentAt("https://example.org/ws")).toEqual({
      origin: "https://example.org",
      base: "/ws/",
    });
    expect(deploymentAt()).toEqual({ origin: "https://backsoon.example", base: "/" });
    expect(() => deploymentAt("nowhere")).toThrow(TypeError);
    expect(linkTo("/ws/", "vi", "codes/1006/")).toBe("/ws/vi/codes/1006/");
  });

  it("name all languages and one for the others", () => {
    const alternates = alternatesOf("https://example.org/", "limits/");
    expect(alternates).toHaveLength(15);
    expect(alternates.at(-1)).toEqual({
      lang: "x-default",
      href: "https://example.org/en/limits/",
    });
    expect(alternatesOf("https://example.org/", "").at(-1)?.href).toBe("https://example.org/");
  });
});

describe("texts", () => {
  it("become HTML, with code from left to right and nothing else", () => {
    expect(richText("`a<b` & <i>")).toBe('<code dir="ltr">a&lt;b</code> &amp; &lt;i&gt;');
    expect(breakable("proxy_read")).toBe("proxy_<wbr>read");
  });

  it("count as the language counts, with the digits of the codes", () => {
    const forms = { one: "{count} row", few: "{count} few", other: "{count} rows" };
    expect(sayCount("en", forms, 1)).toBe("1 row");
    expect(sayCount("ru", forms, 3)).toBe("3 few");
    expect(sayCount("ar", forms, 12)).toBe("12 rows");
    expect(saySeconds("ar", 60)).toContain("60");
    expect(saySeconds("en", 60)).toBe("60 sec");
  });

  it("are found without accents, and in languages without spaces", () => {
    expect(foldText("Kết nối bị ĐÓNG")).toBe("ket noi bi dong");
    expect(foldText("الإتّصال")).toBe("الاتصال");
    expect(foldText("बंद")).toBe("बंद");
    expect(wordsOfText("1分後に切れる", "ja")).toContain("1");
    expect(wordsOfText("close-code 1006!", "en")).toEqual(["close", "code", "1006"]);
  });

  it("name sources by whose they are and by what they are", () => {
    expect(nameOfAddress("https://github.com/a/b/blob/main/x/y.md")).toBe("github.com/a/b/…/y.md");
    expect(nameOfAddress("https://www.example.org/")).toBe("example.org");
    expect(nameOfAddress("https://example.org/docs")).toBe("example.org/docs");
  });
});

describe("an address that is not there", () => {
  it.each([
    ["vi/compare/1012-1001/", "vi", "compare/1001-1012/"],
    ["ja/1006", "ja", "codes/1006/"],
    ["en/codes/4404/", "en", "codes/4000-4999/"],
    ["ar/1012/1006/", "ar", "compare/1006-1012/"],
    ["vi/codes/10012/", "vi", undefined],
    ["nothing/here/", undefined, undefined],
    ["zh-Hans/codes/99999/", "zh-Hans", undefined],
  ])("%s: in %s, goes to %s", (path, locale, goTo) => {
    expect(suggest(path)).toMatchObject({ locale, goTo });
  });

  it("suggests what is near", () => {
    expect(suggest("vi/codes/10012/").pages).toEqual([
      "codes/1001/",
      "codes/1002/",
      "codes/1012/",
      "codes/5000-65535/",
    ]);
    expect(suggest("en/codes/1021/").pages).toContain("codes/1012/");
    expect(suggest("en/compare/1006-1006/").pages).toEqual(["codes/1006/"]);
    expect(suggest("en/codes/99999/").pages).toEqual([]);
    expect(suggest("en/no/numbers/").pages).toEqual([]);
  });
});

describe("the picture of a close", () => {
  const sayWindow = (from: number, to: number): string => `${from}-${to}`;

  it("has a number for each step, and the codes and times that the steps have", () => {
    const steps = timelineOf(1012);
    const { shapes } = drawTimeline(steps, { sayWindow });
    expect(shapes.filter(({ kind }) => kind === "number")).toHaveLength(steps.length);
    const texts = shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
    expect(texts).toEqual(["Close 1012", "Close 1012", "1012", "1012", "1000-5000"]);
  });

  it("is mirrored for languages that are, and stays within its frame", () => {
    const steps = timelineOf(1006);
    const plain = drawTimeline(steps, { sayWindow });
    const mirrored = drawTimeline(steps, { sayWindow, mirrored: true });
    expect(mirrored.columns).toEqual(plain.columns.map((x) => plain.width - x));
    for (const shape of mirrored.shapes) {
      const x = shape.kind === "line" ? shape.x1 : shape.x;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(mirrored.width);
    }
  });

  it("shows a longer wait as longer", () => {
    const height = (code: number): number => drawTimeline(timelineOf(code), { sayWindow }).height;
    expect(height(1013)).toBeGreaterThan(height(1012));
  });
});

describe("the pages of the docs", () => {
  it("show examples that are there, and no others", () => {
    const node = { type: "code", meta: "example=client", value: "" };
    includeExamples()({ type: "root", children: [node] });
    expect(node.value).toBe(exampleCode("client"));
    expect(node.value).toContain("new ReconnectingWebSocket");
    expect(() => exampleCode("nothing-there")).toThrow("ENOENT");
  });

  it("take the repository's documents, with links to pages", () => {
    const text = "# Title\n\nWords.\n\n## Contents\n\n- [One](#one)\n\n## One\n\n[there](x.md#a)";
    expect(withoutHead(text)).toBe("\nWords.\n\n## One\n\n[there](x.md#a)");
    expect(relink("[there](x.md#a)", { "x.md": "../x/" })).toBe("[there](../x/#a)");
    expect(relink("[there](x.md)", { "x.md": undefined })).toBe("there");
    expect(() => relink("[there](y.md)", {})).toThrow("no page for the link to y.md");
    expect(asPage("A: b", "`c`", "text")).toContain('title: "A: b"\ndescription: "c"');
    expect(withExistingAnchors("### One\n\n[x](#one-1)")).toBe("### One\n\n[x](#one)");
  });

  it("allow their own inline scripts, and no others", () => {
    const html = '<meta charset="utf-8"/><script>a()</script><script src="/x.js"></script>';
    expect(inlineScripts(html)).toEqual(["a()"]);
    expect(withPolicy(html)).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+'; /);
    expect(() => withPolicy("<p>")).toThrow("says no charset");
  });
});

describe("the service worker", () => {
  const scope = "https://example.org/ws/";

  it("answers pages from the network first, what is named by its content from the cache", () => {
    const asked = (path: string, method = "GET"): string =>
      strategyFor({ method, url: new URL(path, scope).href }, scope);
    expect(asked("en/codes/1006/")).toBe("network-first");
    expect(asked("_astro/x.abc.js")).toBe("cache-first");
    expect(asked("pagefind/pagefind.js")).toBe("pass");
    expect(asked("en/", "POST")).toBe("pass");
    expect(asked("/elsewhere/")).toBe("pass");
  });

  it("says that a page is not there in the language of the page", () => {
    expect(offlinePageFor(`${scope}vi/limits/`, scope, ["en", "vi"])).toBe(`${scope}vi/offline/`);
    expect(offlinePageFor(`${scope}docs/`, scope, ["en", "vi"])).toBe(`${scope}en/offline/`);
  });
});
