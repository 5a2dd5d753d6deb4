import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  ACK_AFTER_BYTES,
  ACK_AFTER_MESSAGES,
  ACK_AFTER_MS,
  ACK_SHARE,
} from "../../src/session/limits.ts";
import { Budget } from "../../src/session/server.ts";
import { check } from "../property.ts";
import { attached, bounds, confirmed, ServerRig } from "./server-rig.ts";

describe("a message to the client", () => {
  test("goes out when the store has it, and not before", () => {
    const rig = confirmed();
    expect(rig.sends("a")).toEqual(["write@1 1:a"]);
    expect(rig.stored()).toEqual(["durable 1", "transmit a"]);
    expect(rig.acks(1)).toEqual(["write@1 acked 1"]);
    expect(rig.stored()).toEqual([]);
    expect([rig.session.bytes, rig.session.messages, rig.session.acked]).toEqual([0, 0, 1]);
  });

  test("joins the next write while one is under way", () => {
    const rig = confirmed();
    expect(rig.sends("a", "b", "c")).toEqual(["write@1 1:a"]);
    expect(rig.stored()).toEqual(["durable 1", "transmit a", "write@1 2:b,c"]);
    expect(rig.acks(1)).toEqual([]);
    expect(rig.stored()).toEqual(["durable 3", "transmit b", "transmit c", "write@1 acked 1"]);
  });

  test("is written and kept while there is no connection", () => {
    const rig = confirmed();
    rig.detach();
    expect(rig.sends("a")).toEqual(["write@1 1:a"]);
    expect(rig.stored()).toEqual(["durable 1"]);
    expect(rig.attach(2)).toEqual(["transmit a"]);
  });

  test("is not taken when the session is being let go of", () => {
    const rig = confirmed();
    rig.release(1_000);
    expect([rig.session.canSend, rig.sends("a")]).toEqual([false, []]);
  });

  test("makes room again as it is acknowledged", () => {
    const rig = confirmed();
    rig.sends("a", "b", "c", "d");
    expect(rig.session.hasRoom).toBe(true);
    rig.sends("e");
    expect(rig.session.hasRoom).toBe(false);
    rig.stored();
    rig.stored();
    expect(rig.acks(1)).toEqual(["room", "write@1 acked 1"]);
    expect(rig.acks(2)).toEqual([]);
  });

  test("leaves no room beyond so many bytes", () => {
    const rig = confirmed({ roomBytes: 5 });
    rig.sends("1234");
    expect(rig.session.hasRoom).toBe(true);
    rig.sends("5");
    expect(rig.session.hasRoom).toBe(false);
  });
});

describe("a resume", () => {
  test("replays what the client has not got, and acknowledges anew", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.handled();
    rig.sends("a", "b", "c");
    rig.stored();
    rig.stored();
    rig.detach();
    expect(rig.attach(2, 1)).toEqual(["ack 1", "transmit b", "transmit c"]);
  });

  test("of position 0 replays everything", () => {
    const rig = confirmed();
    rig.sends("a");
    rig.stored();
    rig.detach();
    expect(rig.attach(2, 0)).toEqual(["transmit a"]);
  });

  test("from the store goes on where it stood there", () => {
    const rig = new ServerRig({ generation: 7, handled: 3, acked: 2, received: 4 });
    rig.restore("five", "six");
    expect([rig.session.top, rig.session.bytes, rig.budget.bytes]).toEqual([6, 7, 7]);
    expect(rig.attach(7, 4)).toEqual(["ack 3", "transmit five", "transmit six"]);
    expect(rig.gets("x")).toEqual(["deliver 4 x"]);
    expect(rig.acks(5)).toEqual(["write@7 acked 5 confirmed"]);
    expect(rig.sends("seven")).toEqual([]);
    expect(rig.stored()).toEqual(["write@7 7:seven"]);
  });

  test("hands out what arrived before the connection went", () => {
    const rig = confirmed();
    expect(rig.gets("x", "y")).toEqual(["deliver 1 x"]);
    rig.detach();
    expect(rig.handled()).toEqual(["write@1 handled 1", "deliver 2 y"]);
    expect(rig.handled()).toEqual([]);
    expect(rig.stored()).toEqual(["write@1 handled 2"]);
    expect(rig.session.received).toBe(2);
    // The acknowledgement waits for the next connection.
    expect(rig.session.deadlineMs).toBe(rig.nowMs + bounds.ttlMs);
    rig.stored();
    expect(rig.attach(2)).toEqual(["ack 2"]);
  });

  test.each([
    [0, false],
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [Number.MAX_SAFE_INTEGER, false],
  ])("in memory from position %i: %s", (received, can) => {
    const rig = confirmed();
    rig.sends("a", "b", "c");
    rig.stored();
    rig.stored();
    rig.acks(1);
    // Not stored, so nobody has got it.
    rig.sends("d");
    expect(rig.session.canGoOnFrom(received)).toBe(can);
  });
});

