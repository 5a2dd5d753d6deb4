import type { Action, Input, State } from "@backsoon/core";
import { describe, expect, test } from "vitest";

import { inSessionState, Rig, sessionRig, welcomedRig } from "./rig.ts";

const rigIn = (name: string): Rig => {
  const make = inSessionState[name];
  if (make === undefined) throw new Error(`no state called ${name}`);
  return make();
};

const closed = (rawCode: number, reason = ""): Input => ({
  kind: "closed",
  rawCode,
  reason,
  wasClean: rawCode !== 1006,
});

const inputs = {
  opened: { kind: "opened", canPing: true },
  welcomed: { kind: "welcomed" },
  fault: { kind: "fault", code: 4903, reason: "session lost" },
  move: { kind: "move", withinMs: 10_000 },
  "next-opened": { kind: "next-opened" },
  park: { kind: "park" },
  "next-welcomed": { kind: "next-welcomed" },
  "next-failed": { kind: "next-failed" },
  errored: { kind: "errored" },
  "not-tried": { kind: "not-tried" },
  "closed 1000": closed(1000),
  "closed 1006": closed(1006),
  "closed 1012": closed(1012),
  "closed 3000": closed(3000),
  timer: { kind: "timer" },
  close: { kind: "close", code: 1000, reason: "bye" },
  reconnect: { kind: "reconnect" },
  wake: { kind: "wake" },
  online: { kind: "online" },
  visible: { kind: "visible" },
  offline: { kind: "offline" },
  freeze: { kind: "freeze" },
} satisfies Record<string, Input>;

type InputName = keyof typeof inputs;

const INPUT_NAMES = Object.keys(inputs) as InputName[];
const STATE_NAMES = Object.keys(inSessionState);

type Outcome = readonly [next: State["kind"], ...actions: Action["kind"][]];

const NEWS: Readonly<Partial<Record<InputName, Outcome>>> = {
  wake: ["open", "ping"],
  online: ["open", "ping"],
  visible: ["open", "ping"],
  offline: ["open", "ping"],
  freeze: ["open"],
};

/** A lost connection whose session goes on: nothing is closed. */
const INTERRUPTED: Outcome = ["waiting", "reconnecting"];

const GREETING: Readonly<Partial<Record<InputName, Outcome>>> = {
  welcomed: ["open", "open"],
  errored: ["closing"],
  "closed 1000": ["closed", "error", "close"],
  "closed 1006": ["waiting", "error", "reconnecting"],
  "closed 1012": ["waiting", "error", "reconnecting"],
  "closed 3000": ["waiting", "error", "reconnecting"],
  fault: ["waiting", "dismiss", "error", "reconnecting"],
  close: ["closing", "hang-up"],
  reconnect: ["waiting", "abandon", "reconnecting"],
};

const OPEN: Readonly<Partial<Record<InputName, Outcome>>> = {
  park: ["waiting", "park", "reconnecting"],
  ...NEWS,
  errored: ["closing"],
  "closed 1000": ["closed", "close"],
  "closed 1006": INTERRUPTED,
  "closed 1012": INTERRUPTED,
  "closed 3000": INTERRUPTED,
  fault: ["waiting", "dismiss", "reconnecting"],
  move: ["open"],
  close: ["closing", "hang-up"],
  reconnect: ["waiting", "abandon", "reconnecting"],
};

/** The next connection takes over wherever the current one is lost. */
const TRYING: Readonly<Partial<Record<InputName, Outcome>>> = {
  ...OPEN,
  move: ["open"],
  "next-opened": ["open", "greet"],
  park: ["waiting", "abandon-next", "park", "reconnecting"],
  "next-welcomed": ["open", "switch"],
  "next-failed": ["open"],
  errored: ["connecting", "abandon", "switch", "reconnecting"],
  "closed 1000": ["closed", "abandon-next", "close"],
  "closed 1006": ["connecting", "switch", "reconnecting"],
  "closed 1012": ["connecting", "switch", "reconnecting"],
  "closed 3000": ["waiting", "abandon-next", "reconnecting"],
  fault: ["connecting", "dismiss", "switch", "reconnecting"],
  close: ["closing", "abandon-next", "hang-up"],
  reconnect: ["waiting", "abandon", "abandon-next", "reconnecting"],
};

