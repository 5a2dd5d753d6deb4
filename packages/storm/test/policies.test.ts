import { describe, expect, test } from "vitest";

import { policies } from "../src/policies/index.ts";
import { schedules, type PolicyId } from "../src/policies/schedules.ts";
import { seededRandom } from "../src/random.ts";
import { scheduledClient, type Schedule, type Wait } from "../src/scheduled-client.ts";

/** The delays after the first failures, if every draw gives the same; whole milliseconds. */
function delays(schedule: Schedule, draw: number, count: number): readonly (number | undefined)[] {
  return Array.from({ length: count }, (_, index) => {
    const next = schedule.delayMs(index + 1, () => draw, draw, 0);
    const delayMs = typeof next === "object" ? next.delayMs : next;
    return delayMs === undefined ? undefined : Math.round(delayMs);
  });
}

const ALMOST_1 = 1 - 2 ** -32;
const GIVES_UP = undefined;

/** What a client does from the end of its connection on, refused each time at once. */
function refusedMs(schedule: Schedule, seed: number, times: number): readonly number[] {
  const random = seededRandom(seed);
  const client = scheduledClient(schedule);
  const attemptsMs: number[] = [];
  let nowMs = 0;
  let { state, deadlineMs } = client.react(
    client.settled,
    { kind: "ended", code: 1006, reason: "" },
    nowMs,
    random,
  );
  while (attemptsMs.length < times && deadlineMs < Infinity) {
    nowMs = deadlineMs;
    ({ state } = client.react(state, { kind: "timer" }, nowMs, random));
    attemptsMs.push(nowMs);
    ({ state, deadlineMs } = client.react(state, { kind: "refused" }, nowMs, random));
  }
  return attemptsMs;
}

describe("the policies", () => {
  test("have an id each, and say where they come from", () => {
    expect(policies.map(({ id }) => id)).toEqual(Object.keys(schedules));
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    for (const { source } of policies) expect(source.length).toBeGreaterThan(20);
  });

  /** Worked out by hand from the sources that the policies name. */
  test.each<readonly [id: PolicyId, draw: number, delaysMs: readonly (number | undefined)[]]>([
    ["reconnecting-websocket", 0, [1000, 1300, 1690, 2197, 2856, 3713]],
    ["reconnecting-websocket", 0.5, [3000, 3900, 5070, 6591, 8568, 10_000, 10_000]],
    ["partysocket", 0, [3000, 3900, 5070, 6591, 8568, 10_000, 10_000]],
    ["partysocket", 0.9, [3000, 3900, 5070, 6591, 8568, 10_000, 10_000]],
    ["websocket-ts", 0, [2000, 4000, 8000, 16_000, 32_000, 64_000, 64_000]],
    ["rews", 0, [75, 150, 300, 600, 1200, 2400, 4800, 5000, 5000]],
    ["rews", ALMOST_1, [150, 300, 600, 1200, 2400, 4800, 9600, 10_000, 10_000]],
    ["graphql-ws", 0, [1300, 2300, 4300, 8300, 16_300, GIVES_UP]],
    ["graphql-ws", ALMOST_1, [3999, 4999, 6999, 10_999, 18_999, GIVES_UP]],
    // 0: to the even side, which is early; 0.55: to the odd, and 27.5 % late.
    ["socket.io", 0, [1000, 2000, 4000, 5000, 5000]],
    ["socket.io", 0.55, [1275, 2550, 5000, 5000, 5000]],
    ["socket.io", 0.899, [551, 1101, 2202, 4404, 5000]],
    ["phoenix", 0, [10, 50, 100, 150, 200, 250, 500, 1000, 2000, 5000, 5000]],
    ["centrifuge", 0, [500, 500, 500, 500, 500, 500, 500, 500]],
    ["centrifuge", ALMOST_1, [1000, 1500, 2500, 4500, 8500, 16_500, 20_000, 20_000]],
    ["signalr", 0, [0, 2000, 10_000, 30_000, GIVES_UP]],
    ["fixed-5s", 0, [5000, 5000]],
    ["aws-full-jitter", 0.5, [500, 1000, 2000, 4000, 8000, 15_000, 15_000]],
    ["rfc-6455", 0.5, [2500, 5000, 10_000, 15_000, 15_000]],
  ])("%s, drawing %d", (id, draw, delaysMs) => {
    expect(delays(schedules[id], draw, delaysMs.length)).toEqual(delaysMs);
  });

  test.each<readonly [id: PolicyId, times: number]>([
    ["signalr", 4],
    // Its first refusal is its last.
    ["graphql-ws", 1],
    ["phoenix", 100],
  ])("%s tries %i times at most of 100", (id, times) => {
    expect(refusedMs(schedules[id], 1, 100)).toHaveLength(times);
  });

  test("reconnecting-websocket draws once for all its attempts", () => {
    const attemptsMs = refusedMs(schedules["reconnecting-websocket"], 3, 3);
    const [first = 0, second = 0, third = 0] = attemptsMs;
    expect((second - first) / first).toBeCloseTo(1.3);
    expect((third - second) / (second - first)).toBeCloseTo(1.3);
  });

  test("graphql-ws stays away after the codes that it calls fatal", () => {
    const { stopsAt } = schedules["graphql-ws"];
    expect([1000, 1001, 1006, 1012, 1013, 3000, 4403, 4408, 4499, 4504].filter(stopsAt)).toEqual(
      [],
    );
    expect([1002, 1008, 1011, 1015, 4400, 4401, 4429, 4500].every(stopsAt)).toBe(true);
  });
});

