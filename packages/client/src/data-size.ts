import { utf8Length } from "@backsoon/core";

import type { SocketData } from "./socket-like.ts";

/** Beyond this the runtime counts faster than a loop. */
const SHORT = 1_024;

/** Node, Deno and Bun count without making the bytes. */
interface Counter {
  byteLength(text: string): number;
}

function longLength(text: string): number {
  const counter = (globalThis as { Buffer?: Counter }).Buffer;
  return counter ? counter.byteLength(text) : new TextEncoder().encode(text).length;
}

/** Length on the wire, in bytes. */
export function byteLength(data: SocketData): number {
  if (typeof data !== "string") return "size" in data ? data.size : data.byteLength;
  return data.length <= SHORT ? utf8Length(data) : longLength(data);
}
