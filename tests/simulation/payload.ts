import type { Payload } from "../../packages/core/src/index.ts";
import type { Chance } from "./chance.ts";

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * A message that nobody else has sent: a label, some padding, in one of the shapes that the wire
 * treats differently.
 */
export function makePayload(label: string, bytes: number, chance: Chance): Payload {
  const text = label.padEnd(chance.integer(1, bytes), ".");
  const draw = chance.next();
  if (draw < 0.1) return encoder.encode(text);
  if (draw < 0.2) return `\u0001${text}`;
  return draw < 0.25 ? `\u0001\u0001{${text}` : text;
}

/** One text for one message, whatever its shape: two are equal only if the messages are. */
export function contentOf(payload: Payload): string {
  return typeof payload === "string" ? payload : `bytes ${decoder.decode(payload)}`;
}

/** Its length on the wire, without a frame; the texts here are ASCII. */
export function sizeOf(payload: Payload): number {
  return typeof payload === "string" ? payload.length : payload.byteLength;
}

/** For a trace. */
export function brief(payload: Payload): string {
  return contentOf(payload).replaceAll("\u0001", "^").slice(0, 220);
}
