import { once } from "node:events";
import { connect } from "node:net";

import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";

import { startServer, type FaultyServer } from "./server.ts";
import type { Report } from "./wire.ts";

const COUNT = 1_000;
const AT_ONCE = 50;
/** What the collector may have left, and what a counter of one more label costs. */
const SLACK_BYTES = 512 * 1_024;

type Visit = (server: FaultyServer) => Promise<unknown>;

async function opened({ url }: FaultyServer): Promise<WebSocket> {
  const socket = new WebSocket(url);
  await once(socket, "open");
  return socket;
}

const visits: readonly { readonly name: string; readonly visit: Visit }[] = [
  {
    name: "that close as they should",
    visit: async (server) => {
      const socket = await opened(server);
      socket.close(1000);
      await once(socket, "close");
    },
  },
  {
    name: "that are gone without a Close frame",
    visit: async (server) => {
      const socket = await opened(server);
      socket.terminate();
      await once(socket, "close");
    },
  },
  {
    name: "that are reset",
    visit: async (server) => {
      const socket = await opened(server);
      // The raw socket, which `ws` keeps to itself.
      const { _socket: raw } = socket as unknown as { _socket: { resetAndDestroy(): void } };
      raw.resetAndDestroy();
      await once(socket, "close");
    },
  },
  {
    name: "that are reset in the middle of their handshake",
    visit: async ({ port }) => {
      const socket = connect(port, "127.0.0.1");
      await once(socket, "connect");
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n");
      socket.resetAndDestroy();
      await once(socket, "close");
    },
  },
];

async function flood(server: FaultyServer, visit: Visit): Promise<void> {
  let left = COUNT;
  const visitor = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await visit(server);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, visitor));
}

/** How the server is when the last of the flood has drained away. */
async function settled(server: FaultyServer): Promise<Report> {
  for (;;) {
    const report = await server.report();
    const isDone = !report.resources.includes("TCPSocketWrap");
    if (isDone && report.snapshot.connections === 0) return report;
  }
}

describe.each(visits)("1000 quick visitors $name", ({ visit }) => {
  it("leave no connection, no timer and no handle behind", async () => {
    await using server = await startServer();
    const before = await server.report();
    await flood(server, visit);
    const after = await settled(server);
    expect(after.resources).toEqual(before.resources);
    const closed = after.snapshot.closes.reduce((sum, { count }) => sum + count, 0);
    expect(after.snapshot.accepted).toBe(closed);
  });

  it("leave no memory behind", async () => {
    await using server = await startServer();
    // The first flood compiles code and fills pools.
    await flood(server, visit);
    const { heapBytes } = await settled(server);
    await flood(server, visit);
    const after = await settled(server);
    expect(after.heapBytes - heapBytes).toBeLessThan(SLACK_BYTES);
  });
});
