import { neverStops, type Schedule } from "../scheduled-client.ts";

const DELAYS_MS: readonly number[] = [10, 50, 100, 150, 200, 250, 500, 1_000, 2_000];

/** `reconnectAfterMs`: no jitter at all, and no limit to how long an attempt may take. */
export const phoenix: Schedule = {
  name: "phoenix",
  source: "phoenix 1.8.16, assets/js/phoenix/socket.js:182-207, 535-540, 654-667, timer.js:34-41",
  delayMs: (failures) => DELAYS_MS[failures - 1] ?? 5_000,
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
