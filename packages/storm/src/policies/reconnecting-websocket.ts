import { neverStops, type Schedule } from "../scheduled-client.ts";

/**
 * `_getNextDelay`: `minReconnectionDelay * 1.3 ** (retryCount - 1)`, capped. The minimum is
 * `1000 + Math.random() * 4000`, but in `DEFAULT`: it is drawn when the module is loaded, once for
 * all attempts of a page. A try that takes 4 s is closed, and counts like any other.
 */
export const reconnectingWebsocket: Schedule = {
  name: "reconnecting-websocket",
  source: "reconnecting-websocket 4.4.0, reconnecting-websocket.ts:39-49, 309-325, 392-413",
  delayMs: (failures, _draw, own) =>
    Math.min(10_000, (1_000 + own * 4_000) * 1.3 ** (failures - 1)),
  connectTimeoutMs: 4_000,
  stableAfterMs: 5_000,
  stopsAt: neverStops,
};
