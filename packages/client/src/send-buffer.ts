import type { Undelivered } from "@backsoon/core";

import { byteLength } from "./data-size.ts";
import type { BufferOptions } from "./options.ts";
import type { SocketData } from "./socket-like.ts";

/**
 * The data as it is at this moment, since the caller may reuse its memory; anything that is no
 * data becomes text, as in WebIDL. `send()` of a `WebSocket` does the same.
 */
export function snapshot(data: SocketData): SocketData {
  if (ArrayBuffer.isView(data)) {
    return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  }
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- callers without types
  return data?.slice?.() ?? String(data);
}

/** Messages that wait for a connection, bounded in bytes and in number. */
export class SendBuffer {
  readonly #limits: Required<BufferOptions>;
  readonly #messages: SocketData[] = [];
  bytes = 0;

  constructor(limits: Required<BufferOptions>) {
    this.#limits = limits;
  }

  /** Keeps the message, if there is room; tells which there was no room for. */
  add(data: SocketData): { readonly isKept: boolean; readonly lost: SocketData[] } {
    const { maxBytes, maxMessages, overflow } = this.#limits;
    const message = snapshot(data);
    const bytes = byteLength(message);
    const isFull = (): boolean =>
      this.bytes + bytes > maxBytes || this.#messages.length >= maxMessages;
    const lost: SocketData[] = [];
    if (overflow === "drop-oldest" && bytes <= maxBytes) {
      for (let old; isFull() && (old = this.take()) !== undefined;) lost.push(old);
    }
    if (isFull()) return { isKept: false, lost: [...lost, message] };
    this.#messages.push(message);
    this.bytes += bytes;
    return { isKept: true, lost };
  }

  /** Takes the oldest message out. */
  take(): SocketData | undefined {
    const message = this.#messages.shift();
    if (message !== undefined) this.bytes -= byteLength(message);
    return message;
  }

  /** Empties the buffer. */
  takeAll(): SocketData[] {
    this.bytes = 0;
    return this.#messages.splice(0);
  }
}

/** What is known of messages that have not left this process. */
export function neverSent(messages: readonly SocketData[]): Undelivered<SocketData>[] {
  return messages.map((data) => ({ data, fate: "never-sent" }));
}
