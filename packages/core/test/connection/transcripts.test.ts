import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { replay } from "./transcript.ts";

const FOLDER = fileURLToPath(new URL("../transcripts", import.meta.url));
const isRewrite = process.env["BACKSOON_REWRITE"] === "1";

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("the transcript", () => {
  test.each(names)("%s is what happens", (name) => {
    const path = join(FOLDER, name);
    const text = readFileSync(path, "utf8");
    const happened = replay(text);
    if (isRewrite) writeFileSync(path, happened);
    expect(happened).toBe(isRewrite ? happened : text);
  });
});

describe("replaying", () => {
  test("fails where the outcome is not what is written", () => {
    const right = replay("start\nat 120 opened");
    const wrong = right.replace("  120: open", "  120: ping");
    expect([replay(right) === right, replay(wrong) === wrong]).toEqual([true, false]);
  });

  test.each([
    ["start\nat 10 jumped", "what is jumped?"],
    ["begin", "begin: what is begin?"],
    ["at 10 opened", "nothing has started"],
    ["start\nat 10 opened\nat 5 heard", "at 5 heard: it is 10 already"],
    ["start\nat noon opened", "noon is no number"],
  ])("refuses %j", (text, message) => {
    expect(() => replay(text)).toThrow(message);
  });
});
