import { misuse } from "./failure.ts";

/** First and last code, both included. */
export type CodeRange = readonly [from: number, to: number];

const EVERY_CODE: CodeRange = [0, 65_535];

/**
 * `1000-1015`, one code alone, or `all`.
 * @throws Failure for anything else.
 */
export function readRange(text: string): CodeRange {
  if (text.trim() === "all") return EVERY_CODE;
  const [, first, last = first] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (from <= to && to <= EVERY_CODE[1]) return [from, to];
  throw misuse(
    `${JSON.stringify(text)} is no range of close codes: ` +
      `allowed are a code, such as 1006, two from 0 to ${EVERY_CODE[1]}, such as 1000-1015, or all.`,
  );
}

export function overlap(one: CodeRange, other: CodeRange): boolean {
  return one[0] <= other[1] && other[0] <= one[1];
}
