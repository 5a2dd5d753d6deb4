import type { SessionCloseEvent, SocketMessageEvent } from "./events.ts";
import { CLOSED } from "./socket-like.ts";

interface Unread {
  readonly data: unknown;
  /** With a session: acknowledges the message. */
  readonly done: (() => void) | undefined;
}

function unreadOf(event: Event): Unread {
  const message = event as SocketMessageEvent;
  let done: (() => void) | undefined;
  message.waitUntil?.(new Promise<void>((resolve) => void (done = resolve)));
  return { data: message.data as unknown, done };
}

type SocketTarget = EventTarget & { readonly readyState: number };

/** Unread messages beyond this end the iteration with an error instead of filling the memory. */
const MAX_UNREAD = 10_000;

/**
 * The data of each message from the first `next()` on, across reconnects, until the socket closes for good. Leaving the loop
 * stops listening and leaves the socket as it is.
 * @throws RangeError when more than 10,000 messages wait to be read.
 */
export async function* messagesOf(target: SocketTarget): AsyncGenerator<unknown, void, void> {
  const unread: Unread[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  let isOver = target.readyState === CLOSED;
  let isFull = false;
  let wake: (() => void) | undefined;
  const take = (event: Event): void => {
    if (event.type === "close") isOver = !(event as SessionCloseEvent).willReconnect;
    else if (unread.length < MAX_UNREAD && !isFull) unread.push(unreadOf(event));
    else isFull = true;
    wake?.();
  };
  target.addEventListener("message", take, { signal });
  target.addEventListener("close", take, { signal });
  try {
    while (true) {
      const message = unread.shift();
      if (message) {
        try {
          yield message.data;
        } finally {
          // The loop has come for the next one, or has been left: this one is handled.
          message.done?.();
        }
      } else if (isFull) throw new RangeError(`over ${MAX_UNREAD} unread messages`);
      else if (isOver) return;
      else await new Promise<void>((resolve) => void (wake = resolve));
    }
  } finally {
    stopping.abort();
    // Nobody will read these here any more; they must not hold up the acknowledgement of others.
    for (const { done } of unread) done?.();
  }
}
