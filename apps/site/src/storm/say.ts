/** Figures of the storm lab as a language writes them. */
import type { Locale } from "@backsoon/codes";

import { latin } from "../data/numbers.ts";

/** 1.05, 36.7, 120: three digits, which is more than a simulation knows. */
export function sayFigure(locale: Locale, value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(latin(locale), format).format(value);
}

/** 37 %; never 100 % of what is not all, and never 0 % of what is something. */
export function sayShare(locale: Locale, part: number, whole: number): string {
  const share = part / whole;
  const format = new Intl.NumberFormat(latin(locale), { style: "percent" });
  if (share > 0.99 && part < whole) return `>${format.format(0.99)}`;
  if (share < 0.01 && part > 0) return `<${format.format(0.01)}`;
  return format.format(share);
}

/** 50 %, 99.9 %. */
export function sayQuantile(locale: Locale, share: number): string {
  const format = { style: "percent", maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(latin(locale), format).format(share);
}

const MINUTE_MS = 60_000;
/** Up to here a time is easier to compare in seconds. */
const SECONDS_UNTIL_MS = 5 * MINUTE_MS;

/** 0.2 sec, 133 sec, 5.8 min. */
export function sayDuration(locale: Locale, ms: number): string {
  const inSeconds = ms < SECONDS_UNTIL_MS;
  const unit = inSeconds ? "second" : "minute";
  const format = new Intl.NumberFormat(latin(locale), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: inSeconds && ms >= 10_000 ? 0 : 1,
  });
  return format.format(ms / (inSeconds ? 1_000 : MINUTE_MS));
}

/** For an axis, whose moments have one unit: 20s, 15m. */
export function sayMoment(locale: Locale, ms: number, unitMs: number): string {
  const unit = unitMs === MINUTE_MS ? "minute" : "second";
  const format = { style: "unit", unit, unitDisplay: "narrow" } as const;
  return new Intl.NumberFormat(latin(locale), format).format(ms / unitMs);
}

/** Seconds, or minutes where seconds would be large numbers. */
export const axisUnitMs = (spanMs: number): number => (spanMs > 900_000 ? MINUTE_MS : 1_000);
