import { once } from "node:events";
import { connect } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openPlainClient, startEchoServer } from "./echo.ts";
import { expectNoLeaks } from "./leaks.ts";
import { type TcpProxy, startTcpProxy } from "./tcp-proxy.ts";

const urlOf = ({ port }: TcpProxy): string => `ws://127.0.0.1:${port}`;

describe("the TCP proxy", () => {
  it("counts connections and forgets those that are gone", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    const clients = [await openPlainClient(urlOf(proxy)), await openPlainClient(urlOf(proxy))];
    expect([proxy.seen, proxy.open]).toEqual([2, 2]);
    for (const client of clients) client.socket.close(1000);
    await proxy.until(({ open }) => open === 0);
    expect(await clients[0]?.closed).toMatchObject({ code: 1000 });
    expect(proxy.seen).toBe(2);
  });

  it("swallows everything in a black hole, and gives it back on restore", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    await using client = await openPlainClient(urlOf(proxy));
    proxy.blackhole();
    const lost = client.echo("into the dark", 300);
    await expect(lost).rejects.toThrow("was not said back");
    upstream.server.clients.forEach((socket) => socket.terminate());
    const newcomer = openPlainClient(urlOf(proxy));
    await proxy.until(({ seen }) => seen === 2);
    // The end of the upstream has reached the proxy by now, and must not have gone further.
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    expect([client.socket.readyState, proxy.open]).toEqual([client.socket.OPEN, 2]);
    proxy.restore();
    expect(await client.closed).toMatchObject({ code: 1006 });
    await using accepted = await newcomer;
    expect(await accepted.echo("light again")).toBe("light again");
  });

  it("lets a black hole's client end without telling the server", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    await using client = await openPlainClient(urlOf(proxy));
    proxy.blackhole();
    client.socket.terminate();
    await client.closed;
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    expect([proxy.open, upstream.server.clients.size]).toEqual([1, 1]);
    proxy.restore();
    await proxy.until(({ open }) => open === 0);
  });

  it("resets with a RST and ends with a FIN", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    for (const [verb, event] of [
      ["resetAll", "error"],
      ["finAll", "end"],
    ] as const) {
      const socket = connect(proxy.port, "127.0.0.1").resume();
      await once(socket, "connect");
      await proxy.until(({ open }) => open === 1);
      proxy[verb]();
      const [error] = await once(socket, event);
      expect(error?.code).toBe(verb === "resetAll" ? "ECONNRESET" : undefined);
      socket.destroy();
      await proxy.until(({ open }) => open === 0);
    }
  });

  it("cuts each connection after its own silence", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    await using silent = await openPlainClient(urlOf(proxy));
    await using talking = await openPlainClient(urlOf(proxy));
    proxy.idleCut(400);
    const talk = setInterval(() => talking.socket.ping(), 40);
    try {
      const { code, afterMs } = await silent.closed;
      expect(code).toBe(1006);
      expect(afterMs).toBeGreaterThan(390);
      expect(talking.socket.readyState).toBe(talking.socket.OPEN);
    } finally {
      clearInterval(talk);
    }
    expect(await talking.closed).toMatchObject({ code: 1006 });
  });

  it("refuses new connections, keeps open ones, and accepts on the same port again", async () => {
    await using upstream = await startEchoServer();
    await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
    await using client = await openPlainClient(urlOf(proxy));
    proxy.refuse();
    await expect(openPlainClient(urlOf(proxy))).rejects.toThrow("ECONNREFUSED");
    expect(await client.echo("still here")).toBe("still here");
    await proxy.accept();
    await using second = await openPlainClient(urlOf(proxy));
    expect(await second.echo("back")).toBe("back");
  });

  it("leaves no timer and no socket behind", async () => {
    const clean = expectNoLeaks(async () => {
      await using upstream = await startEchoServer();
      await using proxy = await startTcpProxy({ upstreamPort: upstream.port });
      proxy.idleCut(60_000);
      await using _client = await openPlainClient(urlOf(proxy));
      proxy.blackhole();
      const newcomer = connect(proxy.port, "127.0.0.1");
      await proxy.until(({ seen }) => seen === 2);
      newcomer.destroy();
    });
    await expect(clean).resolves.toBeUndefined();
  });
});
