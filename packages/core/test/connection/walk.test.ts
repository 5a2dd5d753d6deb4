import type { Action, Connection, ConnectionConfig, Input, Ms, Ruling } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "../property.ts";
import { config, Rig } from "./rig.ts";

const sayRetry = (): Ruling => "retry";

/** One thing that happens, in whatever order; most of these orders cannot be. */
interface Event {
  readonly afterMs: Ms;
  /** The input, or the timer at its deadline and so much later, or traffic. */
  readonly what:
    | Input
    | { readonly kind: "on-time" }
    | { readonly kind: "heard" }
    | { readonly kind: "sent" }
    /** The session is over, said by either side. */
    | { readonly kind: "session-over" };
  readonly random: number;
}

const codes = fc.oneof(
  fc.constantFrom(0, 1000, 1001, 1002, 1005, 1006, 1008, 1011, 1012, 1013, 1015, 3000, 3003, 4401),
  fc.nat({ max: 65_535 }),
);
const reasons = fc.constantFrom(
  "",
  "",
  "bye",
  "retry-after=3",
  "retry-after=99999",
  "retry-after=x",
);

const inputs: fc.Arbitrary<Event["what"]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: "on-time" as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: "timer" as const }) },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("opened" as const), canPing: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("closed" as const),
      rawCode: codes,
      reason: reasons,
      wasClean: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ kind: "heard" as const }, { kind: "sent" as const }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Input["kind"][]>(
        "errored",
        "not-tried",
        "wake",
        "online",
        "visible",
        "offline",
        "freeze",
      )
      .map((kind) => ({ kind }) as Input),
  },
  { weight: 5, arbitrary: fc.constant({ kind: "welcomed" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      withinMs: fc.nat({ max: 60_000 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom("next-opened" as const, "next-welcomed" as const, "next-failed" as const)
      .map((kind) => ({ kind })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Event["what"][]>(
      { kind: "session-over" },
      { kind: "fault", code: 4903, reason: "session lost" },
      { kind: "fault", code: 4904, reason: "session protocol error" },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("plan" as const),
      spreadMs: fc.nat({ max: 900_000 }),
    }),
  },
);
const owners: fc.Arbitrary<Input> = fc.oneof(
  fc.constant({ kind: "close" as const }),
  fc.constant({ kind: "reconnect" as const }),
);

const times = fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 20_000 }), fc.nat({ max: 7_200_000 }));
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const eventsOf = (what: fc.Arbitrary<Event["what"]>): fc.Arbitrary<readonly Event[]> =>
  fc.array(fc.record({ afterMs: times, what, random: randoms }), { maxLength: 60 });

const anything = eventsOf(
  fc.oneof({ weight: 25, arbitrary: inputs }, { weight: 2, arbitrary: owners }),
);
const unowned = eventsOf(inputs);

const configs: fc.Arbitrary<Partial<ConnectionConfig>> = fc.record({
  retry: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
  maxAttempts: fc.oneof(fc.constant(Infinity), fc.nat({ max: 6 })),
  heartbeat: fc.constantFrom(config.heartbeat, undefined),
  session: fc.boolean(),
});

interface Moment {
  readonly input: Input;
  /** There was a session that could go on. */
  readonly hadSession: boolean;
  readonly nowMs: Ms;
  readonly before: Connection;
  readonly after: Connection;
  readonly deadlineMs: Ms;
  readonly actions: readonly Action[];
}

function happen(rig: Rig, { afterMs, what, random }: Event): readonly Moment[] {
  rig.random = random;
  if (what.kind === "heard" || what.kind === "sent") {
    rig.nowMs += afterMs;
    rig[`${what.kind}Ms`] = rig.nowMs;
    return [];
  }
  if (what.kind === "session-over") {
    rig.hasSession = false;
    return [];
  }
  const before = rig.connection;
  const hadSession = rig.hasSession;
  if (what.kind === "on-time") {
    if (rig.deadlineMs < Infinity) rig.timer();
    else rig.input({ kind: "timer" });
  } else rig.input(what, afterMs);
  const input: Input = what.kind === "on-time" ? { kind: "timer" } : what;
  const { nowMs, connection, deadlineMs, actions } = rig;
  if (rig.config.session && rig.kinds.includes("open")) rig.hasSession = true;
  return [{ input, hadSession, nowMs, before, after: connection, deadlineMs, actions }];
}

