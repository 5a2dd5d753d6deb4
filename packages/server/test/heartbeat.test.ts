import { once } from "node:events";

import { expect, it, vi } from "vitest";

import { bench, deferred, opened, openedMany, rawClient, stall } from "./harness.ts";

it("terminates a peer that never answers, and tells", async () => {
  const { port, lifecycle } = await bench({ heartbeat: { intervalMs: 50, timeoutMs: 50 } });
  const socket = await rawClient(port);
  const events: string[] = [];
  lifecycle.on("dead", () => events.push("dead"));
  lifecycle.on("closed", ({ code, cause, direction }) =>
    events.push(`closed ${code} ${cause} ${direction}`),
  );
  socket.resume();
  await Promise.all([once(socket, "close"), once(lifecycle, "closed")]);
  expect(events).toEqual(["dead", "closed 1006 no-answer none"]);
  expect(lifecycle.snapshot()).toMatchObject({ pings: 1, dead: 1, connections: 0 });
});

it("takes nothing heard before the ping for its answer", async () => {
  const { port, lifecycle } = await bench({ heartbeat: { intervalMs: 60, timeoutMs: 60 } });
  const socket = await rawClient(port);
  // A masked, empty pong that nobody asked for; then silence.
  socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
  socket.resume();
  await once(lifecycle, "dead");
  expect(lifecycle.snapshot().pings).toBe(1);
});

it("pings only into silence", async () => {
  const server = await bench({ heartbeat: { intervalMs: 300, timeoutMs: 10_000, jitter: 0 } });
  const chatty = await opened(server);
  const silent = await opened(server);
  let pingsToChatty = 0;
  chatty.ws.on("ping", () => (pingsToChatty += 1));
  const chatter = setInterval(() => chatty.ws.send("x"), 20);
  for (let round = 0; round < 3; round += 1) await once(silent.ws, "ping");
  clearInterval(chatter);
  expect(pingsToChatty).toBe(0);
});

// 600 ms: the answers are overdue when the timer fires. 3 s: the timer itself is late.
it.each([600, 3_000])("kills nobody after a stall of %d ms", { timeout: 20_000 }, async (ms) => {
  const heartbeat = { intervalMs: 200, timeoutMs: 500, jitter: 0 };
  const server = await bench({ heartbeat });
  const { lifecycle } = server;
  const clients = await openedMany(server, 50);
  // In the middle of the pings: the server has read few of the answers, and timers come first.
  const pinged = deferred<number>();
  clients[0]?.once("ping", () => {
    stall(ms);
    pinged.resolve(lifecycle.snapshot().pings);
  });
  const pings = await pinged.promise;
  // Everybody is pinged three times more: all that was decided after the stall is behind us.
  await vi.waitFor(() => expect(lifecycle.snapshot().pings).toBeGreaterThan(pings + 150), 10_000);
  expect(lifecycle.snapshot()).toMatchObject({ dead: 0, connections: 50, closes: [] });
});

it("does not judge who is paused and cannot be heard", async () => {
  const server = await bench({ heartbeat: { intervalMs: 30, timeoutMs: 30, jitter: 0 } });
  const paused = await opened(server);
  paused.peer.pause();
  const other = await opened(server);
  for (let round = 0; round < 30; round += 1) await once(other.ws, "ping");
  expect(server.lifecycle.connections).toBe(2);
  paused.peer.resume();
  await once(paused.ws, "ping");
});

it("can be switched off", async () => {
  const off = await bench({ heartbeat: false });
  const on = await bench({ heartbeat: { intervalMs: 20, timeoutMs: 5_000 } });
  await opened(off);
  const { ws } = await opened(on);
  for (let round = 0; round < 5; round += 1) await once(ws, "ping");
  expect(off.lifecycle.snapshot().pings).toBe(0);
});