describe("a write", () => {
  test("that was fenced by a newer attach of our own is written again", () => {
    const rig = confirmed();
    rig.sends("a");
    rig.detach();
    rig.attach(2);
    expect(rig.stored("fenced")).toEqual(["write@2 1:a"]);
    expect(rig.stored()).toEqual(["durable 1", "transmit a"]);
  });

  test("that was fenced by somebody else: the session has moved", () => {
    const rig = confirmed();
    rig.sends("a");
    expect(rig.stored("fenced")).toEqual(["close 4901 session replaced", "over: moved"]);
    expect(rig.budget.bytes).toBe(0);
  });

  test("that was fenced while nobody is connected closes nothing", () => {
    const rig = confirmed();
    rig.detach();
    rig.sends("a");
    expect(rig.stored("fenced")).toEqual(["over: moved"]);
  });

  test("is repeated for an attach whose connection has gone meanwhile", () => {
    const rig = confirmed();
    rig.sends("a");
    rig.session.adopt(2);
    expect(rig.stored("fenced")).toEqual(["write@2 1:a"]);
    expect(rig.session.generation).toBe(2);
  });

  test.each(["gone", "behind"] as const)(
    "to a store that has lost something (%s) ends it",
    (result) => {
      const rig = confirmed();
      rig.sends("a");
      expect(rig.stored(result)).toEqual([
        `close 4903 session lost: the store says: ${result}, over`,
        "over: lost, removed",
      ]);
    },
  );

  test("that fails is repeated with the same positions, later and later", () => {
    const rig = confirmed();
    expect(rig.sends("a")).toEqual(["write@1 1:a"]);
    const delays: number[] = [];
    for (let failure = 0; failure < 7; failure += 1) {
      const { nowMs } = rig;
      expect(rig.writeFailed()).toEqual([]);
      expect(rig.sends(`${failure}`)).toEqual([]);
      const [line = ""] = rig.timer();
      expect(line).toMatch(/^write@1 1:a,0/);
      delays.push(rig.nowMs - nowMs);
    }
    expect(delays).toEqual([100, 200, 400, 800, 1600, 2000, 2000]);
    expect(rig.stored().slice(0, 3)).toEqual(["durable 8", "transmit a", "transmit 0"]);
    // Forgiven.
    rig.sends("x");
    const { nowMs } = rig;
    rig.writeFailed();
    rig.timer();
    expect(rig.nowMs - nowMs).toBe(100);
  });

  test("that nobody asked for changes nothing", () => {
    const rig = confirmed();
    expect([rig.stored("gone"), rig.stored("fenced")]).toEqual([[], []]);
    expect(rig.session.isOver).toBe(false);
  });

  test("of the application's data goes with the rest", () => {
    const rig = confirmed();
    expect(rig.setData("1")).toEqual(["write@1 data 1"]);
    expect([rig.setData("2"), rig.setData("3"), rig.sends("a")]).toEqual([[], [], []]);
    expect(rig.session.data).toBe("3");
    expect(rig.stored()).toEqual(["write@1 1:a data 3"]);
    rig.stored();
    // Twice the same is twice a change: only the application knows what its data means.
    expect(rig.setData("3")).toEqual(["write@1 data 3"]);
  });

  test("says of each thing only what is new", () => {
    const rig = confirmed();
    rig.gets("x");
    expect(rig.handled()).toEqual(["write@1 handled 1"]);
    rig.sends("a");
    expect(rig.stored()).toEqual(["write@1 1:a"]);
  });
});

