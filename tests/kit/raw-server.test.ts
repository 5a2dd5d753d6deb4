import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { openPlainClient } from "./echo.ts";
import {
  closesWith,
  neverAnswersClose,
  neverAnswersHandshake,
  refusesWith,
} from "./raw-scripts.ts";
import { startRawServer } from "./raw-server.ts";

describe("the raw server", () => {
  it("sends any Close frame, and tells what the client answered", async () => {
    await using server = await startRawServer(closesWith(1012, "back in 3 s"));
    await using client = await openPlainClient(server.url);
    expect(await client.closed).toMatchObject({ code: 1012, reason: "back in 3 s" });
    expect(await server.clientClose()).toEqual({ code: 1012, reason: "back in 3 s" });
  });

  it("sends what no library would: a code that must not be sent, one byte, bad UTF-8", async () => {
    await using server = await startRawServer((request) => {
      const connection = request.accept();
      if (request.number === 1) connection.closeWith(1006, "never legal");
      if (request.number === 2) connection.sendClosePayload(Buffer.from([3]));
      if (request.number === 3) connection.closeWith(1000, Buffer.from([0xff, 0xfe]));
    });
    for (const answered of [1002, 1002, 1007]) {
      await using client = await openPlainClient(server.url);
      expect(await client.closed).toMatchObject({ code: 1006 });
      expect(await server.clientClose(server.upgrades)).toMatchObject({ code: answered });
    }
    expect([server.connections, server.upgrades]).toEqual([3, 3]);
  });

  it("never answers a Close frame", async () => {
    await using server = await startRawServer(neverAnswersClose());
    await using client = await openPlainClient(server.url);
    client.socket.close(4321, "bye");
    expect(await server.clientClose()).toEqual({ code: 4321, reason: "bye" });
    expect(client.socket.readyState).toBe(client.socket.CLOSING);
  });

  it("never answers the handshake", async () => {
    await using server = await startRawServer(neverAnswersHandshake());
    const socket = new WebSocket(server.url, { handshakeTimeout: 300 });
    const [error] = await once(socket, "error");
    expect(String(error)).toContain("handshake has timed out");
    expect([server.upgrades, server.accepted.length]).toEqual([1, 0]);
  });

  it("refuses with a status and headers, then does something else", async () => {
    await using server = await startRawServer(refusesWith(503, { "Retry-After": "7" }));
    const refused = new WebSocket(server.url);
    refused.on("error", () => {});
    const [, response] = await once(refused, "unexpected-response");
    expect([response.statusCode, response.headers["retry-after"]]).toEqual([503, "7"]);
    response.destroy();
    server.use((request) => request.reset());
    await expect(openPlainClient(server.url)).rejects.toThrow("ECONNRESET");
    server.use((request) => request.fin());
    await expect(openPlainClient(server.url)).rejects.toThrow("socket hang up");
    server.use((request) => void request.accept({ subprotocol: "unasked" }));
    await expect(openPlainClient(server.url)).rejects.toThrow("subprotocol");
    await server.untilUpgrades(4);
  });

  it("exchanges frames of every length, answers pings, and ends TCP at will", async () => {
    await using server = await startRawServer((request) => void request.accept().sendText("hello"));
    const client = new WebSocket(server.url);
    const [greeting] = await once(client, "message");
    expect(String(greeting)).toBe("hello");
    const connection = await server.connection(1);
    for (const length of [1, 200, 70_000]) {
      client.send("x".repeat(length));
      expect((await connection.receive()).payload).toHaveLength(length);
      const back = once(client, "message");
      connection.sendText("y".repeat(length));
      expect(String((await back)[0])).toHaveLength(length);
    }
    client.ping("beat");
    const [pong] = await once(client, "pong");
    expect(String(pong)).toBe("beat");
    connection.reset();
    const [code] = await once(client, "close");
    expect(code).toBe(1006);
    expect(await connection.clientClose).toBeUndefined();
    await connection.closed;
  });

  it("takes no notice of a client that says nothing, and drops it at the end", async () => {
    const server = await startRawServer(neverAnswersHandshake());
    const socket = connect(server.port, "127.0.0.1").on("error", () => {});
    await once(socket, "connect");
    await server[Symbol.asyncDispose]();
    if (!socket.closed) await once(socket, "close");
    expect(server.upgrades).toBe(0);
  });
});
