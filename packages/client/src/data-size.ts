import { utf8Length } from "@backsoon/core";

import type { SocketData } from "./socket-like.ts";

/** Beyond this the runtime counts faster than a loop. */
const SHORT = 1_024;

/** Length on the wire, in bytes. */
export function byteLength(data: SocketData): number {
  if (typeof data !== "string") return "size" in data ? data.size : data.byteLength;
  return data.length <= SHORT ? utf8Length(data) : new TextEncoder().encode(data).length;
}
