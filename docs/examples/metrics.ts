import { createServer } from "node:http";

import { attachLifecycle } from "@backsoon/server";
import { registerMetrics } from "@backsoon/server/prometheus";
import { Registry } from "prom-client";
import { WebSocketServer } from "ws";

const registry = new Registry();
const server = createServer(async (_request, response) => {
  const text = await registry.metrics();
  response.setHeader("Content-Type", registry.contentType).end(text);
});
registerMetrics(attachLifecycle(new WebSocketServer({ server })), registry);
server.listen(8080);
