import { once } from "node:events";

import { parseRetryAfter } from "@backsoon/core";
import { describe, expect, it, vi } from "vitest";
import { WebSocket } from "ws";

import type { DrainReport } from "../src/index.ts";
import {
  answerTo,
  bench,
  client,
  closeFrame,
  ended,
  opened,
  openedMany,
  rawClient,
} from "./harness.ts";

const ADMISSION = { perSecond: 10, burst: 1_000 };

describe("slots", () => {
  it("are 1/C apart, from the moment the service is back", async () => {
    const server = await bench({ admission: ADMISSION });
    const clients = await openedMany(server, 20);
    const ends = Promise.all(clients.map(ended));
    const report = await server.lifecycle.restart({ backInMs: 3_000, reason: "deploy 42" });
    const reasons = (await ends).map(({ reason }) => reason);
    const slots = reasons.map((reason) => parseRetryAfter(reason) ?? Number.NaN);
    for (const reason of reasons) expect(reason).toMatch(/^deploy 42; retry-after=/);
    // All twenty went in the first batch, so no time passed between them.
    const first = Math.min(...slots);
    expect(slots.map((slot) => Math.round(slot - first)).sort((a, b) => a - b)).toEqual(
      clients.map((_client, index) => index * 100),
    );
    expect(report).toMatchObject({ code: 1012, connections: 20, answered: 20, terminated: 0 });
    expect(report.firstReturnMs).toBeCloseTo(3_000);
    expect(report.lastReturnMs).toBeCloseTo(4_900);
  });

  it("are dealt in another order each time, so that nobody is always last", async () => {
    const server = await bench({ admission: ADMISSION });
    const clients = await openedMany(server, 20);
    const ends = Promise.all(clients.map(ended));
    await server.lifecycle.restart();
    const slots = (await ends).map(({ reason }) => parseRetryAfter(reason) ?? 0);
    expect(slots).not.toEqual([...slots].sort((a, b) => a - b));
  });

  it("are not given without a known admission rate", async () => {
    const server = await bench();
    const { ws } = await opened(server);
    const end = ended(ws);
    const report = await server.lifecycle.shutdown({ reason: "see you" });
    expect(await end).toEqual({ code: 1001, reason: "see you" });
    expect(report).toMatchObject({ firstReturnMs: undefined, lastReturnMs: undefined });
  });
});

describe("the bound", () => {
  it("terminates who does not answer", async () => {
    const server = await bench({ closeTimeoutMs: 60_000 });
    const { port, lifecycle } = server;
    const { ws } = await opened(server);
    const sockets = await Promise.all([rawClient(port), rawClient(port)]);
    for (const socket of sockets) socket.resume();
    const gone = Promise.all([...sockets.map((socket) => once(socket, "close")), ended(ws)]);
    const report = await lifecycle.restart({ boundMs: 100 });
    expect(report).toMatchObject({ connections: 3, answered: 1, terminated: 2 });
    await gone;
    expect(lifecycle.connections).toBe(0);
    expect(lifecycle.snapshot().closes).toContainEqual({
      code: 1006,
      cause: "close-timeout",
      direction: "none",
      count: 2,
    });
  });

  it("is closeTimeoutMs after the last Close frame, if that is sooner", async () => {
    const { port, lifecycle } = await bench({ closeTimeoutMs: 50, boundMs: 600_000 });
    (await rawClient(port)).resume();
    expect(await lifecycle.shutdown()).toMatchObject({ answered: 0, terminated: 1 });
  });

  it("can be shortened by a second call", async () => {
    const { port, lifecycle } = await bench({ closeTimeoutMs: 600_000, boundMs: 600_000 });
    (await rawClient(port)).resume();
    const first = lifecycle.restart();
    const second = lifecycle.shutdown({ boundMs: 1 });
    expect(second).toBe(first);
    expect(await first).toMatchObject({ code: 1012, terminated: 1 });
  });
});

