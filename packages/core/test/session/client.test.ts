import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Control, ControlType, Welcome } from "../../src/session/control.ts";
import { ACK_AFTER_MESSAGES, ACK_AFTER_MS, MAX_RESUME_TRIES } from "../../src/session/limits.ts";
import { CLIENT_LINK, type ClientLinkState } from "../../src/session/links.ts";
import { check } from "../property.ts";
import { ClientRig, live, welcome } from "./client-rig.ts";

/** What a hello says of the session, in short. */
const hello = (attempt: number, received: number, sent: number, secret = "secret-1"): string =>
  `hello ${JSON.stringify({
    version: 1,
    resume: { id: "session-1", secret, attempt, received, sent },
  })}`;
const FRESH = 'current: hello {"version":1}';

const resumed = (received: number, secret = "secret-2", generation = 2): Welcome => ({
  ...welcome,
  secret,
  generation,
  resumed: true,
  received,
});

describe("a client's link", () => {
  const controls: Readonly<Record<ControlType, Control>> = {
    hello: { type: "hello", version: 1 },
    welcome,
    ack: { type: "ack", handled: 0 },
    ping: { type: "ping" },
    pong: { type: "pong" },
    plan: { type: "plan", spreadMs: 60_000 },
    bye: { type: "bye", code: 1012, reason: "deploy", isOver: false },
  };
  const arrivals = [...(Object.keys(controls) as ControlType[]), "message", "fault"] as const;
  type Arrived = (typeof arrivals)[number];

  const begin: Readonly<Record<ClientLinkState, () => ClientRig>> = {
    greeting: () => {
      const rig = new ClientRig();
      rig.hello();
      return rig;
    },
    live: () => live(),
    leaving: () => {
      const rig = live();
      rig.hears(controls.bye);
      return rig;
    },
  };
  const states = Object.keys(begin) as readonly ClientLinkState[];

  /** What it leads to where it may come. */
  const outcomes: Readonly<Partial<Record<`${ClientLinkState} ${Arrived}`, readonly string[]>>> = {
    "greeting welcome": ["welcomed on current: new", 'current: ack {"handled":0}'],
    "greeting bye": ["bye on current: 1012 deploy"],
    "live message": ["deliver 1 hi"],
    "live ack": [],
    "live ping": ["current: pong"],
    "live pong": [],
    "live plan": ['plan {"spreadMs":60000}'],
    "live bye": ["bye on current: 1012 deploy"],
  };

  const arrive = (rig: ClientRig, arrival: Arrived): readonly string[] => {
    if (arrival === "message") return rig.takes("hi");
    return arrival === "fault" ? rig.takes("\u0001{") : rig.hears(controls[arrival]);
  };

  test.each(states.flatMap((state) => arrivals.map((arrival) => [state, arrival] as const)))(
    "that is %s takes a %s as the tables say",
    (state, arrival) => {
      const lines = arrive(begin[state](), arrival);
      const isAllowed = arrival !== "fault" && CLIENT_LINK[state][arrival] !== undefined;
      expect(outcomes[`${state} ${arrival}`] !== undefined).toBe(isAllowed);
      const whats: Readonly<Record<string, string>> = {
        fault: "a control message is not JSON",
        hello: "a control message is of no known type",
        message: `a message while ${state}`,
      };
      const what = whats[arrival] ?? `${arrival} while ${state}`;
      const fault = [`fail current: 4904 session protocol error: ${what}`];
      expect(lines).toEqual(outcomes[`${state} ${arrival}`] ?? fault);
    },
  );

  test.each(states)("that is %s hears no more after a fault", (state) => {
    const rig = begin[state]();
    arrive(rig, "fault");
    expect([rig.takes("hi"), rig.hears(controls.ping), rig.session.isOn]).toEqual([[], [], false]);
  });

  test("that was never opened hears nothing", () => {
    expect(new ClientRig().takes("hi")).toEqual([]);
  });

  test("never fails with a reason that a Close frame cannot carry", () => {
    const rig = new ClientRig();
    rig.hello();
    const [line = ""] = rig.takes('\u0001{"type":"welcome","id":"a","secret":"b","limits":{}}');
    const reason = line.replace("fail current: 4904 ", "");
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
  });
});

