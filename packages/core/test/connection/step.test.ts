import type { Action, Input, State } from "@backsoon/core";
import { describe, expect, test } from "vitest";

import { inState, Rig } from "./rig.ts";

const rigIn = (name: string): Rig => {
  const make = inState[name];
  if (make === undefined) throw new Error(`no state called ${name}`);
  return make();
};

const inputs = {
  opened: { kind: "opened", canPing: true },
  errored: { kind: "errored" },
  "not-tried": { kind: "not-tried" },
  "closed 1000": { kind: "closed", rawCode: 1000, reason: "", wasClean: true },
  "closed 1006": { kind: "closed", rawCode: 1006, reason: "", wasClean: false },
  "closed 1012": { kind: "closed", rawCode: 1012, reason: "", wasClean: true },
  timer: { kind: "timer" },
  close: { kind: "close", code: 1000, reason: "bye" },
  reconnect: { kind: "reconnect" },
  plan: { kind: "plan", spreadMs: 60_000 },
  wake: { kind: "wake" },
  online: { kind: "online" },
  visible: { kind: "visible" },
  offline: { kind: "offline" },
  freeze: { kind: "freeze" },
} satisfies Record<string, Input>;

type Row = readonly [
  state: string,
  input: keyof typeof inputs,
  next: State["kind"],
  actions: readonly Action["kind"][],
];

/** What each input does in each state. What is not listed does nothing: see the test below. */
const table: readonly Row[] = [
  ["connecting", "opened", "open", ["open"]],
  ["connecting", "errored", "closing", []],
  ["connecting", "not-tried", "waiting", ["error", "reconnecting"]],
  ["connecting", "closed 1000", "waiting", ["error", "reconnecting"]],
  ["connecting", "closed 1006", "waiting", ["error", "reconnecting"]],
  ["connecting", "closed 1012", "waiting", ["error", "reconnecting"]],
  ["connecting", "close", "closing", ["hang-up"]],
  ["connecting", "reconnect", "waiting", ["abandon", "reconnecting"]],

  ["open", "errored", "closing", []],
  ["open", "closed 1000", "closed", ["close"]],
  ["open", "closed 1006", "waiting", ["close", "reconnecting"]],
  ["open", "closed 1012", "waiting", ["close", "reconnecting"]],
  ["open", "close", "closing", ["hang-up"]],
  ["open", "reconnect", "waiting", ["abandon", "close", "reconnecting"]],
  ["open", "wake", "open", ["ping"]],
  ["open", "online", "open", ["ping"]],
  ["open", "visible", "open", ["ping"]],
  ["open", "offline", "open", ["ping"]],
  ["open", "freeze", "open", []],

  ["frozen", "wake", "open", ["ping"]],
  ["frozen", "visible", "open", ["ping"]],
  ["frozen", "closed 1006", "waiting", ["close", "reconnecting"]],
  ["frozen", "close", "closing", ["hang-up"]],
  ["frozen", "errored", "closing", []],

  ["probing", "closed 1006", "waiting", ["close", "reconnecting"]],
  ["probing", "close", "closing", ["hang-up"]],
  ["doubtful", "close", "closing", ["hang-up"]],
  ["doubtful", "closed 1012", "waiting", ["close", "reconnecting"]],

  ["waiting", "close", "closing", []],
  ["waiting", "reconnect", "waiting", ["abandon", "reconnecting"]],
  ["waiting", "wake", "waiting", []],
  ["waiting", "online", "waiting", []],
  ["waiting", "visible", "waiting", []],
  ["waiting for a slot", "close", "closing", []],
  ["waiting for a slot", "reconnect", "waiting", ["abandon", "reconnecting"]],

  ["closing an attempt", "closed 1006", "closed", ["close"]],
  ["closing an attempt", "closed 1000", "closed", ["close"]],
  ["closing an attempt", "closed 1012", "closed", ["close"]],
  ["closing an attempt", "reconnect", "waiting", ["abandon", "reconnecting"]],
  ["closing an open connection", "closed 1000", "closed", ["close"]],
  ["closing an open connection", "closed 1006", "closed", ["close"]],
  ["closing an open connection", "closed 1012", "closed", ["close"]],
  ["closing an open connection", "reconnect", "waiting", ["abandon", "close", "reconnecting"]],
  ["closing while waiting", "timer", "closed", ["abandon", "close"]],
  ["closing while waiting", "reconnect", "waiting", ["abandon", "reconnecting"]],

  ["failing an attempt", "closed 1006", "waiting", ["error", "reconnecting"]],
  ["failing an attempt", "closed 1000", "waiting", ["error", "reconnecting"]],
  ["failing an attempt", "closed 1012", "waiting", ["error", "reconnecting"]],
  ["failing an attempt", "close", "closing", []],
  ["failing an attempt", "reconnect", "waiting", ["abandon", "reconnecting"]],
  ["failing an open connection", "closed 1000", "closed", ["close"]],
  ["failing an open connection", "closed 1006", "waiting", ["close", "reconnecting"]],
  ["failing an open connection", "closed 1012", "waiting", ["close", "reconnecting"]],
  ["failing an open connection", "close", "closing", []],
  ["failing an open connection", "reconnect", "waiting", ["abandon", "close", "reconnecting"]],

  ["closed", "reconnect", "waiting", ["abandon", "reconnecting"]],
];

