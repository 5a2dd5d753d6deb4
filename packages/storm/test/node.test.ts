import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { newNode, Ring } from "../src/node.ts";

type Entry = readonly [who: number, which: number];

const taken = (ring: Ring): Entry | undefined => (ring.take() ? [ring.who, ring.which] : undefined);

const HUNDRED: Entry[] = Array.from({ length: 100 }, (_, who) => [who, -who - 1]);

const orders = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.nat({ max: 1e6 }), fc.integer({ min: -1e6, max: 1e6 })) },
    { weight: 3, arbitrary: fc.constant("take" as const) },
    { weight: 1, arbitrary: fc.constant("burst" as const) },
  ),
  { maxLength: 60 },
);

describe("the ring", () => {
  test("does what an array does that is pushed and shifted, also when it grows", () => {
    fc.assert(
      fc.property(orders, (orders) => {
        const ring = new Ring();
        const array: Entry[] = [];
        const put = (entry: Entry): void => {
          ring.put(...entry);
          array.push(entry);
        };
        const differs = orders.filter((order) => {
          const expected = order === "take" ? array.shift() : undefined;
          if (order === "take") return String(taken(ring)) !== String(expected);
          // A burst goes beyond its first size, from wherever it stands.
          const entries: Entry[] = order === "burst" ? HUNDRED : [order];
          for (const entry of entries) put(entry);
          return ring.size !== array.length;
        });
        expect(differs).toEqual([]);
        for (const entry of array) expect(taken(ring)).toEqual(entry);
        expect(ring.take()).toBe(false);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("goes round and round without growing out of order", () => {
    const ring = new Ring();
    for (let who = 0; who < 200; who += 1) ring.put(who, 0);
    for (let who = 200; who < 5_000; who += 1) {
      expect(taken(ring)).toEqual([who - 200, 0]);
      ring.put(who, 0);
    }
    expect(ring.size).toBe(200);
  });

  test("is empty after it was cleared", () => {
    const ring = new Ring();
    ring.put(1, 2);
    ring.clear();
    expect(ring.size).toBe(0);
    expect(ring.take()).toBe(false);
    ring.put(3, 4);
    expect(taken(ring)).toEqual([3, 4]);
  });
});

test("a new node is up and has nothing to do", () => {
  expect(newNode()).toMatchObject({ isUp: true, isBusy: false, life: 0 });
  expect(newNode().queue.size).toBe(0);
});
