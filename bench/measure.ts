/** Figures of one side, one for each round. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? NaN;
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}

/** Sides measured in turn, so that a machine that slows down slows them all. */
export async function inTurn<Side extends string, Figure = number>(
  sides: readonly Side[],
  rounds: number,
  measure: (side: Side) => Promise<Figure>,
): Promise<Record<Side, Figure[]>> {
  const figures = Object.fromEntries(sides.map((side) => [side, [] as Figure[]])) as Record<
    Side,
    Figure[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? sides : sides.toReversed();
    for (const side of order) figures[side].push(await measure(side));
  }
  return figures;
}

/** Round by round, one side over the other. */
export function ratios(over: readonly number[], under: readonly number[]): Spread {
  return spread(over.map((value, round) => value / (under[round] ?? NaN)));
}

/** Round by round, what one side takes beyond the other. */
export function differences(over: readonly number[], under: readonly number[]): Spread {
  return spread(over.map((value, round) => value - (under[round] ?? NaN)));
}
