import { access } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openChromium } from "./chromium.ts";
import { openFirefox } from "./firefox.ts";
import { needs } from "./needs.ts";
import { startPageServer } from "./page-server.ts";
import { closesWith } from "./raw-scripts.ts";
import { startRawServer } from "./raw-server.ts";
import { makeTempDir } from "./temp.ts";

const client = `
  export const closeOf = (url) => new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.onclose = ({ code, reason }) => {
      console.log("closed " + code);
      resolve({ code, reason });
    };
  });`;

for (const [name, open] of [
  ["chromium", openChromium],
  ["firefox", openFirefox],
] as const) {
  needs(name).describe(`a real ${name}`, () => {
    it("loads our module, sees 1012, tells its console, and leaves nothing", async () => {
      await using server = await startRawServer(closesWith(1012, "back in 3 s"));
      const contents = { "/client.js": { type: "text/javascript", body: client } };
      await using pages = await startPageServer(contents);
      await using browser = await open();
      expect(browser.version).toMatch(/^\d+\.\d+/);
      const page = await browser.open(pages.url);
      const close = await page.evaluate(
        async ({ module, url }: { module: string; url: string }) => {
          const { closeOf } = await import(module);
          return closeOf(url);
        },
        { module: "/client.js", url: server.url },
      );
      expect(close).toEqual({ code: 1012, reason: "back in 3 s" });
      expect(page.console).toEqual(["log: closed 1012"]);
      expect(await server.clientClose()).toMatchObject({ code: 1012 });
      expect(await page.evaluate("document.title")).toBe("test");
      await expect(page.evaluate("nothing.there")).rejects.toThrow("nothing is not defined");

      await using dir = await makeTempDir();
      const picture = join(dir.path, "page.png");
      await page.screenshot(picture as `${string}.png`);
      await access(picture);

      await page.setOffline?.(true);
      const canGoOffline = page.setOffline !== undefined;
      expect(await page.evaluate("navigator.onLine")).toBe(!canGoOffline);
      await page.close();
    });
  });
}
