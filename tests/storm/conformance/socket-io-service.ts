import { Server } from "socket.io";

import { NONE_REFUSED, type ServiceStart } from "./service.ts";

/** The server of `socket.io`, without the long polling that its clients begin with. */
export const startSocketIo: ServiceStart = (http, door, _settings, entered) => {
  const server = new Server(http, {
    transports: ["websocket"],
    serveClient: false,
    allowRequest: (request, callback) =>
      door.knock(request, (isWelcome) => callback(isWelcome ? null : "busy", isWelcome)),
  });
  server.on("connection", entered);
  return {
    get size() {
      return server.engine.clientsCount;
    },
    restart: () => server.close(),
    counts: () => NONE_REFUSED,
  };
};