describe("a client", () => {
  test("says hello, is welcomed, proves it, and goes on", () => {
    const rig = new ClientRig();
    expect(rig.session.isOn).toBe(false);
    expect(rig.hello("current", ["chat", "json"])).toEqual([
      'current: hello {"version":1,"protocols":["chat","json"]}',
    ]);
    expect(rig.hears({ ...welcome, protocol: "chat", spreadMs: 9 })).toEqual([
      "welcomed on current: new",
      'current: ack {"handled":0}',
    ]);
    expect(rig.sends("a", "\u0001b")).toEqual(['current: "a"', 'current: "\\u0001\\u0001b"']);
    expect(rig.hears({ type: "ack", handled: 2 })).toEqual([]);
    expect([rig.session.isOn, rig.session.id, rig.session.bytes]).toEqual([true, "session-1", 0]);
  });

  test("tells what the welcome says", () => {
    const { session } = new ClientRig();
    session.hello("current", []);
    const said = `\u0001${JSON.stringify({ ...welcome, protocol: "chat", spreadMs: 9 })}`;
    expect(session.take("current", said)[0]).toEqual({
      kind: "welcomed",
      link: "current",
      isResumed: false,
      isLost: false,
      protocol: "chat",
      spreadMs: 9,
    });
  });

  test("keeps what was sent before the welcome, and sends it after", () => {
    const rig = new ClientRig();
    rig.hello();
    expect(rig.sends("a", "b")).toEqual([]);
    expect(rig.hears(welcome)).toEqual([
      "welcomed on current: new",
      'current: ack {"handled":0}',
      'current: "a"',
      'current: "b"',
    ]);
  });

  test("passes bytes on as they are, even such that look like control messages", () => {
    const rig = live();
    const bytes = new Uint8Array([1, 123, 125]);
    expect(rig.session.send(bytes, 3)).toEqual([
      { kind: "transmit", link: "current", data: bytes },
    ]);
    expect(rig.takes(bytes)).toEqual(["deliver 1 bytes 1 123 125"]);
    expect(rig.takes("\u0001\u0001{}")).toEqual(["deliver 2 \u0001{}"]);
  });

  test("asks for life, and answers", () => {
    const rig = live();
    expect(rig.session.ping()).toEqual([
      { kind: "transmit", link: "current", data: '\u0001{"type":"ping"}' },
    ]);
  });
});

describe("a client's acknowledgements", () => {
  test("come some time after the first that was handled", () => {
    const rig = live();
    rig.takes("a");
    rig.takes("b");
    expect(rig.session.deadlineMs).toBe(Infinity);
    expect(rig.handles(1)).toEqual([]);
    expect(rig.session.deadlineMs).toBe(rig.nowMs + ACK_AFTER_MS);
    expect(rig.handles(2)).toEqual([]);
    expect(rig.timer()).toEqual(['current: ack {"handled":2}']);
    expect(rig.session.deadlineMs).toBe(Infinity);
  });

  test("come at once after many", () => {
    const rig = live();
    const positions = Array.from({ length: ACK_AFTER_MESSAGES }, (_, at) => at + 1);
    for (const position of positions) rig.takes(`${position}`);
    expect(rig.handles(...positions)).toEqual([`current: ack {"handled":${ACK_AFTER_MESSAGES}}`]);
  });

  test("do not come before the messages before are handled", () => {
    const rig = live();
    for (const text of ["a", "b", "c"]) rig.takes(text);
    expect(rig.handles(3, 2)).toEqual([]);
    expect(rig.session.deadlineMs).toBe(Infinity);
    rig.handles(1);
    expect(rig.timer()).toEqual(['current: ack {"handled":3}']);
  });

  test("say nothing of messages of a session that is over", () => {
    const rig = live();
    const [delivery] = rig.session.take("current", "a");
    rig.hears({ type: "bye", code: 4000, reason: "", isOver: true });
    rig.cut();
    rig.hello();
    rig.hears(welcome);
    rig.takes("x");
    if (delivery?.kind !== "deliver") throw new Error("not delivered");
    rig.session.handled(delivery, 1, rig.nowMs);
    expect(rig.session.deadlineMs).toBe(Infinity);
  });

  test("wait while there is no connection", () => {
    const rig = live();
    rig.takes("a");
    rig.handles(1);
    expect(rig.cut()).toEqual([]);
    expect(rig.session.deadlineMs).toBe(Infinity);
    expect(rig.hello()).toEqual([`current: ${hello(1, 1, 0)}`]);
    expect(rig.hears(resumed(0))).toEqual([
      "welcomed on current: resumed",
      'current: ack {"handled":1}',
    ]);
  });
});

