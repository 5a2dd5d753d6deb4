import { once, type EventEmitter } from "node:events";
import { Duplex } from "node:stream";

import { expect, it, onTestFinished, vi } from "vitest";
import type { WebSocket, WebSocketServer } from "ws";

import { attachLifecycle, type LifecycleEvents } from "../src/index.ts";
import { answerUnavailable } from "../src/unavailable.ts";
import { bareServer, bench, client, deferred, opened, openedMany, rawClient } from "./harness.ts";

function listenerCounts(emitter: EventEmitter): Record<string, number> {
  const names = emitter.eventNames().map(String).sort();
  return Object.fromEntries(names.map((name) => [name, emitter.listenerCount(name)]));
}

const hookOf = (wss: WebSocketServer): unknown => Reflect.get(wss, "handleUpgrade");

const rawSocketOf = (ws: WebSocket): EventEmitter => Reflect.get(ws, "_socket");

/** The timers that this package has set, and that were neither cleared nor have rung. */
function watchTimers(): ReadonlySet<NodeJS.Timeout> {
  const pending = new Set<NodeJS.Timeout>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  vi.stubGlobal("setTimeout", (ring: () => void, delayMs: number) => {
    const timer = set(() => {
      pending.delete(timer);
      ring();
    }, delayMs);
    // The test runner and ws set timers, too.
    if (new Error().stack?.includes("src/clock.ts")) pending.add(timer);
    return timer;
  });
  vi.stubGlobal("clearTimeout", (timer: NodeJS.Timeout) => {
    pending.delete(timer);
    clear(timer);
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return pending;
}

it("detach() leaves no listener, no hook and no record behind", async () => {
  const { wss, port } = await bareServer();
  const before = client(port);
  const [[old]] = await Promise.all([once(wss, "connection"), once(before, "open")]);
  const emitters = [wss, old, rawSocketOf(old)];
  const countsBefore = emitters.map(listenerCounts);
  const hookBefore = Object.hasOwn(wss, "handleUpgrade");

  const lifecycle = attachLifecycle(wss, { admission: { perSecond: 100 } });
  const { peer } = await opened({ port, lifecycle });
  lifecycle.onSignals({ action: "restart", signals: ["SIGUSR2"] });
  expect(process.listenerCount("SIGUSR2")).toBe(1);
  lifecycle.detach();

  expect(emitters.map(listenerCounts)).toEqual(countsBefore);
  expect(Object.hasOwn(wss, "handleUpgrade")).toBe(hookBefore);
  expect(process.listenerCount("SIGUSR2")).toBe(0);
  // A connection that came later is left as ws makes it.
  const plain = client(port);
  const [[bare]] = await Promise.all([once(wss, "connection"), once(plain, "open")]);
  expect(listenerCounts(peer)).toEqual(listenerCounts(bare));
  expect(listenerCounts(rawSocketOf(peer))).toEqual(listenerCounts(rawSocketOf(bare)));
  expect(lifecycle.connections).toBe(0);
  lifecycle.detach();
});

it("detach() keeps a hook that somebody put over ours, and ours lets everything pass", async () => {
  const { wss, lifecycle, port } = await bench();
  const ours = wss.handleUpgrade.bind(wss);
  let passed = 0;
  const theirs: typeof wss.handleUpgrade = (...handshake) => {
    passed += 1;
    ours(...handshake);
  };
  wss.handleUpgrade = theirs;
  lifecycle.detach();
  expect(hookOf(wss)).toBe(theirs);
  await Promise.all([once(wss, "connection"), once(client(port), "open")]);
  expect([passed, lifecycle.connections]).toEqual([1, 0]);
});

it("detach() puts back what somebody had put there before", async () => {
  const { wss } = await bareServer();
  const original = wss.handleUpgrade.bind(wss);
  wss.handleUpgrade = original;
  attachLifecycle(wss).detach();
  expect(hookOf(wss)).toBe(original);
});

it("detach() leaves a handshake alone that is under way", async () => {
  const verify = deferred<(isVerified: boolean) => void>();
  const { wss, lifecycle, port } = await bench({}, "port", {
    verifyClient: (_info, answer) => verify.resolve(answer),
  });
  const connected = once(wss, "connection");
  client(port);
  const answer = await verify.promise;
  lifecycle.detach();
  answer(true);
  const [peer] = await connected;
  expect(peer.listenerCount("close")).toBe(1);
  expect(lifecycle.connections).toBe(0);
});

it("leaves nothing on a closed connection", async () => {
  const server = await bench();
  const { ws, peer } = await opened(server);
  const socket = rawSocketOf(peer);
  ws.close(1000);
  await once(server.lifecycle, "closed");
  expect([socket.listenerCount("data"), peer.listenerCount("message")]).toEqual([0, 0]);
});

it("leaves nothing on a socket that got a 503, and bears its errors", async () => {
  const sent: string[] = [];
  const socket = new Duplex({
    read() {},
    write(chunk, _encoding, done) {
      sent.push(String(chunk));
      done(new Error("reset by peer"));
    },
  });
  // Not `once`, which would listen for errors itself.
  const closed = deferred<void>();
  socket.on("close", closed.resolve);
  answerUnavailable(socket, 1_001);
  await closed.promise;
  expect(sent.join("")).toContain("\r\nRetry-After: 2\r\n");
  expect(socket.listenerCount("error")).toBe(0);
});

it("detach() ends refused connections", async () => {
  const { port, lifecycle } = await bench({
    closeTimeoutMs: 600_000,
    admission: { perSecond: 0.1, burst: 1, refusePerSecond: 10 },
  });
  await once(client(port), "open");
  const refused = await rawClient(port);
  refused.resume();
  lifecycle.detach();
  await once(refused, "close");
  expect(lifecycle.snapshot().refusals).toMatchObject([{ answer: 1013, count: 1 }]);
});

it("has one timer for all connections, none without, and none that holds the process", async () => {
  const pending = watchTimers();
  const server = await bench({ heartbeat: { intervalMs: 60_000, timeoutMs: 60_000 } });
  expect(pending.size).toBe(0);
  const clients = await openedMany(server, 20);
  expect([...pending].map((timer) => timer.hasRef())).toEqual([false]);

  for (const ws of clients.splice(0, 10)) ws.close();
  await vi.waitFor(() => expect(server.lifecycle.connections).toBe(10));
  expect(pending.size).toBe(1);
  const report = server.lifecycle.restart();
  // A drain has a timer of its own; that one does hold the process.
  expect(new Set([...pending].map((timer) => timer.hasRef()))).toEqual(new Set([false, true]));
  expect(pending.size).toBe(2);
  await report;
  expect(pending.size).toBe(0);
});

it("counts 500 quick connects and closes without losing one", { timeout: 30_000 }, async () => {
  const { port, lifecycle } = await bench();
  const told: Partial<Record<keyof LifecycleEvents, number>> = {};
  const tell = (event: keyof LifecycleEvents) => () => (told[event] = (told[event] ?? 0) + 1);
  lifecycle.on("connection", tell("connection"));
  lifecycle.on("closed", tell("closed"));
  const flood = Array.from({ length: 500 }, async (_none, index) => {
    const ws = client(port);
    await once(ws, "open");
    if (index % 3 === 0) ws.terminate();
    else ws.close(index % 3 === 1 ? 1000 : 4000);
    await once(ws, "close");
  });
  await Promise.all(flood);
  await vi.waitFor(() => expect(lifecycle.connections).toBe(0), 10_000);
  const { accepted, closes } = lifecycle.snapshot();
  const total = closes.reduce((sum, { count }) => sum + count, 0);
  expect([accepted, total, told.connection, told.closed]).toEqual([500, 500, 500, 500]);
  expect(closes).toContainEqual({
    code: 4000,
    cause: "close-frame",
    direction: "received",
    count: 166,
  });
});
