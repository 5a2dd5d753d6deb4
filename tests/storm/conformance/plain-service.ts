import { once } from "node:events";

import { protocols } from "../peer-protocols.ts";
import { NONE_REFUSED, type ServiceStart } from "./service.ts";
import { webSocketServer } from "./web-socket-server.ts";

/** `ws` alone, which says what the clients' library needs to hear. */
export const startPlain: ServiceStart = (http, door, { speaks }, entered) => {
  const wss = webSocketServer(http, door, entered);
  if (speaks !== undefined) {
    const { talk, beat } = protocols[speaks];
    wss.on("connection", (socket) => {
      socket.on("message", (data) => talk(socket, String(data)));
      talk(socket, undefined);
    });
    const everybodyHears = (): void => {
      for (const socket of wss.clients) socket.send(beat?.text ?? "");
    };
    if (beat !== undefined) setInterval(everybodyHears, beat.everyMs);
  }
  return {
    get size() {
      return wss.clients.size;
    },
    restart: () => {
      http.close();
      const gone = Array.from(wss.clients, (socket) => once(socket, "close"));
      for (const socket of wss.clients) socket.close(1012, "service restart");
      return Promise.all(gone);
    },
    counts: () => NONE_REFUSED,
  };
};