describe("a client's window", () => {
  const small = { limits: { messages: 3, bytes: 10 } };

  test("is so many messages", () => {
    const rig = live({}, small);
    expect(rig.sends("a", "b", "c", "d", "e")).toEqual(
      ['"a"', '"b"', '"c"'].map((text) => `current: ${text}`),
    );
    expect(rig.hears({ type: "ack", handled: 1 })).toEqual(['current: "d"']);
    expect(rig.hears({ type: "ack", handled: 4 })).toEqual(['current: "e"']);
  });

  test("is so many bytes", () => {
    const rig = live({}, small);
    expect(rig.sends("12345", "67890", "x")).toEqual(['current: "12345"', 'current: "67890"']);
    expect(rig.hears({ type: "ack", handled: 1 })).toEqual(['current: "x"']);
  });

  test("lets one message through that is larger than it, alone", () => {
    const rig = live({}, small);
    expect(rig.sends("a", "this is much too large", "b")).toEqual(['current: "a"']);
    expect(rig.hears({ type: "ack", handled: 1 })).toEqual(['current: "this is much too large"']);
    expect(rig.hears({ type: "ack", handled: 2 })).toEqual(['current: "b"']);
  });

  test("holds in a replay too", () => {
    const rig = live({}, small);
    rig.sends("a", "b", "c", "d");
    rig.cut();
    rig.hello();
    expect(rig.hears({ ...resumed(1), ...small }).slice(2)).toEqual([
      'current: "b"',
      'current: "c"',
    ]);
  });

  test("may be another after each welcome", () => {
    const rig = live({}, small);
    rig.sends("a", "b", "c", "d", "e");
    rig.cut();
    rig.hello();
    expect(rig.hears(resumed(3)).slice(2)).toEqual(['current: "d"', 'current: "e"']);
  });

  test.each([
    ["messages", { maxMessages: 2 }, 3, false],
    ["bytes", { maxBytes: 5 }, 3, true],
    ["bytes", { maxBytes: 5 }, 4, false],
  ])("does not stop a send that fits the client's own bounds in %s", (_what, given, bytes, has) => {
    const rig = live(given);
    rig.sends("a");
    expect(rig.session.hasRoom(1)).toBe(true);
    rig.sends("b");
    expect(rig.session.hasRoom(bytes)).toBe(has);
  });
});

describe("a resume", () => {
  test("replays from what the server has got", () => {
    const rig = live();
    rig.sends("a", "b", "c");
    rig.takes("x");
    rig.cut();
    expect(rig.sends("d")).toEqual([]);
    expect(rig.hello()).toEqual([`current: ${hello(1, 1, 3)}`]);
    expect(rig.hears(resumed(1))).toEqual([
      "welcomed on current: resumed",
      'current: ack {"handled":0}',
      'current: "b"',
      'current: "c"',
      'current: "d"',
    ]);
    // The server's replay goes on at position 2.
    expect(rig.takes("y")).toEqual(["deliver 2 y"]);
  });

  test("of position 0 is a resume", () => {
    const rig = live();
    rig.cut();
    expect(rig.hello()).toEqual([`current: ${hello(1, 0, 0)}`]);
    expect(rig.hears(resumed(0))[0]).toBe("welcomed on current: resumed");
  });

  test("presents the latest secret that arrived, and counts its hellos", () => {
    const rig = live();
    rig.cut();
    rig.hello();
    rig.cut();
    expect(rig.hello()).toEqual([`current: ${hello(2, 0, 0)}`]);
    rig.hears(resumed(0));
    rig.cut();
    expect(rig.hello()).toEqual([`current: ${hello(3, 0, 0, "secret-2")}`]);
  });

  test("counts anew in another session", () => {
    const rig = live();
    rig.cut();
    rig.hello();
    rig.hears({ ...welcome, id: "session-2", secret: "other" });
    rig.cut();
    expect(rig.hello()[0]).toContain('"id":"session-2","secret":"other","attempt":1');
  });

  test("that the server refuses begins another session, and hands back what is undelivered", () => {
    const rig = live();
    rig.sends("a", "b", "c");
    rig.takes("x");
    rig.hears({ type: "ack", handled: 1 });
    rig.cut();
    rig.sends("d");
    rig.hello();
    expect(rig.hears({ ...welcome, id: "session-2" })).toEqual([
      "undelivered b (unknown), c (unknown), d (never-sent)",
      "welcomed on current: another",
      'current: ack {"handled":0}',
    ]);
    expect(rig.session.id).toBe("session-2");
    expect([rig.sends("e"), rig.takes("y")]).toEqual([['current: "e"'], ["deliver 1 y"]]);
  });

  test("remembers how much was ever sent, also while a replay waits", () => {
    const rig = live();
    rig.sends("a", "b", "c");
    rig.cut();
    rig.hello();
    expect(rig.hears({ ...resumed(0), limits: { messages: 1, bytes: 100 } }).slice(2)).toEqual([
      'current: "a"',
    ]);
    rig.cut();
    expect(rig.hello()).toEqual([`current: ${hello(2, 0, 3, "secret-2")}`]);
    // "b" and "c" have arrived on the first connection after all.
    expect(rig.hears(resumed(3))[0]).toBe("welcomed on current: resumed");
  });

  test("fails when the server has forgotten what it had handled", () => {
    const rig = live();
    rig.sends("a", "b", "c");
    rig.hears({ type: "ack", handled: 2 });
    rig.cut();
    rig.hello();
    expect(rig.hears(resumed(1))).toEqual([
      "undelivered c (unknown)",
      "fail current: 4903 session lost: 1 of 2 handled messages known",
    ]);
    expect(rig.session.isOn).toBe(false);
    expect(rig.hello()).toEqual([FRESH]);
  });

  test("fails when the server has got more than was sent", () => {
    const rig = live();
    rig.sends("a");
    rig.cut();
    rig.sends("b");
    rig.hello();
    expect(rig.hears(resumed(2))).toEqual([
      "undelivered a (unknown), b (never-sent)",
      "fail current: 4904 session protocol error: welcome: received 2 of 1",
    ]);
  });

  test("fails when nothing was to be resumed", () => {
    const rig = new ClientRig();
    rig.hello();
    expect(rig.hears(resumed(0))).toEqual([
      "fail current: 4904 session protocol error: welcome: this was not to be resumed",
    ]);
  });
});

