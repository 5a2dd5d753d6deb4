import type { Ms } from "@backsoon/core";

import type { Settings } from "./options.ts";

/** One limit for each path; an address that is asked for anew each time shares one. */
const key = (url: unknown): string =>
  `backsoon.idle-limit:${typeof url === "function" ? "" : String(url)}`;

/** The limit learnt in an earlier life. Storage may be full, forbidden or hold anything. */
export function loadIdleLimit(storage: Settings["storage"], url: unknown): Ms | undefined {
  try {
    const limitMs = Number(storage?.getItem(key(url)));
    return limitMs > 0 ? limitMs : undefined;
  } catch {
    return undefined;
  }
}

export function saveIdleLimit(storage: Settings["storage"], url: unknown, limitMs: Ms): void {
  try {
    storage?.setItem(key(url), String(limitMs));
  } catch {
    // The limit is learnt again next time.
  }
}
