import widthOf from "fast-string-width";

/** Most of what is printed; the library's patterns take a while to compile. */
const ASCII = /^[\u0020-\u007E]*$/;

/**
 * How many cells of a terminal a text takes, at most. Terminals disagree about the vowel signs of
 * Devanagari and its relatives (spacing marks): the library says none, glibc and VTE say one.
 */
export function cellsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  return widthOf(text) + (text.match(/\p{Mc}/gu)?.length ?? 0);
}