const HASTE: Readonly<Partial<Record<InputName, Outcome>>> = {
  wake: ["waiting"],
  online: ["waiting"],
  visible: ["waiting"],
};

/** What each input does in each state. What is not listed leaves state and actions as they are. */
const table: Readonly<Record<string, Readonly<Partial<Record<InputName, Outcome>>>>> = {
  connecting: {
    opened: ["greeting", "greet"],
    errored: ["closing"],
    "not-tried": ["waiting", "error", "reconnecting"],
    "closed 1000": ["waiting", "error", "reconnecting"],
    "closed 1006": ["waiting", "error", "reconnecting"],
    "closed 1012": ["waiting", "error", "reconnecting"],
    "closed 3000": ["waiting", "error", "reconnecting"],
    close: ["closing", "hang-up"],
    reconnect: ["waiting", "abandon", "reconnecting"],
  },
  greeting: GREETING,
  "greeting again": GREETING,
  open: OPEN,
  probing: { ...OPEN, wake: ["open"], online: ["open"], visible: ["open"], offline: ["open"] },
  doubtful: { ...OPEN, wake: ["open"], online: ["open"], visible: ["open"], offline: ["open"] },
  frozen: OPEN,
  "move planned": { ...OPEN, move: ["open"] },
  "next connecting": TRYING,
  "next greeting": {
    ...TRYING,
    "next-opened": ["open"],
    errored: ["greeting", "abandon", "switch", "reconnecting"],
    "closed 1006": ["greeting", "switch", "reconnecting"],
    "closed 1012": ["greeting", "switch", "reconnecting"],
    fault: ["greeting", "dismiss", "switch", "reconnecting"],
  },
  "next connecting, frozen": TRYING,
  waiting: { ...HASTE, close: ["closing"], reconnect: ["waiting", "abandon", "reconnecting"] },
  "closing a greeting": {
    "closed 1000": ["closed", "close"],
    "closed 1006": ["closed", "close"],
    "closed 1012": ["closed", "close"],
    "closed 3000": ["closed", "close"],
    reconnect: ["waiting", "abandon", "reconnecting"],
  },
  "closing an open connection": {
    "closed 1000": ["closed", "close"],
    "closed 1006": ["closed", "close"],
    "closed 1012": ["closed", "close"],
    "closed 3000": ["closed", "close"],
    reconnect: ["waiting", "abandon", "reconnecting"],
  },
  "closing while the next connects": {
    "closed 1000": ["closed", "close"],
    "closed 1006": ["closed", "close"],
    "closed 1012": ["closed", "close"],
    "closed 3000": ["closed", "close"],
    reconnect: ["waiting", "abandon", "reconnecting"],
  },
  "failing a greeting": {
    "closed 1000": ["closed", "error", "close"],
    "closed 1006": ["waiting", "error", "reconnecting"],
    "closed 1012": ["waiting", "error", "reconnecting"],
    "closed 3000": ["waiting", "error", "reconnecting"],
    close: ["closing"],
    reconnect: ["waiting", "abandon", "reconnecting"],
  },
  "failing an open connection": {
    "closed 1000": ["closed", "close"],
    "closed 1006": INTERRUPTED,
    "closed 1012": INTERRUPTED,
    "closed 3000": INTERRUPTED,
    close: ["closing"],
    reconnect: ["waiting", "abandon", "reconnecting"],
  },
  closed: { reconnect: ["waiting", "abandon", "reconnecting"] },
};

const pairs = STATE_NAMES.flatMap((state) => INPUT_NAMES.map((input) => [state, input] as const));

