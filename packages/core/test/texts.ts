import * as fc from "fast-check";

const pieces = fc.constantFrom(
  ...Array.from("az09 ;=.-\u0000\u007F"),
  "é",
  "€",
  "🔄",
  // One character to a reader, several to UTF-8.
  "👩‍💻",
  "e\u0301",
  // Halves of a character: JavaScript's strings may hold them, UTF-8 may not.
  "\uD83D",
  "\uDD04",
);

/** Any text: from what people write to what no encoding allows. */
export function texts(maxLength: number): fc.Arbitrary<string> {
  return fc.oneof(
    fc.array(pieces, { maxLength }).map((parts) => parts.join("")),
    fc
      .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength })
      .map((points) => String.fromCodePoint(...points)),
  );
}
