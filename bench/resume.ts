import { startRedis } from "../tests/kit/redis.ts";
import { inTurn, ratios, spread } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

/** Sessions that come back together, and what they have missed. */
const SESSIONS = 1_000;
const MISSED = 10;
const BYTES = 500;

/** Sessions of others, with as much waiting in the same Redis. */
const OTHERS = { none: 0, many: 3_000 };

const BAR_BYTES = 3;
const BAR = 1.1;

async function bytesRead(others: keyof typeof OTHERS): Promise<number> {
  await using redis = await startRedis();
  await using moving = new Process("resume", redis.url, SESSIONS, OTHERS[others], MISSED, BYTES);
  const { read } = await moving.answer<{ read: number }>();
  return read / (SESSIONS * MISSED * BYTES);
}

/**
 * What a thousand sessions read from Redis when they come back together, with and without others:
 * their own messages and nothing else.
 */
export async function resume(rounds: number): Promise<Table[]> {
  const read = await inTurn(["none", "many"], rounds, bytesRead);
  const sessions = SESSIONS.toLocaleString("en");
  return [
    {
      title: `Bytes read from Redis by ${sessions} resumes`,
      unit: "B for each byte that had been missed",
      better: "lower",
      note: `${MISSED} messages of ${BYTES} B missed by each.`,
      rows: [{ kind: "ours", side: "Backsoon", figure: spread(read.many), bar: BAR_BYTES }],
    },
    {
      title: `The same beside ${OTHERS.many.toLocaleString("en")} other sessions`,
      unit: "of what it is alone",
      better: "lower",
      rows: [{ kind: "ours", side: "Backsoon", figure: ratios(read.many, read.none), bar: BAR }],
    },
  ];
}
