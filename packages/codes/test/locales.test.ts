import { direction, findLocale, localeNames, locales, matchLocale } from "@backsoon/codes";
import { describe, expect, test } from "vitest";

describe("findLocale", () => {
  test.each([
    ["vi", "vi"],
    ["VI", "vi"],
    ["vi-VN", "vi"],
    ["vi_VN.UTF-8", "vi"],
    ["pt_BR.UTF-8", "pt"],
    ["de_DE@euro", "de"],
    ["in-ID", "id"],
    ["zh", "zh-Hans"],
    ["zh-CN", "zh-Hans"],
    ["zh-Hans-SG", "zh-Hans"],
    ["zh_TW.Big5", "zh-Hans"],
    ["ar-EG", "ar"],
    ["  fr  ", "fr"],
  ])("%j is %s", (tag, locale) => {
    expect(findLocale(tag)).toBe(locale);
  });

  test.each(["", "C", "POSIX", "xx", "english", "*", "-", "toString"])("%j has none", (tag) => {
    expect(findLocale(tag)).toBeUndefined();
  });
});

describe("matchLocale", () => {
  test("takes the first of the reader's languages that has texts", () => {
    expect(matchLocale(["sw-KE", "id-ID", "en"])).toBe("id");
  });

  test("falls back to English", () => {
    expect(matchLocale(["sw", "C"])).toBe("en");
  });
});

test("fourteen languages, each with its own name", () => {
  expect(new Set(Object.values(localeNames)).size).toBe(14);
});

test("only Arabic is written from right to left", () => {
  expect(locales.filter((locale) => direction(locale) === "rtl")).toEqual(["ar"]);
});
