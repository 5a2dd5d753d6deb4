import type { Input } from "@backsoon/core";

type News = Extract<Input, { kind: "wake" | "online" | "visible" | "offline" | "freeze" }>["kind"];

/**
 * Tells what the page or worker learns of the network and of itself, until `signal` aborts. Does
 * nothing in runtimes without such events.
 *
 * Chrome from 149 on does not report `visibilitychange` reliably after a freeze, so `resume` and
 * `pageshow` count as well.
 */
export function listenToPage(signal: AbortSignal, tell: (news: News) => void): void {
  const page = globalThis.document as Document | undefined;
  const on = (target: EventTarget | undefined, type: string, news: News): void =>
    target?.addEventListener?.(
      type,
      () => {
        if (news !== "visible" || !page?.hidden) tell(news);
      },
      { signal },
    );
  on(globalThis, "online", "online");
  on(globalThis, "offline", "offline");
  on(globalThis, "pageshow", "wake");
  on(page, "resume", "wake");
  on(page, "visibilitychange", "visible");
  on(page, "freeze", "freeze");
}