describe("with a session", () => {
  test.each(pairs)("%s, %s", (name, input) => {
    const before = rigIn(name);
    const outcome = table[name]?.[input];
    const rig = rigIn(name).input(inputs[input]);
    expect([rig.state.kind, ...rig.kinds]).toEqual(outcome ?? [before.state.kind]);
    // What has no place in the table changes nothing at all.
    const expected = outcome === undefined ? before.connection : rig.connection;
    expect(rig.connection).toEqual(expected);
  });

  test.each(STATE_NAMES)("%s, plan: remembers the spread, and does nothing else", (name) => {
    const rig = rigIn(name);
    const { state, history } = rig.connection;
    rig.input({ kind: "plan", spreadMs: 60_000 });
    expect([rig.connection, rig.actions]).toEqual([
      { state, history: { ...history, spreadMs: 60_000 } },
      [],
    ]);
  });

  test("returns the very same connection when nothing happens", () => {
    const changed = pairs.filter(([name, input]) => {
      if (table[name]?.[input] !== undefined) return false;
      const rig = rigIn(name);
      const before = rig.connection;
      return rig.input(inputs[input]).connection !== before;
    });
    expect(changed).toEqual([]);
  });

  test.each(STATE_NAMES)("%s: a timer before the deadline does nothing", (name) => {
    const rig = rigIn(name);
    const before = rig.connection;
    rig.nowMs = Math.min(rig.deadlineMs, rig.nowMs + 1e6) - 1;
    rig.input({ kind: "timer" });
    expect([rig.connection, rig.actions]).toEqual([before, []]);
  });

  test("a server without sessions is not affected: no greeting, no move", () => {
    const rig = new Rig().opened();
    expect([rig.state.kind, rig.kinds]).toEqual(["open", ["open"]]);
    expect(rig.input({ kind: "welcomed" }).kinds).toEqual([]);
  });
});

describe("the timer, with a session", () => {
  test.each<[name: string, atMs: number, lateMs: number, outcome: Outcome]>([
    ["connecting", 20_000, 0, ["waiting", "abandon", "error", "reconnecting"]],
    ["greeting", 20_000, 0, ["waiting", "abandon", "error", "reconnecting"]],
    ["greeting", 20_000, 1_000, ["waiting", "abandon", "error", "reconnecting"]],
    ["greeting", 20_000, 1_001, ["greeting"]],
    ["open", 25_020, 0, ["open", "ping"]],
    ["frozen", Infinity, 0, ["open"]],
    ["move planned", 2_520, 0, ["open", "connect-next"]],
    ["move planned", 2_520, 3_600_000, ["open", "connect-next", "ping"]],
    ["next connecting", 22_520, 0, ["open", "abandon-next"]],
    ["next greeting", 22_520, 0, ["open", "abandon-next"]],
    ["next connecting, frozen", Infinity, 0, ["open"]],
    ["closing a greeting", 10_000, 0, ["closed", "abandon", "close"]],
    ["closing while the next connects", 12_520, 0, ["closed", "abandon", "close"]],
    ["failing a greeting", 250, 0, ["waiting", "abandon", "error", "reconnecting"]],
    ["failing an open connection", 270, 0, ["waiting", "abandon", "reconnecting"]],
  ])("%s is due at %d; %d ms late: %s", (name, atMs, lateMs, outcome) => {
    const rig = rigIn(name);
    expect(rig.deadlineMs).toBe(atMs);
    if (atMs === Infinity) rig.input({ kind: "timer" }, 3_600_000);
    else rig.timer(lateMs);
    expect([rig.state.kind, ...rig.kinds]).toEqual(outcome);
  });

  test("one deadline holds for handshake and welcome together", () => {
    expect(sessionRig().opened(15_000).deadlineMs).toBe(20_000);
  });

  test("a process that slept through a greeting's deadline hears a welcome that waits behind it", () => {
    expect(sessionRig().opened().timer(3_600_000).welcomed(100).state.kind).toBe("open");
  });

  test("a greeting whose deadline was slept through twice is given up", () => {
    const rig = sessionRig().opened().timer(3_600_000).timer(3_600_000);
    expect(rig.action("reconnecting").cause).toBe("connect-timeout");
  });
});

