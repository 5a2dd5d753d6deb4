import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

const wss = new WebSocketServer({ port: 8080 });
const lifecycle = attachLifecycle(wss, { admission: { perSecond: 500 } });
lifecycle.onSignals({ action: "restart", backInMs: 3_000 });

wss.on("connection", (socket) => socket.on("message", (data) => socket.send(data)));
