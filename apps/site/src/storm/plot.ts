/** The chart's geometry: where a share of the fleet at a moment lies, and what curves are made of. */
import type { Report, Sample } from "./report.ts";

/** What the axes show, and the room that they have. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly clients: number;
  readonly spanMs: number;
}

/** For the labels of the axes, and above for that of the limit. */
export const MARGIN = { left: 52, right: 24, top: 28, bottom: 30 } as const;

export const SHARES: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** A tenth of a pixel is more than anybody sees. */
const px = (value: number): number => Math.round(value * 10) / 10;

/** From left to right in every language, as graphs of figures are. */
export function xAt({ width, spanMs }: Plot, atMs: number): number {
  return px(MARGIN.left + (atMs / spanMs) * (width - MARGIN.left - MARGIN.right));
}

export function yAt({ height }: Plot, share: number): number {
  return px(height - MARGIN.bottom - share * (height - MARGIN.top - MARGIN.bottom));
}

/** 1, 2, 5, 10, 20, 50, ...: the finest that leads to no more than so many. */
function stepFor(span: number, most: number): number {
  const power = 10 ** Math.floor(Math.log10(span / most));
  return (
    [1, 2, 5].map((factor) => factor * power).find((step) => span / step <= most) ?? 10 * power
  );
}

/** Moments to name on the axis, at least two if there is room for three. */
export function ticks(spanMs: number, unitMs: number, most: number): readonly number[] {
  const step = stepFor(spanMs / unitMs, most);
  const count = Math.floor(spanMs / unitMs / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step * unitMs);
}

/** How many were back at a moment, between two samples in proportion. */
export function backAt(curve: readonly Sample[], atMs: number): number {
  const next = curve.findIndex((sample) => sample.atMs >= atMs);
  const after = curve[next];
  const before = curve[next - 1];
  if (after === undefined) return curve.at(-1)?.back ?? 0;
  if (before === undefined) return after.back;
  const part = (atMs - before.atMs) / (after.atMs - before.atMs);
  return before.back + part * (after.back - before.back);
}

/** Until when it is known who is back: what has ended stays as it is. */
export function knownUntilMs(report: Report, spanMs: number): number {
  switch (report.kind) {
    case "waiting":
      return 0;
    case "running":
    case "stopped":
      return Math.min(report.atMs, spanMs);
    case "recovered":
    case "never":
      return spanMs;
  }
}

/** The curve as the data of a path. */
export function curvePath(curve: readonly Sample[], untilMs: number, plot: Plot): string {
  const within = curve.filter(({ atMs }) => atMs >= 0 && atMs < untilMs);
  const points = [...within, { atMs: untilMs, back: backAt(curve, untilMs) }];
  const at = ({ atMs, back }: Sample): string =>
    `${xAt(plot, atMs)} ${yAt(plot, back / plot.clients)}`;
  return `M${points.map(at).join("L")}`;
}

const MARKERS = 6;

/** Where the markers of a curve lie: each policy's at moments of its own. */
export function markerMoments(index: number, of: number, spanMs: number): readonly number[] {
  const shift = (index + 0.5) / of;
  return Array.from({ length: MARKERS }, (_, place) => ((place + shift) / MARKERS) * spanMs);
}
