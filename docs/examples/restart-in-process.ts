import { attachLifecycle } from "@backsoon/server";
import { WebSocketServer } from "ws";

declare function readConfiguration(): Promise<void>;

const wss = new WebSocketServer({ port: 8080 });
const lifecycle = attachLifecycle(wss, { admission: { perSecond: 500 } });

process.on("SIGHUP", () => void reload());

async function reload(): Promise<void> {
  await lifecycle.restart({ backInMs: 2_000, reason: "new configuration" });
  await readConfiguration();
  lifecycle.serve();
}