describe("a confirmation of a welcome", () => {
  test("is written once", () => {
    const rig = attached();
    expect(rig.acks(0)).toEqual(["write@1 confirmed"]);
    expect(rig.stored()).toEqual([]);
    expect(rig.acks(0)).toEqual([]);
  });

  test("is needed again after each attach", () => {
    const rig = confirmed();
    rig.detach();
    rig.attach(2);
    expect(rig.acks(0)).toEqual(["write@2 confirmed"]);
  });

  test("is written again when the write that had it failed", () => {
    const rig = attached();
    rig.acks(0);
    rig.writeFailed();
    expect(rig.timer()).toEqual(["write@1 confirmed"]);
  });

  test("does not confirm a newer secret when its write was fenced", () => {
    const rig = attached();
    rig.acks(0);
    rig.attach(2);
    expect(rig.stored("fenced")).toEqual([]);
    expect(rig.acks(0)).toEqual(["write@2 confirmed"]);
  });

  test("does not keep the next one from being written", () => {
    const rig = attached();
    rig.acks(0);
    rig.attach(2);
    expect(rig.stored("written")).toEqual([]);
    expect(rig.acks(0)).toEqual(["write@2 confirmed"]);
  });

  test("does not keep the next one from being written, though that came first", () => {
    const rig = attached();
    rig.acks(0);
    rig.attach(2);
    expect(rig.acks(0)).toEqual([]);
    expect(rig.stored("written")).toEqual(["write@2 confirmed"]);
  });

  test("is of no worth for an attach whose connection has gone", () => {
    const rig = attached();
    rig.session.adopt(2);
    // From the connection that is still there: it knows the older secret.
    expect(rig.acks(0)).toEqual([]);
    expect(rig.sends("a")).toEqual(["write@2 1:a"]);
  });
});

describe("an ack of the client", () => {
  test.each([
    ["beyond what was sent", 3, "ack of 3, but 2 were sent"],
    ["that goes back", 0, "ack of 0 after one of 1"],
    ["beyond everything", Number.MAX_SAFE_INTEGER, "ack of 9007199254740991, but 2 were sent"],
  ])("%s ends the session", (_what, handled, sentence) => {
    const rig = confirmed();
    rig.sends("a", "b");
    rig.stored();
    rig.stored();
    rig.acks(1);
    // Sent to the store, but not to the client.
    rig.sends("c");
    expect(rig.acks(handled)).toEqual([
      `close 4904 session protocol error: ${sentence}, over`,
      "over: protocol-error, removed",
    ]);
    expect(rig.budget.bytes).toBe(0);
  });

  test("may say the same again", () => {
    const rig = confirmed();
    rig.sends("a");
    rig.stored();
    rig.acks(1);
    rig.stored();
    expect(rig.acks(1)).toEqual([]);
  });

  test("of less than has arrived keeps the rest in the store only", () => {
    const rig = new ServerRig({ generation: 2, acked: 1, received: 3 });
    rig.attach(2, 3);
    expect(rig.acks(2)).toEqual(["write@2 acked 2 confirmed"]);
  });
});

