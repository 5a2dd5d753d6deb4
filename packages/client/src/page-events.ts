import type { Input } from "@backsoon/core";

type News = Extract<Input, { kind: "wake" | "online" | "visible" | "offline" | "freeze" }>["kind"];

/**
 * What the page or worker learns of the network and of itself, by the event that tells it.
 *
 * Chrome from 149 on does not report `visibilitychange` reliably after a freeze, so `resume` and
 * `pageshow` count as well.
 */
const OF_GLOBAL = {
  online: "online",
  offline: "offline",
  pageshow: "wake",
  pagehide: undefined,
} as const;
const OF_PAGE = { freeze: "freeze", resume: "wake", visibilitychange: "visible" } as const;
const NEWS: Readonly<Partial<Record<string, News>>> = { ...OF_GLOBAL, ...OF_PAGE };

const page = (): Document | undefined => globalThis.document;

/** Whether a page that is left goes for good, or into the back/forward cache, and may come back. */
export function leavingOf(event: Event): "for-good" | "cached" | undefined {
  if (event.type !== "pagehide") return undefined;
  return (event as PageTransitionEvent).persisted ? "cached" : "for-good";
}

/** What an event tells; `undefined` when the page has become hidden, which is no news. */
export function newsOf({ type }: Event): News | undefined {
  return type === "visibilitychange" && page()?.hidden ? undefined : NEWS[type];
}

/** Begins or ends to listen. Does nothing in runtimes without such events. */
export function watchPage(
  verb: "addEventListener" | "removeEventListener",
  listener: (event: Event) => void,
): void {
  for (const type in OF_GLOBAL) globalThis[verb]?.(type, listener);
  for (const type in OF_PAGE) page()?.[verb](type, listener);
}
