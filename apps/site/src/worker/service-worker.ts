/**
 * Reading offline: what was visited, and the codes and the search of each language that was visited.
 * One cache for each build, so that pages and their style sheets always belong together.
 */
import { offlinePageFor, strategyFor } from "./strategy.ts";

declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build. */
declare const BUILD: string;
/** The scripts and style sheets of the reference, below the site's start. */
declare const SHELL: readonly string[];
/** For each language the pages that are kept, below the site's start. */
declare const PAGES: Readonly<Record<string, readonly string[]>>;

const NAME = `backsoon-${BUILD}`;
const scope = self.registration.scope;

const isCacheable = ({ ok, type }: Response): boolean => ok && type === "basic";

async function keep(request: Request, response: Response): Promise<Response> {
  if (isCacheable(response)) await (await caches.open(NAME)).put(request, response.clone());
  return response;
}

async function cached(request: Request): Promise<Response | undefined> {
  return (await caches.open(NAME)).match(request, { ignoreSearch: true, ignoreVary: true });
}

async function cacheFirst(request: Request): Promise<Response> {
  return (await cached(request)) ?? keep(request, await fetch(request));
}

async function networkFirst(request: Request): Promise<Response> {
  try {
    return await keep(request, await fetch(request));
  } catch (error) {
    const kept = await cached(request);
    if (kept !== undefined) return kept;
    if (request.mode !== "navigate") throw error;
    const instead = await cached(
      new Request(offlinePageFor(request.url, scope, Object.keys(PAGES))),
    );
    return instead ?? Response.error();
  }
}

/** Fetches what is not there yet, a few at a time: the reader comes first. */
async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME);
  for (const path of paths) {
    const url = scope + path;
    if ((await cache.match(url)) !== undefined) continue;
    const response = await fetch(url, { priority: "low" });
    if (isCacheable(response)) await cache.put(url, response);
  }
}

async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("backsoon-") && name !== NAME);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function activate(): Promise<void> {
  await removeOlder();
  await self.clients.claim();
}

self.addEventListener("install", (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(activate());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const strategy = strategyFor(request, scope);
  if (strategy === "cache-first") event.respondWith(cacheFirst(request));
  if (strategy === "network-first") event.respondWith(networkFirst(request));
});

interface KeepMessage {
  readonly type: "keep";
  readonly locale: string;
}

self.addEventListener("message", (event) => {
  const { type, locale } = event.data as KeepMessage;
  if (type === "keep") event.waitUntil(keepAll([...SHELL, ...(PAGES[locale] ?? [])]));
});
