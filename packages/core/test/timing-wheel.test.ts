import { TimingWheel, type Ms } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

const TICK_MS = 100;
const SLOTS = 10;
/** How far ahead an item may lie. */
const REACH_MS = (SLOTS - 1) * TICK_MS;

const visited = (wheel: TimingWheel<string>, nowMs: Ms): readonly string[] => {
  const items: string[] = [];
  wheel.advance(nowMs, (item) => {
    items.push(item);
    return Infinity;
  });
  return items;
};

describe("a timing wheel", () => {
  test("is empty at first, and wants no call", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    expect([wheel.size, wheel.nextMs]).toEqual([0, Infinity]);
  });

  test("wants to be called at the next tick while it holds an item", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 1050);
    wheel.add("a", 1500);
    expect(wheel.nextMs).toBe(1100);
  });

  test.each([
    [250, 250, []],
    [250, 299, []],
    [250, 300, ["a"]],
    [300, 299, []],
    [300, 300, ["a"]],
  ])("rounds a deadline of %i up to its tick: visited at %i: %j", (atMs, nowMs, items) => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", atMs);
    expect(visited(wheel, nowMs)).toEqual(items);
  });

  test("visits an item that is overdue at the next tick", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 5000);
    wheel.add("a", 1000);
    expect([visited(wheel, 5000), visited(wheel, 5100)]).toEqual([[], ["a"]]);
  });

  test("visits an item that is due now at the next tick", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 5000);
    wheel.add("a", 5000);
    expect(visited(wheel, 5100)).toEqual(["a"]);
  });

  test("visits an item beyond its reach early", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", 1_000_000);
    expect([visited(wheel, REACH_MS - 1), visited(wheel, REACH_MS)]).toEqual([[], ["a"]]);
  });

  test("visits an item that never is due at the end of its reach", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", Infinity);
    expect(visited(wheel, REACH_MS)).toEqual(["a"]);
  });

  test("visits items in the order of their ticks", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    for (const [item, atMs] of [
      ["c", 700],
      ["a", 150],
      ["b", 300],
    ] as const)
      wheel.add(item, atMs);
    expect(visited(wheel, 700)).toEqual(["a", "b", "c"]);
  });

  test("lets go of an item whose next deadline is never", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", 100);
    visited(wheel, 100);
    expect(wheel.size).toBe(0);
  });

  test("keeps an item that answers with its next deadline", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", 100);
    wheel.advance(100, () => 500);
    expect([visited(wheel, 499), visited(wheel, 500)]).toEqual([[], ["a"]]);
  });

  test("visits everybody who is due after a sleep of many turns", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    for (const [item, atMs] of [
      ["a", 100],
      ["b", 500],
      ["c", 900],
    ] as const)
      wheel.add(item, atMs);
    expect(visited(wheel, 1e9).toSorted()).toEqual(["a", "b", "c"]);
  });

  test("visits an item once per call, after a sleep of many turns too", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", 100);
    let visits = 0;
    wheel.advance(5000, () => {
      visits += 1;
      return 5800;
    });
    expect(visits).toBe(1);
  });

  test("does nothing when time stands still", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", 100);
    visited(wheel, 100);
    wheel.add("b", 100);
    expect(visited(wheel, 199)).toEqual([]);
  });

  test("takes an item that is added while another is visited", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, 0);
    wheel.add("a", 100);
    wheel.advance(100, () => {
      wheel.add("b", 100);
      return Infinity;
    });
    expect(visited(wheel, 200)).toEqual(["b"]);
  });

  test("works on a clock that began before zero", () => {
    const wheel = new TimingWheel<string>(TICK_MS, SLOTS, -10_000);
    wheel.add("a", -9900);
    expect(visited(wheel, -9900)).toEqual(["a"]);
  });
});

interface Command {
  /** How far the clock goes on before the command. */
  readonly forwardMs: Ms;
  /** Items to add, each due this long after then. */
  readonly addMs: readonly Ms[];
  /** What each visited item asks for: to be visited again after so long, or never. */
  readonly againMs: Ms;
}

const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.record({
    forwardMs: fc.oneof(fc.nat({ max: 150 }), fc.nat({ max: 800 }), fc.nat({ max: 100_000 })),
    addMs: fc.array(fc.integer({ min: -500, max: 2000 }), { maxLength: 4 }),
    againMs: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 2000 })),
  }),
  { maxLength: 40 },
);

interface Visit {
  readonly item: number;
  readonly atMs: Ms;
  /** When it had asked for the visit, and when it had asked that. */
  readonly dueMs: Ms;
  readonly addedMs: Ms;
}

/** Runs the wheel beside a model: a plain list of who is due when. */
function walk(steps: readonly Command[]): { readonly visits: Visit[]; readonly missed: number[] } {
  let nowMs = 12_345;
  const wheel = new TimingWheel<number>(TICK_MS, SLOTS, nowMs);
  const model = new Map<number, { readonly dueMs: Ms; readonly addedMs: Ms }>();
  const visits: Visit[] = [];
  const missed: number[] = [];
  let items = 0;
  for (const { forwardMs, addMs, againMs } of steps) {
    nowMs += forwardMs;
    wheel.advance(nowMs, (item) => {
      const asked = model.get(item);
      if (asked === undefined) throw new Error(`item ${item} is visited, and is not in the wheel`);
      visits.push({ item, atMs: nowMs, ...asked });
      const dueMs = nowMs + againMs;
      if (dueMs === Infinity) model.delete(item);
      else model.set(item, { dueMs, addedMs: nowMs });
      return dueMs;
    });
    // Whoever was due a tick ago has been visited, and now asks for a later time or is gone.
    for (const [item, { dueMs, addedMs }] of model) {
      if (nowMs >= Math.max(dueMs, addedMs) + TICK_MS) missed.push(item);
    }
    for (const inMs of addMs) {
      items += 1;
      model.set(items, { dueMs: nowMs + inMs, addedMs: nowMs });
      wheel.add(items, nowMs + inMs);
    }
    if (wheel.size !== model.size) throw new Error(`size is ${wheel.size}, not ${model.size}`);
  }
  return { visits, missed };
}

describe("a timing wheel beside a plain list", () => {
  test("visits everybody within a tick of the deadline", () => {
    check(
      fc.property(commands, (steps) => {
        expect(walk(steps).missed).toEqual([]);
      }),
    );
  });

  test("visits nobody early who is within its reach", () => {
    check(
      fc.property(commands, (steps) => {
        const early = walk(steps).visits.filter(({ atMs, dueMs, addedMs }) => {
          return atMs < dueMs && dueMs <= addedMs + REACH_MS - TICK_MS;
        });
        expect(early).toEqual([]);
      }),
    );
  });

  test("always asks for a call within a tick while it holds anybody", () => {
    check(
      fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 2000 }), (nowMs, inMs) => {
        const wheel = new TimingWheel<string>(TICK_MS, SLOTS, nowMs);
        wheel.add("a", nowMs + inMs);
        expect(wheel.nextMs > nowMs && wheel.nextMs <= nowMs + TICK_MS).toBe(true);
      }),
    );
  });
});
