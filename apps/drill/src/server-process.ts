/**
 * A server, a process of its own, so that it can be deployed, shut down and killed: a `ws` server
 * with a lifecycle and sessions. Its argument is `ServerSettings` as JSON.
 */
import { createServer } from "node:http";

import { attachLifecycle, type Session } from "@backsoon/server";
import { WebSocketServer } from "ws";

import { RemoteStore } from "./remote-store.ts";
import type { Answer, Question, ServerNews, ServerOrder, ServerSettings } from "./wire.ts";

const { port, perSecond, isShared, moveMs } = JSON.parse(process.argv[2] ?? "{}") as ServerSettings;

/** A drain takes this much longer than the moves before it. */
const DRAIN_MS = 10_000;

const http = createServer((_request, response) => {
  response.writeHead(lifecycle.ready ? 200 : 503).end();
});
const wss = new WebSocketServer({ server: http });
const lifecycle = attachLifecycle(wss, {
  admission: { perSecond },
  boundMs: 2 * moveMs + DRAIN_MS,
  sessions: { moveMs, ...(isShared ? { store: new RemoteStore() } : {}) },
});

lifecycle.on("session", (session: Session) => {
  const { generation: stay } = session;
  let k = 0;
  session.on("message", async (data, { mayBeRepeated }) => {
    const { n } = JSON.parse(String(data)) as Question;
    k += 1;
    const answer: Answer = { node: process.pid, n, stay, k, mayBeRepeated };
    await session.send(JSON.stringify(answer));
  });
});

function tell(news: ServerNews): Promise<void> {
  return new Promise((resolve) => process.send?.(news, () => resolve()) ?? resolve());
}

async function obey(order: ServerOrder): Promise<void> {
  const { backInMs } = order;
  const report = await (order.do === "restart"
    ? lifecycle.restart({ backInMs })
    : lifecycle.shutdown({ backInMs }));
  await tell({ did: "drain", report });
  process.exit();
}

process.on("message", (message: ServerOrder | { readonly store: string }) => {
  if ("do" in message) void obey(message);
});
// The drill is gone, however it went: nobody else would end this process.
process.on("disconnect", () => process.exit());

http.listen({ port, host: "127.0.0.1", backlog: 4096 }, () => void tell({ did: "listen" }));
