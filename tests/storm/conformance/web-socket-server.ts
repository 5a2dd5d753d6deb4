import type { IncomingMessage, Server as HttpServer } from "node:http";

import { WebSocketServer } from "ws";

import type { Door } from "./door.ts";

/** `ws`, with the door as its `verifyClient`. */
export function webSocketServer(
  http: HttpServer,
  door: Door,
  entered: () => void,
): WebSocketServer {
  const verifyClient = (
    { req }: { req: IncomingMessage },
    verified: (isWelcome: boolean, code: number) => void,
  ): void => door.knock(req, (isWelcome) => verified(isWelcome, 503));
  const wss = new WebSocketServer({ server: http, verifyClient });
  wss.on("connection", (socket) => {
    socket.on("error", () => {});
    entered();
  });
  return wss;
}
