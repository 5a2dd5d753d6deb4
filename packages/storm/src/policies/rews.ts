import { neverStops, type Schedule } from "../scheduled-client.ts";

export const rews: Schedule = {
  name: "@nktkas/rews",
  source: "@nktkas/rews 4.1.0, esm/mod.js:161-171, 208-225, 272-299, 321",
  delayMs: (failures, draw) => {
    const delayMs = Math.min(2 ** (failures - 1) * 150, 10_000);
    return delayMs / 2 + draw() * (delayMs / 2);
  },
  connectTimeoutMs: 10_000,
  stableAfterMs: 3_000,
  stopsAt: neverStops,
};
