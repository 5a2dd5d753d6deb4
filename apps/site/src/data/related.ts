/** Which other pages a code's page leads to. */
import { entries, judgedPair, namedCodes, type Entry, type NamedCode } from "@backsoon/codes";

/** The entries before and after this one in the order of the numbers. */
export function neighboursOf(entry: Entry): {
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
} {
  const index = entries.indexOf(entry);
  return { previous: entries[index - 1], next: entries[index + 1] };
}

/** What a code can be compared with, pairs with a written judgement first. */
export function comparableWith(entry: Entry): {
  readonly judged: readonly NamedCode[];
  readonly others: readonly NamedCode[];
} {
  if (typeof entry !== "number") return { judged: [], others: [] };
  const all = namedCodes.filter((code) => code !== entry);
  return {
    judged: all.filter((code) => judgedPair(entry, code) !== undefined),
    others: all.filter((code) => judgedPair(entry, code) === undefined),
  };
}