describe("an ack", () => {
  test.each([
    ["beyond what was sent", 3, "ack of 3, but 2 were sent"],
    [
      "beyond what can be sent",
      Number.MAX_SAFE_INTEGER,
      "ack of 9007199254740991, but 2 were sent",
    ],
    ["that goes back", 0, "ack of 0 after one of 1"],
  ])("%s is a fault", (_what, handled, sentence) => {
    const rig = live();
    rig.sends("a", "b");
    rig.hears({ type: "ack", handled: 1 });
    expect(rig.hears({ type: "ack", handled })).toEqual([
      "undelivered b (unknown)",
      `fail current: 4904 session protocol error: ${sentence}`,
    ]);
  });

  test("of what waits in the window is a fault", () => {
    const rig = live({}, { limits: { messages: 1, bytes: 1 } });
    rig.sends("a", "b");
    expect(rig.hears({ type: "ack", handled: 2 }).at(-1)).toContain("ack of 2, but 1 were sent");
  });

  test("of what went out on the connection before only is a fault", () => {
    const rig = live({}, { limits: { messages: 3, bytes: 100 } });
    rig.sends("a", "b", "c");
    rig.cut();
    rig.hello();
    rig.hears({ ...resumed(1), limits: { messages: 1, bytes: 100 } });
    expect(rig.hears({ type: "ack", handled: 3 }).at(-1)).toContain("ack of 3, but 1 were sent");
  });

  test("that says the same again is none", () => {
    const rig = live();
    rig.sends("a", "b");
    rig.hears({ type: "ack", handled: 1 });
    expect(rig.hears({ type: "ack", handled: 1 })).toEqual([]);
  });
});