describe("a client with a schedule", () => {
  const schedule: Schedule = {
    name: "test",
    source: "",
    delayMs: (failures, _draw, _own, tookMs) => failures * 1_000 + tookMs,
    connectTimeoutMs: 4_000,
    stableAfterMs: 5_000,
    stopsAt: (end) => end === 1008,
  };
  const { react, settled } = scheduledClient(schedule);
  const random = seededRandom(1);
  const ended = (code: number) => ({ kind: "ended", code, reason: "" }) as const;

  test("lets go of an attempt that takes too long, and waits from there", () => {
    const waiting = react(settled, ended(1006), 0, random);
    expect(waiting).toMatchObject({ deed: "nothing", deadlineMs: 1_000 });
    const connecting = react(waiting.state, { kind: "timer" }, 1_000, random);
    expect(connecting).toMatchObject({ deed: "connect", deadlineMs: 5_000 });
    const late = react(connecting.state, { kind: "timer" }, 5_000, random);
    expect(late).toMatchObject({ deed: "let-go", deadlineMs: 5_000 + 2_000 + 4_000 });
  });

  test.each([
    ["remembers", 4_999, 2_000],
    ["forgets", 5_000, 1_000],
  ] as const)("%s its failures after a connection of %i ms", (_what, lastsMs, delayMs) => {
    const waiting = react(settled, ended(1012), 0, random);
    const connecting = react(waiting.state, { kind: "timer" }, 1_000, random);
    const open = react(connecting.state, { kind: "opened" }, 1_100, random);
    const again = react(open.state, ended(1012), 1_100 + lastsMs, random);
    expect(again.deadlineMs - (1_100 + lastsMs)).toBe(delayMs);
  });

  test("stays away for good after an end that stops it", () => {
    const stopped = react(settled, ended(1008), 0, random);
    expect(stopped).toMatchObject({ deed: "nothing", deadlineMs: Infinity });
  });
});

describe("actioncable", () => {
  const { delayMs } = schedules.actioncable;
  const wait = (...args: Parameters<typeof delayMs>): Wait => {
    const next = delayMs(...args);
    if (typeof next !== "object") throw new Error("it counts by itself");
    return next;
  };

  /**
   * Intervals of 6-12 s, 9 on average, so that a moment finds the next poll within r with the
   * density (1 - F(r)) / 9: 1/3 is after 6 s already; 1/6 in the gap between the last ping's 6 s and
   * the end's, 1.5 s long on average; 1/2 before, and polls again 6-12 s later.
   */
  test("first polls when the stationary renewal process says", () => {
    const random = seededRandom(1);
    const waits = Array.from({ length: 100_000 }, () => wait(1, random, 0, 0));
    const counted = waits.filter(({ failures }) => failures === 2).length / waits.length;
    expect(counted).toBeCloseTo(1 / 6, 2);
    const delaysMs = waits.map((first) => first.delayMs);
    expect(Math.min(...delaysMs.slice(0, 10_000))).toBeGreaterThanOrEqual(6_000);
    expect(Math.max(...delaysMs.slice(0, 10_000))).toBeLessThan(18_000);
    const mean = delaysMs.reduce((sum, ms) => sum + ms, 0) / delaysMs.length;
    // 1/3 of 8 s, 1/6 of 5 + 7.42 s, 1/2 of 2.33 + 9 s.
    expect(mean / 1_000).toBeCloseTo(8 / 3 + 12.4175 / 6 + (7 / 3 + 9) / 2, 1);
  });

  test("counts the polls that it makes while an attempt is under way", () => {
    const draw = (): number => 0;
    const soon = wait(2, draw, 0, 100);
    expect(soon.delayMs).toBeCloseTo(6_000 * 1.15 - 100);
    expect(soon.failures).toBe(2);
    const late = wait(2, draw, 0, 7_000);
    expect(late.delayMs).toBeCloseTo(6_000 * (1.15 + 1.15 ** 2) - 7_000);
    expect(late.failures).toBe(3);
  });
});
