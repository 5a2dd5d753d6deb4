/** The steps of a slider that is logarithmic, each a number that is easy to say. */
import type { AmountName } from "./bounds.ts";

const MANTISSAS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8];

function nice(from: number, to: number): readonly number[] {
  const steps: number[] = [];
  for (let power = 1; power <= to; power *= 10) {
    for (const mantissa of MANTISSAS) {
      const step = Number((mantissa * power).toFixed(1));
      if (step >= from && step <= to) steps.push(step);
    }
  }
  return steps;
}

const whole = (steps: readonly number[]): readonly number[] => steps.filter(Number.isInteger);

/** Those that have a slider. */
export type SliderName = Exclude<AmountName, "seed">;

/** Not down to the last bound: fewer clients than a hundred are no fleet. */
export const ladders: Readonly<Record<SliderName, readonly number[]>> = {
  clients: nice(100, 200_000),
  capacity: whole(nice(1, 50_000)),
  down: [0, ...whole(nice(1, 600))],
  nodes: whole(nice(1, 100)),
};

/** The place of the step that is nearest to a value. */
export function nearestStep(steps: readonly number[], value: number): number {
  const distances = steps.map((step) => Math.abs(step - value));
  return distances.indexOf(Math.min(...distances));
}
