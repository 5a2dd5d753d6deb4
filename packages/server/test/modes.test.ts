import { once } from "node:events";

import { describe, expect, it, onTestFinished, vi } from "vitest";
import { WebSocket } from "ws";

import { attachLifecycle } from "../src/index.ts";
import { bareServer, bench, client, ended, opened, type Mode } from "./harness.ts";

describe.each<Mode>(["port", "server", "noServer"])("in %s mode", (mode) => {
  it("sees connections before the application does, and their ends", async () => {
    const server = await bench({}, mode);
    const { wss, lifecycle } = server;
    const order: string[] = [];
    lifecycle.on("connection", () => order.push("lifecycle"));
    wss.on("connection", (ws) => {
      order.push(`application of ${lifecycle.connections}`);
      ws.on("message", (data) => ws.send(data));
    });
    const { ws } = await opened(server);
    expect(order).toEqual(["lifecycle", "application of 1"]);

    ws.send("echo");
    expect(String((await once(ws, "message"))[0])).toBe("echo");

    ws.close(4321, "bye");
    const [closed] = await once(lifecycle, "closed");
    expect(closed).toMatchObject({ code: 4321, reason: "bye", direction: "received" });
    expect(lifecycle.connections).toBe(0);
  });

  it("drains", async () => {
    const server = await bench({}, mode);
    const { ws } = await opened(server);
    const end = ended(ws);
    const report = await server.lifecycle.restart();
    expect(await end).toEqual({ code: 1012, reason: "service restart" });
    expect(report).toMatchObject({ code: 1012, connections: 1, answered: 1, terminated: 0 });
  });
});

describe("connections that are older than the lifecycle", () => {
  it("are taken over", async () => {
    const { wss, port } = await bareServer();
    const ws = client(port);
    await Promise.all([once(wss, "connection"), once(ws, "open")]);
    const lifecycle = attachLifecycle(wss, { heartbeat: { intervalMs: 40, timeoutMs: 5_000 } });
    onTestFinished(() => lifecycle.detach());
    expect(lifecycle.connections).toBe(1);
    // Pongs are heard without the raw socket, too: pinged again and again, and alive.
    await vi.waitFor(() => expect(lifecycle.snapshot().pings).toBeGreaterThan(2));
    expect(lifecycle.snapshot().dead).toBe(0);
    const end = ended(ws);
    await lifecycle.shutdown();
    expect(await end).toEqual({ code: 1001, reason: "going away" });
  });

  it("are left alone with clientTracking: false, where new ones are not", async () => {
    const server = await bench({}, "port", { clientTracking: false });
    const { ws } = await opened(server);
    const end = ended(ws);
    const report = await server.lifecycle.restart();
    expect((await end).code).toBe(1012);
    expect(report.connections).toBe(1);
  });
});

describe("the application's own ways", () => {
  it("may close by itself: the direction is told apart", async () => {
    const server = await bench();
    const { ws, peer } = await opened(server);
    peer.close(4000, "own");
    const [closed] = await once(server.lifecycle, "closed");
    expect(closed).toMatchObject({ code: 4000, cause: "close-frame", direction: "sent" });
    expect(ws.readyState).toBeGreaterThanOrEqual(WebSocket.CLOSING);
  });

  it("keeps verifyClient, which may reject", async () => {
    const server = await bench({}, "port", { verifyClient: () => false });
    const ws = client(server.port);
    const [error] = await once(ws, "error");
    expect(String(error)).toContain("401");
    expect(server.lifecycle.snapshot().accepted).toBe(0);
  });

  it("is not spared an error event without a listener, nor shown one less", async () => {
    const server = await bench();
    const { ws, peer } = await opened(server);
    const failure = once(peer, "error");
    // An unmasked frame: RFC 6455 §5.1 has the server close the connection.
    Reflect.get(ws, "_socket").write(Buffer.from([0x81, 0x01, 0x61]));
    expect(String(await failure)).toContain("MASK");
    expect(peer.listenerCount("error")).toBe(0);
    const [closed] = await once(server.lifecycle, "closed");
    expect(closed).toMatchObject({ code: 1006, cause: "abnormal", direction: "none" });
  });
});

it("takes one lifecycle per server, and another after detach()", async () => {
  const { wss, lifecycle } = await bench();
  expect(() => attachLifecycle(wss)).toThrow("has a lifecycle already");
  lifecycle.detach();
  attachLifecycle(wss).detach();
});
