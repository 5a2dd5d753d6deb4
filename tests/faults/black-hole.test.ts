import { expect, it } from "vitest";

import { makeBlackHoleNet } from "../kit/black-hole.ts";
import { needs } from "../kit/needs.ts";
import { drawSoon } from "./chance.ts";
import { Client, Fleet, sockets } from "./fleet.ts";
import { startServerInside } from "./server.ts";

const HEARTBEAT = { intervalMs: 400, timeoutMs: 300 };
const CONNECT_TIMEOUT_MS = 500;

const kinds = [
  { kind: "ws", heartbeat: HEARTBEAT },
  { kind: "undici", heartbeat: { ...HEARTBEAT, message: "are you there?" } },
] as const;

needs("netns").describe("a path that swallows everything", () => {
  it.each(kinds)("is found by the client's heartbeat ($kind)", async ({ kind, heartbeat }) => {
    await using net = await makeBlackHoleNet();
    await using server = await startServerInside(net);
    await using client = new Client(server.url, {
      WebSocket: sockets[kind],
      heartbeat,
      closeTimeoutMs: 500,
    });
    await client.until(({ isOpen }) => isOpen);
    await net.drop();
    await client.until(({ closes }) => closes.length === 1);
    expect(client.closes).toMatchObject([
      { code: 1006, cause: "no-answer", wasClean: false, willReconnect: true },
    ]);
    expect(client.retries).toMatchObject([{ code: 1006, cause: "no-answer" }]);
  });

  it.each(kinds)("lets every attempt time out until it heals ($kind)", async (row) => {
    await using net = await makeBlackHoleNet();
    await using server = await startServerInside(net);
    using _soon = drawSoon();
    await using client = new Client(server.url, {
      WebSocket: sockets[row.kind],
      heartbeat: row.heartbeat,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    });
    await client.until(({ isOpen }) => isOpen);
    await net.drop();
    await client.until(({ retries }) => retries.length === 4);
    expect(client.opens).toBe(1);
    await net.heal();
    await client.until(({ isOpen }) => isOpen);
    const [first, ...others] = client.retries.map(({ cause }) => cause);
    expect(first).toBe("no-answer");
    expect(new Set(others)).toEqual(new Set(["connect-timeout"]));
  });

  it("is found by the server's heartbeat too, which forgets the peers", async () => {
    await using net = await makeBlackHoleNet();
    await using server = await startServerInside(net, { lifecycle: { heartbeat: HEARTBEAT } });
    await using fleet = new Fleet(server.url, 10, () => ({ heartbeat: HEARTBEAT }));
    await fleet.untilOpen();
    await net.drop();
    await server.hear("dead");
    await fleet.untilAll(({ closes }) => closes.length === 1);
    let { snapshot } = await server.report();
    while (snapshot.connections > 0) ({ snapshot } = await server.report());
    expect(snapshot).toMatchObject({
      dead: 10,
      closes: [{ code: 1006, cause: "no-answer", direction: "none", count: 10 }],
    });
  });

  it("is survived by a connection without a heartbeat, if it heals in time", async () => {
    await using net = await makeBlackHoleNet();
    await using server = await startServerInside(net);
    await using client = new Client(server.url, { heartbeat: false });
    await client.until(({ isOpen }) => isOpen);
    await net.drop();
    client.socket.send("lost for now");
    const echoed = new Promise((resolve) => {
      client.socket.addEventListener("message", ({ data }) => resolve(data), { once: true });
    });
    await net.heal();
    expect(await echoed).toBe("lost for now");
    expect(client.closes).toEqual([]);
  });
});
