import { locales } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

import { localeOf, readLocale } from "../src/locale-choice.ts";

describe("the language of the environment", () => {
  test.each([
    [{}, "en"],
    [{ LANG: "" }, "en"],
    [{ LANG: "C" }, "en"],
    [{ LANG: "C.UTF-8" }, "en"],
    [{ LANG: "POSIX" }, "en"],
    [{ LANG: "vi_VN.UTF-8" }, "vi"],
    [{ LANG: "vi" }, "vi"],
    [{ LANG: "zh_CN.UTF-8" }, "zh-Hans"],
    [{ LANG: "de_DE@euro" }, "de"],
    [{ LANG: "pt_BR.UTF-8" }, "pt"],
    [{ LANG: "xx_YY.UTF-8" }, "en"],
    [{ LC_MESSAGES: "ja_JP.UTF-8", LANG: "vi_VN.UTF-8" }, "ja"],
    [{ LC_ALL: "ko_KR.UTF-8", LC_MESSAGES: "ja_JP.UTF-8", LANG: "vi_VN.UTF-8" }, "ko"],
    [{ LC_ALL: "", LC_MESSAGES: "", LANG: "vi_VN.UTF-8" }, "vi"],
    [{ LC_ALL: "C", LANG: "vi_VN.UTF-8" }, "en"],
    [{ LC_CTYPE: "vi_VN.UTF-8" }, "en"],
    [{ LANGUAGE: "fr:de", LANG: "vi_VN.UTF-8" }, "fr"],
    [{ LANGUAGE: "xx:de", LANG: "vi_VN.UTF-8" }, "de"],
    [{ LANGUAGE: "xx", LANG: "vi_VN.UTF-8" }, "vi"],
    [{ LANGUAGE: "", LANG: "vi_VN.UTF-8" }, "vi"],
    [{ LANGUAGE: "fr", LANG: "C" }, "en"],
    [{ LANGUAGE: "fr" }, "en"],
    [{ LANGUAGE: "fr", LC_ALL: "C.UTF-8", LANG: "vi_VN.UTF-8" }, "en"],
  ])("%j: %s", (environment, locale) => {
    expect(localeOf(environment)).toBe(locale);
  });
});

describe("--lang", () => {
  test.each(locales)("takes %s", (locale) => {
    expect(readLocale(locale)).toBe(locale);
  });

  test.each([
    ["vi-VN", "vi"],
    ["zh_TW", "zh-Hans"],
    ["PT-br", "pt"],
  ])("takes %s for %s", (tag, locale) => {
    expect(readLocale(tag)).toBe(locale);
  });

  test.each(["xx", "", "c", "english", "viet nam", "../en"])("refuses %j and lists all", (tag) => {
    for (const locale of locales) expect(() => readLocale(tag)).toThrow(`${locale} (`);
  });

  test("suggests the language whose name was meant", () => {
    expect(() => readLocale("english")).toThrow(/Did you mean en\?$/);
    expect(() => readLocale("Deutsh")).toThrow(/Did you mean de\?$/);
  });
});
