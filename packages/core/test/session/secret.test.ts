import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isSameHash } from "../../src/session/secret.ts";
import { check } from "../property.ts";
import { texts } from "../texts.ts";

describe("isSameHash", () => {
  test("says what === says, but for an empty one", () => {
    check(
      fc.property(texts(12), texts(12), (stored, presented) => {
        expect(isSameHash(stored, presented)).toBe(stored === presented && stored !== "");
        expect(isSameHash(stored, stored)).toBe(stored !== "");
      }),
    );
  });

  test("finds one character that differs, wherever it is", () => {
    const hashes = fc
      .string({ minLength: 1, maxLength: 64 })
      .chain((hash) =>
        fc.record({ hash: fc.constant(hash), at: fc.nat({ max: hash.length - 1 }) }),
      );
    check(
      fc.property(hashes, ({ hash, at }) => {
        const other = String.fromCharCode(hash.charCodeAt(at) ^ 1);
        expect(isSameHash(hash, hash.slice(0, at) + other + hash.slice(at + 1))).toBe(false);
      }),
    );
  });

  test.each([
    ["", "", false],
    ["", "a", false],
    ["a", "", false],
    ["a", "aa", false],
    ["aa", "a", false],
    ["abab", "ab", false],
    ["ab", "abab", false],
    ["a", "a\u0000", false],
    ["\u0000", "\u0000", true],
    ["a", "a", true],
  ])("%j and %j: %s", (stored, presented, isSame) => {
    expect(isSameHash(stored, presented)).toBe(isSame);
  });
});