describe("a session begins", () => {
  test("with a hello on the connection that has opened, and is open when it is welcomed", () => {
    const rig = sessionRig().opened();
    expect(rig.action("greet")).toEqual({ kind: "greet", link: "current" });
    expect(rig.welcomed().kinds).toEqual(["open"]);
  });

  test("with a heartbeat on any socket: a session message can ask for an answer", () => {
    const rig = sessionRig().opened(0, false).welcomed();
    expect(rig.timer().kinds).toEqual(["ping"]);
  });

  test("without a heartbeat, if that is off", () => {
    expect(welcomedRig({ heartbeat: undefined }).deadlineMs).toBe(Infinity);
  });

  test("once: a second welcome changes nothing", () => {
    const rig = welcomedRig();
    const { connection } = rig;
    expect([rig.welcomed(5).connection, rig.kinds]).toEqual([connection, []]);
  });

  test("for good reason only when the welcome comes: a stable life counts from there", () => {
    const rig = sessionRig().closed(1006).timer().opened(0);
    rig.welcomed(4_900).closed(1006, "", 4_900);
    expect(rig.connection.history.failures).toBe(2);
  });
});

describe("an end while greeting", () => {
  test.each([1001, 1011, 1012, 1013, 3000, 3003, 4905])("keeps the code %d", (code) => {
    const rig = sessionRig().opened().closed(code, "why");
    const told = [...rig.actions].find(({ kind }) => kind === "reconnecting" || kind === "close");
    expect(told).toMatchObject({ code, rawCode: code, reason: "why", cause: "close-frame" });
  });

  test("with 3000 refreshes credentials, once", () => {
    const rig = sessionRig().opened().closed(3000);
    expect(rig.action("reconnecting").verdict.decision).toBe("refresh");
    expect(rig.timer().action("connect").refresh).toBe(true);
    expect(rig.opened().closed(3000).action("close").willReconnect).toBe(false);
  });

  test("with 1013 and a hint comes back when the hint says", () => {
    const rig = sessionRig().opened().closed(1013, "the session store is busy; retry-after=3.25");
    expect(rig.action("reconnecting").delayMs).toBe(3_250);
  });

  test("without a Close frame is abnormal, and not a handshake that failed", () => {
    const rig = sessionRig().opened().closed(1006);
    expect(rig.action("reconnecting")).toMatchObject({ code: 1006, cause: "abnormal" });
  });

  test("without a Close frame, after a bye, is what the bye said", () => {
    const bye = { code: 3000, reason: "unauthorized" };
    const rig = sessionRig().opened();
    rig.input({ kind: "closed", rawCode: 1006, reason: "", wasClean: false, bye });
    expect(rig.action("reconnecting")).toMatchObject({ ...bye, rawCode: 1006 });
  });

  test("that an error came before keeps the code, too", () => {
    const rig = sessionRig().opened().input({ kind: "errored" }).closed(1013, "retry-after=9", 5);
    expect(rig.action("reconnecting")).toMatchObject({ code: 1013, delayMs: 9_000 });
  });

  test("tells no close: nothing had been told open", () => {
    expect(sessionRig().opened().closed(1012).kinds).not.toContain("close");
  });

  test("for good tells a close", () => {
    const rig = sessionRig().opened().closed(4904, "session protocol error");
    expect(rig.kinds).toEqual(["error", "reconnecting"]);
    const stops = sessionRig({ presets: [{ codes: 4904, ruling: "stop" }] });
    expect(stops.opened().closed(4904).kinds).toEqual(["error", "close"]);
  });

  test("counts as a failed attempt for the next URL", () => {
    const rig = sessionRig();
    rig.urlCount = 2;
    expect(rig.opened().closed(1011).timer().action("connect").urlTurn).toBe(1);
  });
});

