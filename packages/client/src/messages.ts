import type { SessionCloseEvent } from "./events.ts";
import { CLOSED } from "./socket-like.ts";

type SocketTarget = EventTarget & { readonly readyState: number };

/** Unread messages beyond this end the iteration with an error instead of filling the memory. */
const MAX_UNREAD = 10_000;

/**
 * The data of each message from the first `next()` on, across reconnects, until the socket closes for good. Leaving the loop
 * stops listening and leaves the socket as it is.
 * @throws RangeError when more than 10,000 messages wait to be read.
 */
export async function* messagesOf(target: SocketTarget): AsyncGenerator<unknown, void, void> {
  const unread: unknown[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  let isOver = target.readyState === CLOSED;
  let isFull = false;
  let wake: (() => void) | undefined;
  const take = (event: Event): void => {
    if (event.type === "close") isOver = !(event as SessionCloseEvent).willReconnect;
    else if (unread.length < MAX_UNREAD && !isFull) unread.push((event as MessageEvent).data);
    else isFull = true;
    wake?.();
  };
  target.addEventListener("message", take, { signal });
  target.addEventListener("close", take, { signal });
  try {
    while (true) {
      if (unread.length > 0) yield unread.shift();
      else if (isFull) throw new RangeError(`over ${MAX_UNREAD} unread messages`);
      else if (isOver) return;
      else await new Promise<void>((resolve) => void (wake = resolve));
    }
  } finally {
    stopping.abort();
  }
}