describe("a message of the client", () => {
  const small = { window: { messages: 4, bytes: 40 } };

  test("is handed out one at a time, in order", () => {
    const rig = confirmed();
    expect(rig.gets("x", "y", "z")).toEqual(["deliver 1 x"]);
    expect(rig.handled()).toEqual(["write@1 handled 1", "deliver 2 y"]);
    expect(rig.handled()).toEqual(["deliver 3 z"]);
    expect(rig.handled()).toEqual([]);
    expect(rig.stored()).toEqual(["write@1 handled 3"]);
    expect([rig.session.received, rig.session.handledUpTo]).toEqual([3, 3]);
  });

  test("is acknowledged when it is stored as handled, some time after", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.handled();
    // Not before: a crash now would have it handled again.
    expect(rig.session.deadlineMs).toBe(Infinity);
    expect(rig.stored()).toEqual([]);
    expect(rig.session.deadlineMs).toBe(rig.nowMs + ACK_AFTER_MS);
    expect(rig.timer()).toEqual(["ack 1"]);
    expect(rig.session.deadlineMs).toBe(Infinity);
  });

  test("is acknowledged at once with many others", () => {
    const rig = confirmed();
    for (let index = 1; index <= ACK_AFTER_MESSAGES; index += 1) {
      rig.gets("x");
      expect(rig.session.deadlineMs).toBeGreaterThan(rig.nowMs);
      const lines = [...rig.handled(), ...rig.stored()];
      expect(lines.some((line) => line.startsWith("ack"))).toBe(index === ACK_AFTER_MESSAGES);
    }
  });

  test("is acknowledged at once when it is large", () => {
    const rig = confirmed();
    rig.gets("x".repeat(ACK_AFTER_BYTES));
    rig.handled();
    expect(rig.stored()).toEqual(["ack 1"]);
  });

  test("is acknowledged together with others, however busy the store is", () => {
    const rig = confirmed();
    let acks = 0;
    const count = (lines: readonly string[]): void => {
      acks += lines.filter((line) => line.startsWith("ack")).length;
    };
    // One each millisecond; the store answers each third.
    for (let index = 0; index < 1_000; index += 1) {
      rig.nowMs += 1;
      count(rig.gets("x"));
      count(rig.handled());
      if (rig.session.deadlineMs <= rig.nowMs) count(rig.timer());
      if (index % 3 === 2) count(rig.stored());
    }
    expect(acks).toBeGreaterThanOrEqual(10);
    expect(acks).toBeLessThanOrEqual(16);
  });

  test.each([
    ["messages", ["1", "2", "3", "4"], "5"],
    ["bytes", ["x".repeat(20), "y".repeat(20)], "z"],
  ])("over the window in %s ends the session", (_what, within, beyond) => {
    const rig = confirmed(small);
    expect(rig.gets(...within)).toHaveLength(1);
    expect(rig.gets(beyond)).toEqual([
      "close 4904 session protocol error: over 4 messages and 40 bytes in flight, over",
      "over: protocol-error, removed",
    ]);
  });

  test("may be larger than the window when it is alone", () => {
    const rig = confirmed(small);
    expect(rig.gets("x".repeat(100))).toHaveLength(1);
    rig.handled();
    expect(rig.stored()).toEqual(["ack 1"]);
    expect(rig.gets("y".repeat(100))).toHaveLength(1);
  });

  test("has a place in the window until it is acknowledged", () => {
    const rig = confirmed(small);
    for (const text of ["1", "2", "3", "4"]) {
      rig.gets(text);
      rig.handled();
    }
    expect(rig.session.isOver).toBe(false);
    // The first write holds the first of them.
    expect(rig.stored()[0]).toBe("ack 1");
    rig.gets("5");
    expect(rig.session.isOver).toBe(false);
    rig.gets("6");
    expect(rig.session.isOver).toBe(true);
  });

  test("is acknowledged at once when it is much of a small window", () => {
    const rig = confirmed({ window: { messages: 12, bytes: 1_000 } });
    for (const text of ["1", "2", "3"]) {
      expect(rig.session.deadlineMs).toBeGreaterThan(rig.nowMs);
      rig.gets(text);
      rig.handled();
      expect(rig.stored()).toEqual(text === "3" ? ["ack 3"] : []);
    }
    rig.gets("x".repeat(1_000 * ACK_SHARE));
    rig.handled();
    expect(rig.stored()).toEqual(["ack 4"]);
  });

  test("that is not handled ends the session, without an ack for it", () => {
    const rig = confirmed();
    rig.gets("x", "y");
    rig.handled();
    rig.stored();
    expect(rig.handlerFailed()).toEqual([
      "ack 1",
      "close 1011 message 2 was not handled, over",
      "over: handler, removed",
    ]);
  });

  test("was not handed out, so it can neither be done nor fail", () => {
    const rig = confirmed();
    expect([rig.handled(), rig.handlerFailed()]).toEqual([[], []]);
    expect(rig.session.isOver).toBe(false);
  });

  test("may be a repetition, up to what the client had sent, after a crash", () => {
    const rig = new ServerRig({ generation: 3, handled: 2, isClean: false });
    rig.attach(3, 0, 4);
    expect(rig.gets("x", "y", "z")).toEqual(["deliver 3 x again?"]);
    expect(rig.handled()).toEqual(["write@3 handled 3", "deliver 4 y again?"]);
    expect(rig.handled()).toEqual(["deliver 5 z"]);
  });

  test("may be one up to what the client has sent when it is first known to be here", () => {
    const rig = new ServerRig({ generation: 3, handled: 2, isClean: false });
    rig.attach(3, 0, 3);
    // The welcome was lost, and the node before has handled one more.
    rig.session.detach(rig.nowMs);
    rig.attach(4, 0, 4);
    expect(rig.gets("x", "y", "z")).toEqual(["deliver 3 x again?"]);
    rig.session.ack(0);
    rig.session.detach(rig.nowMs);
    rig.attach(5, 0, 5);
    expect(rig.handled().at(-1)).toBe("deliver 4 y again?");
    expect(rig.handled().at(-1)).toBe("deliver 5 z");
  });
});

