import { attachLifecycle } from "@backsoon/server";
import { redisStore } from "@backsoon/server/redis";
import { createClient } from "redis";
import { WebSocketServer } from "ws";

const client = createClient({ url: "redis://localhost:6379" });
await client.connect();

const wss = new WebSocketServer({ port: 8080 });
const lifecycle = attachLifecycle(wss, {
  admission: { perSecond: 500 },
  sessions: { store: redisStore({ client }), moveMs: 5_000 },
});
lifecycle.onSignals({ action: "restart" });
lifecycle.on("session", (session) => {
  session.on("message", (data) => session.send(data));
});
