import type { Locale } from "@backsoon/codes";
import widthOf from "fast-string-width";
import { describe, expect, test } from "vitest";

import { wrap } from "../src/wrap.ts";

const cases: readonly {
  readonly locale: Locale;
  readonly text: string;
  readonly width: number;
  readonly lines: readonly string[];
}[] = [
  { locale: "en", text: "", width: 10, lines: [""] },
  { locale: "en", text: "one two three", width: 7, lines: ["one two", "three"] },
  { locale: "en", text: "one two three", width: 6, lines: ["one", "two", "three"] },
  { locale: "en", text: "unbreakable word", width: 5, lines: ["unbreakable", "word"] },
  {
    locale: "en",
    text: "say `close() now` soon",
    width: 12,
    lines: ["say", "`close() now`", "soon"],
  },
  {
    locale: "en",
    text: "retry-after=12.5 is sent",
    width: 8,
    lines: ["retry-after=12.5", "is sent"],
  },
  // Two cells each; a stop does not begin a line, and code is not divided.
  { locale: "ja", text: "接続が切れました。", width: 16, lines: ["接続が切れま", "した。"] },
  { locale: "ja", text: "（終了）を送る", width: 8, lines: ["（終了）", "を送る"] },
  { locale: "zh-Hans", text: "连接已经关闭。", width: 12, lines: ["连接已经", "关闭。"] },
  {
    locale: "zh-Hans",
    text: "调用 `close(1000)` 即可",
    width: 14,
    lines: ["调用", "`close(1000)`", "即可"],
  },
  { locale: "ko", text: "연결이 끊어졌습니다", width: 12, lines: ["연결이", "끊어졌습니다"] },
  // A spacing mark may take a cell: कि is one or two.
  { locale: "hi", text: "कि कि कि", width: 5, lines: ["कि कि", "कि"] },
  // Combining marks take no room.
  {
    locale: "vi",
    text: "mất kết nối".normalize("NFD"),
    width: 11,
    lines: ["mất kết nối".normalize("NFD")],
  },
  { locale: "ar", text: "انقطع الاتصال فجأة", width: 14, lines: ["انقطع الاتصال", "فجأة"] },
];

describe("wrapping", () => {
  test.each(cases)("$locale: $text in $width cells", ({ locale, text, width, lines }) => {
    expect(wrap(text, width, locale)).toEqual(lines);
  });

  test.each(cases)(
    "$locale: $text loses nothing but spaces at the breaks",
    ({ locale, text, width }) => {
      const squeeze = (parts: string): string => parts.replaceAll(" ", "");
      expect(squeeze(wrap(text, width, locale).join(""))).toBe(squeeze(text));
    },
  );

  test("stays within the width wherever it may break", () => {
    const text = "接続が終了しました。理由はフレームに書かれていません。".repeat(5);
    for (const line of wrap(text, 30, "ja")) expect(widthOf(line)).toBeLessThanOrEqual(30);
  });
});