describe("a client of a node that went without a word", () => {
  const unclean = (): ServerRig => new ServerRig({ generation: 3, isClean: false });

  test("may talk to it until it proves that it is here", () => {
    const rig = unclean();
    rig.attach(3, 0, 1);
    rig.detach();
    // Meanwhile it was there once more.
    rig.attach(4, 0, 2);
    expect(rig.gets("x", "y", "z")).toEqual(["deliver 1 x again?"]);
    expect(rig.handled().at(-1)).toBe("deliver 2 y again?");
    expect(rig.handled()).toEqual(["deliver 3 z"]);
  });

  test("has not been there since it proved that it is here", () => {
    const rig = unclean();
    rig.attach(3, 0, 1);
    rig.acks(0);
    rig.detach();
    rig.attach(4, 0, 2);
    expect(rig.gets("x", "y")).toEqual(["deliver 1 x again?"]);
    expect(rig.handled().at(-1)).toBe("deliver 2 y");
  });

  test("of a node that let go in good order has nothing repeated", () => {
    const rig = new ServerRig({ generation: 3 });
    rig.attach(3, 0, 9);
    expect(rig.gets("x")).toEqual(["deliver 1 x"]);
  });
});

describe("the bounds of a session", () => {
  test.each([
    ["messages", { maxMessages: 3 }, "x"],
    ["bytes", { maxBytes: 10 }, "x".repeat(8)],
  ])("in %s end it when they are passed", (_what, given, beyond) => {
    const rig = confirmed(given);
    rig.sends("a", "b", "c");
    expect(rig.session.isOver).toBe(false);
    expect(rig.sends(beyond)).toEqual([
      "close 4902 session overflow, over",
      "over: overflow, removed",
    ]);
    expect(rig.budget.bytes).toBe(0);
  });

  test("end it while nobody is connected too", () => {
    const rig = confirmed({ maxMessages: 1 });
    rig.detach();
    expect(rig.sends("a", "b").slice(1)).toEqual(["over: overflow, removed"]);
  });

  test("together end the one that asks for more, unless it holds nothing", () => {
    const budget = new Budget(10);
    const first = confirmed({}, budget);
    const second = confirmed({}, budget);
    first.sends("1234567");
    expect(second.sends("1234567")).toHaveLength(1);
    expect(budget.bytes).toBe(14);
    expect(second.sends("x").at(-1)).toBe("over: overflow, removed");
    expect(budget.bytes).toBe(7);
    expect(first.sends("123")).toEqual([]);
    expect(first.sends("4").at(-1)).toBe("over: overflow, removed");
    expect(budget.bytes).toBe(0);
  });
});

