import { distance } from "fastest-levenshtein";

/** Something that can be meant, and all the words it goes by. */
export interface Meant<Value> {
  readonly value: Value;
  readonly words: readonly string[];
}

/** Lower case, and nothing but letters and digits: `GOING_AWAY` is `going-away` is "Going Away". */
export function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** One slip in three letters, and never so many that another word is as near. */
function toleranceFor(word: string): number {
  return Math.min(3, Math.floor(word.length / 3));
}

const AT_MOST = 3;
/** A shorter beginning could begin anything. */
const SHORTEST_BEGINNING = 3;

function nearness(typed: string, words: readonly string[]): number {
  const distances = words.map((word) =>
    typed.length >= SHORTEST_BEGINNING && word.startsWith(typed) ? 1 : distance(typed, word),
  );
  return Math.min(...distances);
}

/** What somebody may have meant who typed `word`: what is nearest, if anything is near. */
export function near<Value>(word: string, candidates: readonly Meant<Value>[]): readonly Value[] {
  const typed = plain(word);
  const measured = candidates.map(({ value, words }) => ({
    value,
    away: nearness(typed, words.map(plain)),
  }));
  const nearest = Math.min(...measured.map(({ away }) => away));
  if (nearest > toleranceFor(typed)) return [];
  return measured
    .filter(({ away }) => away === nearest)
    .slice(0, AT_MOST)
    .map(({ value }) => value);
}
