/** Uniform numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded with one 32-bit number: small, fast, and good far
 * beyond what a simulation draws.
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e37_79b9;
  let b = 0x243f_6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  // The seed has to reach every bit of the state.
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A normally distributed number (Box and Muller), mean 0, deviation 1. */
export function normal(random: Random): number {
  // 1 - x is never 0, whose logarithm is not finite.
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
