import { describe, expect, it } from "vitest";

import { expectNoLeaks } from "../kit/leaks.ts";
import { neverAnswersClose, neverAnswersHandshake, refusesWith } from "../kit/raw-scripts.ts";
import { startRawServer } from "../kit/raw-server.ts";
import { Client, sockets } from "./fleet.ts";

const CLOSE_TIMEOUT_MS = 300;

describe.each(["ws", "undici"] as const)("close() on %s", (kind) => {
  const options = { WebSocket: sockets[kind], closeTimeoutMs: CLOSE_TIMEOUT_MS };

  it("that the server never answers ends with a close event at the close timeout", async () => {
    await using server = await startRawServer(neverAnswersClose());
    await using client = new Client(server.url, options);
    await client.until(({ isOpen }) => isOpen);
    client.socket.close(1000, "enough");
    await client.until(({ closes }) => closes.length === 1, CLOSE_TIMEOUT_MS + 3_000);
    expect(client.closes).toMatchObject([
      { code: 1006, cause: "application", wasClean: false, willReconnect: false },
    ]);
    expect(client.socket.readyState).toBe(client.socket.CLOSED);
  });

  it("during a handshake that nobody answers leaves nothing behind", async () => {
    await using server = await startRawServer(neverAnswersHandshake());
    await expectNoLeaks(async () => {
      const client = new Client(server.url, options);
      await server.untilUpgrades(1);
      await client[Symbol.asyncDispose]();
      expect(client.closes).toMatchObject([{ cause: "application", willReconnect: false }]);
    });
  });

  it("while waiting for the next attempt leaves nothing behind", async () => {
    await using server = await startRawServer(refusesWith(503));
    await expectNoLeaks(async () => {
      const client = new Client(server.url, options);
      await client.until(({ retries }) => retries.length === 1);
      await client[Symbol.asyncDispose]();
      expect(client.closes).toMatchObject([{ cause: "application", willReconnect: false }]);
    });
  });

  it("that the server answers tells the code and the reason that were said", async () => {
    await using server = await startRawServer((request) => void request.accept());
    await using client = new Client(server.url, options);
    await client.until(({ isOpen }) => isOpen);
    client.socket.close(3999, "enough");
    await client.until(({ closes }) => closes.length === 1);
    expect(await server.clientClose()).toEqual({ code: 3999, reason: "enough" });
    expect(client.closes).toMatchObject([{ code: 3999, wasClean: true, cause: "application" }]);
  });
});

// undici has no way to let go of a connection whose peer does not answer the Close frame.
it("close() on ws that the server never answers leaves nothing behind", async () => {
  await using server = await startRawServer(neverAnswersClose());
  await expectNoLeaks(async () => {
    const client = new Client(server.url, { closeTimeoutMs: CLOSE_TIMEOUT_MS });
    await client.until(({ isOpen }) => isOpen);
    await client[Symbol.asyncDispose]();
  });
  expect(server.connections).toBe(1);
});