describe("a bye", () => {
  const bye = { code: 1012, reason: "service restart; retry-after=4.5" };
  const lost = (rawCode: number, wasClean = false): Input => ({
    kind: "closed",
    rawCode,
    reason: "",
    wasClean,
    bye,
  });

  test.each([1006, 0])("says what the runtime hides behind %d", (rawCode) => {
    const rig = welcomedRig().input(lost(rawCode));
    expect(rig.action("reconnecting")).toMatchObject({
      ...bye,
      rawCode,
      cause: "close-frame",
      delayMs: 4_500,
    });
  });

  test.each([1000, 1011, 4000])("does not override %d, which the runtime did tell", (rawCode) => {
    const rig = welcomedRig().input(lost(rawCode, true));
    const told = rig.actions.find(({ kind }) => kind === "reconnecting" || kind === "close");
    expect(told).toMatchObject({ code: rawCode, reason: "" });
  });

  test("counts after an error, too", () => {
    const rig = welcomedRig().input({ kind: "errored" }).input(lost(1006), 5);
    expect(rig.action("reconnecting")).toMatchObject(bye);
  });

  test("teaches no idle limit: the silence before it was the server's doing", () => {
    const rig = welcomedRig({ heartbeat: undefined });
    for (let lives = 0; lives < 3; lives += 1) {
      rig.input(lost(1006), 60_000).timer().opened().welcomed();
    }
    expect(rig.connection.history.idleLimits.limitMs).toBeUndefined();
  });
});

describe("close is told", () => {
  test("not while the session goes on", () => {
    expect(welcomedRig().closed(1006).kinds).toEqual(["reconnecting"]);
  });

  test("when the session is over, with what follows", () => {
    const rig = welcomedRig();
    rig.hasSession = false;
    rig.closed(4902);
    expect(rig.kinds).toEqual(["close", "reconnecting"]);
    expect(rig.action("close")).toMatchObject({ code: 4902, willReconnect: true });
  });

  test("when nobody will come back, whatever the session is worth", () => {
    const rig = welcomedRig().closed(1000);
    expect(rig.action("close")).toMatchObject({ code: 1000, willReconnect: false });
  });

  test("when the attempts are used up", () => {
    const rig = welcomedRig({ maxAttempts: 2 }).closed(1006).timer();
    expect(rig.closed(1006).action("close").willReconnect).toBe(false);
  });

  test("when the application closes, and not before the answer", () => {
    const rig = welcomedRig().input({ kind: "close" });
    rig.hasSession = false;
    expect(rig.kinds).toEqual(["hang-up"]);
    expect(rig.closed(1000).action("close").cause).toBe("application");
  });

  test("not by reconnect(): the session goes on over the next connection", () => {
    const rig = welcomedRig().input({ kind: "reconnect" });
    expect(rig.kinds).toEqual(["abandon", "reconnecting"]);
  });
});

describe("a fault", () => {
  const fault: Input = { kind: "fault", code: 4904, reason: "session protocol error: why" };

  test("dismisses the connection with the reason, and says who did it", () => {
    const rig = welcomedRig();
    rig.hasSession = false;
    rig.input(fault);
    expect(rig.action("dismiss")).toEqual({ ...fault, kind: "dismiss" });
    expect(rig.action("close")).toMatchObject({
      code: 4904,
      cause: "session",
      wasClean: false,
      willReconnect: true,
    });
  });

  test("that would only come again ends it for good", () => {
    const rig = welcomedRig({ presets: [{ codes: 4904, ruling: "stop" }] }).input(fault);
    expect([rig.state.kind, ...rig.kinds]).toEqual(["closed", "dismiss", "close"]);
  });

  test("of a server that always faults widens the windows", () => {
    const rig = sessionRig();
    const delays = Array.from({ length: 4 }, () => {
      rig.opened(10).input(fault, 10);
      const { delayMs } = rig.action("reconnecting");
      rig.timer();
      return delayMs;
    });
    expect(delays).toEqual([2_500, 5_000, 10_000, 15_000]);
  });
});

