/** Numbers as people write them on a command line, each with a unit that the flag names. */
import type { Backlog, CapacityCurve, Cause } from "@backsoon/storm";

import { misuse } from "../failure.ts";

const FACTORS: Readonly<Record<string, number>> = { "": 1, k: 1e3, K: 1e3, m: 1e6, M: 1e6 };

/** `1500`, `1.5k`, `1M`; anything else, signs among it, is no number. */
function parse(text: string): number {
  const [, digits = "", suffix = ""] = /^\s*(\d+(?:\.\d+)?)([kKmM]?)\s*$/.exec(text) ?? [];
  return digits === "" ? Number.NaN : Number((Number(digits) * (FACTORS[suffix] ?? 1)).toFixed(6));
}

/** @throws Failure for what is no whole number from 1. */
export function readCount(text: string): number {
  const count = parse(text);
  if (Number.isSafeInteger(count) && count >= 1) return count;
  throw misuse(`${JSON.stringify(text)} is no whole number above 0, such as 5000, 120k or 1M.`);
}

/** @throws Failure for what is no number above 0. */
export function readRate(text: string): number {
  const rate = parse(text);
  if (rate > 0 && Number.isFinite(rate)) return rate;
  throw misuse(`${JSON.stringify(text)} is no number per second above 0, such as 900 or 2k.`);
}

/** @throws Failure for what is no list of `seconds:rate`. */
export function readCurve(text: string): CapacityCurve {
  return text.split(",").map((point) => {
    const [, seconds = "", rate = ""] = /^([^:]+):([^:]+)$/.exec(point) ?? [];
    if (rate !== "") return { afterMs: readSeconds(seconds), perSecond: readRate(rate) };
    throw misuse(
      `${JSON.stringify(text)} is no curve: allowed are seconds and rates, such as 0:150,10:900.`,
    );
  });
}

/** @throws Failure for what is no time; the result is in milliseconds. */
export function readSeconds(text: string): number {
  const [, seconds] = /^\s*(\d+(?:\.\d+)?)\s*s?\s*$/.exec(text) ?? [];
  if (seconds !== undefined && Number.isFinite(Number(seconds))) {
    return Math.round(Number(seconds) * 1_000);
  }
  throw misuse(`${JSON.stringify(text)} is no number of seconds, such as 5 or 0.5.`);
}

/** @throws Failure for what is no share. */
export function readShare(text: string): number {
  const [, digits, percent] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text) ?? [];
  const share = Number(digits) / (percent === "%" ? 100 : 1);
  if (share >= 0 && share <= 1) return share;
  throw misuse(`${JSON.stringify(text)} is no share from 0 to 1, such as 0.05 or 5%.`);
}

const HIGHEST_SEED = 0xffff_ffff;

/** @throws Failure for what is no seed. */
export function readSeed(text: string): number {
  if (/^\s*\d+\s*$/.test(text) && Number(text) <= HIGHEST_SEED) return Number(text);
  throw misuse(`${JSON.stringify(text)} is no seed: a whole number from 0 to ${HIGHEST_SEED}.`);
}

/** @throws Failure for what is no queue. */
export function readBacklog(text: string): Backlog {
  if (text.trim() === "unbounded") return { kind: "unbounded" };
  const [, kernel, digits = ""] = /^\s*(kernel:)?\s*(\S+)\s*$/.exec(text) ?? [];
  const length = parse(digits);
  if (Number.isSafeInteger(length) && length >= 1) {
    return { kind: kernel === undefined ? "bounded" : "kernel", length };
  }
  throw misuse(
    `${JSON.stringify(text)} is no queue: allowed are unbounded, a length, such as 1000, ` +
      `whose surplus is refused, or kernel:511, whose surplus is left unanswered.`,
  );
}

export const causes: readonly Cause[] = [1012, 1001, 1006];

/** @throws Failure for a code that is none of these. */
export function readCause(text: string): Cause {
  const cause = causes.find((known) => `${known}` === text.trim());
  if (cause !== undefined) return cause;
  throw misuse(
    `${JSON.stringify(text)} ends no fleet here: allowed are 1012 (restart), 1001 (shutdown) and ` +
      `1006 (crash).`,
  );
}
