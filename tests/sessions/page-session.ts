import type { Page } from "../kit/browser.ts";

/**
 * Makes a client with a session in the page, at `globalThis.socket`. Its events are written into
 * `globalThis.log`, messages with what they hold: "message text:hello at 1".
 */
export async function connectSession(page: Page, url: string, binaryType = "blob"): Promise<void> {
  await page.evaluate(
    async ({ url, binaryType }: { url: string; binaryType: string }) => {
      const module = "/backsoon.js";
      const { ReconnectingWebSocket } = (await import(module)) as typeof import("backsoon");
      const log: string[] = [];
      const socket = new ReconnectingWebSocket(url, undefined, {
        session: true,
        // Back soon, so that no test waits for a draw; but not sooner than a page needs to go.
        rule: () => ({ afterMs: [100, 100] }),
      });
      socket.binaryType = binaryType as "blob";
      for (const type of ["open", "resumed", "close", "reconnecting", "undelivered"] as const)
        socket.addEventListener(type, () => void log.push(type));
      const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes)).join("-");
      socket.addEventListener("message", (event) => {
        const data = event.data as string | Blob | ArrayBuffer;
        const { position = 0 } = event;
        if (typeof data === "string") log.push(`message text:${data} at ${position}`);
        else if (data instanceof Blob)
          event.waitUntil?.(
            data
              .arrayBuffer()
              .then((bytes) => log.push(`message blob:${hex(bytes)} at ${position}`)),
          );
        else log.push(`message buffer:${hex(data)} at ${position}`);
      });
      Object.assign(globalThis, { socket, log });
      const endMs = performance.now() + 10_000;
      while (!log.includes("open") && performance.now() < endMs)
        await new Promise((resolve) => setTimeout(resolve, 5));
      if (!log.includes("open")) throw new Error(`no session: ${log.join(", ")}`);
    },
    { url, binaryType },
  );
}

/** Runs in the page; sends a text, a Blob and an ArrayBuffer, marked with a number. */
export async function sendAll(page: Page, mark: number): Promise<void> {
  await page.evaluate((mark: number) => {
    const { socket } = globalThis as unknown as { socket: WebSocket };
    socket.send(`text ${mark}`);
    socket.send(new Blob([new Uint8Array([mark, 0, 255])]));
    socket.send(new Uint8Array([mark, 1]).buffer);
    socket.send(new Uint8Array([9, mark, 2, 9]).subarray(1, 3));
    socket.send("");
  }, mark);
}
