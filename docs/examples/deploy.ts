import { createServer } from "node:http";

import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

const server = createServer((request, response) => {
  const status = request.url === "/ready" && !lifecycle.ready ? 503 : 200;
  response.writeHead(status).end();
});
const wss = new WebSocketServer({ server });
const lifecycle = attachLifecycle(wss, { admission: { perSecond: 500 }, boundMs: 25_000 });

lifecycle.onSignals({ action: "restart", backInMs: 5_000, paceMs: 2_000 });
lifecycle.on("drained", ({ connections, answered, terminated, durationMs }) => {
  console.log({ connections, answered, terminated, durationMs });
});

server.listen(8080);
