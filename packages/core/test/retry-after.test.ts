import { MAX_RETRY_AFTER_MS, parseRetryAfter } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";
import { texts } from "./texts.ts";

const HOUR_MS = 3_600_000;

const wellFormed: readonly (readonly [reason: string, delayMs: number])[] = [
  ["retry-after=0", 0],
  ["retry-after=0.0", 0],
  ["retry-after=1", 1000],
  ["retry-after=007", 7000],
  ["retry-after=12.345", 12_345],
  ["retry-after=0.001", 1],
  ["retry-after=3600", HOUR_MS],
  ["deploy 42; retry-after=12.345", 12_345],
  ["retry-after=12.345; deploy 42", 12_345],
  ["restart,retry-after=5,thanks", 5000],
  ["(retry-after=5)", 5000],
  ["{retry-after=5}", 5000],
  ["restart\nretry-after=5\n", 5000],
  ["🔄retry-after=5🔄", 5000],
  ["再起動retry-after=5秒", 5000],
  ["retry-after=5 seconds", 5000],
  // A double as a server in any language prints it: 17 digits.
  ["retry-after=2.7182818284590455", 2718.281828],
  ["retry-after=0.30000000000000004", 300],
  // A sentence ends.
  ["Restarting, retry-after=5.", 5000],
];

const malformed: readonly string[] = [
  "",
  "deploy",
  "retry-after",
  "retry-after=",
  "retry-after= 5",
  "retry-after =5",
  "retry-after:5",
  "retry-after=-5",
  "retry-after=+5",
  "retry-after=.5",
  "retry-after=NaN",
  "retry-after=Infinity",
  "retry-after=0x10",
  "retry-after=1e3",
  "retry-after=5s",
  "retry-after=5_000",
  "retry-after=1.2.3",
  "retry-after=1.5e3",
  "retry-after=five",
  "retry-after=٥",
  "retry-after=５",
  "retry-after=Wed, 21 Oct 2026 07:28:00 GMT",
  "x-retry-after=5",
  "noretry-after=5",
  "_retry-after=5",
  "7retry-after=5",
  "retry-after-ms=5000",
  "retry_after=5",
  "retryafter=5",
];

describe("parseRetryAfter", () => {
  test.each(wellFormed)("reads %j", (reason, delayMs) => {
    expect(parseRetryAfter(reason)).toBeCloseTo(delayMs, 6);
  });

  test.each(malformed)("finds no hint in %j", (reason) => {
    expect(parseRetryAfter(reason)).toBeUndefined();
  });

  test.each(["3600.001", "86400", "999999999999"])("cuts %s seconds to an hour", (seconds) => {
    expect(parseRetryAfter(`retry-after=${seconds}`)).toBe(MAX_RETRY_AFTER_MS);
  });

  test("takes no longer than an hour from absurdly many digits", () => {
    expect(parseRetryAfter(`retry-after=${"9".repeat(111)}`) ?? 0).toBeLessThanOrEqual(HOUR_MS);
  });

  test("takes the first of two hints", () => {
    expect(parseRetryAfter("retry-after=3; retry-after=7")).toBe(3000);
  });

  test("passes over a malformed hint to a well-formed one", () => {
    expect(parseRetryAfter("retry-after=soon; x-retry-after=2; retry-after=7")).toBe(7000);
  });

  test("finds a hint at the very end of a reason of 123 bytes", () => {
    const hint = "; retry-after=12.345";
    expect(parseRetryAfter("x".repeat(123 - hint.length) + hint)).toBe(12_345);
  });

  test("answers any text with nothing or a delay of at most an hour", () => {
    check(
      fc.property(texts(60), (reason) => {
        const delayMs = parseRetryAfter(reason) ?? 0;
        expect(delayMs >= 0 && delayMs <= HOUR_MS).toBe(true);
      }),
    );
  });

  test("answers texts made of pieces of hints with nothing or a delay of at most an hour", () => {
    const pieces = fc.constantFrom("retry-after=", "retry-", "=", "9", "12", ".", "; ", "e", "-");
    check(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const delayMs = parseRetryAfter(parts.join("")) ?? 0;
        expect(delayMs >= 0 && delayMs <= HOUR_MS).toBe(true);
      }),
      500,
    );
  });

  test("reads every number of milliseconds up to an hour back exactly, once rounded", () => {
    check(
      fc.property(fc.integer({ min: 0, max: HOUR_MS }), (delayMs) => {
        expect(Math.round(parseRetryAfter(`retry-after=${delayMs / 1000}`) ?? -1)).toBe(delayMs);
      }),
      500,
    );
  });

  test.each([
    ["unfinished hints", "retry-after="],
    ["unfinished names", "retry-after"],
    ["digits", "9"],
    ["malformed hints", "retry-after=1.2x"],
    ["decimal points", "retry-after=1."],
  ])("needs time that grows no faster than the text, for %s", (_name, piece) => {
    // A pattern that backtracks quadratically would need 10^12 steps here, and never come back.
    const text = piece.repeat(1_000_000 / piece.length);
    expect(parseRetryAfter(text) ?? 0).toBeLessThanOrEqual(HOUR_MS);
  });
});
