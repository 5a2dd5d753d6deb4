import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { Outbox } from "../../src/session/outbox.ts";
import { check } from "../property.ts";

/** The same in an array that never forgets. */
class Model {
  acked = 0;
  readonly sizes: number[] = [];

  bytesUpTo(position: number): number {
    const sizes = this.sizes.slice(this.acked, Math.max(position, this.acked));
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  }
}

type Deed = { readonly push: number } | { readonly ack: number };

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 1000 }).map((push) => ({ push })) },
    // How much of what waits is acknowledged: nothing, some, all.
    { weight: 1, arbitrary: fc.nat({ max: 4 }).map((quarters) => ({ ack: quarters / 4 })) },
  ),
  { maxLength: 400 },
);

function same(outbox: Outbox<string>, model: Model): void {
  const top = model.sizes.length;
  expect(outbox.acked).toBe(model.acked);
  expect(outbox.top).toBe(top);
  expect(outbox.count).toBe(top - model.acked);
  expect(outbox.bytes).toBe(model.bytesUpTo(top));
  for (const position of [0, 1, model.acked, model.acked + 1, Math.floor(top / 2), top, top + 1]) {
    const isKept = position > model.acked && position <= top;
    expect(outbox.at(position)).toBe(isKept ? `message ${position}` : undefined);
    const upTo = Math.min(Math.max(position, model.acked), top);
    expect(outbox.bytesUpTo(upTo)).toBe(model.bytesUpTo(upTo));
  }
}

describe("an outbox", () => {
  test("does what an array would, whatever is pushed and acknowledged", () => {
    check(
      fc.property(deeds, (done) => {
        const outbox = new Outbox<string>();
        const model = new Model();
        const positions: number[] = [];
        for (const deed of done) {
          if ("push" in deed) {
            model.sizes.push(deed.push);
            positions.push(outbox.push(`message ${model.sizes.length}`, deed.push));
          } else {
            model.acked += Math.floor((model.sizes.length - model.acked) * deed.ack);
            outbox.ack(model.acked);
          }
          same(outbox, model);
        }
        expect(positions).toEqual(model.sizes.map((_, index) => index + 1));
      }),
      100,
    );
  });

  test("begins after the position that is given", () => {
    const outbox = new Outbox<string>(7);
    expect([outbox.acked, outbox.top, outbox.count, outbox.bytes]).toEqual([7, 7, 0, 0]);
    expect(outbox.push("a", 3)).toBe(8);
    expect([outbox.at(7), outbox.at(8), outbox.bytesUpTo(7), outbox.bytesUpTo(8)]).toEqual([
      undefined,
      "a",
      0,
      3,
    ]);
  });

  test("knows no message that was acknowledged, before and after its list is cut", () => {
    const outbox = new Outbox<number>();
    for (let index = 1; index <= 200; index += 1) outbox.push(index, 1);
    for (const acked of [1, 63, 64, 65, 101, 102, 199]) {
      outbox.ack(acked);
      expect([outbox.at(acked), outbox.at(acked + 1), outbox.bytes]).toEqual([
        undefined,
        acked + 1,
        200 - acked,
      ]);
    }
  });

  test("keeps its sums exact over a long life", () => {
    const outbox = new Outbox<number>();
    for (let index = 1; index <= 20_000; index += 1) {
      outbox.push(index, 1_000_003);
      if (index > 10) outbox.ack(index - 10);
    }
    expect([outbox.count, outbox.bytes]).toEqual([10, 10_000_030]);
    outbox.ack(20_000);
    expect([outbox.count, outbox.bytes, outbox.top]).toEqual([0, 0, 20_000]);
  });

  test("costs no more per message when ten thousand wait", () => {
    const outbox = new Outbox<number>();
    for (let index = 0; index < 10_000; index += 1) outbox.push(index, 1);
    const startedMs = performance.now();
    for (let index = 0; index < 100_000; index += 1) {
      outbox.push(index, 1);
      outbox.ack(outbox.acked + 1);
    }
    // Quadratic, this would be 10^9 copies. The bound only tells minutes from milliseconds.
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});