describe("tries to resume", () => {
  const isResume = ([line = ""]: readonly string[]): boolean => line.includes("resume");
  /** Hellos that get no welcome, each ended with this code. */
  const tries = (rig: ClientRig, codes: readonly number[]): readonly boolean[] =>
    codes.map((code) => {
      const said = isResume(rig.hello());
      rig.cut(code);
      return said;
    });

  test("are so many, then a fresh session is asked for", () => {
    const rig = live();
    rig.sends("a");
    rig.cut();
    const asked = tries(
      rig,
      Array.from({ length: MAX_RESUME_TRIES + 2 }, () => 1006),
    );
    expect(asked).toEqual([true, true, true, false, false]);
    expect(rig.session.isOn).toBe(true);
    rig.hello();
    expect(rig.hears({ ...welcome, id: "session-2" })).toEqual([
      "undelivered a (unknown)",
      "welcomed on current: another",
      'current: ack {"handled":0}',
    ]);
  });

  test.each([1001, 1012, 1013, 3000])("do not count when the answer was %i", (code) => {
    const rig = live();
    rig.cut();
    expect(
      tries(
        rig,
        Array.from({ length: 10 }, () => code),
      ),
    ).not.toContain(false);
    expect(tries(rig, [1006, 1006, 1006, 1006])).toEqual([true, true, true, false]);
  });

  test.each([1000, 1005, 1006, 1011, 4901, 4905, 0])("count when the answer was %i", (code) => {
    const rig = live();
    rig.cut();
    expect(tries(rig, [code, code, code, code])).toEqual([true, true, true, false]);
  });

  test("are forgiven by a welcome", () => {
    const rig = live();
    rig.cut();
    tries(rig, [1006, 1006]);
    rig.hello();
    rig.hears(resumed(0));
    rig.cut(1012);
    expect(tries(rig, [1006, 1006, 1006, 1006])).toEqual([true, true, true, false]);
  });

  test("are not used up by moves that fail", () => {
    const rig = live();
    for (let move = 0; move < 5; move += 1) {
      expect(isResume(rig.hello("next"))).toBe(true);
      rig.cut(1006, "next");
    }
    rig.cut();
    expect(tries(rig, [1006, 1006, 1006, 1006])).toEqual([true, true, true, false]);
  });
});

describe("a bye", () => {
  test("leaves the session alive", () => {
    const rig = live();
    rig.sends("a");
    expect(rig.hears({ type: "bye", code: 1012, reason: "retry-after=3", isOver: false })).toEqual([
      "bye on current: 1012 retry-after=3",
    ]);
    expect(rig.sends("b")).toEqual([]);
    rig.cut(1006);
    rig.hello();
    expect(rig.hears(resumed(1)).slice(2)).toEqual(['current: "b"']);
  });

  test("ends the session when it says so", () => {
    const rig = live();
    rig.sends("a");
    expect(rig.hears({ type: "bye", code: 4000, reason: "kicked", isOver: true })).toEqual([
      "undelivered a (unknown)",
      "bye on current: 4000 kicked",
    ]);
    expect(rig.session.isOn).toBe(false);
    rig.cut(4000);
    expect(rig.hello()).toEqual([FRESH]);
  });

  test("instead of a welcome leaves the session alive", () => {
    const rig = live();
    rig.cut();
    rig.hello();
    expect(rig.hears({ type: "bye", code: 1013, reason: "busy", isOver: false })).toEqual([
      "bye on current: 1013 busy",
    ]);
    expect(rig.session.isOn).toBe(true);
  });
});

describe("the end by the application", () => {
  test("acknowledges what was handled, then says bye, and hands back the rest", () => {
    const rig = live();
    rig.takes("x");
    rig.takes("y");
    rig.handles(1);
    rig.sends("a");
    expect(rig.end(1000, "done")).toEqual([
      'current: ack {"handled":1}',
      'current: bye {"code":1000,"reason":"done","isOver":true}',
      "undelivered a (unknown)",
    ]);
    expect([rig.session.isOn, rig.session.bytes, rig.session.deadlineMs]).toEqual([
      false,
      0,
      Infinity,
    ]);
  });

  test("says no ack when there is nothing new", () => {
    expect(live().end(1001, "")).toEqual(['current: bye {"code":1001,"reason":"","isOver":true}']);
  });

  test.each([
    ["before the welcome", (): ClientRig => new ClientRig(), true],
    [
      "without a connection",
      (): ClientRig => {
        const rig = live();
        rig.cut();
        return rig;
      },
      false,
    ],
  ])("%s says nothing to nobody", (_what, begin, isGreeting) => {
    const rig = begin();
    if (isGreeting) rig.hello();
    rig.sends("a");
    expect(rig.end()).toEqual(["undelivered a (never-sent)"]);
  });

  test("cuts a reason that is too long, between characters", () => {
    const [line = ""] = live().end(1000, "€".repeat(100));
    expect(line).toBe(`current: bye {"code":1000,"reason":"${"€".repeat(41)}","isOver":true}`);
  });
});

