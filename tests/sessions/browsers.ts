/* oxlint-disable vitest/valid-title, vitest/valid-describe-callback, vitest/no-conditional-tests
   -- these rules are for tests; this file makes them from what it is given. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { logged, untilPage } from "../contract/page-client.ts";
import type { Browser, Page } from "../kit/browser.ts";
import { disposeInTurn } from "../kit/cleanup.ts";
import { startTcpProxy } from "../kit/tcp-proxy.ts";
import { connectSession, sendAll } from "./page-session.ts";
import { startPages } from "./pages.ts";
import { startSessionServer } from "./session-server.ts";

/** What a browser does with a WebSocket when its page is left. Measured here, not looked up. */
export interface Habits {
  /**
   * Whether our bye gets out before the Close frame with 1001. Firefox closes the WebSocket first when
   * the page goes or is loaded again, and tells `pagehide` then; when its tab is closed, now and then.
   */
  readonly saysBye: boolean;
  /** Whether a page with an open WebSocket is kept in the back/forward cache. */
  readonly keepsPage: boolean;
}

/** Far more than a message takes, far less than anything that would be waited for in vain. */
const AT_ONCE_MS = 2_000;

/** In the page: this is another document than the one that was connected. */
const ARRIVED = "globalThis.log === undefined && document.readyState === 'complete'";

/** What comes back of `sendAll`. */
const ECHO = (mark: number, from: number, binary: "blob" | "buffer"): string[] => [
  `message text:text ${mark} at ${from}`,
  `message ${binary}:${mark}-0-255 at ${from + 1}`,
  `message ${binary}:${mark}-1 at ${from + 2}`,
  `message ${binary}:${mark}-2 at ${from + 3}`,
  `message text: at ${from + 4}`,
];

const messages = (log: readonly string[]): string[] =>
  log.filter((line) => line.startsWith("message")).sort();

/** What is not true of a browser is not registered for it, rather than skipped. */
function describeIf(isTrue: boolean): (name: string, body: () => void) => void {
  return (name, body) => {
    if (isTrue) describe(name, body);
  };
}

