import { expect, it } from "vitest";

import { drained } from "../../bench/drain.ts";
import { returned } from "../../bench/replay.ts";

const CONNECTIONS = 200;
const MESSAGES = 200;

it.each(["loop", "lifecycle", "session", "socket.io"] as const)(
  "a %s server drains, and says what it took",
  async (server) => {
    const { seconds, stallMs, grownMb } = await drained(server, CONNECTIONS);
    expect(seconds).toBeGreaterThan(0);
    expect(stallMs).toBeGreaterThan(0);
    expect(grownMb).toBeGreaterThanOrEqual(0);
  },
);

it.each(["raw", "session", "socket.io"] as const)(
  "a client of %s gets what it missed, once and in order",
  async (side) => {
    const { rate, caughtUpMs, wrong } = await returned(side, MESSAGES);
    expect(wrong).toBe(0);
    expect(rate).toBeGreaterThan(0);
    expect(caughtUpMs).toBeGreaterThan(0);
  },
);
