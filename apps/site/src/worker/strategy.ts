/** Which requests the service worker answers, and from where. */

/**
 * `"network-first"`: never stale while online. `"cache-first"`: the name changes with the content.
 * `"pass"`: not ours to answer.
 */
export type Strategy = "network-first" | "cache-first" | "pass";

export interface Asked {
  readonly method: string;
  readonly url: string;
}

/** @param scope the address of the site's start. */
export function strategyFor({ method, url }: Asked, scope: string): Strategy {
  if (method !== "GET" || !url.startsWith(scope)) return "pass";
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  if (path.startsWith("_astro/")) return "cache-first";
  // The docs' own search has many parts, and none is worth keeping without the others.
  return path.startsWith("pagefind/") ? "pass" : "network-first";
}

/** The page that says "not in your cache", in the language of the page that was asked for. */
export function offlinePageFor(url: string, scope: string, locales: readonly string[]): string {
  const path = new URL(url).pathname.slice(new URL(scope).pathname.length);
  const locale = locales.find((one) => path.startsWith(`${one}/`)) ?? "en";
  return `${scope}${locale}/offline/`;
}
