/** The stretch of time that the chart shows, from the service's return on. */
import type { Report } from "./report.ts";

/** Beyond this many times the limit, one slow fleet would hide all others. */
export const LONGEST_LIMITS = 12;
/** Room beside those who are on time, to see that somebody is not. */
const SHORTEST_LIMITS = 2;
/** Beside the last who came back, to see that everybody is there. */
const MARGIN = 1.05;

/**
 * Whoever is still on the way does not change it, so that the chart stands still while the curves
 * grow; who arrives late widens it.
 */
export function spanMs(reports: readonly Report[], limitMs: number): number {
  const lastMs = reports
    .map((report) => (report.kind === "recovered" ? report.atMs * MARGIN : 0))
    .reduce((last, atMs) => Math.max(last, atMs), SHORTEST_LIMITS * limitMs);
  return Math.min(lastMs, LONGEST_LIMITS * limitMs);
}
