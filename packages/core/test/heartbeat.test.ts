import {
  beat,
  heartbeatDeadline,
  LISTENING,
  probe,
  type Beat,
  type Heartbeat,
  type HeartbeatConfig,
  type Ms,
} from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

const config: HeartbeatConfig = { intervalMs: 25_000, timeoutMs: 10_000, wakeTimeoutMs: 3000 };
/** One more turn of the event loop, before a peer is given up on. */
const DOUBT_MS = 250;
/** The longest lateness of a timer that says nothing about this process. */
const LATE_MS = 1000;

const probing: Heartbeat = { kind: "probing", pingedMs: 25_000, deadlineMs: 35_000, excuses: 0 };
const doubtful: Heartbeat = { kind: "doubtful", pingedMs: 25_000, deadlineMs: 35_250, excuses: 0 };
const suspecting = (nowMs: Ms, excuses: number): Heartbeat => ({
  kind: "probing",
  pingedMs: nowMs,
  deadlineMs: nowMs + config.wakeTimeoutMs,
  excuses,
});

const table: readonly (readonly [
  what: string,
  heartbeat: Heartbeat,
  nowMs: Ms,
  heardMs: Ms,
  expected: Beat,
])[] = [
  [
    "waits before the interval is over",
    LISTENING,
    24_999,
    0,
    { kind: "wait", heartbeat: LISTENING },
  ],
  ["pings into silence", LISTENING, 25_000, 0, { kind: "ping", heartbeat: probing }],
  [
    "counts the silence from the last traffic",
    LISTENING,
    25_000,
    1,
    { kind: "wait", heartbeat: LISTENING },
  ],
  [
    "pings when the timer is as late as timers are",
    LISTENING,
    26_000,
    0,
    {
      kind: "ping",
      heartbeat: { kind: "probing", pingedMs: 26_000, deadlineMs: 36_000, excuses: 0 },
    },
  ],
  [
    "asks for a quick answer when the process stood still",
    LISTENING,
    26_001,
    0,
    { kind: "ping", heartbeat: suspecting(26_001, 0) },
  ],
  ["waits for the answer", probing, 34_999, 0, { kind: "wait", heartbeat: probing }],
  ["doubts when the answer is overdue", probing, 35_000, 0, { kind: "wait", heartbeat: doubtful }],
  [
    "doubts from when it noticed",
    probing,
    36_000,
    0,
    { kind: "wait", heartbeat: { ...doubtful, deadlineMs: 36_250 } },
  ],
  [
    "asks again when the answer is overdue because the process stood still",
    probing,
    36_001,
    0,
    { kind: "ping", heartbeat: suspecting(36_001, 1) },
  ],
  ["is content with an answer", probing, 30_000, 29_000, { kind: "wait", heartbeat: LISTENING }],
  [
    "is content with traffic in the moment of the ping",
    probing,
    30_000,
    25_000,
    { kind: "wait", heartbeat: LISTENING },
  ],
  [
    "takes traffic before the ping for no answer",
    probing,
    35_000,
    24_999,
    { kind: "wait", heartbeat: doubtful },
  ],
  [
    "waits for one more turn while in doubt",
    doubtful,
    35_249,
    0,
    { kind: "wait", heartbeat: doubtful },
  ],
  ["gives up after one more turn", doubtful, 35_250, 0, { kind: "dead" }],
  [
    "gives up on a peer though the timer is as late as timers are",
    doubtful,
    36_250,
    0,
    { kind: "dead" },
  ],
  [
    "asks again when the process stood still while in doubt",
    doubtful,
    36_251,
    0,
    { kind: "ping", heartbeat: suspecting(36_251, 1) },
  ],
  [
    "is content with an answer that comes while in doubt",
    doubtful,
    35_250,
    35_200,
    { kind: "wait", heartbeat: LISTENING },
  ],
  [
    "is content with an answer, and asks again when that is long ago",
    probing,
    60_000,
    35_000,
    {
      kind: "ping",
      heartbeat: { kind: "probing", pingedMs: 60_000, deadlineMs: 70_000, excuses: 0 },
    },
  ],
];

describe("beat", () => {
  test.each(table)("%s", (_what, heartbeat, nowMs, heardMs, expected) => {
    expect(beat(heartbeat, config, nowMs, heardMs)).toEqual(expected);
  });
});

