import { neverStops, type Schedule } from "../scheduled-client.ts";

const FIRST_MS = 5_000;
const CAP_MS = 30_000;

/**
 * "A value chosen randomly between 0 and 5 seconds is a reasonable initial delay"; then "truncated
 * binary exponential backoff", which in IEEE 802.3 §4.2.3.2.5, where it comes from, draws from a
 * window that doubles.
 */
export const rfc6455: Schedule = {
  name: "RFC 6455 7.2.3, 5 s to 30 s",
  source: "RFC 6455 §7.2.3; where the backoff is truncated is ours",
  delayMs: (failures, draw) => draw() * Math.min(CAP_MS, FIRST_MS * 2 ** (failures - 1)),
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
