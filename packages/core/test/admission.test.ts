import {
  admissionOf,
  admit,
  newAdmission,
  type AdmissionConfig,
  type Admittance,
  type Ms,
} from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

const config: AdmissionConfig = { perSecond: 10, burst: 3, refusePerSecond: 2 };

interface Knock {
  readonly atMs: Ms;
  readonly answer: Admittance;
}

/** Everybody who knocks, in order, and what each was told. */
function knock(given: AdmissionConfig, ...timesMs: readonly Ms[]): readonly Knock[] {
  let admission = newAdmission(given, timesMs[0] ?? 0);
  return timesMs.map((atMs) => {
    const [next, answer] = admit(admission, given, atMs);
    admission = next;
    return { atMs, answer };
  });
}

test.each([
  [0.5, 3, 0.5],
  [3, 3, 3],
  [900, 900, 900],
])("at %d per second, by default %d at once and %d refusals", (perSecond, burst, refusals) => {
  expect(admissionOf(perSecond)).toEqual({ perSecond, burst, refusePerSecond: refusals });
});

const lines = (knocks: readonly Knock[]): readonly string[] =>
  knocks.map(({ answer }) =>
    answer.kind === "admit" ? "admit" : `${answer.kind} ${answer.retryAfterMs}`,
  );

describe("admit", () => {
  test("admits a burst, gives slots to the next, and turns the rest away", () => {
    expect(lines(knock(config, 0, 0, 0, 0, 0, 0, 0))).toEqual([
      "admit",
      "admit",
      "admit",
      "refuse 200",
      "refuse 400",
      "turn-away 600",
      "turn-away 600",
    ]);
  });

  test("admits again at its rate", () => {
    expect(lines(knock(config, 0, 0, 0, 99, 100))).toEqual([
      "admit",
      "admit",
      "admit",
      "refuse 200",
      "admit",
    ]);
  });

  test("refuses again at its rate", () => {
    const [, , , , , ...later] = lines(knock(config, 0, 0, 0, 0, 0, 0, 50));
    expect(later).toEqual(["turn-away 600", "turn-away 550"]);
  });

  test("saves up no more than a burst in a quiet time", () => {
    const quiet = knock(config, 0, 3_600_000, 3_600_000, 3_600_000, 3_600_000).slice(1);
    expect(lines(quiet)).toEqual(["admit", "admit", "admit", "refuse 200"]);
  });

  test("begins slots anew when the last one has passed", () => {
    const full = [0, 0, 0, 0];
    const again = [10_000, 10_000, 10_000, 10_000];
    expect(lines(knock(config, ...full, ...again)).at(-1)).toBe("refuse 200");
  });

  test("admits everybody who keeps a slot while nobody else comes", () => {
    const slots = { ...config, refusePerSecond: 100 };
    const together = Array.from({ length: 50 }, () => 0);
    const refused = knock(slots, ...together).flatMap(({ answer }) =>
      answer.kind === "refuse" ? [answer.retryAfterMs] : [],
    );
    const returned = knock(slots, ...together, ...refused).slice(together.length);
    expect(returned.filter(({ answer }) => answer.kind !== "admit")).toEqual([]);
  });
});

const configs = fc.record({
  perSecond: fc.integer({ min: 1, max: 5000 }),
  burst: fc.integer({ min: 1, max: 50 }),
  refusePerSecond: fc.integer({ min: 1, max: 50 }),
});
const times = fc
  .array(fc.oneof(fc.constant(0), fc.nat({ max: 5 }), fc.nat({ max: 2000 })), { maxLength: 200 })
  .map((gapsMs) => {
    let atMs = 1_000_000;
    return gapsMs.map((gapMs) => (atMs += gapMs));
  });
/** Adding up fractions of a token is not exact. */
const ROUNDING = 1e-6;

/** Whether a bucket of this size and rate ever gave more than it held, in any span of time. */
function exceeds(timesMs: readonly Ms[], size: number, perSecond: number): boolean {
  return timesMs.some((firstMs, first) =>
    timesMs.slice(first).some((lastMs, index) => {
      return index + 1 > size + (perSecond * (lastMs - firstMs)) / 1000 + ROUNDING;
    }),
  );
}

const timesOf = (knocks: readonly Knock[], kind: Admittance["kind"]): readonly Ms[] =>
  knocks.filter(({ answer }) => answer.kind === kind).map(({ atMs }) => atMs);

describe("a crowd", () => {
  test("is never admitted faster than a burst and then C per second, in any span", () => {
    check(
      fc.property(configs, times, (given, timesMs) => {
        const admitted = timesOf(knock(given, ...timesMs), "admit");
        expect(exceeds(admitted, given.burst, given.perSecond)).toBe(false);
      }),
    );
  });

  test("is never refused faster than the refusals allow, in any span", () => {
    check(
      fc.property(configs, times, (given, timesMs) => {
        const refused = timesOf(knock(given, ...timesMs), "refuse");
        expect(exceeds(refused, given.refusePerSecond, given.refusePerSecond)).toBe(false);
      }),
    );
  });

  test("gets slots of which each lies 1/C or more after the one before", () => {
    check(
      fc.property(configs, times, (given, timesMs) => {
        const slotsMs = knock(given, ...timesMs).flatMap(({ atMs, answer }) =>
          answer.kind === "refuse" ? [atMs + answer.retryAfterMs] : [],
        );
        const apartMs = 1000 / given.perSecond;
        const tooClose = slotsMs.filter((slotMs, index) => {
          return slotMs - (slotsMs[index - 1] ?? -Infinity) < apartMs - ROUNDING;
        });
        expect(tooClose).toEqual([]);
      }),
    );
  });

  test("that comes at once gets slots exactly 2/C apart", () => {
    check(
      fc.property(configs, (given) => {
        const together = Array.from({ length: given.burst + given.refusePerSecond }, () => 0);
        const delaysMs = knock(given, ...together).flatMap(({ answer }) =>
          answer.kind === "refuse" ? [answer.retryAfterMs] : [],
        );
        const expected = delaysMs.map((_, index) => ((index + 1) * 2_000) / given.perSecond);
        const offMs = delaysMs.map((delayMs, index) => Math.abs(delayMs - (expected[index] ?? 0)));
        expect(Math.max(...offMs)).toBeLessThan(ROUNDING);
      }),
    );
  });

  test("is turned away only when the refusals are used up", () => {
    check(
      fc.property(configs, times, (given, timesMs) => {
        const knocks = knock(given, ...timesMs);
        const { refusePerSecond } = given;
        const wronged = knocks.filter(({ atMs, answer }, index) => {
          if (answer.kind !== "turn-away") return false;
          const refused = timesOf(knocks.slice(0, index), "refuse");
          // One more would have been too many, in some span that ends now.
          return !exceeds([...refused, atMs], refusePerSecond - 2 * ROUNDING, refusePerSecond);
        });
        expect(wronged).toEqual([]);
      }),
    );
  });

  test("is never told to come back in the past", () => {
    check(
      fc.property(configs, times, (given, timesMs) => {
        const delaysMs = knock(given, ...timesMs).map(({ answer }) =>
          answer.kind === "admit" ? Infinity : answer.retryAfterMs,
        );
        expect(delaysMs.filter((delayMs) => delayMs <= 0)).toEqual([]);
      }),
    );
  });
});
