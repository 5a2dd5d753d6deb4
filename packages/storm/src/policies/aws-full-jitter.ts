import { neverStops, type Schedule } from "../scheduled-client.ts";

const BASE_MS = 1_000;
const CAP_MS = 30_000;

/** `sleep = random_between(0, min(cap, base * 2 ** attempt))`, attempts counted from 0. */
export const awsFullJitter: Schedule = {
  name: "AWS full jitter, 1 s to 30 s",
  source:
    "Marc Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015; base and cap are ours",
  delayMs: (failures, draw) => draw() * Math.min(CAP_MS, BASE_MS * 2 ** (failures - 1)),
  connectTimeoutMs: Infinity,
  stableAfterMs: 0,
  stopsAt: neverStops,
};
