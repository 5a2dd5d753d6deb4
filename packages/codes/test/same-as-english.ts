/**
 * Texts that are the same in another language as in English, each with the reason; the key is the
 * locale and the text's address.
 */
export const sameAsEnglish: ReadonlyMap<string, string> = new Map([
  ["de/words/labels/name", "the German word is the same"],
  ["es/words/labels/no", "the Spanish word is the same"],
  ["fr/words/labels/client", "the French word is the same"],
  ["fr/words/labels/sources", "the French word is the same"],
  ["id/words/labels/server", "Indonesian engineers say so"],
  ["id/words/labels/defaultValue", "Indonesian engineers say so"],
  ["vi/words/labels/client", "Vietnamese engineers say so"],
  ["vi/words/labels/server", "Vietnamese engineers say so"],
]);
