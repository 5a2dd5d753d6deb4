import { describe, expect, test } from "vitest";

import { hintFor, readCode } from "../src/code-argument.ts";
import { Failure } from "../src/failure.ts";

describe("a close code", () => {
  test.each([
    ["1006", 1006],
    [" 1006 ", 1006],
    ["0", 0],
    ["01000", 1000],
    ["65535", 65_535],
    ["Going Away", 1001],
    ["going-away", 1001],
    ["GOING_AWAY", 1001],
    ["GoingAway", 1001],
    ["abnormal-closure", 1006],
    ["no status rcvd", 1005],
    ["mandatory ext", 1010],
    ["tls handshake", 1015],
    ["service-restart", 1012],
    ["timeout", 3008],
  ])("is read from %j", (text, code) => {
    expect(readCode(text)).toBe(code);
  });

  test.each([
    "",
    " ",
    "-1",
    "+1006",
    "1006.0",
    "1006.5",
    "1e3",
    "0x3ee",
    "NaN",
    "Infinity",
    "null",
    "１００６",
    "1_006",
    "65536",
    "9".repeat(400),
    "banana",
    "(unassigned)",
    "\u001B[31m",
    "💥",
  ])("is not read from %j", (text) => {
    expect(() => readCode(text)).toThrow(Failure);
    expect(() => readCode(text)).toThrow(/is no close code: a whole number from 0 to 65535/);
  });

  test.each([
    ["restrat", /Did you mean 1012 \(Service Restart\)\?$/],
    ["service-restat", /Did you mean 1012 \(Service Restart\)\?$/],
    ["restart", /Did you mean 1012 \(Service Restart\)\?$/],
    ["abnormal", /Did you mean 1006 \(Abnormal Closure\)\?$/],
    ["goign away", /Did you mean 1001 \(Going Away\)\?$/],
    ["unauthorised", /Did you mean 3000 \(Unauthorized\)\?$/],
    ["error", /Did you mean 1002 \(Protocol error\) or 1011 \(Internal Error\)\?$/],
    ["100006", /Did you mean 1006 \(Abnormal Closure\)\?$/],
    ["banana", /going-away\.$/],
    ["-1006", /going-away\.$/],
    ["99999", /going-away\.$/],
    ["x", /going-away\.$/],
  ])("that %j could have meant is suggested", (text, pattern) => {
    expect(() => readCode(text)).toThrow(pattern);
  });

  test("is quoted so that a terminal does not obey it", () => {
    expect(() => readCode("\u001B[31m")).toThrow(String.raw`"\u001b[31m" is no close code`);
  });
});

describe("the hint beside a number that nobody may send", () => {
  test.each([
    [10_012, "Did you mean 1012 (Service Restart)?"],
    [1021, "Did you mean 1012 (Service Restart)?"],
    [100, "Did you mean 1000 (Normal Closure)?"],
    [1106, "Did you mean 1006 (Abnormal Closure)?"],
    [1106, "Did you mean 1006 (Abnormal Closure)?"],
    [2012, "Did you mean 1012 (Service Restart)?"],
    [30_000, "Did you mean 3000 (Unauthorized)?"],
    [1016, ""],
    [7, ""],
    [65_535, ""],
    [1006, ""],
    [1012, ""],
    [3001, ""],
    [4004, ""],
  ])("%d: %j", (code, hint) => {
    expect(hintFor(code)).toBe(hint);
  });
});
