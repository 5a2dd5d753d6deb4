import { describe, expect, it } from "vitest";

import { within } from "../kit/within.ts";
import { Drill } from "./drill.ts";

/** Far less than a run takes. */
const AT_ONCE_MS = 10_000;

const mistakes: readonly { readonly args: readonly string[]; readonly says: RegExp }[] = [
  { args: ["--clients", "0"], says: /'--clients <n>'.*whole number from 1 to/ },
  { args: ["--clients", "-1"], says: /'--clients <n>'.*whole number from 1 to/ },
  { args: ["--clients", "abc"], says: /'--clients <n>'.*whole number from 1 to/ },
  { args: ["--clients", "1.5"], says: /'--clients <n>'.*whole number from 1 to/ },
  { args: ["--clients", ""], says: /'--clients <n>'.*whole number from 1 to/ },
  { args: ["--clients"], says: /'--clients <n>' argument missing/ },
  { args: ["--capacity", "0"], says: /'--capacity <n>'.*whole number from 1 to/ },
  { args: ["--capacity", ""], says: /'--capacity <n>'.*whole number from 1 to/ },
  { args: ["--seed", "soon"], says: /'--seed <n>'.*whole number from 0 to/ },
  { args: ["--seed", ""], says: /'--seed <n>'.*whole number from 0 to/ },
  { args: ["--seed", " "], says: /'--seed <n>'.*whole number from 0 to/ },
  { args: ["--port", "65536"], says: /'--port <n>'.*whole number from 0 to/ },
  { args: ["--json"], says: /--json goes with --once/ },
  { args: ["--onec"], says: /unknown option '--onec'/ },
  { args: ["deploy"], says: /too many arguments/ },
];

describe("the drill's command line", () => {
  it.each(mistakes)("refuses $args with a sentence, and starts nothing", async ({ args, says }) => {
    await using drill = await Drill.start(...args);
    const { code } = await within(drill.end, AT_ONCE_MS, () => "the drill began all the same");
    expect(code).toBeGreaterThan(0);
    expect(drill.text("stderr")).toMatch(says);
    expect(drill.text("stdout")).toBe("");
  });

  it("tells its options when asked", async () => {
    await using drill = await Drill.start("--help");
    expect(await drill.end).toEqual({ code: 0, signal: null });
    for (const option of ["--once", "--json", "--clients", "--capacity", "--seed", "--port"]) {
      expect(drill.text("stdout")).toContain(option);
    }
  });
});