describe("step", () => {
  test.each(table)("%s, %s: %s", (name, input, next, actions) => {
    const rig = rigIn(name).input(inputs[input]);
    expect([rig.state.kind, rig.kinds]).toEqual([next, actions]);
  });

  /** Every pair that the table does not list, but for states that the table does not mean whole. */
  const listed = new Set(table.map(([state, input]) => `${state}, ${input}`));
  const whole = ["connecting", "waiting", "waiting for a slot", "closing an attempt", "closed"];
  const rest = [
    ...whole,
    "open",
    "closing an open connection",
    "failing an attempt",
    "failing an open connection",
  ].flatMap((state) =>
    Object.entries(inputs)
      .filter(([input]) => input !== "plan" && !listed.has(`${state}, ${input}`))
      .map(([input, value]) => [state, input, value] as const),
  );

  test.each(rest)("%s, %s: nothing", (state, _input, value) => {
    const rig = rigIn(state);
    const before = rig.connection;
    rig.input(value);
    expect([rig.connection, rig.actions]).toEqual([before, []]);
  });

  test("returns the very same connection when nothing happens", () => {
    // An owner stops running actions when a listener has changed the connection under it; a
    // listener's close() of a closed connection must not look like a change.
    const changed = rest.filter(([state, , value]) => {
      const rig = rigIn(state);
      const before = rig.connection;
      return rig.input(value).connection !== before;
    });
    expect(changed.map(([state, input]) => `${state}, ${input}`)).toEqual([]);
  });

  test.each(Object.keys(inState))(
    "%s, plan: remembers the spread, and does nothing else",
    (name) => {
      const rig = rigIn(name);
      const { state, history } = rig.connection;
      rig.input(inputs.plan);
      expect([rig.connection, rig.actions]).toEqual([
        { state, history: { ...history, spreadMs: 60_000 } },
        [],
      ]);
    },
  );

  test.each(Object.keys(inState))("%s: a timer before the deadline does nothing", (name) => {
    const rig = rigIn(name);
    const before = rig.connection;
    const earlyMs = Math.min(rig.deadlineMs, rig.nowMs + 1e6) - 1;
    rig.nowMs = earlyMs;
    rig.input({ kind: "timer" });
    expect([rig.connection, rig.actions]).toEqual([before, []]);
  });

  test("gives the same result for the same arguments, and changes none of them", () => {
    const freeze = <Value>(value: Value): Value => {
      if (typeof value === "object" && value !== null)
        Object.values(Object.freeze(value)).map(freeze);
      return value;
    };
    const steps = Object.keys(inState).flatMap((name) =>
      Object.values(inputs).map((input) => {
        const [first, second] = [rigIn(name), rigIn(name)];
        freeze(first.connection);
        return [first.input(input).log, second.input(input).log] as const;
      }),
    );
    expect(steps.map(([log]) => log)).toEqual(steps.map(([, log]) => log));
  });
});

describe("the deadline", () => {
  test.each([
    ["connecting", 20_000],
    ["open", 25_000],
    ["probing", 35_000],
    ["doubtful", 35_250],
    ["frozen", Infinity],
    ["waiting", 2500],
    ["waiting for a slot", 60_000],
    ["closing an attempt", 10_000],
    ["closing an open connection", 10_000],
    ["closing while waiting", 0],
    ["failing an attempt", 250],
    ["failing an open connection", 250],
    ["closed", Infinity],
  ])("when %s is at %d", (name, deadlineMs) => {
    expect(rigIn(name).deadlineMs).toBe(deadlineMs);
  });

  test("is never for an open connection that cannot ping", () => {
    expect(new Rig().opened(0, false).deadlineMs).toBe(Infinity);
  });

  test("is never for an open connection without a heartbeat", () => {
    expect(new Rig({ heartbeat: undefined }).opened().deadlineMs).toBe(Infinity);
  });

  test("of an open connection moves with each traffic", () => {
    expect(new Rig().opened().heard(7000).deadlineMs).toBe(32_000);
  });
});

