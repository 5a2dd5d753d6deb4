import { setTimeout as delay } from "node:timers/promises";

import { expect, it } from "vitest";

import { codesOf, Fleet } from "./fleet.ts";
import { startServer } from "./server.ts";
import { RawPeer } from "./upgrade.ts";

/** For a peer that never answers, the end of the world. */
const PATIENT = { closeTimeoutMs: 600_000, boundMs: 600_000 };
/** A repeat within this time is the same signal, delivered twice by a shell or npm. */
const SAME_SIGNAL_MS = 1_000;

/** Half of what an orchestrator grants before it kills; much more than `closeTimeoutMs`. */
const GRACE_MS = 15_000;

const kinds = [
  { action: "restart", code: 1012 },
  { action: "shutdown", code: 1001 },
] as const;

it.each(kinds)(
  "SIGTERM as $action tells everybody $code, and the process ends with 0",
  async ({ action, code }) => {
    await using server = await startServer({ onSigterm: { action } });
    await using fleet = new Fleet(server.url, 50);
    await fleet.untilOpen();
    server.child.kill("SIGTERM");
    expect(await server.child.exited).toEqual({ code: 0, signal: null });
    await fleet.untilAll(({ retries }) => retries.length > 0);
    expect(fleet.closes.map((close) => close.code)).toEqual(Array(50).fill(code));
  },
);

it("a fleet that a SIGTERM sent away is back on the next process", async () => {
  await using server = await startServer({ onSigterm: { action: "restart" } });
  await using fleet = new Fleet(server.url, 50);
  await fleet.untilOpen();
  server.child.kill("SIGTERM");
  await server.child.exited;
  await using next = await startServer({ port: server.port });
  await fleet.untilOpen();
  expect((await next.report()).snapshot.connections).toBe(50);
  expect(codesOf(fleet.closes)).toEqual([1012]);
});

it("SIGTERM ends a process without clients, with 0", async () => {
  await using server = await startServer({ onSigterm: { action: "shutdown" } });
  server.child.kill("SIGTERM");
  expect(await server.child.exited).toEqual({ code: 0, signal: null });
});

it("a second SIGTERM at once is the same signal", async () => {
  await using server = await startServer({ lifecycle: PATIENT, onSigterm: { action: "restart" } });
  using peer = await RawPeer.deaf(server.port);
  server.child.kill("SIGTERM");
  server.child.kill("SIGTERM");
  await server.hear("draining");
  expect((await server.report()).snapshot).toMatchObject({ state: "draining", connections: 1 });
  peer.socket.destroy();
  expect(await server.child.exited).toEqual({ code: 0, signal: null });
});

it("a later SIGTERM ends the waiting for a peer that never answers, and the process with 0", async () => {
  await using server = await startServer({ lifecycle: PATIENT, onSigterm: { action: "restart" } });
  using peer = await RawPeer.deaf(server.port);
  server.child.kill("SIGTERM");
  await server.hear("draining");
  await delay(SAME_SIGNAL_MS + 100);
  server.child.kill("SIGTERM");
  const { report } = await server.hear("drained");
  await peer.gone;
  expect(report).toMatchObject({ code: 1012, connections: 1, answered: 0, terminated: 1 });
  expect(await server.child.exited).toEqual({ code: 0, signal: null });
});

it.each([
  { name: "an HTTP server of the application", isOwnHttp: false },
  { name: "the HTTP server that ws made", isOwnHttp: true },
])("a TCP connection that never asked for anything does not hold $name up", async (row) => {
  await using server = await startServer({
    isOwnHttp: row.isOwnHttp,
    lifecycle: { closeTimeoutMs: 500 },
    onSigterm: { action: "restart" },
  });
  // Browsers open such connections in advance, and so do balancers.
  using _peer = await RawPeer.silent(server.port);
  server.child.kill("SIGTERM");
  await server.hear("drained");
  const ended = await Promise.race([server.child.exited, delay(GRACE_MS, "still running")]);
  expect(ended).toEqual({ code: 0, signal: null });
});
