/**
 * Every server that is measured. Each says back what it hears, and each has made a string of a text
 * before it does, as an application that reads it would. A process loads the one that it measures.
 */
import type { Server } from "node:http";

import { WebSocketServer } from "ws";

function raw(server: Server): WebSocketServer {
  const wss = new WebSocketServer({ server });
  wss.on("connection", (socket) => {
    socket.on("message", (data, isBinary) => {
      if (isBinary) socket.send(data);
      else socket.send((data as Buffer).toString());
    });
  });
  return wss;
}

async function socketIo(server: Server, options: { connectionStateRecovery?: object }) {
  const { Server: SocketServer } = await import("socket.io");
  const io = new SocketServer(server, { transports: ["websocket"], ...options });
  io.on("connection", (socket) => {
    socket.on("echo", (data: unknown) => void socket.emit("echo", data));
  });
}

const STARTERS = {
  raw,

  lifecycle: async (server) => {
    const { attachLifecycle } = await import("@backsoon/server");
    attachLifecycle(raw(server));
  },

  session: async (server) => {
    const { attachLifecycle } = await import("@backsoon/server");
    const lifecycle = attachLifecycle(new WebSocketServer({ server }), { sessions: true });
    lifecycle.on("session", (session) => {
      session.on("message", (data) => void session.send(data));
    });
  },

  "socket.io": (server) => socketIo(server, {}),
  "socket.io-recovery": (server) => socketIo(server, { connectionStateRecovery: {} }),
} satisfies Record<string, (server: Server) => unknown>;

export type ServerKind = keyof typeof STARTERS;

export async function attach(kind: string | undefined, server: Server): Promise<void> {
  await STARTERS[kind as ServerKind](server);
}
