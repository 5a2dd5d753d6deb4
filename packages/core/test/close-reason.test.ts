import { MAX_REASON_BYTES, parseRetryAfter, writeCloseReason } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";
import { texts } from "./texts.ts";

const HOUR_MS = 3_600_000;
const bytes = (text: string): number => new TextEncoder().encode(text).length;

const anyText = fc.oneof(
  texts(150),
  fc
    .array(fc.constantFrom("; ", "retry-after=", "retry-", "after=", "7", ".", "é"), {
      maxLength: 40,
    })
    .map((parts) => parts.join("")),
);
const plainText = anyText.filter((text) => !text.includes("retry-after="));
const delays = fc.oneof(
  fc.integer({ min: 0, max: HOUR_MS }),
  fc.double({ min: 0, max: HOUR_MS, noNaN: true }),
);

describe("writeCloseReason", () => {
  test.each([
    ["deploy 42", 12_345, "deploy 42; retry-after=12.345"],
    ["", 12_345, "retry-after=12.345"],
    ["x", 0, "x; retry-after=0"],
    ["x", 1, "x; retry-after=0.001"],
    ["x", 0.4, "x; retry-after=0"],
    ["x", 1999.5, "x; retry-after=2"],
    ["x", -5000, "x; retry-after=0"],
    ["x", -0, "x; retry-after=0"],
    ["x", HOUR_MS, "x; retry-after=3600"],
    ["x", HOUR_MS + 1, "x; retry-after=3600"],
    ["x", Number.MAX_VALUE, "x; retry-after=3600"],
  ])("writes %j and %d ms as %j", (text, delayMs, reason) => {
    expect(writeCloseReason(text, delayMs)).toBe(reason);
  });

  test.each([Number.NaN, Infinity, -Infinity])("refuses %d", (delayMs) => {
    expect(() => writeCloseReason("x", delayMs)).toThrow(
      `retryAfterMs is ${delayMs}; allowed is a finite number`,
    );
  });

  test("cuts a long text and keeps the hint", () => {
    const hint = "; retry-after=12.345";
    expect(writeCloseReason("a".repeat(500), 12_345)).toBe("a".repeat(123 - hint.length) + hint);
  });

  test("cuts before a character that would not fit whole", () => {
    // 103 bytes are left for the text: 25 circles of four bytes, and three that go unused.
    expect(writeCloseReason("🔄".repeat(50), 12_345)).toBe(
      `${"🔄".repeat(25)}; retry-after=12.345`,
    );
  });

  test("never takes more than the 123 bytes that a Close frame has", () => {
    check(
      fc.property(anyText, delays, (text, delayMs) => {
        expect(bytes(writeCloseReason(text, delayMs))).toBeLessThanOrEqual(MAX_REASON_BYTES);
      }),
    );
  });

  test("never cuts inside a character", () => {
    check(
      fc.property(plainText, delays, (text, delayMs) => {
        const reason = writeCloseReason(text, delayMs);
        const end = reason.lastIndexOf("; retry-after=");
        const kept = Array.from(reason.slice(0, Math.max(0, end)));
        expect(kept).toEqual(Array.from(text).slice(0, kept.length));
      }),
    );
  });

  test("is read back as the same number of milliseconds", () => {
    check(
      fc.property(plainText, delays, (text, delayMs) => {
        const read = parseRetryAfter(writeCloseReason(text, delayMs)) ?? -1;
        expect(Math.round(read)).toBe(Math.round(delayMs));
      }),
      500,
    );
  });

  test("is read back as its own delay even when the text holds another hint", () => {
    expect(parseRetryAfter(writeCloseReason("was: retry-after=5", 3000))).toBe(3000);
  });

  test("is read back as its own delay when the cut leaves half of another hint in the text", () => {
    const text = `${"x".repeat(91)}retry-after=5`;
    expect(parseRetryAfter(writeCloseReason(text, 3000))).toBe(3000);
  });
});
