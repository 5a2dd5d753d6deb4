import { neverStops, type Schedule } from "../scheduled-client.ts";

/** `DEFAULT_RETRY_DELAYS_IN_MILLISECONDS`, of which the last is `null`: it gives up. */
const DELAYS_MS: readonly number[] = [0, 2_000, 10_000, 30_000];

/**
 * With `withAutomaticReconnect()`; without, it does not come back at all. An attempt begins with a
 * negotiation over HTTP, which may take 100 s; the WebSocket after it has no limit. Here an attempt
 * is one handshake, and it has the limit of the request that waits in the queue first.
 */
export const signalr: Schedule = {
  name: "@microsoft/signalr",
  source:
    "@microsoft/signalr 10.0.11, src/DefaultReconnectPolicy.ts:7-19, src/HubConnection.ts:872-956, src/HttpConnection.ts:84, 323",
  delayMs: (failures) => DELAYS_MS[failures - 1],
  connectTimeoutMs: 100_000,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