/** All that happened, the first attempt included. */
function walk(overrides: Partial<ConnectionConfig>, events: readonly Event[]): readonly Moment[] {
  const rig = new Rig(overrides);
  const { nowMs, connection, deadlineMs, actions } = rig;
  const start: Moment = {
    input: { kind: "reconnect" },
    hadSession: false,
    nowMs,
    before: { ...connection, state: { kind: "closed" } },
    after: connection,
    deadlineMs,
    actions,
  };
  return [start, ...events.flatMap((event) => happen(rig, event))];
}

const kinds = ({ actions }: Moment): readonly Action["kind"][] => actions.map(({ kind }) => kind);
const has = (moment: Moment, kind: Action["kind"]): boolean => kinds(moment).includes(kind);
const count = (moment: Moment, kind: Action["kind"]): number =>
  kinds(moment).filter((other) => other === kind).length;
const isOpen = ({ state }: Connection): boolean => state.kind === "open";
const isTrying = ({ state }: Connection): boolean =>
  state.kind === "open" && state.move.kind === "trying";
const isNextGreeting = ({ state }: Connection): boolean =>
  state.kind === "open" && state.move.kind === "trying" && state.move.isGreeting;
/** Neither open nor at rest: an attempt that has a deadline. */
const isAttempt = ({ state }: Connection): boolean =>
  state.kind === "connecting" || state.kind === "greeting";
/** The current connection is gone, and the one that was to follow it takes its place. */
const isPromotion = (moment: Moment): boolean =>
  has(moment, "switch") && moment.input.kind !== "next-welcomed";
/** Since when the connection that a moment ended had been open. */
const openedMs = ({ before: { state } }: Moment): Ms | undefined => {
  if (state.kind === "open") return state.openedMs;
  return state.kind === "closing" ? state.from?.openedMs : undefined;
};

/**
 * The moments that forget a socket: that connect another, or rest, while there is one; or whose
 * state knows of a next connection that is not there, or knows nothing of one that is.
 */
function leaks(moments: readonly Moment[]): readonly Moment[] {
  let hasSocket = false;
  let hasNext = false;
  return moments.filter(({ input, before, after, actions }) => {
    if (input.kind === "closed") hasSocket = false;
    if (input.kind === "not-tried" && before.state.kind === "connecting") hasSocket = false;
    if (input.kind === "next-failed") hasNext = false;
    let isLeak = false;
    for (const { kind } of actions) {
      if (kind === "connect") {
        isLeak ||= hasSocket;
        hasSocket = true;
      }
      if (kind === "abandon" || kind === "dismiss") hasSocket = false;
      if (kind === "connect-next") {
        isLeak ||= hasNext;
        hasNext = true;
      }
      if (kind === "abandon-next") hasNext = false;
      if (kind === "switch") {
        isLeak ||= !hasNext;
        hasSocket = true;
        hasNext = false;
      }
    }
    const isResting = after.state.kind === "closed" || after.state.kind === "waiting";
    return isLeak || (isResting && hasSocket) || isTrying(after) !== hasNext;
  });
}

