/** How texts and queries become words: the same for the index and for what is typed. */
import type { Locale } from "@backsoon/codes";

/** Languages in which spaces do not part the words, or part them too coarsely. */
const SEGMENTED: ReadonlySet<Locale> = new Set(["ja", "zh-Hans", "ko", "hi"]);

/** What people leave out or write in several ways. */
const FOLDED: Readonly<Record<string, string>> = {
  đ: "d",
  ı: "i",
  ß: "ss",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ة: "ه",
};

/** Lower case, without accents, tone marks and Arabic vowel signs. */
export function foldText(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      // Only marks of Latin and Arabic script: those of Devanagari are vowels.
      .normalize("NFD")
      .replaceAll(/[\u{300}-\u{36f}\u{64b}-\u{652}\u{640}]/gu, "")
      .normalize("NFC")
      .replaceAll(/[đıßأإآىة]/gu, (letter) => FOLDED[letter] ?? letter)
  );
}

function segments(text: string, locale: Locale): string[] {
  const words = new Intl.Segmenter(locale, { granularity: "word" }).segment(text);
  return [...words].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

/** The words of a text, folded. */
export function wordsOfText(text: string, locale: Locale): string[] {
  const folded = foldText(text);
  return SEGMENTED.has(locale)
    ? segments(folded, locale)
    : (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}