describe("a move", () => {
  test("holds back everything until it is answered, then the next link carries it on", () => {
    const rig = live();
    rig.sends("a");
    rig.takes("x");
    expect(rig.hello("next")).toEqual([`next: ${hello(1, 1, 1)}`]);
    expect([rig.sends("b"), rig.handles(1)]).toEqual([[], []]);
    expect(rig.session.deadlineMs).toBe(Infinity);
    // The old one may still bring something, and the new one brings it again.
    expect(rig.takes("y")).toEqual(["deliver 2 y"]);
    expect(rig.hears(resumed(0), "next")).toEqual([
      "welcomed on next: resumed",
      'current: ack {"handled":1}',
      'current: "a"',
      'current: "b"',
    ]);
    expect(rig.takes("y")).toEqual([]);
    expect(rig.takes("z")).toEqual(["deliver 3 z"]);
  });

  test("answers the old connection's pings meanwhile, and hears its acks", () => {
    const rig = live();
    rig.sends("a");
    rig.hello("next");
    expect(rig.hears({ type: "ping" })).toEqual(["current: pong"]);
    expect(rig.hears({ type: "ack", handled: 1 })).toEqual([]);
    expect(rig.session.bytes).toBe(0);
  });

  test.each([
    ["a fault", "fail next: 4904 session protocol error: a message while greeting"],
    ["another session", "fail next: 4903 session lost: not resumed"],
    ["nothing", undefined],
  ])("that is answered by %s leaves the session where it is", (answer, fail) => {
    const rig = live();
    rig.takes("x");
    rig.hello("next");
    rig.sends("a");
    rig.handles(1);
    const lines =
      answer === "nothing"
        ? rig.cut(1006, "next")
        : answer === "a fault"
          ? rig.takes("?", "next")
          : rig.hears({ ...welcome, id: "session-2" }, "next");
    expect(lines).toEqual([...(fail === undefined ? [] : [fail]), 'current: "a"']);
    expect([rig.session.id, rig.timer()]).toEqual(["session-1", ['current: ack {"handled":1}']]);
    expect(rig.takes("y")).toEqual(["deliver 2 y"]);
  });

  test("that fails late tells at once what was held back too long", () => {
    const rig = live();
    rig.takes("x");
    rig.hello("next");
    rig.handles(1);
    rig.nowMs += 10_000;
    expect(rig.cut(1006, "next")).toEqual(['current: ack {"handled":1}']);
  });

  test("becomes a resume when the old connection goes first", () => {
    const rig = live();
    rig.sends("a");
    rig.hello("next");
    expect(rig.cut(4901)).toEqual([]);
    rig.session.promote();
    expect(rig.hears(resumed(1))).toEqual([
      "welcomed on current: resumed",
      'current: ack {"handled":0}',
    ]);
    expect(rig.sends("b")).toEqual(['current: "b"']);
  });

  test("is not ended by the bye of the old connection", () => {
    const rig = live();
    rig.hello("next");
    expect(
      rig.hears({ type: "bye", code: 4901, reason: "session replaced", isOver: false }),
    ).toEqual(["bye on current: 4901 session replaced"]);
    expect(rig.hears(resumed(0), "next")[0]).toBe("welcomed on next: resumed");
  });

  test("knows the secret of the connection before as long as it has no other", () => {
    const rig = live();
    rig.hello("next");
    rig.cut(1006, "next");
    expect(rig.hello("next")).toEqual([`next: ${hello(2, 0, 0)}`]);
    rig.hears(resumed(0), "next");
    expect(rig.hello("next")).toEqual([`next: ${hello(3, 0, 0, "secret-2")}`]);
  });

  test("delivers each message once and in order, whichever link brings it first", () => {
    const drawn = fc.record({
      before: fc.nat({ max: 10 }),
      meanwhile: fc.nat({ max: 10 }),
      after: fc.nat({ max: 10 }),
    });
    check(
      fc.property(drawn, ({ before, meanwhile, after }) => {
        const rig = live();
        const lines: string[] = [];
        const bring = (from: number, to: number): void => {
          for (let position = from; position <= to; position += 1)
            lines.push(...rig.takes(`m${position}`));
        };
        bring(1, before);
        rig.hello("next");
        bring(before + 1, before + meanwhile);
        rig.hears(resumed(0), "next");
        bring(before + 1, before + meanwhile + after);
        const all = Array.from({ length: before + meanwhile + after }, (_, at) => at + 1);
        expect(lines).toEqual(all.map((position) => `deliver ${position} m${position}`));
      }),
    );
  });
});