describe("heartbeatDeadline", () => {
  test.each([
    ["of a listening heartbeat is an interval after the last traffic", LISTENING, 1000, 26_000],
    ["of an answered ping is an interval after the answer", probing, 25_030, 50_030],
    ["of a probing heartbeat is the answer's", probing, 1000, 35_000],
    ["of a doubtful heartbeat is the last turn's", doubtful, 1000, 35_250],
  ])("%s", (_what, heartbeat, heardMs, deadlineMs) => {
    expect(heartbeatDeadline(heartbeat, config, heardMs)).toBe(deadlineMs);
  });
});

describe("probe", () => {
  test("asks now, whatever the silence was", () => {
    expect(probe(3000, 500)).toEqual({
      kind: "probing",
      pingedMs: 500,
      deadlineMs: 3500,
      excuses: 0,
    });
  });
});

const configs = fc.record({
  intervalMs: fc.integer({ min: 500, max: 60_000 }),
  timeoutMs: fc.integer({ min: 500, max: 30_000 }),
  wakeTimeoutMs: fc.integer({ min: 500, max: 10_000 }),
});
/** How late timers fire: mostly on time, now and then after a stall of up to minutes. */
const stalls = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 20 }) },
    { weight: 2, arbitrary: fc.nat({ max: LATE_MS }) },
    { weight: 1, arbitrary: fc.nat({ max: 600_000 }) },
  ),
  { minLength: 1, maxLength: 60 },
);

interface Life {
  /** When the peer was given up on. */
  readonly deadMs: Ms | undefined;
  /** When each ping went out. */
  readonly pingsMs: readonly Ms[];
  readonly heardMs: Ms;
  readonly nowMs: Ms;
}

/**
 * The owner's loop: wait for the deadline, stall, beat. What arrives during a stall lies in the
 * buffer until the loop turns, that is until after the timer which the stall delayed: the order
 * in which a real event loop runs them, and the one that kills the healthy in naive recipes.
 * @param answer when the peer's answer to a ping arrives, or `undefined` when it is dead.
 */
function live(
  beatConfig: HeartbeatConfig,
  lateness: readonly Ms[],
  answer: (pingedMs: Ms) => Ms | undefined,
): Life {
  let heartbeat = LISTENING;
  let heardMs: Ms = 0;
  let nowMs: Ms = 0;
  let arrivingMs: Ms | undefined;
  const pingsMs: Ms[] = [];
  for (const lateMs of lateness) {
    const dueMs = Math.max(nowMs, heartbeatDeadline(heartbeat, beatConfig, heardMs));
    if (arrivingMs !== undefined && arrivingMs < dueMs) {
      // The loop was free when it arrived.
      heardMs = arrivingMs;
      arrivingMs = undefined;
      nowMs = heardMs;
      continue;
    }
    nowMs = dueMs + lateMs;
    const result = beat(heartbeat, beatConfig, nowMs, heardMs);
    if (result.kind === "dead") return { deadMs: nowMs, pingsMs, heardMs, nowMs };
    if (result.kind === "ping") {
      pingsMs.push(nowMs);
      arrivingMs ??= answer(nowMs);
    }
    heartbeat = result.heartbeat;
    // The timer is done; the loop turns and reads what arrived while it stood still.
    if (arrivingMs !== undefined && arrivingMs <= nowMs) {
      heardMs = nowMs;
      arrivingMs = undefined;
    }
  }
  return { deadMs: undefined, pingsMs, heardMs, nowMs };
}