describe("the end of a session", () => {
  /** Every way, from a session that holds two messages and whose handler is busy. */
  const ways: readonly (readonly [
    what: string,
    end: (rig: ServerRig) => readonly string[],
    lines: readonly string[],
  ])[] = [
    [
      "the application",
      (rig) => rig.end(),
      ["close 4000 kicked, over", "over: application, removed"],
    ],
    ["the client", (rig) => rig.ended(), ["over: client, removed"]],
    ["a takeover", (rig) => rig.leave(), ["close 4901 session replaced", "over: moved"]],
    [
      "the handler",
      (rig) => rig.handlerFailed(),
      ["close 1011 message 1 was not handled, over", "over: handler, removed"],
    ],
    [
      "a loss",
      (rig) => rig.stored("gone"),
      ["close 4903 session lost: the store says: gone, over", "over: lost, removed"],
    ],
    [
      "its time",
      (rig): readonly string[] => {
        rig.detach();
        return rig.timer();
      },
      ["over: expired, removed"],
    ],
    [
      "the deadline of a release",
      (rig): readonly string[] => {
        rig.release(500);
        return rig.timer();
      },
      ["over: moved"],
    ],
  ];

  const busy = (): ServerRig => {
    const rig = confirmed();
    rig.gets("x", "y");
    rig.sends("a", "b");
    return rig;
  };

  test.each(ways)("by %s says what there is to say", (_what, end, lines) => {
    expect(end(busy())).toEqual(lines);
  });

  test.each(ways)("by %s gives everything back", (_what, end) => {
    const rig = busy();
    end(rig);
    expect([rig.session.isOver, rig.session.canSend, rig.session.isAttached]).toEqual([
      true,
      false,
      false,
    ]);
    expect([rig.budget.bytes, rig.session.bytes, rig.session.messages]).toEqual([0, 0, 0]);
    expect(rig.session.deadlineMs).toBe(Infinity);
  });

  test.each(ways)("by %s is the end of everything", (_what, end) => {
    const rig = busy();
    end(rig);
    const later = [
      rig.sends("c"),
      rig.gets("z"),
      rig.handled(),
      rig.handlerFailed(),
      rig.acks(0),
      rig.acks(99),
      rig.stored(),
      rig.stored("fenced"),
      rig.stored("gone"),
      rig.writeFailed(),
      rig.setData("1"),
      rig.release(5),
      rig.end(),
      rig.ended(),
      rig.leave(),
    ];
    rig.detach();
    later.push(rig.session.timer(1e12).map(String));
    expect(later.flat()).toEqual([]);
    expect([rig.session.isOver, rig.session.deadlineMs, rig.budget.bytes]).toEqual([
      true,
      Infinity,
      0,
    ]);
  });

  test("tells the client of what was stored as handled", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.handled();
    rig.stored();
    expect(rig.end()).toEqual(["ack 1", "close 4000 kicked, over", "over: application, removed"]);
  });

  test("without a connection closes none", () => {
    const rig = confirmed();
    rig.detach();
    expect(rig.end()).toEqual(["over: application, removed"]);
  });

  test("comes when nobody is back in time, and not when somebody is", () => {
    const rig = confirmed();
    rig.detach();
    expect(rig.session.deadlineMs).toBe(rig.nowMs + bounds.ttlMs);
    expect(rig.session.timer(rig.nowMs + bounds.ttlMs - 1)).toEqual([]);
    rig.attach(2);
    expect(rig.session.timer(rig.nowMs + bounds.ttlMs)).toEqual([]);
    rig.detach();
    expect(rig.timer()).toEqual(["over: expired, removed"]);
  });
});