describe("while draining", () => {
  it("is not ready, and answers upgrades with 503 and Retry-After", async () => {
    const { port, lifecycle } = await bench({ closeTimeoutMs: 600_000 });
    const socket = await rawClient(port);
    const ready: boolean[] = [];
    lifecycle.on("ready", (isReady) => ready.push(isReady));
    const report = lifecycle.restart({ backInMs: 9_999 });
    expect([lifecycle.state, lifecycle.ready, ready]).toEqual(["draining", false, [false]]);
    const answer = await answerTo(port);
    expect(answer).toMatch(/^HTTP\/1.1 503 /);
    expect(answer).toMatch(/\r\nRetry-After: 10\r\n/);
    socket.resume();
    socket.write(closeFrame(1012));
    await report;
    expect([lifecycle.state, lifecycle.ready]).toEqual(["stopped", false]);
    expect(await answerTo(port)).toMatch(/^HTTP\/1.1 503 /);
    expect(lifecycle.snapshot().refusals).toEqual([{ answer: 503, because: "draining", count: 2 }]);
  });

  it("closes handshakes that were under way, unseen by the application", async () => {
    const answers: ((isVerified: boolean) => void)[] = [];
    const server = await bench({ admission: ADMISSION }, "port", {
      verifyClient: (_info, answer) => answers.push(answer),
    });
    let seen = 0;
    server.wss.on("connection", () => (seen += 1));
    const ends = [client(server.port), client(server.port)].map(ended);
    await vi.waitFor(() => expect(answers.length).toBe(2));
    const report = await server.lifecycle.restart({ backInMs: 60_000 });
    for (const answer of answers) answer(true);
    const [first, second] = await Promise.all(ends);
    expect([first?.code, second?.code]).toEqual([1012, 1012]);
    const slots = [first, second].map((end) => parseRetryAfter(end?.reason ?? "") ?? 0);
    expect(Math.min(...slots)).toBeGreaterThan(30_000);
    expect(Math.abs((slots[0] ?? 0) - (slots[1] ?? 0))).toBeGreaterThan(50);
    expect([seen, report.connections, server.lifecycle.snapshot().accepted]).toEqual([0, 0, 0]);
  });

  it("returns the same promise for a second call, and after the end", async () => {
    const { lifecycle } = await bench();
    const first = lifecycle.restart();
    expect(lifecycle.restart()).toBe(first);
    await first;
    expect(lifecycle.restart()).toBe(first);
  });

  it("counts those that go by themselves", async () => {
    const server = await bench({ closeTimeoutMs: 600_000 });
    const own = await opened(server);
    const dropped = await rawClient(server.port);
    dropped.resume();
    await vi.waitFor(() => expect(server.lifecycle.connections).toBe(2));
    own.peer.close(4001, "own");
    const end = ended(own.ws);
    const report = server.lifecycle.restart();
    dropped.resetAndDestroy();
    expect(await report).toMatchObject({ connections: 2, answered: 1, terminated: 0 });
    expect(await end).toEqual({ code: 4001, reason: "own" });
  });
});

describe("the course of a drain", () => {
  it("is paced on demand", async () => {
    const server = await bench();
    const peers: WebSocket[] = [];
    server.lifecycle.on("connection", (peer) => peers.push(peer));
    await openedMany(server, 8);
    const report = server.lifecycle.restart({ paceMs: 400 });
    await once(server.lifecycle, "closed");
    // One is gone before the last is told.
    expect(peers.map(({ readyState }) => readyState)).toContain(WebSocket.OPEN);
    expect(await report).toMatchObject({ answered: 8, terminated: 0 });
  });

  it("is over when the last one goes by itself before its turn", async () => {
    const server = await bench({ closeTimeoutMs: 600_000, boundMs: 600_000 });
    const clients = await openedMany(server, 4);
    const report = server.lifecycle.restart({ paceMs: 200 });
    for (const ws of clients) ws.terminate();
    expect(await report).toMatchObject({ connections: 4, terminated: 0 });
  });

  it("is told in events, in order", async () => {
    const server = await bench();
    const { lifecycle } = server;
    await openedMany(server, 2);
    const told: unknown[] = [];
    lifecycle.on("draining", (code, connections) => told.push(["draining", code, connections]));
    lifecycle.on("ready", (isReady) => told.push(["ready", isReady]));
    lifecycle.on("closed", ({ code, direction }) => told.push(["closed", code, direction]));
    lifecycle.on("drained", (report) => told.push(["drained", report.answered, lifecycle.state]));
    await lifecycle.shutdown();
    lifecycle.serve();
    expect(told).toEqual([
      ["draining", 1001, 2],
      ["ready", false],
      ["closed", 1001, "sent"],
      ["closed", 1001, "sent"],
      ["drained", 2, "stopped"],
      ["ready", true],
    ]);
  });

  it("is over at once with nobody there", async () => {
    const { lifecycle } = await bench();
    const drained: DrainReport[] = [];
    lifecycle.on("drained", (report) => drained.push(report));
    const report = await lifecycle.restart();
    expect(report).toMatchObject({ connections: 0, answered: 0, terminated: 0 });
    expect(drained).toEqual([report]);
  });

  it("begins even if a listener throws", async () => {
    const server = await bench();
    const { ws } = await opened(server);
    const end = ended(ws);
    server.lifecycle.once("draining", () => {
      throw new Error("listener");
    });
    expect(() => server.lifecycle.restart()).toThrow("listener");
    expect((await end).code).toBe(1012);
  });

  it("can be followed by serving again", async () => {
    const server = await bench();
    await opened(server);
    await server.lifecycle.restart();
    server.lifecycle.serve();
    expect(server.lifecycle.ready).toBe(true);
    await opened(server);
    expect(await server.lifecycle.restart()).toMatchObject({ connections: 1, answered: 1 });
  });

  it("ends where it is at detach()", async () => {
    const { port, lifecycle } = await bench({ closeTimeoutMs: 600_000 });
    await rawClient(port);
    const report = lifecycle.restart();
    expect(() => lifecycle.serve()).toThrow("draining");
    lifecycle.detach();
    expect(await report).toMatchObject({ connections: 1, answered: 0, terminated: 0 });
    expect(lifecycle.state).toBe("stopped");
    expect(() => lifecycle.restart()).toThrow("after detach()");
  });
});
