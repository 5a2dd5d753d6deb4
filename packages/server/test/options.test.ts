import { createServer } from "node:http";

import { expect, it } from "vitest";
import { WebSocketServer } from "ws";

import { attachLifecycle } from "../src/index.ts";
import { bench } from "./harness.ts";

type Wrong = readonly [options: unknown, error: typeof RangeError, message: RegExp];

const wrongOptions: readonly Wrong[] = [
  [null, TypeError, /attachLifecycle is null; allowed is an object/],
  [[], TypeError, /attachLifecycle is an array/],
  [{ hartbeat: {} }, TypeError, /no option "hartbeat"; allowed are heartbeat, admission/],
  [{ toString: 1 }, TypeError, /no option "toString"/],
  [{ heartbeat: true }, TypeError, /heartbeat is true; allowed is an object/],
  [{ heartbeat: { interval: 1 } }, TypeError, /heartbeat knows no option "interval"/],
  [
    { heartbeat: { intervalMs: 0 } },
    RangeError,
    /heartbeat: intervalMs is 0; allowed is milliseconds from 1/,
  ],
  [{ heartbeat: { intervalMs: "25s" } }, TypeError, /intervalMs is "25s"/],
  [{ heartbeat: { intervalMs: Infinity } }, RangeError, /intervalMs is Infinity/],
  [{ heartbeat: { timeoutMs: Number.NaN } }, RangeError, /timeoutMs is NaN/],
  [{ heartbeat: { jitter: 1 } }, RangeError, /jitter is 1; allowed is a number from 0 to below 1/],
  [{ admission: null }, TypeError, /admission is null/],
  [{ admission: {} }, TypeError, /admission: perSecond is missing/],
  [
    { admission: { perSecond: 0 } },
    RangeError,
    /perSecond is 0; allowed is a finite number above 0/,
  ],
  [
    { admission: { perSecond: 1, burst: 0.5 } },
    RangeError,
    /burst is 0.5; allowed is a finite number from 1/,
  ],
  [{ admission: { perSecond: 1, refusePerSecond: -1 } }, RangeError, /refusePerSecond is -1/],
  [{ closeTimeoutMs: 0 }, RangeError, /closeTimeoutMs is 0/],
  [
    { boundMs: 2 ** 31 },
    RangeError,
    /boundMs is 2147483648; allowed is milliseconds from 1 to 2147483647/,
  ],
  [{ boundMs: () => 1 }, TypeError, /boundMs is a function/],
];

it.each(wrongOptions)("refuses attachLifecycle(wss, %j)", (options, error, message) => {
  const wss = new WebSocketServer({ noServer: true });
  const attach = () => attachLifecycle(wss, options as object);
  expect(attach).toThrow(error);
  expect(attach).toThrow(message);
  // Nothing was done: the next one is welcome.
  attachLifecycle(wss).detach();
});

const wrongDrains: readonly Wrong[] = [
  [
    { backInMs: -1 },
    RangeError,
    /restart: backInMs is -1; allowed is milliseconds from 0 to 3600000/,
  ],
  [{ paceMs: -1 }, RangeError, /restart: paceMs is -1/],
  [{ boundMs: 0 }, RangeError, /restart: boundMs is 0/],
  [
    { reason: 42 },
    TypeError,
    /restart: reason is 42; allowed is a text of at most 123 UTF-8 bytes/,
  ],
  [
    { backIn: 1 },
    TypeError,
    /restart knows no option "backIn"; allowed are backInMs, paceMs, reason, boundMs/,
  ],
];

it.each(wrongDrains)("refuses restart(%j)", async (options, error, message) => {
  const { lifecycle } = await bench();
  const restart = () => lifecycle.restart(options as object);
  expect(restart).toThrow(error);
  expect(restart).toThrow(message);
  expect(lifecycle.state).toBe("serving");
});

const wrongSignals: readonly Wrong[] = [
  [
    { action: "stop" },
    RangeError,
    /onSignals: action is "stop" \(4 bytes\); allowed is "restart" or "shutdown"/,
  ],
  [{}, TypeError, /onSignals: action is missing/],
  [{ action: "restart", signals: [] }, RangeError, /signals is an array; allowed is/],
  [{ action: "restart", signals: "SIGTERM" }, TypeError, /signals is "SIGTERM"/],
  [{ action: "restart", after: 1 }, TypeError, /after is 1; allowed is a function/],
  [{ action: "restart", exit: 0 }, TypeError, /exit is 0; allowed is true or false/],
  [{ action: "restart", server: {} }, TypeError, /server is an object; allowed is an HTTP server/],
];

it.each(wrongSignals)("refuses onSignals(%j)", async (options, error, message) => {
  const { lifecycle } = await bench();
  const before = process.listenerCount("SIGTERM");
  const wire = () => lifecycle.onSignals(options as { action: "restart" });
  expect(wire).toThrow(error);
  expect(wire).toThrow(message);
  expect(process.listenerCount("SIGTERM")).toBe(before);
});

it("takes undefined for not given", async () => {
  const { lifecycle } = await bench();
  const untyped = { backInMs: undefined, reason: undefined } as object;
  await expect(lifecycle.restart(untyped)).resolves.toMatchObject({ connections: 0 });
});

it("takes nothing but a WebSocketServer", () => {
  const http = createServer() as unknown as WebSocketServer;
  expect(() => attachLifecycle(http)).toThrow("must be a WebSocketServer of ws");
});

it("has a burst of perSecond by default, and shows the rate", async () => {
  const { lifecycle } = await bench({ admission: { perSecond: 7 } });
  expect(lifecycle.admitPerSecond).toBe(7);
  expect((await bench()).lifecycle.admitPerSecond).toBeUndefined();
});
