import type { SessionCloseEvent } from "./events.ts";

/** Unread messages beyond this end the iteration with an error instead of filling the memory. */
const MAX_UNREAD = 10_000;

/**
 * The data of each message, across reconnects, until the socket closes for good. Leaving the loop
 * stops listening and leaves the socket as it is.
 * @throws RangeError when more than 10,000 messages wait to be read.
 */
export async function* messagesOf(target: EventTarget): AsyncGenerator<unknown, void, void> {
  const unread: Event[] = [];
  const stopping = new AbortController();
  const { signal } = stopping;
  let wake: (() => void) | undefined;
  const take = (event: Event): void => {
    if (unread.length <= MAX_UNREAD) unread.push(event);
    wake?.();
  };
  target.addEventListener("message", take, { signal });
  target.addEventListener("close", take, { signal });
  try {
    while (true) {
      if (unread.length > MAX_UNREAD) throw new RangeError(`over ${MAX_UNREAD} unread messages`);
      const event = unread.shift();
      if (!event) await new Promise<void>((resolve) => void (wake = resolve));
      else if (event.type === "message") yield (event as MessageEvent).data;
      else if (!(event as SessionCloseEvent).willReconnect) return;
    }
  } finally {
    stopping.abort();
  }
}
