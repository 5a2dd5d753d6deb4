/** "Did you mean a, b, or c?", with a space in front; nothing when there is nothing to suggest. */
export function didYouMean(suggestions: readonly string[]): string {
  if (suggestions.length === 0) return "";
  const list = new Intl.ListFormat("en", { type: "disjunction" }).format(suggestions);
  return ` Did you mean ${list}?`;
}
