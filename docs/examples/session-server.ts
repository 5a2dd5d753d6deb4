import { attachLifecycle } from "@backsoon/server";
import { lmdbStore } from "@backsoon/server/lmdb";
import { WebSocketServer } from "ws";

const store = lmdbStore({ path: "sessions" });
const wss = new WebSocketServer({ port: 8080 });
const lifecycle = attachLifecycle(wss, {
  sessions: { store, authorize: (request) => request.headers.authorization ?? false },
});
lifecycle.onSignals({ action: "restart", after: () => store.close() });

lifecycle.on("session", (session) => {
  session.on("message", async (data, { position }) => {
    // Handled, and so acknowledged, when this is done; the next message comes after it.
    await session.send(`${session.principal} said ${position}: ${String(data)}`);
  });
});
