/**
 * The server, a process of its own, so that it can be deployed, shut down and killed. It is what
 * the README's eight lines are: a `ws` server with a lifecycle.
 *
 * Arguments: port, admissions per second.
 */
import { createServer } from "node:http";

import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

import type { ServerNews, ServerOrder } from "./wire.ts";

const [port, perSecond] = process.argv.slice(2).map(Number);

const http = createServer();
const wss = new WebSocketServer({ server: http });
const lifecycle = attachLifecycle(wss, { admission: { perSecond: perSecond ?? 100 } });

wss.on("connection", (socket) => {
  socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary }));
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

process.on("message", (order: ServerOrder) => void obey(order));
// The drill is gone, however it went: nobody else would end this process.
process.on("disconnect", () => process.exit());

http.listen({ port, host: "127.0.0.1", backlog: 4096 }, () => void tell({ did: "listen" }));