describe("the timer", () => {
  test.each<
    readonly [
      state: string,
      lateMs: number,
      next: State["kind"],
      actions: readonly Action["kind"][],
    ]
  >([
    ["connecting", 0, "waiting", ["abandon", "error", "reconnecting"]],
    ["connecting", 1000, "waiting", ["abandon", "error", "reconnecting"]],
    ["connecting", 1001, "connecting", []],
    ["open", 0, "open", ["ping"]],
    ["open", 60_000, "open", ["ping"]],
    ["probing", 0, "open", []],
    ["probing", 60_000, "open", ["ping"]],
    ["doubtful", 0, "waiting", ["abandon", "close", "reconnecting"]],
    ["doubtful", 60_000, "open", ["ping"]],
    ["waiting", 0, "connecting", ["connect"]],
    ["waiting", 3_600_000, "connecting", ["connect"]],
    ["closing an attempt", 0, "closed", ["abandon", "close"]],
    ["closing an open connection", 0, "closed", ["abandon", "close"]],
    ["closing an open connection", 60_000, "closed", ["abandon", "close"]],
    ["failing an attempt", 0, "waiting", ["abandon", "error", "reconnecting"]],
    ["failing an open connection", 0, "waiting", ["abandon", "close", "reconnecting"]],
  ])("%s, %d ms late: %s", (name, lateMs, next, actions) => {
    const rig = rigIn(name).timer(lateMs);
    expect([rig.state.kind, rig.kinds]).toEqual([next, actions]);
  });

  test("gives up on an attempt whose deadline a suspended process has missed twice", () => {
    const rig = new Rig().timer(3_600_000).timer(3_600_000);
    expect(rig.action("reconnecting").cause).toBe("connect-timeout");
  });

  test("gives an attempt that a suspended process slept through time to be told of its success", () => {
    expect(new Rig().timer(3_600_000).opened(100).state.kind).toBe("open");
  });
});

describe("close()", () => {
  test("passes code and reason on", () => {
    const rig = new Rig().opened().input({ kind: "close", code: 4000, reason: "bye" });
    expect(rig.action("hang-up")).toEqual({ kind: "hang-up", code: 4000, reason: "bye" });
  });

  test.each(["closing an attempt", "closing an open connection", "closing while waiting"])(
    "does not move the deadline when it is called again, %s",
    (name) => {
      const rig = rigIn(name);
      const { deadlineMs } = rig;
      expect(rig.input({ kind: "close" }, 0).deadlineMs).toBe(deadlineMs);
    },
  );

  test.each(["connecting", "open", "probing", "frozen", "waiting", "failing an open connection"])(
    "ends for good when nothing follows it, %s",
    (name) => {
      const rig = rigIn(name).input({ kind: "close" }).timer();
      expect(rig.action("close")).toMatchObject({ cause: "application", willReconnect: false });
    },
  );

  test("tells the code that the peer answered with", () => {
    const rig = new Rig().opened().input({ kind: "close", code: 4000 }).closed(4000, "ok", 30);
    expect(rig.action("close")).toMatchObject({ code: 4000, reason: "ok", cause: "application" });
  });

  test("ignores that an attempt opens after all", () => {
    const rig = new Rig().input({ kind: "close" }).opened(30);
    expect([rig.state.kind, rig.kinds]).toEqual(["closing", []]);
  });

  test("tells no error of an attempt that it ended", () => {
    expect(new Rig().input({ kind: "close" }).closed(1006, "", 30).kinds).toEqual(["close"]);
  });
});

describe("reconnect()", () => {
  test.each(Object.keys(inState))("connects at once, %s", (name) => {
    const rig = rigIn(name).input({ kind: "reconnect" });
    const { nowMs } = rig;
    rig.timer();
    expect([rig.nowMs - nowMs, rig.kinds]).toEqual([0, ["connect"]]);
  });

  test.each([
    "open",
    "probing",
    "frozen",
    "failing an open connection",
    "closing an open connection",
  ])("ends the session before, %s", (name) => {
    expect(rigIn(name).input({ kind: "reconnect" }).action("close").willReconnect).toBe(true);
  });

  test("ends the session before, also when an error and close() came in between", () => {
    const rig = new Rig().opened().input({ kind: "errored" }).input({ kind: "close" });
    expect(rig.input({ kind: "reconnect" }).action("close").willReconnect).toBe(true);
  });

  test("forgives the failures before", () => {
    const rig = new Rig().closed(1006).timer().closed(1006).timer().closed(1006);
    expect(rig.input({ kind: "reconnect" }).timer().action("connect").attempt).toBe(1);
  });

  test("works after maxAttempts have failed", () => {
    const rig = new Rig({ maxAttempts: 0 }).closed(1006);
    expect(rig.input({ kind: "reconnect" }).timer().kinds).toEqual(["connect"]);
  });
});