describe("a move", () => {
  const move = (withinMs: number): Input => ({ kind: "move", withinMs });

  test.each([
    [0, 0],
    [0.5, 2_500],
    [0.999, 4_995],
  ])("with the random number %d begins after %d of 10,000 ms", (random, afterMs) => {
    const rig = welcomedRig();
    rig.random = random;
    const { nowMs } = rig;
    expect(rig.input(move(10_000)).deadlineMs - nowMs).toBe(afterMs);
  });

  test("goes on with the URL that is in use", () => {
    const rig = sessionRig();
    rig.urlCount = 3;
    rig.closed(1006).timer().opened().welcomed();
    expect(rig.input(move(1_000)).timer().action("connect-next").urlTurn).toBe(1);
  });

  test("has a whole connect timeout, though the time may be over by then", () => {
    const rig = welcomedRig().input(move(1_000)).timer();
    expect(rig.deadlineMs - rig.nowMs).toBe(20_000);
  });

  test("greets on the next connection, and switches when it is welcomed; the application is told nothing", () => {
    const rig = welcomedRig().input(move(1_000)).timer();
    rig.input({ kind: "next-opened" }, 10);
    expect(rig.action("greet")).toEqual({ kind: "greet", link: "next" });
    rig.input({ kind: "next-welcomed" }, 10);
    expect([rig.state, rig.kinds]).toMatchObject([
      { kind: "open", openedMs: rig.nowMs },
      ["switch"],
    ]);
    expect(rig.deadlineMs).toBe(rig.nowMs + 25_000);
    expect(rig.log.map(({ kind }) => kind)).toEqual([
      "connect",
      "greet",
      "open",
      "connect-next",
      "greet",
      "switch",
    ]);
  });

  test("can follow a move", () => {
    const rig = rigIn("next greeting").input({ kind: "next-welcomed" });
    expect(rig.input(move(1_000)).timer().kinds).toEqual(["connect-next"]);
  });

  test("that is asked for twice is made once", () => {
    const rig = rigIn("move planned");
    const { deadlineMs } = rig;
    expect(rig.input(move(100)).deadlineMs).toBe(deadlineMs);
  });

  test("is not made by a client that never comes back", () => {
    const rig = welcomedRig({ retry: false, heartbeat: undefined }).input(move(1_000));
    expect(rig.deadlineMs).toBe(Infinity);
  });

  test("is tried again, 300 to 600 ms later, until its time is over", () => {
    const rig = welcomedRig().input(move(2_000)).timer();
    const tries = [rig.nowMs - 20];
    while (rig.input({ kind: "next-failed" }, 20).deadlineMs < 3_000) {
      tries.push(rig.timer().nowMs - 20);
      expect(rig.kinds).toEqual(["connect-next"]);
    }
    expect(tries).toEqual([500, 970, 1_440, 1_910]);
    // From here on the connection lives as long as it is left to.
    expect([rig.state, rig.deadlineMs]).toMatchObject([{ move: { kind: "none" } }, 25_020]);
  });

  test("that was given up can be asked for anew", () => {
    const rig = welcomedRig().input(move(10)).timer().input({ kind: "next-failed" });
    expect(rig.input(move(1_000)).timer().kinds).toEqual(["connect-next"]);
  });

  test("that hangs is abandoned at the connect timeout, and tried again if there is time", () => {
    const rig = welcomedRig({ heartbeat: undefined }).input(move(60_000)).timer().timer();
    expect([rig.nowMs, rig.kinds]).toEqual([35_020, ["abandon-next"]]);
    expect(rig.timer().kinds).toEqual(["connect-next"]);
  });

  test("of a frozen page waits until it is thawed", () => {
    const rig = rigIn("move planned").input({ kind: "freeze" });
    expect(rig.deadlineMs).toBe(Infinity);
    rig.input({ kind: "wake" }, 3_600_000);
    expect(rig.timer().kinds).toContain("connect-next");
  });

  test("that arrives while the page is frozen leaves it frozen", () => {
    const rig = rigIn("next connecting, frozen").input({ kind: "next-opened" });
    rig.input({ kind: "next-welcomed" });
    expect([rig.kinds, rig.deadlineMs]).toEqual([["switch"], Infinity]);
  });

  test("after a stable connection forgives the failures before it, as a close would have", () => {
    const rig = sessionRig();
    for (let failed = 0; failed < 5; failed += 1) rig.closed(1006).timer();
    rig.opened().welcomed().heard(3_600_000).input(move(1_000)).timer();
    rig.input({ kind: "next-opened" }).input({ kind: "next-welcomed" });
    const { attempt, verdict } = rig.closed(1006, "", 1_000).action("reconnecting");
    expect([attempt, verdict.window]).toEqual([1, { fromMs: 0, toMs: 5_000 }]);
  });

  test("does not learn the silence of the connection that it left", () => {
    const rig = rigIn("next greeting").input({ kind: "next-welcomed" }, 60_000);
    rig.closed(1006);
    expect(rig.connection.history.idleLimits.lastSilenceMs ?? 0).toBe(0);
  });
});

