/**
 * Compares in a time that does not tell where two hashes differ. A stored hash that is empty
 * matches nothing.
 */
export function isSameHash(stored: string, presented: string): boolean {
  let difference = stored.length ^ presented.length;
  for (let index = 0; index < presented.length; index += 1) {
    difference |=
      stored.charCodeAt(index % Math.max(1, stored.length)) ^ presented.charCodeAt(index);
  }
  return stored !== "" && difference === 0;
}
