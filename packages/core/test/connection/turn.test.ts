import type { Ms } from "@backsoon/core";
import { describe, expect, test } from "vitest";

import { Rig } from "./rig.ts";

/** Refused attempts, one after the other. */
function refuse(rig: Rig, times: number): Rig {
  for (let index = 0; index < times; index += 1) {
    rig.closed(1006);
    if (rig.state.kind === "waiting") rig.timer();
  }
  return rig;
}

/** Connections that open and are lost, by the time each lived. */
function live(rig: Rig, ...livesMs: readonly Ms[]): Rig {
  for (const lifeMs of livesMs) {
    if (rig.state.kind === "waiting") rig.timer();
    rig.opened().heard(lifeMs).closed(1006);
  }
  return rig;
}

const connects = (rig: Rig): number => rig.log.filter(({ kind }) => kind === "connect").length;

const unauthorized = (): Rig => new Rig().opened().closed(3000);

const turnAfter = (end: (rig: Rig) => Rig): number =>
  end(new Rig()).timer().action("connect").urlTurn;

/** Connections that a balancer drops after so much silence. */
const dropped = (rig: Rig, ...silencesMs: readonly Ms[]): Rig => {
  for (const silenceMs of silencesMs) {
    if (rig.state.kind === "waiting") rig.timer();
    rig.opened(0, false).closed(1006, "", silenceMs);
  }
  return rig;
};

describe("the count of failures", () => {
  test("grows with each refused attempt", () => {
    expect(refuse(new Rig(), 3).connection.history.failures).toBe(3);
  });

  test("grows with each connection that is lost before it was stable", () => {
    expect(live(new Rig(), 4999, 4999, 4999).connection.history.failures).toBe(3);
  });

  test("begins anew once a connection was stable", () => {
    const rig = refuse(new Rig(), 3).opened().heard(5000).closed(1006);
    expect(rig.action("reconnecting").verdict.window).toEqual({ fromMs: 0, toMs: 5000 });
  });

  test("does not begin anew because a connection opens", () => {
    const rig = refuse(new Rig(), 3).opened().heard(4999).closed(1006);
    expect(rig.action("reconnecting").verdict.window).toEqual({ fromMs: 0, toMs: 30_000 });
  });

  test("begins anew after a stable connection that failed with an error", () => {
    const rig = refuse(new Rig(), 3).opened().heard(5000).input({ kind: "errored" }).closed(1006);
    expect(rig.action("reconnecting").verdict.window.toMs).toBe(5000);
  });

  test("begins anew after a stable connection whose peer stopped answering", () => {
    const rig = refuse(new Rig(), 3).opened().timer().timer().timer();
    expect(rig.action("reconnecting").verdict.window.toMs).toBe(5000);
  });
});

describe("the number of an attempt", () => {
  test("is 1 for the very first", () => {
    expect(new Rig().action("connect").attempt).toBe(1);
  });

  test("counts up with each refused attempt", () => {
    expect(refuse(new Rig(), 2).action("connect").attempt).toBe(3);
  });

  test("is 1 for the first after a stable connection", () => {
    expect(live(new Rig(), 6000).timer().action("connect").attempt).toBe(1);
  });

  test.each([
    ["refused attempts", (): Rig => refuse(new Rig(), 2).closed(1006)],
    ["a stable connection", (): Rig => live(new Rig(), 6000)],
    ["an unstable connection", (): Rig => live(new Rig(), 100)],
  ])("is told before the attempt, after %s", (_what, make) => {
    const rig = make();
    const { attempt } = rig.action("reconnecting");
    expect(rig.timer().action("connect").attempt).toBe(attempt);
  });
});

describe("maxAttempts", () => {
  test("ends it after so many refused attempts from the start", () => {
    const rig = refuse(new Rig({ maxAttempts: 3 }), 10);
    expect([rig.state.kind, connects(rig)]).toEqual(["closed", 3]);
  });

  test("ends it after so many refused attempts to get back", () => {
    const rig = refuse(live(new Rig({ maxAttempts: 3 }), 6000).timer(), 10);
    expect([rig.state.kind, connects(rig)]).toEqual(["closed", 1 + 3]);
  });

  test("does not end it while connections are stable", () => {
    const rig = live(new Rig({ maxAttempts: 3 }), 6000, 6000, 6000, 6000, 6000, 6000);
    expect(rig.state.kind).toBe("waiting");
  });
});

