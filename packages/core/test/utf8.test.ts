import { utf8Length, utf8Prefix } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";
import { texts } from "./texts.ts";

const encoder = new TextEncoder();
const anyText = texts(40);

describe("utf8Length", () => {
  test.each([
    ["", 0],
    ["\u0000", 1],
    ["\u007F", 1],
    ["\u0080", 2],
    ["\u07FF", 2],
    ["\u0800", 3],
    ["\uFFFF", 3],
    ["\u{10000}", 4],
    ["\u{10FFFF}", 4],
    ["\uD800", 3],
    ["\uDFFF\uD800", 6],
  ])("counts %j as %i bytes", (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  test("counts what TextEncoder writes, lone surrogates included", () => {
    check(
      fc.property(anyText, (text) => {
        expect(utf8Length(text)).toBe(encoder.encode(text).length);
      }),
    );
  });
});

describe("utf8Prefix", () => {
  test.each([
    ["abc", 3, "abc"],
    ["abc", 2, "ab"],
    ["abc", 0, ""],
    ["abc", -1, ""],
    ["é", 1, ""],
    ["aé", 2, "a"],
    ["a€b", 4, "a€"],
    ["🔄", 3, ""],
    ["🔄🔄", 7, "🔄"],
    ["\uD83Dx", 3, "\uD83D"],
  ])("cuts %j to %i bytes: %j", (text, maxBytes, prefix) => {
    expect(utf8Prefix(text, maxBytes)).toBe(prefix);
  });

  const cut = fc.tuple(anyText, fc.nat({ max: 60 }));

  test("never takes more bytes than allowed", () => {
    check(
      fc.property(cut, ([text, maxBytes]) => {
        expect(encoder.encode(utf8Prefix(text, maxBytes)).length).toBeLessThanOrEqual(maxBytes);
      }),
    );
  });

  test("keeps whole characters from the beginning, and as many as fit", () => {
    check(
      fc.property(cut, ([text, maxBytes]) => {
        const kept = Array.from(utf8Prefix(text, maxBytes));
        const characters = Array.from(text);
        expect(kept).toEqual(characters.slice(0, kept.length));
        const oneMore = characters.slice(0, kept.length + 1).join("");
        expect(kept.length === characters.length || encoder.encode(oneMore).length > maxBytes).toBe(
          true,
        );
      }),
    );
  });
});