/** All that sessions are to a page, in one browser. */
export function describeSessions(openBrowser: () => Promise<Browser>, habits: Habits): void {
  let pages: Awaited<ReturnType<typeof startPages>>;
  let browser: Browser;
  beforeAll(async () => {
    pages = await startPages();
    browser = await openBrowser();
  });
  afterAll(() => disposeInTurn([browser, pages]));

  async function openSession(
    url: string,
    { binaryType, path = "/" }: { readonly binaryType?: string; readonly path?: string } = {},
  ): Promise<Page> {
    const page = await browser.open(pages.url + path);
    await connectSession(page, url, binaryType);
    return page;
  }

  describe("a connection that drops", () => {
    it.each(["blob", "arraybuffer"])(
      "is an interruption: texts and bytes arrive once and in order (%s)",
      async (binaryType) => {
        const kind = binaryType === "blob" ? "blob" : "buffer";
        await using server = await startSessionServer();
        await using proxy = await startTcpProxy({ upstreamPort: server.port });
        const page = await openSession(`ws://127.0.0.1:${proxy.port}`, { binaryType });
        await sendAll(page, 1);
        await logged(page, "message text: at 5");
        proxy.resetAll();
        await sendAll(page, 2);
        await logged(page, "resumed");
        const log = await logged(page, "message text: at 10");
        // Blobs are read asynchronously, so they may be written down a little later than they came.
        await untilPage(page, "log.filter((line) => line.startsWith('message')).length >= 10");
        expect(messages(await page.evaluate<string[]>("log"))).toEqual(
          [...ECHO(1, 1, kind), ...ECHO(2, 6, kind)].sort(),
        );
        expect(log.filter((line) => !line.startsWith("message"))).toEqual([
          "open",
          "reconnecting",
          "resumed",
        ]);
        const life = await server.life();
        expect(
          life.told.map(({ what }) => what).filter((what) => what.startsWith("message")),
        ).toHaveLength(10);
        expect([server.lives.length, life.session.generation]).toEqual([1, 2]);
        await page.close();
      },
    );

    it("many times, while messages fly both ways, loses and doubles none", async () => {
      await using server = await startSessionServer();
      await using proxy = await startTcpProxy({ upstreamPort: server.port });
      const page = await openSession(`ws://127.0.0.1:${proxy.port}`);
      for (let round = 0; round < 5; round += 1) {
        await page.evaluate((round: number) => {
          const { socket } = globalThis as unknown as { socket: WebSocket };
          for (let index = 0; index < 200; index += 1) socket.send(`${round * 200 + index}`);
        }, round);
        proxy.resetAll();
        await logged(page, "resumed", round + 1);
      }
      await untilPage(page, "log.filter((line) => line.startsWith('message')).length >= 1000");
      const log = await page.evaluate<string[]>("log");
      expect(log.filter((line) => line.startsWith("message"))).toEqual(
        Array.from({ length: 1_000 }, (_, index) => `message text:${index} at ${index + 1}`),
      );
      expect([log.includes("close"), log.includes("undelivered")]).toEqual([false, false]);
      await page.close();
    });

    it("as the server restarts is resumed when it serves again", async () => {
      await using server = await startSessionServer();
      const page = await openSession(server.url);
      await sendAll(page, 1);
      await logged(page, "message text: at 5");
      const report = await server.lifecycle.restart();
      expect(report).toMatchObject({ connections: 1, answered: 1, terminated: 0 });
      server.lifecycle.serve();
      await logged(page, "resumed");
      await sendAll(page, 2);
      expect(await logged(page, "message text: at 10")).not.toContain("close");
      expect((await server.life(2)).session.id).toBe((await server.life(1)).session.id);
      await page.close();
    });
  });

  describe("a page that is left", () => {
    const leave: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
      "is closed": (page) => page.close(),
      "goes to another": (page) =>
        page.evaluate(`void setTimeout(() => (location.href = "/other"), 50)`),
      "is loaded again": (page) => page.evaluate("void setTimeout(() => location.reload(), 50)"),
      "goes to another origin": (page) =>
        page.evaluate(`void setTimeout(() => (location.href = "about:blank"), 50)`),
    };

    it.each(Object.keys(leave))("and %s ends its session at once", async (how) => {
      await using server = await startSessionServer();
      const page = await openSession(server.url, { path: "/unkept" });
      const life = await server.life();
      const fromMs = performance.now();
      await leave[how]?.(page);
      const atMs = await server.told(life, "close client");
      expect(atMs - fromMs).toBeLessThan(AT_ONCE_MS);
      expect([...server.lifecycle.sessions]).toEqual([]);
      const { saidBye, ...end } = await server.ended();
      expect(end).toEqual({ code: 1001, cause: "close-frame", direction: "received" });
      expect(saidBye || !habits.saysBye).toBe(true);
      if (how === "is closed") return;
      // Playwright never finishes closing a page that is on its way to another.
      await untilPage(page, ARRIVED);
      await page.close();
    });

    it("and loaded again begins a fresh session, with positions from 1", async () => {
      await using server = await startSessionServer();
      const page = await openSession(server.url);
      await sendAll(page, 1);
      await logged(page, "message text: at 5");
      await page.evaluate("void setTimeout(() => location.reload(), 50)");
      await server.told(await server.life(), "close client");
      await untilPage(page, ARRIVED);
      await connectSession(page, server.url);
      await sendAll(page, 2);
      await logged(page, "message text: at 5");
      const second = await server.life(2);
      expect(second.session.id).not.toBe((await server.life(1)).session.id);
      expect(second.told.map(({ what }) => what)).toContain("message 1");
      await page.close();
    });

    it("by a tab that has two sockets ends both sessions, and nobody else's", async () => {
      await using server = await startSessionServer();
      const stays = await openSession(server.url);
      const page = await openSession(server.url);
      await connectSession(page, server.url);
      const [first, second, third] = [
        await server.life(1),
        await server.life(2),
        await server.life(3),
      ];
      await page.close();
      await server.told(second, "close client");
      await server.told(third, "close client");
      expect(first.session.isOver).toBe(false);
      await stays.close();
    });
  });

  describe("a page that may be kept in the back/forward cache", () => {
    const away = async (page: Page): Promise<void> => {
      await page.evaluate(
        `addEventListener("pageshow", (event) => (globalThis.shown = event.persisted))`,
      );
      await page.evaluate(`void setTimeout(() => (location.href = "/other"), 50)`);
      await untilPage(page, `location.pathname === "/other"`);
    };
    const back = async (page: Page): Promise<void> => {
      await page.evaluate("void setTimeout(() => history.back())");
      await untilPage(page, `location.pathname === "/"`);
    };

    describeIf(habits.keepsPage)("that this browser keeps", () => {
      it("is kept, and its session goes on", async () => {
        await using server = await startSessionServer();
        const page = await openSession(server.url);
        await sendAll(page, 1);
        await logged(page, "message text: at 5");
        const life = await server.life();
        await away(page);
        // The server knows that nobody is there: it need not find out by a buffer that fills.
        await server.told(life, "detached");
        expect(life.session.isOver).toBe(false);
        await life.session.send("while it was away");
        await back(page);
        await untilPage(page, "globalThis.shown");
        await logged(page, "resumed");
        await sendAll(page, 2);
        const log = await logged(page, "message text: at 11");
        expect(log).toContain("message text:while it was away at 6");
        expect([log.includes("close"), server.lives.length]).toEqual([false, 1]);
        await page.close();
      });

      it("that comes back when its session has expired begins a fresh one", async () => {
        await using server = await startSessionServer({ sessions: { ttlMs: 200 } });
        const page = await openSession(server.url);
        const life = await server.life();
        await away(page);
        await server.told(life, "close expired");
        await back(page);
        await untilPage(page, "globalThis.shown");
        expect(await logged(page, "open", 2)).toEqual(["open", "reconnecting", "close", "open"]);
        await page.close();
      });
    });

    describeIf(!habits.keepsPage)("that this browser does not keep", () => {
      it("is not kept with an open WebSocket: its session ends, and it begins anew", async () => {
        await using server = await startSessionServer();
        const page = await openSession(server.url);
        const life = await server.life();
        await away(page);
        await server.told(life, "close client");
        await back(page);
        expect(await page.evaluate("String(globalThis.log)")).toBe("undefined");
        await page.close();
      });
    });
  });
}
