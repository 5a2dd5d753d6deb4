/** The RFC 6455 opcodes a test needs by name. */
export const opcode = { text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface Frame {
  readonly fin: boolean;
  readonly opcode: number;
  readonly payload: Buffer;
}

/** An unmasked frame, as a server sends it. Nothing is checked: a forbidden frame is what it is for. */
export function encodeFrame(code: number, payload: Uint8Array, fin = true): Buffer {
  const first = (fin ? 0x80 : 0) | code;
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([first, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = first;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}

/** The first whole frame in `bytes`, unmasked, and what follows it; nothing if it is not all there yet. */
export function decodeFrame(bytes: Buffer): { frame: Frame; rest: Buffer } | undefined {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  let at = 2;
  let length = second & 0x7f;
  if (length === 126) {
    if (bytes.length < 4) return undefined;
    length = bytes.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (bytes.length < 10) return undefined;
    length = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  const maskLength = (second & 0x80) === 0 ? 0 : 4;
  const mask = bytes.subarray(at, at + maskLength);
  at += maskLength;
  if (bytes.length < at + length) return undefined;
  const payload = Buffer.from(bytes.subarray(at, at + length));
  if (maskLength > 0) {
    for (let index = 0; index < length; index++)
      payload.writeUInt8(payload.readUInt8(index) ^ mask.readUInt8(index % 4), index);
  }
  const frame: Frame = { fin: (first & 0x80) !== 0, opcode: first & 0x0f, payload };
  return { frame, rest: bytes.subarray(at + length) };
}

/** A Close frame's payload: two bytes of code, then the reason, both as given; no code, no payload. */
export function closePayload(code?: number, reason: string | Uint8Array = ""): Buffer {
  if (code === undefined) return Buffer.alloc(0);
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code);
  return Buffer.concat([head, typeof reason === "string" ? Buffer.from(reason) : reason]);
}
