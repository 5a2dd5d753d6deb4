import {
  isSendableByScript,
  isValidOnTheWire,
  situations,
  whichCode,
  type Choice,
  type Closing,
  type Situation,
} from "@backsoon/codes";
import { describe, expect, test } from "vitest";

const sides: readonly Closing[] = ["server", "client", "script"];
const all: readonly Situation[] = Object.values(situations).flat();

/** Every answer, with who asks for what. */
const answers = all.flatMap((situation) =>
  sides.map((closing) => ({ situation, closing, choice: whichCode(situation, closing) })),
);

const short = (choice: Choice): string | number => ("code" in choice ? choice.code : choice.kind);

describe("whichCode", () => {
  test.each([
    // situation, server, client, script
    ["done", 1000, 1000, 1000],
    ["page-left", "not-yours", 1001, 1001],
    ["shutdown", 1001, 1001, "private"],
    ["restart", 1012, "not-yours", "not-yours"],
    ["overload", 1013, "not-yours", "not-yours"],
    ["internal-error", 1011, 1011, "private"],
    ["bad-gateway", 1014, "not-yours", "not-yours"],
    ["peer-silent", "terminate", "terminate", "terminate"],
    ["broken-frames", 1002, 1002, 1002],
    ["wrong-type", 1003, 1003, "private"],
    ["bad-text", 1007, 1007, 1007],
    ["too-big", 1009, 1009, "private"],
    ["extension-missing", "not-yours", 1010, "not-yours"],
    ["unauthenticated", 3000, "not-yours", "not-yours"],
    ["forbidden", 3003, "not-yours", "not-yours"],
    ["policy", 1008, 1008, "private"],
    ["too-slow", 3008, 3008, 3008],
    ["own-protocol", "private", "private", "private"],
  ] as const)("%s: server %s, client %s, script %s", (situation, ...expected) => {
    expect(sides.map((closing) => short(whichCode(situation, closing)))).toEqual(expected);
  });

  test("has a row above for each situation", () => {
    expect(all).toHaveLength(18);
  });

  test("never tells a script to send what its `close()` refuses", () => {
    const refused = answers.filter(
      ({ closing, choice }) =>
        closing === "script" && choice.kind === "send" && !isSendableByScript(choice.code),
    );
    expect(refused).toEqual([]);
  });

  test("never sends what a frame may not carry", () => {
    const forbidden = answers.filter(
      ({ choice }) =>
        (choice.kind === "send" || choice.kind === "automatic") && !isValidOnTheWire(choice.code),
    );
    expect(forbidden).toEqual([]);
  });

  test("has an answer of somebody's own for each situation", () => {
    const nobodys = all.filter((situation) =>
      sides.every((closing) => whichCode(situation, closing).kind === "not-yours"),
    );
    expect(nobodys).toEqual([]);
  });
});
