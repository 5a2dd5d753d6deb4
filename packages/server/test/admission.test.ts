import { once } from "node:events";

import { parseRetryAfter } from "@backsoon/core";
import { expect, it } from "vitest";
import { WebSocket } from "ws";

import type { Refusal } from "../src/index.ts";
import { answerTo, bench, client, ended, rawClient } from "./harness.ts";

it("admits a burst and closes the rest with 1013 and slots 2/C apart", async () => {
  const server = await bench({ admission: { perSecond: 0.01, burst: 3, refusePerSecond: 10 } });
  const { wss, lifecycle, port } = server;
  let seen = 0;
  wss.on("connection", () => (seen += 1));
  const ends = [];
  for (let index = 0; index < 6; index += 1) {
    const ws = client(port);
    const end = ended(ws);
    await once(ws, "open");
    if (index >= 3) ends.push(await end);
  }
  expect(ends.map(({ code }) => code)).toEqual([1013, 1013, 1013]);
  const slots = ends.map(({ reason }) => parseRetryAfter(reason) ?? Number.NaN);
  expect(ends[0]?.reason).toMatch(/^try again later; retry-after=/);
  // 200 s apart, less the time that this test takes between two of them.
  const gaps = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
  for (const gap of gaps) expect(gap).toSatisfy((ms: number) => ms > 190_000 && ms <= 200_000);

  expect(seen).toBe(3);
  expect(wss.clients.size).toBe(3);
  expect(lifecycle.snapshot()).toMatchObject({
    connections: 3,
    accepted: 3,
    closes: [],
    refusals: [{ answer: 1013, because: "admission", count: 3 }],
  });
});

it("answers 503 with Retry-After when even refusing is too much", async () => {
  const { lifecycle, port } = await bench({
    admission: { perSecond: 0.1, burst: 1, refusePerSecond: 0 },
  });
  const admitted = client(port);
  await once(admitted, "open");
  const refused = once(lifecycle, "refused");
  const answer = await answerTo(port);
  expect(answer).toMatch(/^HTTP\/1.1 503 Service Unavailable\r\n/);
  expect(answer).toMatch(/\r\nConnection: close\r\n/);
  expect(answer).toMatch(/\r\nRetry-After: 20\r\n/);
  expect((await refused)[0]).toMatchObject({ answer: 503, because: "admission" });
  expect(lifecycle.connections).toBe(1);
});

it("terminates a refused peer that does not answer", async () => {
  const { port, lifecycle } = await bench({
    closeTimeoutMs: 50,
    admission: { perSecond: 0.1, burst: 1, refusePerSecond: 10 },
  });
  const admitted = client(port);
  await once(admitted, "open");
  const socket = await rawClient(port);
  socket.resume();
  await once(socket, "close");
  expect(lifecycle.snapshot()).toMatchObject({ connections: 1, closes: [] });
});

it("survives a refused peer that breaks the protocol", async () => {
  const { port, lifecycle } = await bench({
    closeTimeoutMs: 200,
    admission: { perSecond: 0.1, burst: 1, refusePerSecond: 10 },
  });
  const admitted = client(port);
  await once(admitted, "open");
  const socket = await rawClient(port);
  // Unmasked, with reserved bits: an `error` event on the server's side.
  socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
  socket.resume();
  await once(socket, "close");
  expect(lifecycle.connections).toBe(1);
});

it("picks a subprotocol for a refused peer, which would not see the code without", async () => {
  const server = await bench({ admission: { perSecond: 0.1, burst: 1, refusePerSecond: 10 } });
  await once(client(server.port), "open");
  const ws = new WebSocket(`ws://127.0.0.1:${server.port}`, ["a", "b"]);
  expect((await ended(ws)).code).toBe(1013);
});

it("does not spend admission on requests that the server will not handle", async () => {
  const { lifecycle, port } = await bench(
    { admission: { perSecond: 0.1, burst: 1, refusePerSecond: 0 } },
    "port",
    { path: "/ws" },
  );
  const refusals: Refusal[] = [];
  lifecycle.on("refused", (refusal) => refusals.push(refusal));
  expect(await answerTo(port)).toMatch(/^HTTP\/1.1 400 /);
  await once(client(port, "/ws"), "open");
  expect(refusals).toEqual([]);
});

it("does not ask verifyClient about those whom it refuses", async () => {
  let asked = 0;
  const { port } = await bench(
    { admission: { perSecond: 0.1, burst: 1, refusePerSecond: 10 } },
    "port",
    { verifyClient: () => (asked += 1) > 0 },
  );
  await once(client(port), "open");
  expect((await ended(client(port))).code).toBe(1013);
  expect(asked).toBe(1);
});
