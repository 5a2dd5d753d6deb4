/**
 * Sessions that move from one node to another through Redis, all together. Arguments: the URL of Redis,
 * sessions that come back, sessions that only wait, messages that each misses, bytes of each. Tells how
 * many bytes Redis sent for it, and how long it took.
 */
import { once } from "node:events";

import { attachLifecycle } from "@backsoon/server";
import { redisStore } from "@backsoon/server/redis";
import { ReconnectingWebSocket } from "backsoon";
import { createClient } from "redis";
import { WebSocket, WebSocketServer } from "ws";

const [redisUrl = "", ...counts] = process.argv.slice(2);
const [coming = 0, waiting = 0, missed = 0, bytes = 0] = counts.map(Number);
const client = createClient({ url: redisUrl }).on("error", () => process.exit(1));
await client.connect();

interface Node {
  readonly url: string;
  readonly wss: WebSocketServer;
  readonly lifecycle: ReturnType<typeof attachLifecycle>;
}

async function startNode(): Promise<Node> {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1", backlog: 4096 });
  await once(wss, "listening");
  const address = wss.address();
  const url = `ws://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const sessions = { store: redisStore({ client }), moveMs: 0 };
  return { url, wss, lifecycle: attachLifecycle(wss, { sessions }) };
}

const [from, to] = [await startNode(), await startNode()];

let arrived = 0;
let arriveLast: (() => void) | undefined;
const all = new Promise<void>((resolve) => (arriveLast = resolve));
function receive(): void {
  arrived += 1;
  if (arrived === coming * missed) arriveLast?.();
}

let letGo: ((url: string) => void) | undefined;
const later = new Promise<string>((resolve) => (letGo = resolve));
const never = new Promise<string>(() => undefined);

/** Connects, and comes back where and when `place` says. */
async function connect(place: Promise<string>): Promise<void> {
  let attempts = 0;
  const where = (): string | Promise<string> => (attempts++ === 0 ? from.url : place);
  const rule = (): { afterMs: [number, number] } => ({ afterMs: [0, 0] });
  const socket = new ReconnectingWebSocket(where, [], {
    WebSocket,
    session: true,
    rule,
    connectTimeoutMs: 600_000,
  });
  socket.onmessage = receive;
  await once(socket, "open");
}

async function redisOutput(): Promise<number> {
  return Number(/total_net_output_bytes:(\d+)/.exec(await client.info("stats"))?.[1]);
}

for (let index = 0; index < coming + waiting; index += 1) {
  await connect(index < coming ? later : never);
}
const text = "x".repeat(bytes);
const stored: Promise<void>[] = [];
const detached = Array.from(from.lifecycle.sessions, async (session) => {
  await once(session, "detached");
  for (let sent = 0; sent < missed; sent += 1) stored.push(session.send(text));
});
for (const socket of from.wss.clients) socket.terminate();
await Promise.all(detached);
await Promise.all(stored);
await from.lifecycle.restart();

const before = await redisOutput();
const startMs = performance.now();
letGo?.(to.url);
await all;
const seconds = (performance.now() - startMs) / 1_000;
process.send?.({ read: (await redisOutput()) - before, seconds }, () => process.exit());
