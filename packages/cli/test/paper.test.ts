import { describe, expect, test } from "vitest";

import { wantsColor, widthOf } from "../src/paper.ts";

describe("colour", () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: "xterm" }, true, true],
    [{ TERM: "dumb" }, true, false],
    [{ NO_COLOR: "1" }, true, false],
    [{ NO_COLOR: "" }, true, true],
    [{ FORCE_COLOR: "1" }, false, true],
    [{ FORCE_COLOR: "" }, false, true],
    [{ FORCE_COLOR: "0" }, true, false],
    [{ FORCE_COLOR: "false" }, true, false],
    [{ NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
    [{ CI: "true" }, false, false],
  ])("%j, terminal %s: %s", (environment, isTTY, wanted) => {
    expect(wantsColor(environment, { isTTY })).toBe(wanted);
  });
});

describe("the width", () => {
  test.each([
    [{}, 80],
    [{ isTTY: false, columns: 200 }, 80],
    [{ isTTY: true }, 80],
    [{ isTTY: true, columns: 0 }, 80],
    [{ isTTY: true, columns: 72 }, 72],
    [{ isTTY: true, columns: 300 }, 100],
    [{ isTTY: true, columns: 5 }, 20],
  ])("of %j is %d", (outlet, width) => {
    expect(widthOf(outlet)).toBe(width);
  });
});
