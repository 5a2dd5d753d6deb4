import { describe, expect, test } from "vitest";

import { readRange } from "../src/code-range.ts";
import { readSystem } from "../src/system-argument.ts";

describe("--range", () => {
  test.each([
    ["1000-1015", [1000, 1015]],
    [" 3000 - 3999 ", [3000, 3999]],
    ["1006", [1006, 1006]],
    ["all", [0, 65_535]],
    ["0-65535", [0, 65_535]],
  ])("takes %j", (text, range) => {
    expect(readRange(text)).toEqual(range);
  });

  test.each([
    "",
    "-",
    "1000-",
    "-1000",
    "1015-1000",
    "1000-65536",
    "1e3-2e3",
    "a-b",
    "1-2-3",
    "ALL",
  ])("refuses %j", (text) => {
    expect(() => readRange(text)).toThrow(/is no range of close codes: allowed are/);
  });
});

describe("--system", () => {
  test.each([
    ["discord-gateway", "discord-gateway"],
    ["discord", "discord-gateway"],
    ["Discord Gateway", "discord-gateway"],
    ["PUSHER", "pusher"],
    ["k8s", "kubernetes"],
  ])("takes %j", (name, id) => {
    expect(readSystem(name).id).toBe(id);
  });

  test.each([
    ["discrod", /Did you mean discord-gateway\?/],
    ["Pushr", /Did you mean pusher\?/],
    ["graphqlws", /Did you mean graphql-ws\?/],
    ["banana", /known here\. Known are graphql-ws, /],
    ["", /known here\. Known are graphql-ws, /],
    ["__proto__", /known here\. Known are graphql-ws, /],
  ])("refuses %j", (name, pattern) => {
    expect(() => readSystem(name)).toThrow(pattern);
  });
});
