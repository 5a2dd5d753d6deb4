/**
 * The simulator does not lie: what it says of a scene is what real sockets on loopback do, against a
 * real server whose handshakes cost something.
 *
 * Shapes and counts are compared, not milliseconds. A thousand clients in one process do what a
 * thousand machines would do in the same millisecond one after the other, and later so on a busy
 * machine, which moves a curve as a whole. So it is its shape that has the narrow bound.
 */
import { beforeAll, describe, expect, it } from "vitest";

import { compare, type Comparison } from "./conformance/comparison.ts";
import { report } from "./conformance/report.ts";
import { scene, type SceneName } from "./conformance/scene.ts";

interface Bounds {
  readonly clients: number;
  readonly capacityPerSecond: number;
  readonly shapeDistance: number;
  readonly lateness: number;
  /** Relative. */
  readonly attempts: number;
  readonly wasted: number;
  readonly back: number;
}

/**
 * Twice the worst of what was measured, or more; half of the runs were on two cores with four times as
 * much to do as they can.
 *
 * `collapse` is not among them: it stands or falls with how fast the herd comes, and clients that have
 * no processor to come with do not make one. On a machine with time for them it is as near as the rest.
 */
const cases: Readonly<Record<Exclude<SceneName, "collapse">, Bounds>> = {
  planned: {
    clients: 2_000,
    capacityPerSecond: 500,
    shapeDistance: 0.2,
    lateness: 1,
    attempts: 0.1,
    wasted: 0.05,
    back: 0.01,
  },
  warming: {
    clients: 2_000,
    capacityPerSecond: 500,
    shapeDistance: 0.2,
    lateness: 1,
    attempts: 0.1,
    wasted: 0.05,
    back: 0.01,
  },
  crash: {
    // N/C is longer than the first window, so more come at first than are admitted.
    clients: 1_500,
    capacityPerSecond: 200,
    shapeDistance: 0.15,
    lateness: 0.3,
    attempts: 0.2,
    wasted: 0.05,
    back: 0.1,
  },
  herd: {
    clients: 2_000,
    capacityPerSecond: 500,
    shapeDistance: 0.3,
    lateness: 0.3,
    attempts: 0.25,
    wasted: 0.35,
    back: 0.1,
  },
};

const seed = 1;

describe.each(Object.entries(cases))("%s", (name, bounds) => {
  let comparison: Comparison;

  beforeAll(async () => {
    const played = scene(name as SceneName, bounds.clients, bounds.capacityPerSecond);
    comparison = await compare(played, seed, () => {});
    console.log(report(comparison));
  });

  it("has the same curve", () => {
    expect(comparison.shapeDistance).toBeLessThan(bounds.shapeDistance);
    expect(Math.abs(comparison.lateness)).toBeLessThan(bounds.lateness);
  });

  it("has as many attempts and wasted handshakes", () => {
    expect(Math.abs(comparison.attempts)).toBeLessThan(bounds.attempts);
    expect(Math.abs(comparison.wasted)).toBeLessThan(bounds.wasted);
  });

  it("has as many clients back at the end", () => {
    expect(Math.abs(comparison.back)).toBeLessThan(bounds.back);
  });
});
