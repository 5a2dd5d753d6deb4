/** A promise that was broken. */
export class Violation extends Error {
  /** Which promise, in one word or two: the same name for the same promise in every seed. */
  readonly invariant: string;

  constructor(invariant: string, sentence: string) {
    super(`${invariant}: ${sentence}`);
    this.name = "Violation";
    this.invariant = invariant;
  }
}

/** Holds a promise against what has happened. */
export function hold(isKept: boolean, invariant: string, sentence: () => string): void {
  if (!isKept) throw new Violation(invariant, sentence());
}
