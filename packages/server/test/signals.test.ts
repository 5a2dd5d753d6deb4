import { once } from "node:events";
import { createServer } from "node:http";

import { expect, it, vi } from "vitest";

import type { DrainReport } from "../src/index.ts";
import { bareServer, bench, closeFrame, deferred, ended, opened, rawClient } from "./harness.ts";

// A worker thread gets no signals, so they are emitted where Node would emit them.
const SIGNAL = "SIGUSR2";
const signal = (): boolean => process.emit(SIGNAL, SIGNAL);

it("drains, closes the HTTP server, and goes on with what comes after", async () => {
  const server = await bench({}, "server");
  const { ws } = await opened(server);
  const end = ended(ws);
  const done = deferred<DrainReport>();
  const exit = vi.spyOn(process, "exit");
  server.lifecycle.onSignals({
    signals: [SIGNAL],
    action: "restart",
    reason: "deploy",
    after: done.resolve,
  });
  signal();
  expect(server.lifecycle.ready).toBe(false);
  expect(await done.promise).toMatchObject({ code: 1012, answered: 1 });
  expect(await end).toEqual({ code: 1012, reason: "deploy" });
  expect(server.http?.listening).toBe(false);
  expect(process.listenerCount(SIGNAL)).toBe(0);
  expect(exit).not.toHaveBeenCalled();
  exit.mockRestore();
});

it("closes a server that it was given, and exits when asked to", async () => {
  const { wss } = await bareServer("noServer");
  const { lifecycle } = await bench();
  const http = createServer();
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  const exited = deferred<void>();
  const exit = vi.spyOn(process, "exit").mockImplementation(() => {
    exited.resolve();
    // `exit` never returns, and nothing of ours runs after it.
    return undefined as never;
  });
  lifecycle.onSignals({ signals: [SIGNAL], action: "shutdown", server: http, exit: true });
  signal();
  await exited.promise;
  expect(http.listening).toBe(false);
  expect(wss.clients.size).toBe(0);
  exit.mockRestore();
});

it("takes a repeat at once for the same signal", async () => {
  const { port, lifecycle } = await bench({ closeTimeoutMs: 600_000, boundMs: 600_000 });
  const socket = await rawClient(port);
  lifecycle.onSignals({ signals: [SIGNAL], action: "restart" });
  const drained = once(lifecycle, "drained");
  signal();
  signal();
  socket.resume();
  socket.write(closeFrame(1012));
  expect((await drained)[0]).toMatchObject({ answered: 1, terminated: 0 });
});

it("stops waiting at a second signal", async () => {
  const { port, lifecycle } = await bench({ closeTimeoutMs: 600_000, boundMs: 600_000 });
  (await rawClient(port)).resume();
  lifecycle.onSignals({ signals: [SIGNAL], action: "shutdown" });
  const drained = once(lifecycle, "drained");
  signal();
  const impatience = setInterval(signal, 50);
  expect((await drained)[0]).toMatchObject({ code: 1001, terminated: 1 });
  clearInterval(impatience);
});

it("can be taken back", async () => {
  const { lifecycle } = await bench();
  const off = lifecycle.onSignals({ signals: [SIGNAL], action: "restart" });
  off();
  signal();
  expect(lifecycle.state).toBe("serving");
});
