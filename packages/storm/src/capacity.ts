import type { Ms } from "@backsoon/core";

/** What a real server was measured to admit, so long after its start. */
export interface CapacityPoint {
  readonly afterMs: Ms;
  readonly perSecond: number;
}

/**
 * Handshakes per second over the time since a process began: a straight line from point to point, and
 * flat before the first and after the last.
 */
export type CapacityCurve = readonly CapacityPoint[];

/** @param curve has a point. */
export function perSecondAt(curve: CapacityCurve, afterMs: Ms): number {
  const next = curve.findIndex((point) => point.afterMs > afterMs);
  const to = curve[next];
  const from = to === undefined ? curve.at(-1) : curve[next - 1];
  if (to === undefined || from === undefined) return (from ?? to)?.perSecond ?? Number.NaN;
  const share = (afterMs - from.afterMs) / (to.afterMs - from.afterMs);
  return from.perSecond + share * (to.perSecond - from.perSecond);
}

/** How long it takes to admit so many, one after the other without a pause. */
export function admittingMs(curve: CapacityCurve, handshakes: number): Ms {
  let [left, fromMs] = [handshakes, 0];
  for (const { afterMs: toMs } of curve) {
    const [before, after] = [perSecondAt(curve, fromMs), perSecondAt(curve, toMs)];
    const admitted = ((toMs - fromMs) * (before + after)) / 2_000;
    if (admitted >= left) return fromMs + rampMs(left, before, (after - before) / (toMs - fromMs));
    left -= admitted;
    fromMs = toMs;
  }
  return fromMs + (left * 1_000) / perSecondAt(curve, fromMs);
}

/** The time t in which a rate that begins at `perSecond` and grows by `growth` per ms admits `count`. */
function rampMs(count: number, perSecond: number, growth: number): Ms {
  if (growth === 0) return (count * 1_000) / perSecond;
  // count * 1000 = perSecond * t + growth * t^2 / 2
  return (Math.sqrt(perSecond ** 2 + 2_000 * growth * count) - perSecond) / growth;
}
