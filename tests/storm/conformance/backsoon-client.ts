import { ReconnectingWebSocket } from "backsoon";

import { observed } from "../observed-socket.ts";
import type { StartClient } from "./start-client.ts";

/** Told nothing but the spread, which a session would have told it. */
export const startBacksoonClient: StartClient<"backsoon"> = (authority, { spreadMs }, sight) => {
  const options = { WebSocket: observed(sight), ...(spreadMs !== undefined && { spreadMs }) };
  const socket = new ReconnectingWebSocket(`ws://${authority}`, undefined, options);
  socket.addEventListener("open", () => sight.opened());
};
