import { seededRandom } from "../../../packages/storm/src/random.ts";

/** Whatever draws in this process from now on, ours or a library, draws what the seed says. */
export function seedChance(seed: number): void {
  Math.random = seededRandom(seed);
}