describe("news of the network", () => {
  test.each(["wake", "online", "visible"] as const)(
    "cuts a wait after a broken connection to a second at most: %s",
    (kind) => {
      const rig = new Rig();
      rig.random = 0.999;
      rig.opened().closed(1006).input({ kind });
      expect(rig.deadlineMs - rig.nowMs).toBeCloseTo(999);
    },
  );

  test("cuts a wait under a plan, since the network that broke was its own", () => {
    const rig = new Rig().opened().input({ kind: "plan", spreadMs: 60_000 }).closed(1006);
    expect(rig.input({ kind: "online" }).deadlineMs - rig.nowMs).toBeLessThanOrEqual(1000);
  });

  test("never makes a wait longer", () => {
    const rig = new Rig();
    rig.random = 0.001;
    rig.opened().closed(1006);
    const { deadlineMs } = rig;
    rig.random = 0.999;
    expect(rig.input({ kind: "online" }).deadlineMs).toBe(deadlineMs);
  });

  test.each([
    ["a server's hint", (rig: Rig): Rig => rig.closed(1006, "retry-after=60")],
    ["a slot", (rig: Rig): Rig => rig.closed(1012, "retry-after=60")],
    ["a code", (rig: Rig): Rig => rig.closed(1011)],
  ])("does not cut a wait that %s asked for", (_what, end) => {
    const rig = end(new Rig().opened());
    const { deadlineMs } = rig;
    expect(rig.input({ kind: "online" }).deadlineMs).toBe(deadlineMs);
  });

  test("that it is gone does not cut a wait", () => {
    const rig = rigIn("waiting");
    const { deadlineMs } = rig;
    expect(rig.input({ kind: "offline" }).deadlineMs).toBe(deadlineMs);
  });

  test.each(["wake", "online", "visible", "offline"] as const)(
    "asks an open connection for a quick answer: %s",
    (kind) => {
      expect(new Rig().opened().input({ kind }, 1000).deadlineMs).toBe(6000);
    },
  );

  test("asks nothing of a connection that cannot ping", () => {
    expect(new Rig().opened(0, false).input({ kind: "wake" }).kinds).toEqual([]);
  });

  test.each(["wake", "online", "visible", "offline"] as const)(
    "asks anew when the ping before has been answered: %s",
    (kind) => {
      expect(rigIn("probing").heard(30).input({ kind }, 1000).kinds).toEqual(["ping"]);
    },
  );

  test("asks no second time while a ping is out", () => {
    expect(rigIn("probing").input({ kind: "wake" }).kinds).toEqual([]);
  });
});

describe("a frozen page", () => {
  test("wants no timer", () => {
    expect(rigIn("frozen").deadlineMs).toBe(Infinity);
  });

  test("does nothing at a timer that fires nevertheless", () => {
    const rig = rigIn("frozen");
    rig.nowMs = 3_600_000;
    expect(rig.input({ kind: "timer" }).kinds).toEqual([]);
  });

  test("asks for a quick answer when it is thawed", () => {
    expect(rigIn("frozen").input({ kind: "wake" }, 3_600_000).deadlineMs).toBe(3_605_000);
  });

  test("does not die of a ping that was out when it froze", () => {
    const rig = rigIn("probing").input({ kind: "freeze" });
    rig.input({ kind: "wake" }, 3_600_000).timer();
    expect(rig.state.kind).toBe("open");
  });
});

describe("an announced spread", () => {
  test.each([
    ["is negative", -5000],
    ["is no number", Number.NaN],
    ["never ends", Infinity],
    ["is longer than a month", 1e10],
  ])("that %s neither parks a client nor makes it hurry", (_what, spreadMs) => {
    const rig = new Rig().opened().input({ kind: "plan", spreadMs });
    rig.closed(1006).timer().closed(1006);
    const delayMs = rig.deadlineMs - rig.nowMs;
    expect(delayMs >= 0 && delayMs <= 3_600_000).toBe(true);
  });

  test("that the application knows holds before the server has said anything", () => {
    const rig = new Rig({}, { spreadMs: 120_000 }).closed(1006).timer().closed(1006);
    expect(rig.action("reconnecting")).toMatchObject({ delayMs: 60_000 });
  });
});
