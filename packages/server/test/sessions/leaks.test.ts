import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { it } from "vitest";
import { WebSocketServer } from "ws";

import { expectNoLeaks } from "../../../../tests/kit/leaks.ts";
import { attachLifecycle, memoryStore, type Lifecycle } from "../../src/index.ts";
import { HandClient } from "./rig.ts";

interface Place {
  readonly lifecycle: Lifecycle;
  readonly open: () => Promise<HandClient>;
}

/** A server that is gone when `body` is done, with everything that belongs to it. */
async function withServer(body: (place: Place) => Promise<void>): Promise<void> {
  const store = memoryStore();
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  const lifecycle = attachLifecycle(wss, { sessions: { store, lifetimeMs: 60_000 } });
  const { port } = wss.address() as AddressInfo;
  await body({ lifecycle, open: () => HandClient.open(port) });
  lifecycle.detach();
  for (const ws of wss.clients) ws.terminate();
  wss.close();
  await store.close();
}

it.each<[string, (place: Place) => Promise<unknown>]>([
  ["a session that is attached", async ({ open }) => (await open()).begin()],
  ["a connection that has not said hello", ({ open }) => open()],
  [
    "a session that waits for its client",
    async ({ lifecycle, open }) => {
      const client = await open();
      const { id } = await client.begin();
      const session = lifecycle.session(id);
      client.drop();
      if (session) await once(session, "detached");
    },
  ],
  [
    "a session that has ended",
    async ({ lifecycle, open }) => {
      const client = await open();
      const { id } = await client.begin();
      lifecycle.session(id)?.end();
      await client.closed;
    },
  ],
  [
    "a session with a handler that hangs",
    async ({ lifecycle, open }) => {
      lifecycle.on("session", (session) => void session.on("message", () => new Promise(() => {})));
      const client = await open();
      await client.begin();
      await client.send("x").roundTrip();
    },
  ],
  [
    "a restart",
    async ({ lifecycle, open }) => {
      await (await open()).begin();
      await lifecycle.restart();
    },
  ],
])("detach() leaves no timer and no socket behind: %s", async (_, live) => {
  await expectNoLeaks(
    () =>
      withServer(async (place) => {
        await live(place);
      }),
    { alsoUnref: true },
  );
});
