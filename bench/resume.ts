import { startRedis } from "../tests/kit/redis.ts";
import { inTurn, spread, type Row } from "./measure.ts";
import { Process } from "./process.ts";

/** Sessions that come back together, and what they have missed. */
const SESSIONS = 1_000;
const MISSED = 10;
const BYTES = 500;

/** Sessions of others, with as much waiting in the same Redis. */
const OTHERS = { none: 0, many: 3_000 };

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
export async function resume(rounds: number): Promise<Row[]> {
  const read = await inTurn(["none", "many"], rounds, bytesRead);
  const growth = spread(read.many.map((bytes, round) => bytes / (read.none[round] ?? NaN)));
  return [
    {
      what: `bytes read from Redis by ${SESSIONS} resumes, for each byte they had missed`,
      figure: spread(read.many),
      unit: "B",
      bar: "<= 3",
      holds: spread(read.many).median <= 3,
    },
    {
      what: `the same beside ${OTHERS.many} other sessions`,
      figure: growth,
      unit: "of what it is alone",
      bar: `<= ${BAR}`,
      holds: growth.median <= BAR,
    },
  ];
}
