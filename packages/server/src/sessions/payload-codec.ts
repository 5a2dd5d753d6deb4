import type { Payload } from "@backsoon/core";

const TEXT = 0;
const BYTES = 1;

/** A message as one run of bytes: what it is, then the message itself. */
export function encodePayload(payload: Payload): Buffer {
  if (typeof payload === "string") {
    const encoded = Buffer.allocUnsafe(1 + Buffer.byteLength(payload));
    encoded.write(payload, 1);
    encoded[0] = TEXT;
    return encoded;
  }
  const encoded = Buffer.allocUnsafe(1 + payload.byteLength);
  encoded.set(payload, 1);
  encoded[0] = BYTES;
  return encoded;
}

/** The bytes of a binary message are a view of `encoded`, not a copy. */
export function decodePayload(encoded: Buffer): Payload {
  return encoded[0] === TEXT ? encoded.toString("utf8", 1) : encoded.subarray(1);
}
