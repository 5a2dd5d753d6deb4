import { randomInt } from "node:crypto";

export const MAX_SEED = 2 ** 32 - 1;

export function newSeed(): number {
  return randomInt(MAX_SEED);
}

/**
 * Makes every delay that the clients draw from here on the same for the same seed, by replacing the
 * runtime's source of randomness (mulberry32, public domain, Tommy Ettinger).
 */
export function seedRandomness(seed: number): void {
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
