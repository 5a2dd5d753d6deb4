import { describe, expect, it } from "vitest";

import { expectNoLeaks } from "../kit/leaks.ts";
import { startTcpProxy } from "../kit/tcp-proxy.ts";
import { drawSoon } from "./chance.ts";
import { startClients } from "./clients.ts";
import { Fleet, sockets } from "./fleet.ts";
import { startServer } from "./server.ts";

const CLIENTS = 20;

const kinds = [
  { kind: "ws", heartbeat: { intervalMs: 100, timeoutMs: 5_000 } },
  { kind: "undici", heartbeat: { intervalMs: 100, timeoutMs: 5_000, message: "there?" } },
] as const;

describe.each(kinds)("20 clients on $kind that are closed", ({ kind, heartbeat }) => {
  const options = { WebSocket: sockets[kind], heartbeat };

  it("leave nothing behind, whatever they went through", async () => {
    await using server = await startServer();
    using _soon = drawSoon();
    const lost = await expectNoLeaks(async () => {
      await using proxy = await startTcpProxy({ upstreamPort: server.port });
      await using fleet = new Fleet(`ws://127.0.0.1:${proxy.port}`, CLIENTS, () => options);
      await fleet.untilOpen();
      proxy.resetAll();
      await fleet.untilAll(({ opens }) => opens === 2);
      proxy.finAll();
      await fleet.untilAll(({ opens }) => opens === 3);
      proxy.refuse();
      proxy.resetAll();
      await fleet.untilAll(({ retries }) => retries.length >= 4);
      await proxy.accept();
      await fleet.untilAll(({ opens }) => opens === 4);
      return fleet.closes.length;
    });
    expect(lost).toBe(3 * CLIENTS);
  });

  it("let go of the server, which forgets them", async () => {
    await using server = await startServer();
    await using fleet = new Fleet(server.url, CLIENTS, () => options);
    await fleet.untilOpen();
    await fleet[Symbol.asyncDispose]();
    let { snapshot } = await server.report();
    while (snapshot.connections > 0) ({ snapshot } = await server.report());
    expect(snapshot.closes).toEqual([
      // `close()` without a code is an empty Close frame: 1005.
      { code: 1005, cause: "close-frame", direction: "received", count: CLIENTS },
    ]);
  });

  it("let their process end by itself", async () => {
    await using server = await startServer();
    const { url } = server;
    const { intervalMs, timeoutMs } = heartbeat;
    await using clients = await startClients({
      url,
      count: CLIENTS,
      socket: kind,
      heartbeat: { intervalMs, timeoutMs },
    });
    clients.write("end\n");
    expect(await clients.exited).toEqual({ code: 0, signal: null });
  });
});
