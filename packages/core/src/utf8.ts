/** Bytes of one code point in UTF-8. A lone surrogate becomes U+FFFD, which takes three. */
function codePointBytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}

/** Length of `text` in UTF-8 bytes, counted without encoding it. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  // By code units: to walk through the characters takes three times as long.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // Two units that are one character, of four bytes.
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  return bytes;
}

/** The longest beginning of `text` that takes at most `maxBytes` and ends between characters. */
export function utf8Prefix(text: string, maxBytes: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += codePointBytes(character.codePointAt(0) ?? 0);
    if (bytes > maxBytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}