describe("the current connection goes while the next is tried", () => {
  test.each(["next connecting", "next greeting"])("%s: the next takes its place", (name) => {
    const rig = rigIn(name);
    const { deadlineMs } = rig;
    rig.closed(1012, "retry-after=30");
    expect(rig.action("reconnecting")).toMatchObject({ code: 1012, delayMs: 0, attempt: 2 });
    expect(rig.state).toMatchObject({
      kind: name === "next greeting" ? "greeting" : "connecting",
      deadlineMs,
    });
  });

  test("and is greeted and welcomed as any other", () => {
    const rig = rigIn("next connecting").closed(1006).opened(10);
    expect(rig.action("greet")).toEqual({ kind: "greet", link: "current" });
    expect(rig.welcomed(10).kinds).toEqual(["open"]);
  });

  test("whose failure is one of its own then", () => {
    const rig = rigIn("next greeting").closed(1006).closed(1006, "", 10);
    expect(rig.kinds).toEqual(["error", "reconnecting"]);
  });

  test("by an error: at once, for the code that its close may bring is not worth a wait", () => {
    const rig = rigIn("next greeting").input({ kind: "errored" });
    expect(rig.action("reconnecting")).toMatchObject({ code: 1006, cause: "abnormal" });
  });

  test("by a ping that stayed unanswered", () => {
    const rig = rigIn("next connecting").input({ kind: "wake" }).timer().timer();
    expect(rig.kinds).toEqual(["abandon", "switch", "reconnecting"]);
    expect(rig.action("reconnecting").cause).toBe("no-answer");
  });

  test.each([
    ["stop", "closed", ["abandon-next", "close"]],
    ["refresh", "waiting", ["abandon-next", "reconnecting"]],
  ] as const)("by a rule that says %s: the next goes too", (ruling, state, kinds) => {
    const rig = welcomedRig({ rule: () => ruling }).input({ kind: "move", withinMs: 1_000 });
    rig.timer().closed(4000);
    expect([rig.state.kind, rig.kinds]).toEqual([state, kinds]);
  });

  test("by the application: the next goes first, and nothing is left when the answer comes", () => {
    const rig = rigIn("closing while the next connects");
    expect(rig.kinds).toEqual(["abandon-next", "hang-up"]);
    expect(rig.input({ kind: "next-welcomed" }).kinds).toEqual([]);
    expect(rig.closed(1000).kinds).toEqual(["close"]);
  });

  test("and the session with it: close is told, and the next brings a new one", () => {
    const rig = rigIn("next greeting");
    rig.hasSession = false;
    expect(rig.closed(4902).kinds).toEqual(["switch", "close", "reconnecting"]);
    expect(rig.welcomed(10).kinds).toEqual(["open"]);
  });
});
