import { describe, expect, it } from "vitest";

import { startEchoServer } from "../kit/echo.ts";
import { freePort } from "../kit/ports.ts";
import { startTcpProxy, type TcpProxy } from "../kit/tcp-proxy.ts";
import { drawSoon } from "./chance.ts";
import { Client, Fleet, sockets } from "./fleet.ts";
import { startServer } from "./server.ts";

const kinds = ["ws", "undici"] as const;

interface Cut {
  readonly name: string;
  readonly cut: (proxy: TcpProxy) => void;
}

const cuts: readonly Cut[] = [
  { name: "a RST", cut: (proxy) => proxy.resetAll() },
  { name: "a FIN without a Close frame", cut: (proxy) => proxy.finAll() },
];

describe.each(kinds)("a connection on %s", (kind) => {
  it.each(cuts)("that ends with $name is 1006, abnormal, and comes back", async ({ cut }) => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    using _soon = drawSoon();
    await using client = new Client(`ws://127.0.0.1:${proxy.port}`, { WebSocket: sockets[kind] });
    await client.until(({ isOpen }) => isOpen);
    cut(proxy);
    await client.until(({ opens }) => opens === 2);
    expect(client.closes).toMatchObject([
      { code: 1006, rawCode: 1006, cause: "abnormal", wasClean: false, willReconnect: true },
    ]);
    expect(client.retries).toMatchObject([{ verdict: { window: { fromMs: 0, toMs: 5_000 } } }]);
  });

  it("that is cut again and again before it is stable meets ever wider windows", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    using _soon = drawSoon();
    await using client = new Client(`ws://127.0.0.1:${proxy.port}`, { WebSocket: sockets[kind] });
    for (let round = 1; round <= 4; round += 1) {
      await client.until(({ opens, isOpen }) => opens === round && isOpen);
      proxy.resetAll();
      await client.until(({ closes }) => closes.length === round);
    }
    const widths = client.retries.map(({ verdict }) => verdict.window.toMs);
    expect(widths).toEqual([5_000, 10_000, 20_000, 30_000]);
  });

  it("to a closed port never opens, meets ever wider windows, and opens with the port", async () => {
    const port = await freePort();
    using _soon = drawSoon();
    await using client = new Client(`ws://127.0.0.1:${port}`, { WebSocket: sockets[kind] });
    await client.until(({ retries }) => retries.length === 5);
    await using _server = await startServer({ port });
    await client.until(({ isOpen }) => isOpen);
    const first = client.retries.slice(0, 5);
    // The very first attempt was number 1.
    expect(first.map(({ attempt }) => attempt)).toEqual([2, 3, 4, 5, 6]);
    expect(first.map(({ verdict }) => verdict.window)).toEqual(
      [5_000, 10_000, 20_000, 30_000, 30_000].map((toMs) => ({ fromMs: 0, toMs })),
    );
    expect(new Set(first.map(({ cause }) => cause))).toEqual(new Set(["never-opened"]));
    expect(client.closes).toEqual([]);
  });
});

it("a server behind a path that is reset counts what it lost as abnormal, and forgets it", async () => {
  await using server = await startServer();
  await using proxy = await startTcpProxy({ upstreamPort: server.port });
  using _soon = drawSoon();
  await using fleet = new Fleet(`ws://127.0.0.1:${proxy.port}`, 20);
  await fleet.untilOpen();
  proxy.resetAll();
  await fleet.untilAll(({ opens }) => opens === 2);
  const { connections, closes } = (await server.report()).snapshot;
  expect({ connections, closes }).toEqual({
    connections: 20,
    closes: [{ code: 1006, cause: "abnormal", direction: "none", count: 20 }],
  });
});
