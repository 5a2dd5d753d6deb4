import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { normal, seededRandom } from "../src/random.ts";

const DRAWS = 20_000;
const draws = (draw: () => number): readonly number[] => Array.from({ length: DRAWS }, draw);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

describe("seededRandom", () => {
  test("stays what it is: a run of today can be repeated with a later version", () => {
    const random = seededRandom(1);
    expect(Array.from({ length: 4 }, () => Math.floor(random() * 2 ** 32))).toMatchInlineSnapshot(`
      [
        3359835970,
        1182520828,
        4267878529,
        3063500945,
      ]
    `);
  });

  test("gives the same numbers for the same seed, and others for the next", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [one, same, next] = [seed, seed, (seed + 1) % 2 ** 32].map((seed) => {
          const random = seededRandom(seed);
          return [random(), random(), random()];
        });
        expect(one).toEqual(same);
        expect(one).not.toEqual(next);
      }),
      { seed: 1 },
    );
  });

  test.each([0, 1, 2, 0xffff_ffff])("is uniform in [0, 1), seed %d", (seed) => {
    const values = draws(seededRandom(seed));
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = Array<number>(10).fill(0);
    for (const value of values)
      tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    // Four deviations of a binomial distribution.
    for (const count of tenths) expect(Math.abs(count - DRAWS / 10)).toBeLessThan(170);
  });

  test("has no memory that shows: neighbours do not correlate", () => {
    const values = draws(seededRandom(7));
    const products = values
      .slice(1)
      .map((value, index) => (value - 0.5) * ((values[index] ?? 0) - 0.5));
    expect(Math.abs(mean(products))).toBeLessThan(4 / 12 / Math.sqrt(DRAWS));
  });
});

describe("normal", () => {
  test("has mean 0 and deviation 1, and is always finite", () => {
    const random = seededRandom(3);
    const values = draws(() => normal(random));
    expect(values.every(Number.isFinite)).toBe(true);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    const within = values.filter((value) => Math.abs(value) < 1).length / DRAWS;
    expect(within).toBeCloseTo(0.683, 1);
  });

  test("is finite where the uniform number is 0 or nearly 1", () => {
    expect(Number.isFinite(normal(() => 0))).toBe(true);
    expect(Number.isFinite(normal(() => 1 - 2 ** -32))).toBe(true);
  });
});
