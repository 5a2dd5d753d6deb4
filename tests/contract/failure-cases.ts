import type { Case } from "./environment.ts";
import { assertEqual, serverLog, SOON, until, withClient } from "./tools.ts";

/** Whether an error event comes before an abnormal close is the runtime's own affair. */
const withoutErrors = (log: readonly string[]): string[] => log.filter((line) => line !== "error");

const lost = (how: "fin" | "rst"): Case => ({
  name: `TCP ${how.toUpperCase()} without a Close frame: 1006, and back`,
  run: (environment) =>
    withClient(environment, { to: `/${how}`, ...SOON }, async ({ socket, next, log }) => {
      await next("open");
      const close = next("close");
      socket.send("go");
      const { code, wasClean, cause, willReconnect } = await close;
      assertEqual([code, wasClean, cause, willReconnect], [1006, false, "abnormal", true], "facts");
      await next("open");
      const order = ["open", "close 1006 again", "reconnecting", "open"];
      assertEqual(withoutErrors(log), order, "order");
    }),
});

const refused = (name: string, to: string): Case => ({
  name: `${name}: a failed attempt, told once, tried again`,
  run: (environment) => {
    const target = to === "" ? environment.refused : to;
    return withClient(environment, { to: target }, async ({ socket, next, log }) => {
      const { code, cause, verdict, attempt } = await next("reconnecting");
      assertEqual([code, cause, attempt], [1006, "never-opened", 2], "facts");
      assertEqual([verdict.window.fromMs, verdict.window.toMs], [0, 5_000], "window");
      assertEqual([log, socket.readyState], [["error", "reconnecting"], 0], "order");
    });
  },
});

export const failureCases: readonly Case[] = [
  lost("fin"),
  lost("rst"),
  refused("a port at which nothing listens", ""),
  refused("HTTP 401", "/refuse?status=401&times=9"),
  refused("HTTP 503", "/refuse?status=503&times=9"),
  {
    name: "a server that fails twice is reached at the third attempt",
    run: (environment) => {
      const to = "/refuse?status=503&times=2";
      return withClient(environment, { to, ...SOON }, async ({ next, log }) => {
        await next("open");
        const order = ["error", "reconnecting", "error", "reconnecting", "open"];
        assertEqual(log, order, "order");
        assertEqual((await serverLog(environment)).requests, [to, to, to], "requests");
      });
    },
  },
  {
    name: "attempts end at maxAttempts, with a final close",
    run: (environment) => {
      const setup = { to: "/refuse?status=503&times=9", maxAttempts: 2, ...SOON };
      return withClient(environment, setup, async ({ socket, next, log }) => {
        const { cause, verdict } = await next("close");
        assertEqual([cause, verdict.decision], ["never-opened", "stop"], "facts");
        const order = ["error", "reconnecting", "error", "close 1006 final"];
        assertEqual([log, socket.readyState], [order, 3], "order");
      });
    },
  },
  {
    name: "a handshake that is never answered runs into the connect timeout",
    only: "node",
    run: (environment) => {
      const setup = { to: "/never-answer", connectTimeoutMs: 100, ...SOON };
      return withClient(environment, setup, async ({ next, log }) => {
        assertEqual((await next("reconnecting")).cause, "connect-timeout", "cause");
        await next("open");
        assertEqual(log, ["error", "reconnecting", "open"], "order");
      });
    },
  },
  {
    name: "close() while connecting ends for good",
    run: (environment) =>
      withClient(environment, { to: "/never-answer" }, async ({ socket, next, log }) => {
        const close = next("close");
        socket.close();
        if (socket.readyState < 2) throw new Error(`readyState ${socket.readyState}`);
        const { code, cause, willReconnect } = await close;
        assertEqual([code, cause, willReconnect], [1006, "application", false], "facts");
        assertEqual([withoutErrors(log), socket.readyState], [["close 1006 final"], 3], "order");
      }),
  },
  {
    name: "close() that the server never answers ends after the close timeout",
    run: (environment) =>
      withClient(environment, { to: "/no-close-answer" }, async ({ socket, next, log }) => {
        await next("open");
        const close = next("close");
        socket.close(4000, "enough");
        const { code, wasClean, cause } = await close;
        assertEqual([code, wasClean, cause], [1006, false, "application"], "facts");
        assertEqual(log, ["open", "close 1006 final"], "order");
      }),
  },
  {
    name: "close() while waiting takes no further attempt",
    run: (environment) =>
      withClient(environment, { to: "/close?code=1012" }, async ({ socket, next, log }) => {
        await next("reconnecting");
        const close = next("close");
        socket.close();
        assertEqual((await close).willReconnect, false, "willReconnect");
        assertEqual(log.at(-1), "close 1006 final", "the last event");
        assertEqual((await serverLog(environment)).requests.length, 1, "requests");
      }),
  },
  {
    name: "reconnect() while open makes one new connection, and the old one is let go",
    run: (environment) =>
      withClient(environment, { to: "/echo" }, async ({ socket, next, log }) => {
        await next("open");
        const opened = next("open");
        socket.reconnect();
        await opened;
        assertEqual(log, ["open", "close 1006 again", "reconnecting", "open"], "order");
        const message = next("message");
        socket.send("still there");
        assertEqual((await message).data, "still there", "the echo");
        assertEqual((await serverLog(environment)).requests.length, 2, "requests");
      }),
  },
  {
    name: "close() from the error listener of a failed handshake ends soon, and for good",
    run: (environment) => {
      const setup = { to: "/refuse?status=503&times=9", ...SOON, closeTimeoutMs: 60_000 };
      return withClient(environment, setup, async ({ socket, log }) => {
        socket.onerror = () => socket.close();
        await until(() => socket.readyState === 3, "the final close");
        assertEqual(log.at(-1), "close 1006 final", "the last event");
      });
    },
  },
];
