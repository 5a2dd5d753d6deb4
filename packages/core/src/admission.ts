import type { Ms } from "./time.ts";

/**
 * Admits connections at a given rate and gives everybody else a slot.
 *
 * A browser cannot read an HTTP status or `Retry-After`, so whoever comes too early is accepted
 * and closed with 1013 and the moment to return. When even that is too much, it is turned away
 * with a plain 503, which costs next to nothing.
 */
export interface AdmissionConfig {
  /** C: connections per second. */
  readonly perSecond: number;
  /** How many may come at once after a quiet time. */
  readonly burst: number;
  /** Closes with 1013 per second; beyond it comes the 503. */
  readonly refusePerSecond: number;
}

/** A slot, the one before whose owner is late, and the one behind whose owner is early. */
const LEAST_BURST = 3;

/**
 * Whoever is refused is one of many who come without a slot, and they go on coming: given away
 * whole, the rate would be taken by them, and each slot's owner refused again (`tests/storm`).
 */
const SLOTS_SHARE = 1 / 2;

/** What follows from the rate where nothing else is asked for. */
export function admissionOf(perSecond: number): AdmissionConfig {
  // A refusal costs a part of a handshake, and refusing must not take the time of admitting.
  return { perSecond, burst: Math.max(LEAST_BURST, perSecond), refusePerSecond: perSecond };
}

interface Bucket {
  readonly tokens: number;
  readonly filledMs: Ms;
}

export interface Admission {
  readonly admitting: Bucket;
  readonly refusing: Bucket;
  /** The last slot that was given away. */
  readonly lastSlotMs: Ms;
}

export type Admittance =
  | { readonly kind: "admit" }
  /** Accept, then close with 1013 and this delay. */
  | { readonly kind: "refuse"; readonly retryAfterMs: Ms }
  /** Answer 503 before the upgrade. */
  | { readonly kind: "turn-away"; readonly retryAfterMs: Ms };

function fill(bucket: Bucket, perSecond: number, capacity: number, nowMs: Ms): Bucket {
  const gained = (Math.max(0, nowMs - bucket.filledMs) * perSecond) / 1_000;
  return { tokens: Math.min(capacity, bucket.tokens + gained), filledMs: nowMs };
}

function take(bucket: Bucket): Bucket {
  return { ...bucket, tokens: bucket.tokens - 1 };
}

export function newAdmission(config: AdmissionConfig, nowMs: Ms): Admission {
  return {
    admitting: { tokens: config.burst, filledMs: nowMs },
    refusing: { tokens: config.refusePerSecond, filledMs: nowMs },
    lastSlotMs: nowMs,
  };
}

/** One connection knocks. */
export function admit(
  before: Admission,
  config: AdmissionConfig,
  nowMs: Ms,
): readonly [Admission, Admittance] {
  const { perSecond, burst, refusePerSecond } = config;
  const admitting = fill(before.admitting, perSecond, burst, nowMs);
  const refusing = fill(before.refusing, refusePerSecond, refusePerSecond, nowMs);
  if (admitting.tokens >= 1) {
    return [{ ...before, admitting: take(admitting), refusing }, { kind: "admit" }];
  }
  const slotMs = Math.max(before.lastSlotMs, nowMs) + 1_000 / (SLOTS_SHARE * perSecond);
  const retryAfterMs = slotMs - nowMs;
  if (refusing.tokens < 1) {
    // Not everybody who is turned away reads the header, so no slot is kept for them.
    return [
      { ...before, admitting, refusing },
      { kind: "turn-away", retryAfterMs },
    ];
  }
  return [
    { admitting, refusing: take(refusing), lastSlotMs: slotMs },
    { kind: "refuse", retryAfterMs },
  ];
}
