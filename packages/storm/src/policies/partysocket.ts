import { neverStops, type Schedule } from "../scheduled-client.ts";

/**
 * The heir of reconnecting-websocket, whose minimum became a constant in 1.1.19: all clients whose
 * connections end together come back together.
 */
export const partysocket: Schedule = {
  name: "partysocket",
  source: "partysocket 1.3.0, dist/ws.js:55-65, 292-307, 405-425",
  delayMs: (failures) => Math.min(10_000, 3_000 * 1.3 ** (failures - 1)),
  connectTimeoutMs: 4_000,
  stableAfterMs: 5_000,
  stopsAt: neverStops,
};
