import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check, seed } from "./property.ts";

function draw(): number[] {
  const drawn: number[] = [];
  check(
    fc.property(fc.integer(), (value) => {
      drawn.push(value);
    }),
  );
  return drawn;
}

describe("check", () => {
  test("passes where the property holds", () => {
    expect(() => check(fc.property(fc.nat(), (value) => value >= 0))).not.toThrow();
  });

  test("says the one command that replays a failure", () => {
    expect(() => check(fc.property(fc.nat(), (value) => value < 10))).toThrow(
      `BACKSOON_SEED=${seed} npx vitest run --project unit packages/core`,
    );
  });

  test("shows the smallest case that fails", () => {
    expect(() => check(fc.property(fc.nat(), (value) => value < 10))).toThrow(
      "Counterexample: [10]",
    );
  });

  test("draws the same cases each time", () => {
    expect(draw()).toEqual(draw());
  });
});
