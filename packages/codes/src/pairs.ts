import { namedCodes, type NamedCode } from "./entries.ts";

/** The pairs that people confuse, which have a written judgement; the lower code comes first. */
export const judgedPairs = [
  "1000-1001",
  "1000-1005",
  "1001-1006",
  "1001-1012",
  "1002-1007",
  "1003-1007",
  "1005-1006",
  "1006-1011",
  "1006-1012",
  "1006-1015",
  "1006-3008",
  "1008-3000",
  "1008-3003",
  "1011-1012",
  "1011-1014",
  "1012-1013",
  "1013-1014",
  "3000-3003",
] as const;

export type JudgedPair = (typeof judgedPairs)[number];

/** Every pair of two different codes with a meaning of their own, the lower one first. */
export const allPairs: readonly (readonly [a: NamedCode, b: NamedCode])[] = namedCodes.flatMap(
  (a, index) => namedCodes.slice(index + 1).map((b) => [a, b] as const),
);

/** The written judgement's key for two codes in either order, if there is one. */
export function judgedPair(one: number, another: number): JudgedPair | undefined {
  const key = `${Math.min(one, another)}-${Math.max(one, another)}`;
  return judgedPairs.find((pair) => pair === key);
}