describe("fresh credentials", () => {
  test("are asked for with the attempt after 3000", () => {
    expect(unauthorized().timer().action("connect").refresh).toBe(true);
  });

  test("are not asked for otherwise", () => {
    expect(new Rig().opened().closed(1006).timer().action("connect").refresh).toBe(false);
  });

  test("that are refused too end it", () => {
    expect(unauthorized().timer().opened().closed(3000).action("close").willReconnect).toBe(false);
  });

  test("are asked for again after a stable connection", () => {
    const rig = unauthorized().timer().opened().heard(5000).closed(3000).timer();
    expect(rig.action("connect").refresh).toBe(true);
  });

  test("are still asked for when the attempt to fetch them failed", () => {
    const rig = unauthorized().timer().input({ kind: "not-tried" }).timer();
    expect(rig.action("connect").refresh).toBe(true);
  });

  test("are not asked for again when the attempt with them was refused by the network", () => {
    expect(unauthorized().timer().closed(1006).timer().action("connect").refresh).toBe(false);
  });
});

describe("the URL", () => {
  test.each([
    ["a refused attempt", (rig: Rig): Rig => rig.closed(1006)],
    ["a connect timeout", (rig: Rig): Rig => rig.timer()],
    ["a malformed URL", (rig: Rig): Rig => rig.input({ kind: "not-tried" })],
    ["1013", (rig: Rig): Rig => rig.opened().closed(1013)],
  ])("is the next one after %s", (_what, end) => {
    expect(turnAfter(end)).toBe(1);
  });

  test.each([
    ["1012", (rig: Rig): Rig => rig.opened().closed(1012)],
    ["1006 after open", (rig: Rig): Rig => rig.opened().closed(1006)],
    ["an unanswered ping", (rig: Rig): Rig => rig.opened().timer().timer().timer()],
    ["reconnect()", (rig: Rig): Rig => rig.input({ kind: "reconnect" })],
  ])("is the same one after %s", (_what, end) => {
    expect(turnAfter(end)).toBe(0);
  });

  test.each([
    [1, [30_000]],
    [2, [0, 30_000]],
    [3, [0, 0, 30_000]],
  ])("of %i is left by 1013 soon, until all have said it", (urlCount, fromMs) => {
    const rig = new Rig();
    rig.urlCount = urlCount;
    const actual = fromMs.map(() => {
      rig.opened().closed(1013);
      const from = rig.action("reconnecting").verdict.window.fromMs;
      rig.timer();
      return from;
    });
    expect(actual).toEqual(fromMs);
  });

  test("may be left again after a stable connection", () => {
    const rig = new Rig();
    rig.urlCount = 2;
    rig.opened().closed(1013).timer().opened().heard(5000).closed(1013);
    expect(rig.action("reconnecting").verdict.window.fromMs).toBe(0);
  });
});