describe("letting go of a session", () => {
  test("writes so, and is done", () => {
    const rig = confirmed();
    expect(rig.release(1_000)).toEqual(["write@1 acked 0 handled 0 released"]);
    expect(rig.stored()).toEqual(["over: moved"]);
  });

  test("waits for the message that is being handled, and leaves the rest with the client", () => {
    const rig = confirmed();
    rig.gets("x", "y", "z");
    expect(rig.session.received).toBe(3);
    expect(rig.release(1_000)).toEqual([]);
    expect(rig.session.received).toBe(1);
    expect(rig.gets("more")).toEqual([]);
    expect(rig.handled()).toEqual(["write@1 acked 0 handled 1 released"]);
    expect(rig.stored()).toEqual(["ack 1", "over: moved"]);
  });

  test("waits for the write under way, and writes what came meanwhile", () => {
    const rig = confirmed();
    rig.sends("a", "b");
    expect(rig.release(1_000)).toEqual([]);
    expect(rig.stored()).toEqual([
      "durable 1",
      "transmit a",
      "write@1 2:b acked 0 handled 0 released",
    ]);
    expect(rig.stored()).toEqual(["durable 2", "transmit b", "over: moved"]);
  });

  test("waits no longer than its deadline", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.release(1_000);
    expect(rig.session.deadlineMs).toBe(rig.nowMs + 1_000);
    expect(rig.session.timer(rig.nowMs + 999)).toEqual([]);
    expect(rig.timer()).toEqual(["over: moved"]);
  });

  test("tries again when the store does not answer", () => {
    const rig = confirmed();
    rig.release(1_000);
    rig.writeFailed();
    expect(rig.timer()).toEqual(["write@1 acked 0 handled 0 released"]);
    expect(rig.stored()).toEqual(["over: moved"]);
  });

  test("goes on when the connection has gone", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.release(1_000);
    rig.detach();
    expect(rig.handled()).toEqual(["write@1 acked 0 handled 1 released"]);
    expect(rig.stored().at(-1)).toBe("over: moved");
  });

  test("is called off by a client that comes back here", () => {
    const rig = confirmed();
    rig.gets("x", "y");
    rig.release(1_000);
    rig.attach(2);
    expect(rig.session.canSend).toBe(true);
    // It replays from what the welcome said.
    expect(rig.gets("y")).toEqual([]);
    expect(rig.handled()).toEqual(["write@2 handled 1", "deliver 2 y"]);
  });

  test("does not pretend to have let go when it was called off meanwhile", () => {
    const rig = confirmed();
    rig.release(1_000);
    rig.attach(2);
    expect(rig.stored("fenced")).toEqual([]);
    expect(rig.session.isOver).toBe(false);
  });

  test("lets the message that is being handled be answered", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.release(1_000);
    expect(rig.session.canSend).toBe(true);
    expect(rig.sends("answer")).toEqual(["write@1 1:answer"]);
    rig.handled();
    expect(rig.stored()).toEqual([
      "durable 1",
      "transmit answer",
      "write@1 acked 0 handled 1 released",
    ]);
    // Whatever comes now has nobody any more who would store it.
    expect([rig.session.canSend, rig.sends("late")]).toEqual([false, []]);
    expect(rig.stored()).toEqual(["ack 1", "over: moved"]);
  });

  test("gives back a message that nobody has looked at, and those behind it", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.handled();
    rig.stored();
    rig.gets("y", "z");
    expect(rig.release(1_000)).toEqual([]);
    expect(rig.giveBack()).toEqual(["write@1 acked 0 handled 1 released"]);
    expect([rig.session.received, rig.session.handledUpTo]).toEqual([1, 1]);
    expect([rig.handled(), rig.handlerFailed()]).toEqual([[], []]);
    expect(rig.stored()).toEqual(["ack 1", "over: moved"]);
  });

  test("gives nothing back that is in hand while it goes on", () => {
    const rig = confirmed();
    expect(rig.giveBack()).toEqual([]);
    rig.gets("x");
    expect(rig.giveBack()).toEqual([]);
    expect(rig.session.received).toBe(1);
  });

  test("says that it was in good order only when nothing may have been handled twice", () => {
    const rig = new ServerRig({ generation: 3, handled: 2, isClean: false });
    rig.attach(3, 0, 4);
    rig.gets("x");
    rig.handled();
    rig.stored();
    // Message 4 may have been handled by a node that crashed. The next one is to be warned too.
    expect(rig.release(1_000)).toEqual(["write@3 acked 0 handled 3"]);
    expect(rig.stored().at(-1)).toBe("over: moved");
  });

  test("loses no data that was set while it was under way", () => {
    const rig = confirmed();
    rig.gets("x");
    rig.release(1_000);
    // By the handler, whose message is the last.
    expect(rig.setData("of x")).toEqual(["write@1 data of x"]);
    expect([rig.session.data, rig.handled()]).toEqual(["of x", []]);
    expect(rig.stored()).toEqual(["write@1 acked 0 handled 1 released"]);
  });

  test("loses no data that was set when it was all but done", () => {
    const rig = confirmed();
    rig.release(1_000);
    rig.setData("late");
    expect(rig.stored()).toEqual(["write@1 acked 0 handled 0 data late released"]);
    expect(rig.stored()).toEqual(["over: moved"]);
  });
});

describe("a session in memory", () => {
  test("holds what its budget says, whatever happens to it", () => {
    const deeds = fc.array(
      fc.oneof(
        fc.nat({ max: 30 }).map((bytes) => ({ send: bytes })),
        fc.nat({ max: 4 }).map((quarters) => ({ ack: quarters / 4 })),
        fc.constant({ stored: true }),
        fc.constant({ attach: true }),
        fc.constant({ detach: true }),
        fc.constant({ fail: true }),
      ),
      { maxLength: 60 },
    );
    check(
      fc.property(deeds, (done) => {
        const budget = new Budget(500);
        const rig = confirmed({ maxBytes: 300 }, budget);
        let generation = 1;
        let got = 0;
        for (const deed of done) {
          const lines: string[] = [];
          if ("send" in deed) lines.push(...rig.sends("x".repeat(deed.send)));
          else if ("ack" in deed) {
            const { acked } = rig.session;
            lines.push(...rig.acks(acked + Math.floor((got - acked) * deed.ack)));
          } else if ("stored" in deed) lines.push(...rig.stored());
          else if ("fail" in deed) lines.push(...rig.writeFailed());
          else if ("detach" in deed) rig.detach();
          else if (!rig.session.isOver) lines.push(...rig.attach((generation += 1), got));
          got += lines.filter((line) => line.startsWith("transmit")).length;
          expect(budget.bytes).toBe(rig.session.bytes);
          expect(rig.session.bytes).toBeLessThanOrEqual(300);
        }
        rig.end();
        expect(budget.bytes).toBe(0);
      }),
    );
  });
});
