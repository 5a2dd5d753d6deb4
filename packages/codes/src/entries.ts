import { registryRow } from "./registry.ts";

/** The codes that have a meaning of their own, in the registry or in RFC 6455. */
export const namedCodes = [
  1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015,
  3000, 3003, 3008,
] as const;

export type NamedCode = (typeof namedCodes)[number];

/** A range that stands for every number in it that has no meaning of its own. */
export type Range = "unused" | "unassigned" | "registrable" | "private" | "outside";

/** The codes that each range holds, both ends included. */
export const ranges: Readonly<Record<Range, readonly [from: number, to: number]>> = {
  unused: [0, 999],
  unassigned: [1016, 2999],
  registrable: [3000, 3999],
  private: [4000, 4999],
  outside: [5000, 65_535],
};

/** What a page or an explanation is written about: a code with a meaning of its own, or a range. */
export type Entry = NamedCode | Range;

/** Every entry, in the order of the numbers. */
export const entries: readonly Entry[] = [
  "unused",
  ...namedCodes.filter((code) => code < 2000),
  "unassigned",
  ...namedCodes.filter((code) => code >= 3000),
  "registrable",
  "private",
  "outside",
];

const isNamed = (code: number): code is NamedCode => namedCodes.some((named) => named === code);

/**
 * The entry that answers a code.
 * @throws RangeError when `code` is no integer from 0 to 65535: no Close frame can carry it.
 */
export function entryOf(code: number): Entry {
  // Refuses what no frame can carry.
  registryRow(code);
  if (isNamed(code)) return code;
  if (code < 1000) return "unused";
  if (code < 3000) return "unassigned";
  if (code < 4000) return "registrable";
  return code < 5000 ? "private" : "outside";
}

/** The codes that the entry answers, both ends included; in a range, but for the named ones. */
export function rangeOf(entry: Entry): readonly [from: number, to: number] {
  return typeof entry === "number" ? [entry, entry] : ranges[entry];
}

/** One code of the entry, for questions whose answer is the same for the whole range. */
export function sampleOf(entry: Entry): number {
  if (typeof entry === "number") return entry;
  // 3000 itself is registered; 3001 is not.
  return entry === "registrable" ? 3001 : ranges[entry][0];
}
