import type { Page } from "../kit/browser.ts";

export interface Setup {
  readonly url: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The page is told that it will be frozen, in the very moment of `open`. */
  readonly freezes?: boolean;
}

/** Makes a client in the page, at `globalThis.socket`, that writes its events into `globalThis.log`. */
export async function connect(page: Page, setup: Setup): Promise<void> {
  await page.evaluate(async ({ url, options, freezes }: Setup) => {
    const module = "/backsoon.js";
    const { ReconnectingWebSocket } = (await import(module)) as typeof import("backsoon");
    const log: string[] = [];
    const socket = new ReconnectingWebSocket(url, undefined, options);
    for (const type of ["open", "error", "close", "reconnecting"])
      socket.addEventListener(type, () => void log.push(type));
    socket.addEventListener("close", ({ cause }) => void log.push(cause));
    if (freezes) socket.onopen = () => document.dispatchEvent(new Event("freeze"));
    Object.assign(globalThis, { socket, log });
  }, setup);
}

/** Waits in the page until the log holds `count` of `word`; returns all of it. */
export function logged(page: Page, word: string, count = 1): Promise<string[]> {
  return page.evaluate(
    async ({ word, count }: { word: string; count: number }) => {
      const { log } = globalThis as unknown as { log: string[] };
      const endMs = performance.now() + 10_000;
      while (log.filter((line) => line === word).length < count && performance.now() < endMs)
        await new Promise((resolve) => setTimeout(resolve, 5));
      return log;
    },
    { word, count },
  );
}

/** Waits for what becomes true; asks again and again, since a page that is just loading cannot answer. */
export async function untilPage(page: Page, expression: string): Promise<void> {
  const endMs = performance.now() + 10_000;
  while (!(await page.evaluate(`Boolean(${expression})`).catch(() => false))) {
    if (performance.now() > endMs) throw new Error(`never ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
