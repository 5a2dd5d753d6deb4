import { utf8Length } from "@backsoon/core";

import type { SocketData } from "./socket-like.ts";

/** Beyond this a runtime without a counter makes the bytes faster than a loop counts them. */
const SHORT = 1_024;

/** Node, Deno and Bun count without making the bytes, and faster than any loop. */
interface Counter {
  byteLength(text: string): number;
}

function textLength(text: string): number {
  const counter = (globalThis as { Buffer?: Counter }).Buffer;
  if (counter) return counter.byteLength(text);
  return text.length <= SHORT ? utf8Length(text) : new TextEncoder().encode(text).length;
}

/** Length on the wire, in bytes. */
export function byteLength(data: SocketData): number {
  if (typeof data === "string") return textLength(data);
  return "size" in data ? data.size : data.byteLength;
}
