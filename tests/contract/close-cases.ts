import type { Case } from "./environment.ts";
import { assertEqual, withClient } from "./tools.ts";

interface Expected {
  readonly decision: "stop" | "retry" | "refresh";
  readonly window?: readonly [fromMs: number, toMs: number];
}

/** The table of `DESIGN.md` §3, first attempt. 1005 is a Close frame without a code. */
const table: readonly [code: number, expected: Expected][] = [
  [1000, { decision: "stop" }],
  [1001, { decision: "retry", window: [0, 5_000] }],
  [1005, { decision: "retry", window: [0, 5_000] }],
  [1008, { decision: "stop" }],
  [1011, { decision: "retry", window: [5_000, 15_000] }],
  [1012, { decision: "retry", window: [1_000, 5_000] }],
  [1013, { decision: "retry", window: [30_000, 60_000] }],
  [3000, { decision: "refresh", window: [0, 1_000] }],
  [4000, { decision: "retry", window: [0, 5_000] }],
];

const HINTED = [1001, 1011, 1012, 1013, 4000];

function closePath(code: number, reason: string): string {
  const query = new URLSearchParams(code === 1005 ? {} : { code: String(code), reason });
  return `/close?${query.toString()}`;
}

function verdictCase([code, { decision, window }]: (typeof table)[number]): Case {
  const reason = code === 1005 ? "" : "because";
  return {
    name: `close code ${code}: ${decision}`,
    run: (environment) =>
      withClient(environment, { to: closePath(code, reason) }, async ({ socket, next, log }) => {
        const close = await next("close");
        const isFinal = decision === "stop";
        const { verdict } = close;
        assertEqual(
          [close.code, close.rawCode, close.reason, close.wasClean, close.cause],
          [code, code, reason, true, "close-frame"],
          "the facts",
        );
        assertEqual(close.willReconnect, !isFinal, "willReconnect");
        assertEqual([verdict.decision, verdict.because.source], [decision, "code"], "the verdict");
        const found =
          verdict.decision === "stop" ? undefined : [verdict.window.fromMs, verdict.window.toMs];
        assertEqual(found, window, "the window");
        await Promise.resolve();
        const after = isFinal ? [] : ["reconnecting"];
        assertEqual(
          log,
          ["open", `close ${code} ${isFinal ? "final" : "again"}`, ...after],
          "order",
        );
        assertEqual(socket.readyState, isFinal ? 3 : 0, "readyState");
      }),
  };
}

const hintCase = (code: number): Case => ({
  name: `close code ${code} with a hint: exactly when the server said`,
  run: (environment) => {
    const to = closePath(code, "deploy 42; retry-after=2.5");
    return withClient(environment, { to }, async ({ next }) => {
      const { verdict, delayMs } = await next("reconnecting");
      assertEqual([verdict.because.source, delayMs], ["hint", 2_500], "verdict and delay");
    });
  },
});

export const closeCases: readonly Case[] = [
  ...table.map(verdictCase),
  ...HINTED.map(hintCase),
  {
    name: "a hint of a few milliseconds brings the client back",
    run: (environment) => {
      const to = closePath(1012, "retry-after=0.005");
      return withClient(environment, { to }, async ({ next, log }) => {
        await next("reconnecting");
        await next("open");
        assertEqual(log, ["open", "close 1012 again", "reconnecting", "open"], "order");
      });
    },
  },
  {
    name: "a reason of 123 UTF-8 bytes arrives whole",
    run: (environment) => {
      const reason = "€".repeat(41);
      return withClient(environment, { to: closePath(4000, reason) }, async ({ next }) => {
        assertEqual((await next("close")).reason, reason, "the reason");
      });
    },
  },
];
