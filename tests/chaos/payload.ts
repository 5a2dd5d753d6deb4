/** Texts, texts that have to be escaped, binary messages, small and large: every form takes part. */
const FORMS = 7;
const LARGE = 97;
const LARGE_BYTES = 20_000;

/** `message` as the wire's data; its number decides about the form. */
export function encode(message: object, number: number): string | Uint8Array {
  const padding = number % LARGE === 0 ? "x".repeat(LARGE_BYTES) : undefined;
  const text = JSON.stringify({ ...message, padding });
  if (number % FORMS === 0) return `\u0001${text}`;
  return number % FORMS < 3 ? Buffer.from(text) : text;
}

/** What {@link encode} was given. */
export function decode(data: string | Uint8Array): unknown {
  const text = typeof data === "string" ? data : Buffer.from(data).toString();
  return JSON.parse(text.startsWith("\u0001") ? text.slice(1) : text);
}