/** What holds in each single step, whatever came before it. */
const stepwise: Readonly<Record<string, (moment: Moment) => boolean>> = {
  "connects at most once": (moment) => count(moment, "connect") <= 1,
  "ends at most one session": (moment) => count(moment, "close") <= 1,
  "connects into the state connecting, and into nothing else": (moment) =>
    !has(moment, "connect") || moment.after.state.kind === "connecting",
  "is never connecting without having connected": (moment) =>
    moment.after.state.kind !== "connecting" ||
    moment.before.state.kind === "connecting" ||
    has(moment, "connect") ||
    isPromotion(moment),
  "opens out of the state connecting, or greeting if there are sessions, only": (moment) =>
    has(moment, "open") === (isOpen(moment.after) && !isOpen(moment.before)) &&
    (!has(moment, "open") || isAttempt(moment.before)),
  "greets each connection that has opened, and no other": (moment) =>
    has(moment, "greet") ===
    ((moment.input.kind === "opened" &&
      moment.before.state.kind === "connecting" &&
      moment.after.state.kind === "greeting") ||
      (moment.input.kind === "next-opened" &&
        isTrying(moment.before) &&
        !isNextGreeting(moment.before))),
  "closes no session that can go on, unless for good": ({ hadSession, actions }) =>
    actions.every((action) => action.kind !== "close" || !hadSession || !action.willReconnect),
  "opens a next connection beside an open one only": (moment) =>
    !has(moment, "connect-next") || (isOpen(moment.before) && isTrying(moment.after)),
  "switches only to a next connection": (moment) =>
    !has(moment, "switch") || (isTrying(moment.before) && !isTrying(moment.after)),
  "dismisses a connection only for a fault": (moment) =>
    !has(moment, "dismiss") || moment.input.kind === "fault",
  "tells the application nothing of a move": (moment) =>
    !["move", "next-opened", "next-welcomed", "next-failed"].includes(moment.input.kind) ||
    moment.actions.every(({ kind }) => kind === "greet" || kind === "switch"),
  "pings an open connection only": (moment) => !has(moment, "ping") || isOpen(moment.after),
  "hangs up only because the application closes": (moment) =>
    !has(moment, "hang-up") || moment.input.kind === "close",
  "is closed after an end for good": ({ actions, after }) =>
    actions.every(
      (action) => action.kind !== "close" || action.willReconnect || after.state.kind === "closed",
    ),
  "waits after an end that is not for good, unless the next connection takes over": (moment) =>
    moment.actions.every(
      (action) =>
        action.kind !== "close" ||
        !action.willReconnect ||
        moment.after.state.kind === "waiting" ||
        isPromotion(moment),
    ),
  "does not leave the state closed but by reconnect()": ({ before, after, input }) =>
    before.state.kind !== "closed" || after.state.kind === "closed" || input.kind === "reconnect",
  "does nothing in the state closed but for reconnect()": ({ before, actions, input }) =>
    before.state.kind !== "closed" || actions.length === 0 || input.kind === "reconnect",
  "has a finite deadline while connecting, greeting, closing or waiting": ({ after, deadlineMs }) =>
    isOpen(after) || after.state.kind === "closed" || Number.isFinite(deadlineMs),
  "announces the attempt that it waits for": (moment) =>
    has(moment, "reconnecting") ===
      ((moment.after.state.kind === "waiting" && moment.after.state !== moment.before.state) ||
        isPromotion(moment)) ||
    // News may have cut the wait, which is no new one.
    (moment.before.state.kind === "waiting" && moment.after.state.kind === "waiting"),
  "announces the delay that it waits; none if the next connection is there": (moment) => {
    const { actions, after, nowMs } = moment;
    const dueMs = after.state.kind === "waiting" ? after.state.deadlineMs : nowMs;
    return actions.every(
      (action) => action.kind !== "reconnecting" || dueMs === nowMs + action.delayMs,
    );
  },
  "waits for no longer than an hour": ({ actions }) =>
    actions.every(
      (action) =>
        action.kind !== "reconnecting" || (action.delayMs >= 0 && action.delayMs <= 3_600_000),
    ),
  "tells no error of a connection that had opened": (moment) =>
    !has(moment, "error") || openedMs(moment) === undefined,
  "forgives failures only after a stable connection or by reconnect()": (moment) => {
    const { before, after, nowMs, input } = moment;
    if (after.history.failures >= before.history.failures || input.kind === "reconnect")
      return true;
    return nowMs - (openedMs(moment) ?? Infinity) >= config.stableAfterMs;
  },
  "never loosens a learnt idle limit": ({ before, after }) =>
    (after.history.idleLimits.limitMs ?? Infinity) <=
    (before.history.idleLimits.limitMs ?? Infinity),
  "tells each idle limit that it learns": (moment) =>
    has(moment, "idlelimit") ===
    (moment.after.history.idleLimits.limitMs !== moment.before.history.idleLimits.limitMs),
  "gives up on an attempt only when its time is over": ({ before, actions, nowMs }) =>
    actions.every(
      (action) =>
        action.kind !== "reconnecting" ||
        action.cause !== "connect-timeout" ||
        (isAttempt(before) && "deadlineMs" in before.state && nowMs >= before.state.deadlineMs),
    ),
  "gives up on a peer only after a ping that had its time": ({
    before: { state },
    actions,
    nowMs,
  }) =>
    actions.every(
      (action) =>
        action.kind !== "reconnecting" ||
        action.cause !== "no-answer" ||
        (state.kind === "open" &&
          state.heartbeat.kind === "doubtful" &&
          nowMs - state.heartbeat.pingedMs >= (config.heartbeat?.wakeTimeoutMs ?? 0)),
    ),
};

