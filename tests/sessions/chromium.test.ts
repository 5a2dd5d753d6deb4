import { afterAll, beforeAll, expect, it } from "vitest";

import { logged } from "../contract/page-client.ts";
import { openChromium } from "../kit/chromium.ts";
import { disposeInTurn } from "../kit/cleanup.ts";
import { needs } from "../kit/needs.ts";
import { describeSessions } from "./browsers.ts";
import { openFreezableBrowser, type FreezableBrowser, type FreezablePage } from "./freezable.ts";
import { connectSession, sendAll } from "./page-session.ts";
import { startPages } from "./pages.ts";
import { startSessionServer, type Life, type SessionServer } from "./session-server.ts";

needs("chromium").describe("a real chromium", () => {
  describeSessions(openChromium, { saysBye: true, keepsPage: true });
});

needs("chromium").describe("a page that chromium freezes", () => {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: FreezableBrowser;
  beforeAll(async () => {
    pages = await startPages();
    browser = await openFreezableBrowser();
  });
  afterAll(() => disposeInTurn([browser, pages]));

  async function frozen(server: SessionServer): Promise<readonly [FreezablePage, Life]> {
    const page = await browser.open(pages.url);
    await connectSession(page, server.url);
    await page.freeze();
    return [page, await server.life()];
  }

  it("keeps its session and its connection, and handles what has come when it is thawed", async () => {
    await using server = await startSessionServer();
    const [page, life] = await frozen(server);
    await Promise.all(["one", "two"].map((text) => life.session.send(text)));
    expect([life.session.isAttached, life.session.bufferedAmount]).toEqual([true, 6]);
    await page.thaw();
    await logged(page, "message text:two at 2");
    await sendAll(page, 1);
    expect(await logged(page, "message text: at 7")).not.toContain("reconnecting");
    expect(life.told.map(({ what }) => what)).not.toContain("detached");
    await page.close();
  });

  it("is no dead peer for a server that pings: the browser answers for it", async () => {
    const heartbeat = { intervalMs: 50, timeoutMs: 2_000 };
    await using server = await startSessionServer({ heartbeat });
    const [page, life] = await frozen(server);
    while (server.lifecycle.snapshot().pings < 5)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect([life.session.isAttached, server.lifecycle.snapshot().dead]).toEqual([true, 0]);
    await page.thaw();
    await page.close();
  });

  it("whose connection is cut meanwhile resumes when it is thawed", async () => {
    await using server = await startSessionServer();
    const [page, life] = await frozen(server);
    for (const ws of server.wss.clients) ws.terminate();
    await server.told(life, "detached");
    await life.session.send("missed");
    await page.thaw();
    await logged(page, "resumed");
    expect(await logged(page, "message text:missed at 1")).not.toContain("close");
    expect(life.session.isOver).toBe(false);
    await page.close();
  });
});
