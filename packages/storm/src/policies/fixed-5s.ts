import { neverStops, type Schedule } from "../scheduled-client.ts";

/** What is written by hand: `socket.onclose = () => setTimeout(connect, 5000)`. */
export const fixed5s: Schedule = {
  name: "fixed 5 s",
  source: "no library: socket.onclose = () => setTimeout(connect, 5000)",
  delayMs: () => 5_000,
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