describe("a step, whatever happens in whatever order,", () => {
  test.each(Object.entries(stepwise))("%s", (_name, holds) => {
    check(
      fc.property(configs, anything, (overrides, events) => {
        expect(walk(overrides, events).filter((moment) => !holds(moment))).toEqual([]);
      }),
      50,
    );
  });
});

describe("a connection, whatever happens in whatever order,", () => {
  test("ends a session before it opens the next", () => {
    check(
      fc.property(configs, anything, (overrides, events) => {
        const told = walk(overrides, events)
          .flatMap(kinds)
          .filter((kind) => kind === "open" || kind === "close");
        const again = told.filter((kind, index) => kind === "open" && told[index - 1] === "open");
        expect(again).toEqual([]);
      }),
      150,
    );
  });

  test("lets go of each socket before it connects the next, and before it is closed", () => {
    check(
      fc.property(configs, anything, (overrides, events) => {
        expect(leaks(walk(overrides, events))).toEqual([]);
      }),
      150,
    );
  });

  test("counts its attempts up from 1", () => {
    check(
      fc.property(configs, anything, (overrides, events) => {
        const attempts = walk(overrides, events).flatMap(({ actions }) =>
          actions.flatMap((action) => (action.kind === "connect" ? [action.attempt] : [])),
        );
        const jumps = attempts.filter(
          (attempt, index) => attempt !== 1 && attempt !== (attempts[index - 1] ?? 0) + 1,
        );
        expect(jumps).toEqual([]);
      }),
      150,
    );
  });

  test("connects again when only its timers fire, while nobody closes it and retry is on", () => {
    const alive = unowned.map((events) =>
      events.map((event) =>
        event.what.kind === "opened" ? { ...event, what: { ...event.what, canPing: true } } : event,
      ),
    );
    check(
      fc.property(alive, (events) => {
        const rig = new Rig({ rule: sayRetry });
        for (const event of events) happen(rig, event);
        // A frozen page has no timers; it thaws, or it is gone.
        if (rig.deadlineMs === Infinity) rig.input({ kind: "wake" });
        const before = rig.log.length;
        for (let timers = 0; timers < 10; timers += 1) rig.timer();
        expect(rig.log.slice(before).map(({ kind }) => kind)).toContain("connect");
      }),
      150,
    );
  });

  test("waits for nothing for ever but for a connection that cannot ping, or a page that is frozen", () => {
    check(
      fc.property(configs, anything, (overrides, events) => {
        const forever = walk(overrides, events).filter(({ deadlineMs, after: { state } }) => {
          if (deadlineMs < Infinity || state.kind === "closed") return false;
          return state.kind !== "open" || (state.pulse !== undefined && !state.isFrozen);
        });
        expect(forever).toEqual([]);
      }),
      150,
    );
  });

  test("never spins: timers at its deadlines go on in time, or change something", () => {
    check(
      fc.property(configs, anything, (overrides, events) => {
        const rig = new Rig(overrides);
        for (const event of events) happen(rig, event);
        const idle: unknown[] = [];
        for (let timers = 0; timers < 10 && rig.deadlineMs < Infinity; timers += 1) {
          const { state } = rig;
          rig.timer();
          if (rig.state === state && rig.deadlineMs <= rig.nowMs) idle.push(state);
        }
        expect(idle).toEqual([]);
      }),
      150,
    );
  });
});