describe("a heartbeat over time", () => {
  test("never kills a peer that answers in time, whatever stalls the event loop", () => {
    check(
      fc.property(configs, stalls, fc.nat({ max: 499 }), (drawn, lateness, answerMs) => {
        const { deadMs } = live(drawn, lateness, (pingedMs) => pingedMs + answerMs);
        expect(deadMs).toBeUndefined();
      }),
      500,
    );
  });

  test("finds a silent peer within interval, timeout and doubt when timers are on time", () => {
    check(
      fc.property(configs, (drawn) => {
        const { deadMs } = live(
          drawn,
          Array.from({ length: 10 }, () => 0),
          () => undefined,
        );
        expect(deadMs).toBe(drawn.intervalMs + drawn.timeoutMs + DOUBT_MS);
      }),
    );
  });

  test("finds a silent peer within three latenesses more when timers are a little late", () => {
    const late = fc.array(fc.nat({ max: LATE_MS }), { minLength: 10, maxLength: 10 });
    check(
      fc.property(configs, late, (drawn, lateness) => {
        const { deadMs } = live(drawn, lateness, () => undefined);
        const boundMs = drawn.intervalMs + drawn.timeoutMs + DOUBT_MS + 3 * LATE_MS;
        expect(deadMs ?? Infinity).toBeLessThanOrEqual(boundMs);
      }),
    );
  });

  test("finds a silent peer once the process stands still no more", () => {
    check(
      fc.property(configs, stalls, (drawn, lateness) => {
        const calm = Array.from({ length: 10 }, () => 0);
        const { deadMs } = live(drawn, [...lateness, ...calm], () => undefined);
        expect(deadMs).toBeDefined();
      }),
    );
  });

  test("finds a silent peer though every timer is late, as in a hidden tab", () => {
    check(
      fc.property(configs, fc.integer({ min: LATE_MS + 1, max: 120_000 }), (drawn, lateMs) => {
        const always = Array.from({ length: 10 }, () => lateMs);
        expect(live(drawn, always, () => undefined).deadMs).toBeDefined();
      }),
    );
  });

  test("pings once per interval, though answers may take longer than that", () => {
    check(
      fc.property(configs, fc.nat({ max: 400 }), (drawn, answerMs) => {
        const onTime = Array.from({ length: 20 }, () => 0);
        const { pingsMs } = live(drawn, onTime, (pingedMs) => pingedMs + answerMs);
        const gapsMs = pingsMs.slice(1).map((pingMs, index) => pingMs - (pingsMs[index] ?? 0));
        expect(gapsMs).toEqual(gapsMs.map(() => answerMs + drawn.intervalMs));
      }),
    );
  });

  test("never gives up without a ping that had its time to be answered", () => {
    check(
      fc.property(configs, stalls, (drawn, lateness) => {
        const { deadMs, pingsMs } = live(drawn, lateness, () => undefined);
        const answerableMs = Math.min(drawn.timeoutMs, drawn.wakeTimeoutMs);
        const waitedMs = deadMs === undefined ? Infinity : deadMs - (pingsMs.at(-1) ?? Infinity);
        expect(waitedMs).toBeGreaterThanOrEqual(answerableMs);
      }),
      500,
    );
  });

  const anyHeartbeat = fc
    .tuple(fc.constantFrom("probing", "doubtful"), fc.nat(1_000_000), fc.nat(30_000))
    .map(([kind, pingedMs, forMs]): Heartbeat => ({
      kind,
      pingedMs,
      deadlineMs: pingedMs + forMs,
      excuses: 0,
    }));

  test("is content with any traffic since the ping, however late the look at it", () => {
    check(
      fc.property(anyHeartbeat, fc.nat(100_000), fc.nat(1_000_000), (asked, afterMs, lookMs) => {
        const heardMs = (asked.kind === "listening" ? 0 : asked.pingedMs) + afterMs;
        expect(beat(asked, config, heardMs + lookMs, heardMs)).toEqual(
          beat(LISTENING, config, heardMs + lookMs, heardMs),
        );
      }),
    );
  });

  test("never kills by a late timer", () => {
    check(
      fc.property(anyHeartbeat, fc.integer({ min: LATE_MS + 1, max: 1e9 }), (asked, lateMs) => {
        const nowMs = heartbeatDeadline(asked, config, -1) + lateMs;
        expect(beat(asked, config, nowMs, -1).kind).toBe("ping");
      }),
    );
  });

  test("does nothing when it is asked before its deadline", () => {
    check(
      fc.property(anyHeartbeat, fc.integer({ min: 1, max: 100_000 }), (asked, earlyMs) => {
        const nowMs = heartbeatDeadline(asked, config, -1) - earlyMs;
        expect(beat(asked, config, nowMs, -1)).toEqual({ kind: "wait", heartbeat: asked });
      }),
    );
  });
});
