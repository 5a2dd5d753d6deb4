import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { replay } from "./story.ts";

const FOLDER = fileURLToPath(new URL("../../../../docs/protocol", import.meta.url));
const isRewrite = process.env["BACKSOON_REWRITE"] === "1";

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("the transcript of the wire", () => {
  test.each(names)("%s is what our two sides say", (name) => {
    const path = join(FOLDER, name);
    const text = readFileSync(path, "utf8");
    const happened = replay(text);
    if (isRewrite) writeFileSync(path, happened);
    expect(happened).toBe(isRewrite ? happened : text);
  });
});

describe("replaying", () => {
  test("fails where the outcome is not what is written", () => {
    const right = replay("connect");
    const wrong = right.replace('"resumed":false', '"resumed":true');
    expect([replay(right) === right, replay(wrong) === wrong]).toEqual([true, false]);
  });

  test.each([
    ["jump", "jump: what is jump?"],
    ["client jumps", "what is client jumps?"],
    ["server jumps", "what is server jumps?"],
    ["cut", "there is no connection"],
    ['server sends "x"', "there is no session"],
    ["connect\nclient is done", "the client has nothing in hand"],
  ])("refuses %j", (text, message) => {
    expect(() => replay(text)).toThrow(message);
  });
});
