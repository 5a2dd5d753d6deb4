import { expect, it } from "vitest";

import { codesOf, Fleet, outsideWindow, sockets } from "./fleet.ts";
import { startServer } from "./server.ts";

const CLIENTS = 50;

it("50 clients of a server that is killed all see 1006, retry, and are back on the next server", async () => {
  await using server = await startServer();
  await using fleet = new Fleet(server.url, CLIENTS, (index) => ({
    WebSocket: index % 2 === 0 ? sockets.ws : sockets.undici,
  }));
  await fleet.untilOpen();
  await server.kill();
  await fleet.untilAll(({ closes, retries }) => closes.length === 1 && retries.length > 0);
  expect(codesOf(fleet.closes)).toEqual([1006]);
  expect(fleet.closes.map(({ cause }) => cause)).toEqual(Array(CLIENTS).fill("abnormal"));
  await using next = await startServer({ port: server.port });
  await fleet.untilOpen();
  expect((await next.report()).snapshot.connections).toBe(CLIENTS);
}, 120_000);

it("after a kill every delay lies in the window of its verdict, and the windows are 1006's", async () => {
  await using server = await startServer();
  await using fleet = new Fleet(server.url, CLIENTS);
  await fleet.untilOpen();
  await server.kill();
  await fleet.untilAll(({ retries }) => retries.length >= 2);
  expect(outsideWindow(fleet.retries)).toEqual([]);
  const windows = fleet.clients.map(({ retries }) => {
    return retries.slice(0, 2).map(({ verdict }) => verdict.window);
  });
  const expected = [5_000, 10_000].map((toMs) => ({ fromMs: 0, toMs }));
  expect(windows).toEqual(Array(CLIENTS).fill(expected));
}, 120_000);