describe("the idle limit", () => {
  test("is not learnt from a connection that has outlived a longer silence", () => {
    const rig = new Rig();
    for (let crash = 0; crash < 2; crash += 1) {
      if (rig.state.kind === "waiting") rig.timer();
      rig.opened().timer().heard(30).closed(1006, "", 7_000);
    }
    expect(rig.connection.history.idleLimits.limitMs).toBeUndefined();
  });

  test("is told at the second disconnect after the same silence", () => {
    expect(dropped(new Rig(), 59_998, 60_002).action("idlelimit")).toEqual({
      kind: "idlelimit",
      limitMs: 59_998,
      intervalMs: 25_000,
    });
  });

  test("is told with the interval that it makes shorter", () => {
    expect(dropped(new Rig(), 20_000, 20_000).action("idlelimit").intervalMs).toBe(15_000);
  });

  test("is told without an interval where there is no heartbeat", () => {
    const rig = dropped(new Rig({ heartbeat: undefined }), 60_000, 60_000);
    expect(rig.action("idlelimit").intervalMs).toBeUndefined();
  });

  test("is told once", () => {
    const rig = dropped(new Rig(), 60_000, 60_000, 60_000, 60_000);
    expect(rig.log.filter(({ kind }) => kind === "idlelimit")).toHaveLength(1);
  });

  test("is kept from an earlier life", () => {
    expect(new Rig({}, { limitMs: 20_000 }).opened().deadlineMs).toBe(15_000);
  });

  test("keeps the next connection's pings below three quarters of it", () => {
    const rig = dropped(new Rig(), 20_000, 20_000).timer().opened();
    expect(rig.deadlineMs - rig.nowMs).toBe(15_000);
  });

  test("that is as short as an answer may take is kept, too", () => {
    // Deepgram drops what is silent for 10 s; an answer may take as long.
    const rig = new Rig({}, { limitMs: 10_000 }).opened().timer().heard(30);
    expect(rig.deadlineMs - rig.heardMs).toBe(7500);
  });

  test("counts the silence since anything was sent, too", () => {
    const rig = new Rig();
    for (let index = 0; index < 2; index += 1) {
      rig.opened(0, false);
      rig.nowMs += 30_000;
      rig.sentMs = rig.nowMs;
      rig.closed(1006, "", 20_000).timer();
    }
    expect(rig.connection.history.idleLimits.limitMs).toBe(20_000);
  });

  test("is nearly the same when the runtime tells of an error and never of the close", () => {
    const rig = new Rig();
    for (let index = 0; index < 2; index += 1) {
      rig.opened(0, false).input({ kind: "errored" }, 60_000).timer().timer();
    }
    expect(rig.connection.history.idleLimits.limitMs).toBeLessThanOrEqual(60_250);
  });

  test("counts no silence from before the connection opened", () => {
    const rig = new Rig();
    for (const beforeMs of [30_000, 30_000]) {
      rig.opened(100, false);
      // An adapter that remembers the traffic of the connection before.
      rig.heardMs = rig.sentMs = rig.nowMs - beforeMs;
      rig.closed(1006, "", 10).timer();
    }
    expect(rig.connection.history.idleLimits.limitMs).toBeUndefined();
  });

  test.each([
    ["a Close frame", (rig: Rig): Rig => rig.opened(0, false).closed(1001, "", 60_000)],
    ["a refused attempt", (rig: Rig): Rig => rig.closed(1006, "", 19_000)],
    [
      "a frozen page",
      (rig: Rig): Rig => rig.opened(0, false).input({ kind: "freeze" }).closed(1006, "", 60_000),
    ],
    ["an unanswered ping", (rig: Rig): Rig => rig.opened().timer().timer().timer()],
  ])("is not learnt from %s", (_what, end) => {
    const rig = new Rig();
    end(end(rig).timer()).timer();
    expect(rig.connection.history.idleLimits.limitMs).toBeUndefined();
  });
});

describe("what the application is told", () => {
  test("of an end is what was observed, and what follows", () => {
    expect(new Rig().opened().closed(1012, "deploy; retry-after=12.345").actions).toMatchObject([
      {
        kind: "close",
        code: 1012,
        rawCode: 1012,
        reason: "deploy; retry-after=12.345",
        wasClean: true,
        cause: "close-frame",
        willReconnect: true,
        verdict: { decision: "retry", because: { source: "hint" } },
      },
      { kind: "reconnecting", code: 1012, delayMs: 12_345 },
    ]);
  });

  test.each([
    ["a refused connection", (rig: Rig): Rig => rig.closed(1006), "never-opened"],
    ["a rejected function", (rig: Rig): Rig => rig.input({ kind: "not-tried" }), "not-tried"],
    ["a connect timeout", (rig: Rig): Rig => rig.timer(), "connect-timeout"],
    ["an error alone", (rig: Rig): Rig => rig.input({ kind: "errored" }).timer(), "never-opened"],
    ["a dead peer", (rig: Rig): Rig => rig.opened().timer().timer().timer(), "no-answer"],
    ["a lost connection", (rig: Rig): Rig => rig.opened().closed(1006), "abnormal"],
    [
      "an error after open, alone",
      (rig: Rig): Rig => rig.opened().input({ kind: "errored" }).timer(),
      "abnormal",
    ],
    ["a Close frame", (rig: Rig): Rig => rig.opened().closed(1001), "close-frame"],
    ["reconnect()", (rig: Rig): Rig => rig.input({ kind: "reconnect" }), "application"],
  ] as const)("of %s is its cause", (_what, end, cause) => {
    expect(end(new Rig()).action("reconnecting").cause).toBe(cause);
  });

  test("of the delay is when the attempt begins", () => {
    const rig = new Rig().opened().closed(1006);
    expect(rig.nowMs + rig.action("reconnecting").delayMs).toBe(rig.deadlineMs);
  });

  test("is the end of it for good, when retry is off", () => {
    const rig = new Rig({ retry: false }).opened().closed(1012);
    expect([rig.state.kind, rig.kinds]).toEqual(["closed", ["close"]]);
  });

  test("of a first attempt that failed for good is an error, then the end", () => {
    expect(new Rig({ retry: false }).closed(1006).kinds).toEqual(["error", "close"]);
  });
});
