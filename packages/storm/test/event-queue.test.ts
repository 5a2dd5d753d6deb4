import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { EventQueue } from "../src/event-queue.ts";

interface Event {
  readonly atMs: number;
  readonly kind: number;
  readonly who: number;
  readonly which: number;
}

function popped(queue: EventQueue): Event | undefined {
  if (!queue.pop()) return undefined;
  const { atMs, kind, who, which } = queue;
  return { atMs, kind, who, which };
}

function drained(queue: EventQueue): readonly Event[] {
  const events: Event[] = [];
  for (let event = popped(queue); event; event = popped(queue)) events.push(event);
  return events;
}

/** What it has to be like: a list, sorted by time, in the order of asking among equals. */
class SortedList {
  readonly #events: Event[] = [];

  push(event: Event): void {
    const after = this.#events.findIndex(({ atMs }) => atMs > event.atMs);
    this.#events.splice(after === -1 ? this.#events.length : after, 0, event);
  }

  get size(): number {
    return this.#events.length;
  }

  pop(): Event | undefined {
    return this.#events.shift();
  }
}

const whole = (bits: number): fc.Arbitrary<number> =>
  fc.integer({ min: -(2 ** bits), max: 2 ** bits - 1 });

/** Few different times, so that there are many equals; `undefined`: take one out. */
const orders = fc.array(
  fc.option(
    fc.record({
      atMs: fc.oneof(fc.nat({ max: 5 }), fc.double({ min: 0, max: 1e9, noNaN: true })),
      kind: fc.nat({ max: 9 }),
      who: whole(31),
      which: whole(31),
    }),
    { nil: undefined, freq: 2 },
  ),
  { maxLength: 200 },
);

describe("the event queue", () => {
  test("gives nothing when it is empty", () => {
    const queue = new EventQueue();
    expect(queue.pop()).toBe(false);
    expect(queue.size).toBe(0);
  });

  test("among equals, gives what was asked for first", () => {
    const queue = new EventQueue();
    for (const who of [3, 1, 2]) queue.push(7, 0, who, 0);
    queue.push(6, 0, 9, 0);
    expect(drained(queue).map(({ who }) => who)).toEqual([9, 3, 1, 2]);
  });

  test("does what a sorted list does, whatever is put in and taken out", () => {
    fc.assert(
      fc.property(orders, (orders) => {
        const [queue, list] = [new EventQueue(), new SortedList()];
        const taken: (Event | undefined)[] = [];
        const expected: (Event | undefined)[] = [];
        for (const event of orders) {
          if (event) {
            queue.push(event.atMs, event.kind, event.who, event.which);
            list.push(event);
          } else {
            taken.push(popped(queue));
            expected.push(list.pop());
          }
        }
        expect(taken).toEqual(expected);
        expect(queue.size).toBe(list.size);
        for (const event of drained(queue)) expect(event).toEqual(list.pop());
        expect(list.pop()).toBeUndefined();
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("keeps its order while it grows, far beyond its first size", () => {
    const queue = new EventQueue();
    // 7919 is prime, so this visits each number below 10007 once.
    for (let index = 0; index < 10_007; index += 1)
      queue.push((index * 7_919) % 10_007, 0, index, 0);
    const times = drained(queue).map(({ atMs }) => atMs);
    expect(times).toEqual(Array.from({ length: 10_007 }, (_, index) => index));
  });
});
