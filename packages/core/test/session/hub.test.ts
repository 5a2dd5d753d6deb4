import type { SessionBounds } from "@backsoon/core";
import { describe, expect, test } from "vitest";

import type { Control, ControlType, Resume } from "../../src/session/control.ts";
import { SERVER_LINK, type ServerLinkState } from "../../src/session/links.ts";
import { wireLine } from "./client-rig.ts";
import { hubConfig, HubRig, join, type HubLink } from "./hub-rig.ts";

const ID = "session-1";

/** The client of the rig's first session, which presents the secret of its latest welcome. */
const resume = (given: Partial<Resume> = {}): Resume => ({
  id: ID,
  secret: "secret-1",
  attempt: 1,
  received: 0,
  sent: 0,
  ...given,
});

const sent = (link: HubLink): readonly string[] => link.socket.sent.map(wireLine);
/** The first word of everything that was sent. */
const words = (link: HubLink): readonly string[] =>
  sent(link).map((line) => line.split(" ")[0] ?? "");
const last = (link: HubLink): string => sent(link).at(-1) ?? "";

/** A session whose client has proved that it got its secret. */
function joined(rig: HubRig): HubLink {
  const link = join(rig);
  rig.says(link, { type: "ack", handled: 0 });
  return link;
}

function empty(rig: HubRig): void {
  expect([rig.hub.size, rig.hub.pending, rig.hub.bytes, rig.hub.attached]).toEqual([0, 0, 0, 0]);
}

describe("a server's link", () => {
  const controls: Readonly<Record<ControlType, Control>> = {
    hello: { type: "hello", version: 1 },
    welcome: {
      type: "welcome",
      id: "a",
      secret: "b",
      generation: 1,
      resumed: true,
      received: 0,
      sent: 0,
      ttlMs: 1,
      limits: { messages: 1, bytes: 1 },
    },
    ack: { type: "ack", handled: 0 },
    ping: { type: "ping" },
    pong: { type: "pong" },
    plan: { type: "plan" },
    bye: { type: "bye", code: 1000, reason: "", isOver: true },
  };
  const arrivals = [...(Object.keys(controls) as ControlType[]), "message", "fault"] as const;
  type Arrived = (typeof arrivals)[number];

  const begin: Readonly<Record<ServerLinkState, (rig: HubRig) => HubLink>> = {
    waiting: (rig) => rig.open(),
    attaching: (rig) => {
      rig.isAuthorizing = false;
      return join(rig);
    },
    live: joined,
    leaving: (rig) => {
      const link = joined(rig);
      rig.says(link, controls.bye);
      return link;
    },
  };
  const states = Object.keys(begin) as readonly ServerLinkState[];

  const arrive = (rig: HubRig, link: HubLink, arrival: Arrived): void => {
    if (arrival === "message") rig.message(link, "hi");
    else if (arrival === "fault") rig.hears(link, "\u0001{");
    else rig.says(link, controls[arrival]);
  };

  test.each(states.flatMap((state) => arrivals.map((arrival) => [state, arrival] as const)))(
    "that is %s takes a %s as the table says",
    (state, arrival) => {
      const rig = new HubRig();
      const link = begin[state](rig);
      expect(link.state).toBe(state);
      link.socket.sent.length = 0;
      arrive(rig, link, arrival);
      const isAllowed = arrival !== "fault" && SERVER_LINK[state][arrival] !== undefined;
      expect(link.socket.closed === undefined).toBe(isAllowed);
      expect(rig.log.includes("refused 4904")).toBe(!isAllowed);
    },
  );

  test.each(
    states.flatMap((state) =>
      arrivals
        .filter((arrival) => arrival === "fault" || SERVER_LINK[state][arrival] === undefined)
        .map((arrival) => [state, arrival] as const),
    ),
  )("that is %s is closed by a %s, and says why", (state, arrival) => {
    const rig = new HubRig();
    const link = begin[state](rig);
    arrive(rig, link, arrival);
    const stranger = "a control message is of no known type";
    const whats: Readonly<Record<string, string>> = {
      fault: "a control message is not JSON",
      welcome: stranger,
      plan: stranger,
    };
    const what = whats[arrival] ?? `${arrival} while ${state}`;
    expect(link.socket.closed).toEqual({
      code: 4904,
      reason: `session protocol error: ${what}`,
    });
    // Said in words too, since some runtimes lose the code; and a broken session does not go on.
    const isOver = state === "live";
    expect(last(link)).toBe(
      `bye ${JSON.stringify({ code: 4904, reason: link.socket.closed?.reason, isOver })}`,
    );
    expect(rig.hub.pending).toBe(0);
    expect(rig.hub.size).toBe(0);
  });

  test.each(states)("that is %s hears no more after a fault", (state) => {
    const rig = new HubRig();
    const link = begin[state](rig);
    arrive(rig, link, "fault");
    link.socket.sent.length = 0;
    for (const arrival of arrivals) arrive(rig, link, arrival);
    rig.cut(link, 4904);
    rig.pass(60_000);
    expect(link.socket.sent).toEqual([]);
    empty(rig);
  });

  test("never closes with a reason that a Close frame cannot carry", () => {
    const rig = new HubRig();
    const links = [
      '\u0001{"type":"hello","version":1,"resume":{}}',
      '\u0001{"type":"hello","version":1,"protocols":["é"]}',
    ].map((text) => {
      const link = rig.open();
      rig.hears(link, text);
      return link;
    });
    rig.refusal = { code: 4000, reason: "€".repeat(60) };
    links.push(join(rig));
    rig.refusal = undefined;
    const kicked = joined(rig);
    rig.hub.end(rig.held(kicked.holder?.id ?? ""), 4000, "€".repeat(60), rig.nowMs);
    const left = joined(rig);
    rig.hub.bye(left, 1012, "€".repeat(60));
    for (const link of [...links, kicked]) {
      expect(Buffer.byteLength(link.socket.closed?.reason ?? "x".repeat(200))).toBeLessThan(124);
    }
    expect([...links, kicked, left].map((link) => words(link).at(-1))).toEqual(
      Array.from({ length: 5 }, () => "bye"),
    );
  });
});

describe("a session", () => {
  test("begins with a welcome that says everything", () => {
    const rig = new HubRig();
    rig.spread = 60_000;
    const link = join(rig);
    expect(sent(link)).toEqual([
      `welcome ${JSON.stringify({
        id: ID,
        secret: "secret-1",
        generation: 1,
        resumed: false,
        received: 0,
        sent: 0,
        ttlMs: 120_000,
        limits: { messages: 100, bytes: 100_000 },
        spreadMs: 60_000,
      })}`,
    ]);
    expect(rig.log).toEqual([`${ID} began`]);
    expect([rig.hub.size, rig.hub.pending, rig.hub.attached]).toEqual([1, 0, 1]);
  });

  test("carries messages both ways, escaped on the wire", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.handlesAtOnce = false;
    rig.message(link, "\u0001x");
    rig.hears(link, new Uint8Array([1, 2]));
    expect(rig.handling.map(({ data }) => data)).toEqual(["\u0001x"]);
    rig.send(rig.held(ID), "\u0001y");
    rig.send(rig.held(ID), new Uint8Array([1, 3]));
    expect(sent(link).slice(1)).toEqual(['"\\u0001\\u0001y"', "bytes 1 3"]);
  });

  test("counts the application's bytes, not those of escaping", () => {
    const bounds: SessionBounds = {
      ...hubConfig.bounds,
      window: { messages: 100, bytes: 10 },
    };
    const rig = new HubRig({ bounds });
    rig.handlesAtOnce = false;
    const link = joined(rig);
    rig.message(link, "\u0001aaaa");
    rig.message(link, "\u0001bbbb");
    expect(link.socket.closed).toBeUndefined();
    rig.message(link, "\u0001");
    expect(link.socket.closed?.code).toBe(4904);
  });

  test("goes on over another connection, and the older one is closed", () => {
    const rig = new HubRig();
    const old = joined(rig);
    rig.message(old, "x");
    for (const text of ["a", "b"]) rig.send(rig.held(ID), text);
    const link = join(rig, resume({ received: 1, sent: 1 }));
    expect(sent(link)).toEqual([
      expect.stringMatching(
        /^welcome .*"secret":"secret-2","generation":2,"resumed":true,"received":1/,
      ),
      'ack {"handled":1}',
      '"b"',
    ]);
    expect(old.socket.closed).toEqual({ code: 4901, reason: "session replaced" });
    expect(last(old)).toBe('bye {"code":4901,"reason":"session replaced","isOver":false}');
    // What is still on its way on the old connection counts no more.
    rig.message(old, "y");
    rig.says(old, { type: "ack", handled: 99 });
    rig.cut(old, 4901);
    expect(rig.log.filter((line) => line.includes("got"))).toEqual([`${ID} got 1`]);
    expect([rig.hub.size, rig.hub.attached]).toEqual([1, 1]);
  });

  test("knows the secret before the last until the client has proved the last", () => {
    const rig = new HubRig();
    rig.cut(join(rig));
    rig.cut(join(rig, resume()));
    // That welcome was lost. The secret of the first is as good.
    const link = join(rig, resume({ attempt: 2 }));
    expect(last(link)).toContain('"resumed":true');
    rig.says(link, { type: "ack", handled: 0 });
    rig.cut(link);
    expect(last(join(rig, resume({ attempt: 3 })))).toContain('"resumed":false');
    expect(last(join(rig, resume({ attempt: 4, secret: "secret-3" })))).toContain('"resumed":true');
  });

  test("is nobody else's", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.principal = "bob";
    expect(last(join(rig, resume()))).toContain('"resumed":false');
    expect(rig.hub.size).toBe(2);
  });

  test("has ended when its time is over, and nothing is left", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.send(rig.held(ID), "a");
    rig.cut(link);
    rig.pass(119_900);
    expect(rig.hub.size).toBe(1);
    rig.pass(200);
    expect(rig.log.slice(-2)).toEqual([`remove ${ID}`, `${ID} ended: expired`]);
    empty(rig);
    rig.pass(200_000);
    expect(rig.hub.deadlineMs).toBe(Infinity);
  });

  test.each([1000, 1001])("ends when its client closes with %i", (code) => {
    const rig = new HubRig();
    rig.cut(joined(rig), code);
    expect(rig.log.slice(-2)).toEqual([`remove ${ID}`, `${ID} ended: client`]);
    empty(rig);
  });

  test.each([1005, 1006, 1011, 1012, 4000])("waits when its connection ends with %i", (code) => {
    const rig = new HubRig();
    rig.cut(joined(rig), code);
    expect(rig.log.at(-1)).toBe(`${ID} detached`);
    expect([rig.hub.size, rig.hub.attached]).toEqual([1, 0]);
  });

  test.each([1000, 1001])("waits when its client only answers our own %i", (code) => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.hub.bye(link, code, "shutdown");
    rig.cut(link, code);
    expect(rig.log.at(-1)).toBe(`${ID} detached`);
  });

  test("ends with its client's bye, and the connection soon after", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.says(link, { type: "bye", code: 1000, reason: "done", isOver: true });
    expect(rig.log.at(-1)).toBe(`${ID} ended: client`);
    expect(link.socket.closed).toBeUndefined();
    rig.pass(10_000);
    expect(link.socket.closed).toBeDefined();
    empty(rig);
  });

  test("waits when its client says bye and means to come back", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.says(link, { type: "bye", code: 1000, reason: "", isOver: false });
    rig.message(link, "late");
    expect(rig.log.at(-1)).toBe(`${ID} detached`);
    expect(last(join(rig, resume()))).toContain('"resumed":true');
    rig.pass(10_000);
    expect(link.socket.closed).toBeDefined();
  });

  test("ends by the application, which says why", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.hub.end(rig.held(ID), 4000, "kicked", rig.nowMs);
    expect(last(link)).toBe('bye {"code":4000,"reason":"kicked","isOver":true}');
    expect(link.socket.closed).toEqual({ code: 4000, reason: "kicked" });
    empty(rig);
  });

  test("hears nothing more of what its application had in hand", () => {
    const rig = new HubRig();
    rig.handlesAtOnce = false;
    const link = joined(rig);
    rig.message(link, "x");
    const held = rig.held(ID);
    rig.hub.end(held, 4000, "kicked", rig.nowMs);
    rig.done();
    rig.hub.handlerFailed(held, rig.nowMs);
    rig.send(held, "a");
    rig.hub.setData(held, "1", rig.nowMs);
    rig.hub.end(held, 4000, "", rig.nowMs);
    rig.hub.stored(held, "written", 1, rig.nowMs);
    rig.hub.writeFailed(held, rig.nowMs);
    empty(rig);
    expect(rig.log.filter((line) => line.includes("ended"))).toHaveLength(1);
  });

  test("is told of messages in the order in which they come, while the handler is busy", () => {
    const rig = new HubRig();
    rig.handlesAtOnce = false;
    const link = joined(rig);
    for (const text of ["x", "y", "z"]) rig.message(link, text);
    const order: unknown[] = [];
    while (rig.handling.length > 0) {
      order.push(rig.handling[0]?.data);
      rig.done();
    }
    expect(order).toEqual(["x", "y", "z"]);
    rig.pass(300);
    expect(last(link)).toBe('ack {"handled":3}');
  });

  test("is touched in the store while it has a connection", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.pass(130_000);
    expect(rig.log.filter((line) => line.startsWith("touch"))).toEqual([
      `touch ${ID}`,
      `touch ${ID}`,
    ]);
    rig.cut(link, 1000);
    rig.pass(130_000);
    expect(rig.hub.deadlineMs).toBe(Infinity);
  });
});

describe("a bye of the server", () => {
  test("is the last that goes over its connection", () => {
    const rig = new HubRig();
    rig.handlesAtOnce = false;
    const link = joined(rig);
    rig.message(link, "x");
    rig.hub.bye(link, 1012, "deploy; retry-after=3");
    link.socket.sent.length = 0;
    rig.done();
    rig.send(rig.held(ID), "a");
    rig.hears(link, '\u0001{"type":"ping"}');
    rig.hub.bye(link, 1012, "again");
    rig.hub.announceMove();
    rig.pass(1_000);
    rig.hub.end(rig.held(ID), 4000, "kicked", rig.nowMs);
    expect(sent(link)).toEqual([]);
  });

  test("keeps what is sent for the next connection", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.hub.bye(link, 1012, "deploy");
    rig.send(rig.held(ID), "a");
    rig.cut(link, 1012);
    expect(sent(join(rig, resume())).slice(1)).toEqual(['"a"']);
  });
});

describe("a plan to move", () => {
  test("goes to everybody who is attached", () => {
    const rig = new HubRig();
    const links = [joined(rig), joined(rig), joined(rig)] as const;
    rig.hub.bye(links[1], 1012, "");
    rig.cut(links[2]);
    rig.hub.announceMove();
    expect(links.map(last)).toEqual([
      'plan {"moveWithinMs":3000}',
      'bye {"code":1012,"reason":"","isOver":false}',
      expect.stringContaining("welcome"),
    ]);
  });

  test("comes at the end of a connection's life, and its close when nobody moves", () => {
    const rig = new HubRig();
    rig.connectionLifeMs = 60_000;
    const link = joined(rig);
    rig.pass(59_900);
    expect(last(link)).toContain("welcome");
    rig.pass(200);
    expect(last(link)).toBe('plan {"moveWithinMs":3000}');
    rig.pass(3_100);
    expect(link.socket.closed).toEqual({ code: 1012, reason: "connection lifetime" });
    rig.cut(link, 1012);
    expect(rig.hub.size).toBe(1);
  });

  test("is of no more matter to whoever has moved", () => {
    const rig = new HubRig();
    rig.connectionLifeMs = 60_000;
    const old = joined(rig);
    rig.pass(60_100);
    const link = join(rig, resume());
    rig.pass(10_000);
    expect(old.socket.closed?.code).toBe(4901);
    expect([link.socket.closed, link.state]).toEqual([undefined, "live"]);
  });
});

describe("half-open connections", () => {
  test("are so many, and the next is told to come again", () => {
    const rig = new HubRig({ maxPending: 1_000 });
    const links = Array.from({ length: 10_000 }, () => rig.open());
    expect(rig.hub.pending).toBe(1_000);
    const refused = links.filter(({ socket }) => socket.closed !== undefined);
    expect(refused).toHaveLength(9_000);
    for (const link of refused) {
      expect(link.socket.closed).toEqual({
        code: 1013,
        reason: "too many connections without a session; retry-after=1.5",
      });
      rig.cut(link, 1013);
    }
    expect(rig.hub.pending).toBe(1_000);
    rig.pass(10_100);
    const codes = new Set(links.slice(0, 1_000).map(({ socket }) => socket.closed?.code));
    expect([...codes]).toEqual([4905]);
    empty(rig);
    expect(rig.hub.deadlineMs).toBe(Infinity);
  });

  test("that go make room for others", () => {
    const rig = new HubRig({ maxPending: 2 });
    const links = [rig.open(), rig.open()];
    rig.cut(links[0] as HubLink);
    rig.cut(links[0] as HubLink);
    expect(rig.open().socket.closed).toBeUndefined();
    expect(rig.open().socket.closed?.code).toBe(1013);
    expect(rig.hub.pending).toBe(2);
  });

  test("make room as soon as they have a session", () => {
    const rig = new HubRig({ maxPending: 1 });
    for (let count = 0; count < 5; count += 1) expect(last(join(rig))).toContain("welcome");
    expect([rig.hub.size, rig.hub.pending]).toEqual([5, 0]);
  });

  test("are counted as long as the store or the application takes", () => {
    const rig = new HubRig({ maxPending: 2 });
    rig.isHeld = true;
    const links = [join(rig), join(rig)];
    expect(rig.open().socket.closed?.code).toBe(1013);
    rig.answer();
    expect(links.map((link) => link.state)).toEqual(["live", "live"]);
    expect(rig.hub.pending).toBe(0);
  });

  test("find their time, also when it lies beyond the wheel's reach", () => {
    const rig = new HubRig({ helloTimeoutMs: 60_000 });
    rig.cut(joined(rig));
    const link = rig.open();
    rig.pass(60_100);
    expect(link.socket.closed?.code).toBe(4905);
  });

  test("are refused in the application's words", () => {
    const rig = new HubRig();
    rig.refusal = { code: 3000, reason: "who are you?" };
    const link = join(rig);
    expect(link.socket.closed).toEqual({ code: 3000, reason: "who are you?" });
    expect(last(link)).toBe('bye {"code":3000,"reason":"who are you?","isOver":false}');
    empty(rig);
  });
});

describe("a client that asks and does not read", () => {
  test("gets no answers", () => {
    const rig = new HubRig();
    const link = joined(rig);
    const ping: Control = { type: "ping" };
    rig.says(link, ping);
    expect(words(link)).toEqual(["welcome", "pong"]);
    link.socket.isClogged = true;
    for (let count = 0; count < 1_000; count += 1) rig.says(link, ping);
    expect(words(link)).toEqual(["welcome", "pong"]);
    link.socket.isClogged = false;
    rig.says(link, ping);
    expect(words(link)).toEqual(["welcome", "pong", "pong"]);
  });
});

describe("a client that has got less than before", () => {
  /** Everything that was sent could be sent, and nothing goes on. */
  function isRefused(link: HubLink): void {
    expect(sent(link)).toEqual(['bye {"code":4901,"reason":"session replaced","isOver":false}']);
  }

  test("is an older socket of it, also where the store does not know yet what it has got", () => {
    const rig = new HubRig();
    const old = joined(rig);
    for (const text of "abcde") rig.send(rig.held(ID), text);
    rig.isDown = true;
    rig.says(old, { type: "ack", handled: 5 });
    rig.isDown = false;
    rig.cut(old);
    isRefused(join(rig, resume({ received: 2 })));
    // The session is as it was, though its generation is another.
    rig.send(rig.held(ID), "f");
    rig.pass(200);
    expect(last(join(rig, resume({ received: 5, attempt: 2 })))).toBe('"f"');
    expect(rig.store.load(ID)).toMatchObject({ acked: 5, top: 6, generation: 3 });
  });

  test("is an older socket of it, also where it has acknowledged nothing", () => {
    const before = new HubRig();
    const old = joined(before);
    for (const text of "abcde") before.send(before.held(ID), text);
    before.cut(old);
    before.hub.releaseAll(before.nowMs, before.nowMs);
    const rig = new HubRig({}, before.store);
    rig.cut(join(rig, resume({ received: 5 })));
    isRefused(join(rig, resume({ received: 4, attempt: 2 })));
    expect(rig.hub.size).toBe(1);
  });
});

describe("a client that has got more than was ever sent", () => {
  test("gets another session, and the one before is discarded", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    const link = join(rig, resume({ received: 9 }));
    expect(last(link)).toContain('"resumed":false');
    expect([rig.hub.get(ID), rig.store.load(ID)]).toEqual([undefined, undefined]);
    expect(rig.log).toContain(`${ID} ended: lost`);
  });
});

describe("links that race for a session", () => {
  /** Two of one client's sockets, both of which have said hello; the store is slow. */
  const race = (): { readonly rig: HubRig; readonly first: HubLink; readonly second: HubLink } => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const first = join(rig, resume());
    const second = join(rig, resume({ attempt: 2 }));
    return { rig, first, second };
  };

  test("are decided by the hello, the newer wins", () => {
    const { rig, first, second } = race();
    rig.answer();
    expect([first.socket.closed?.code, second.state]).toEqual([4901, "live"]);
    expect([rig.hub.size, rig.hub.attached, rig.hub.pending]).toEqual([1, 1, 0]);
    rig.send(rig.held(ID), "a");
    rig.answer();
    expect(last(second)).toBe('"a"');
  });

  test("are decided the same when the older asks later", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    const second = join(rig, resume({ attempt: 2 }));
    rig.says(second, { type: "ack", handled: 0 });
    // Its secret is still good: it is that of the second's welcome, had it arrived.
    const first = join(rig, resume({ attempt: 1, secret: "secret-2" }));
    expect([first.socket.closed?.code, second.state]).toEqual([4901, "live"]);
  });

  test("are decided the same when the store's answers come in the wrong order", () => {
    const { rig, first, second } = race();
    // Both have loaded; both claim, and the second finds that it has to load again.
    const take = (at: number): void => rig.answers.splice(at, 1)[0]?.();
    take(0);
    // The first's claim is done in the store, its answer on its way; the second loads what it left.
    take(0);
    while (rig.answers.length > 1) take(1);
    expect(second.state === "live" || second.state === "attaching").toBe(true);
    rig.answer();
    expect([first.socket.closed?.code, second.state]).toEqual([4901, "live"]);
    rig.send(rig.held(ID), "a");
    rig.answer();
    expect(last(second)).toBe('"a"');
    expect(rig.hub.size).toBe(1);
  });

  test("end when there are too many of them", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume({ attempt: 99 }));
    for (let count = 0; count < 20 && link.socket.closed === undefined; count += 1) {
      // Somebody else is always faster.
      const { head } = rig.store.sessions.get(ID) ?? {};
      if (head) head.generation += 1;
      rig.answer(1);
    }
    expect(link.socket.closed).toEqual({
      code: 1013,
      reason: "the session store is busy; retry-after=1.5",
    });
  });
});

describe("a connection that goes too early", () => {
  test.each(["before its hello", "while the application thinks", "while the store looks"])(
    "%s leaves nothing behind",
    (when) => {
      const rig = new HubRig();
      rig.cut(joined(rig));
      if (when === "while the application thinks") rig.isAuthorizing = false;
      rig.isHeld = true;
      const link = when === "before its hello" ? rig.open() : join(rig, resume());
      rig.cut(link);
      rig.answer();
      if (when === "while the application thinks") {
        const authorized = { kind: "authorized", principal: "ann", protocol: "" } as const;
        rig.hub.answer(link, authorized, rig.nowMs);
      }
      expect([rig.hub.pending, rig.hub.attached, rig.answers.length]).toEqual([0, 0, 0]);
      rig.isHeld = false;
      rig.isAuthorizing = true;
      expect(last(join(rig, resume({ attempt: 2 })))).toContain('"resumed":true');
    },
  );

  test("while its session is created leaves no session", () => {
    const rig = new HubRig();
    rig.isHeld = true;
    rig.cut(join(rig));
    rig.answer();
    expect([rig.store.sessions.size, rig.hub.size, rig.hub.pending]).toEqual([0, 0, 0]);
  });

  test("while a session is claimed that is gone by then begins no other", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.store.sessions.clear();
    rig.answer(1);
    rig.cut(link);
    rig.answer();
    expect([rig.store.sessions.size, rig.hub.pending]).toEqual([0, 0]);
    expect(rig.log.filter((line) => line.startsWith("remove"))).toEqual([]);
  });

  test("while it is claimed leaves the session for the next, with the secret that is known", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.answer(1);
    expect(link.attach.kind).toBe("claiming");
    rig.cut(link);
    rig.answer();
    rig.isHeld = false;
    // Its writes are not fenced by the claim of nobody.
    rig.send(rig.held(ID), "a");
    expect(rig.hub.size).toBe(1);
    const next = join(rig, resume({ attempt: 2 }));
    expect(sent(next).slice(-1)).toEqual(['"a"']);
  });

  test("while it is claimed does not lock out the connection before it", () => {
    const rig = new HubRig();
    const old = join(rig);
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.answer(1);
    rig.cut(link);
    rig.answer();
    rig.isHeld = false;
    // The old connection's first ack comes late: it is of the secret in its own welcome.
    rig.says(old, { type: "ack", handled: 0 });
    rig.cut(old);
    expect(last(join(rig, resume({ attempt: 2 })))).toContain('"resumed":true');
  });
});

describe("a session that ends while it is claimed", () => {
  test.each([
    ["by the application", (rig: HubRig): void => rig.hub.end(rig.held(ID), 4000, "", rig.nowMs)],
    ["because its time is over", (rig: HubRig): void => rig.pass(130_000)],
  ])("%s stays ended", (_what, end) => {
    // Shorter than an attach may take.
    const rig = new HubRig({ helloTimeoutMs: 200_000 });
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.answer(1);
    rig.isHeld = false;
    end(rig);
    rig.answer();
    expect(last(link)).toContain('"resumed":false');
    expect([rig.store.load(ID), rig.hub.size]).toEqual([undefined, 1]);
  });

  test("stays ended, also when the connection is gone by then", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.answer(1);
    rig.hub.end(rig.held(ID), 4000, "", rig.nowMs);
    rig.cut(link);
    rig.answer();
    expect([rig.store.sessions.size, rig.hub.size, rig.hub.pending]).toEqual([0, 0, 0]);
  });
});

describe("a session that vanishes while it is claimed", () => {
  test("is loaded again, and goes on", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.answer(1);
    rig.isHeld = false;
    rig.hub.releaseAll(rig.nowMs, rig.nowMs);
    rig.pass(100);
    expect(rig.hub.size).toBe(0);
    rig.answer();
    expect(last(link)).toContain('"resumed":true');
    expect([rig.hub.size, rig.hub.attached, rig.hub.pending]).toEqual([1, 1, 0]);
  });
});

describe("a store that does not answer", () => {
  test.each([
    ["a new client", undefined],
    ["one that is back", resume()],
  ])("sends %s away for a moment", (_what, back) => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isDown = true;
    const link = join(rig, back);
    expect(link.socket.closed).toEqual({
      code: 1013,
      reason: "the session store is busy; retry-after=1.5",
    });
    rig.isDown = false;
    expect(last(join(rig, resume({ attempt: 2 })))).toContain('"resumed":true');
  });

  test("is asked again, and nothing is transmitted before", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.isDown = true;
    rig.send(rig.held(ID), "a");
    rig.pass(5_000);
    expect(words(link)).toEqual(["welcome"]);
    rig.isDown = false;
    rig.pass(2_100);
    expect(last(link)).toBe('"a"');
  });
});

describe("two nodes", () => {
  /** A session on the first, and its client at the second. */
  const moving = (): { a: HubRig; b: HubRig; old: HubLink; link: HubLink } => {
    const a = new HubRig();
    const old = joined(a);
    const b = new HubRig({ node: "node-b" }, a.store);
    b.livingNodes.add("node-a");
    const link = join(b, resume());
    return { a, b, old, link };
  };

  test("hand a session over", () => {
    const { a, b, old, link } = moving();
    expect([b.log, link.state]).toEqual([[`ask node-a for ${ID}`], "attaching"]);
    a.hub.noticed({ kind: "wanted", id: ID, from: "node-b" }, a.nowMs);
    expect(a.log.slice(-2)).toEqual([`tell node-b that ${ID} is released`, `${ID} ended: moved`]);
    b.hub.noticed({ kind: "released", id: ID, from: "node-a" }, b.nowMs);
    expect(last(link)).toContain('"resumed":true');
    expect(b.log.at(-1)).toBe(`${ID} began, resumed`);
    // The old connection goes when its client closes it, or a little later.
    expect(old.socket.closed).toBeUndefined();
    a.pass(10_000);
    expect(old.socket.closed?.code).toBe(4901);
    a.cut(old, 4901);
    expect([a.hub.size, b.hub.size]).toEqual([0, 1]);
    a.pass(200_000);
    expect(a.hub.deadlineMs).toBe(Infinity);
  });

  test("say who has still to follow a session that was handed over", () => {
    const { a, old } = moving();
    expect(a.hub.leaving).toBe(0);
    a.hub.noticed({ kind: "wanted", id: ID, from: "node-b" }, a.nowMs);
    expect([a.hub.attached, a.hub.leaving]).toEqual([0, 1]);
    a.cut(old);
    expect(a.hub.leaving).toBe(0);
  });

  test("do not wait for a message that takes too long, and warn of it", () => {
    const { a, b, old, link } = moving();
    b.cut(link);
    a.handlesAtOnce = false;
    a.message(old, "x");
    const again = join(b, resume({ attempt: 2, sent: 1 }));
    a.hub.noticed({ kind: "wanted", id: ID, from: "node-b" }, a.nowMs);
    expect(a.hub.size).toBe(1);
    a.pass(2_100);
    expect(a.hub.size).toBe(0);
    b.hub.noticed({ kind: "released", id: ID, from: "node-a" }, b.nowMs);
    b.handlesAtOnce = false;
    b.message(again, "x");
    expect(b.handling.map(({ mayBeRepeated }) => mayBeRepeated)).toEqual([true]);
  });

  test("do without one that is dead, and its late write changes nothing", () => {
    const { a, b, link } = moving();
    b.cut(link);
    a.send(a.held(ID), "a");
    b.livingNodes.clear();
    const again = join(b, resume({ attempt: 2 }));
    expect(sent(again).slice(-1)).toEqual(['"a"']);
    // It was only slow.
    a.send(a.held(ID), "b");
    expect(a.log.at(-1)).toBe(`${ID} ended: moved`);
    expect(a.hub.bytes).toBe(0);
    expect(sent(again).slice(-1)).toEqual(['"a"']);
  });

  test("do without one that does not answer in time", () => {
    const { b, link } = moving();
    b.pass(1_900);
    expect(link.state).toBe("attaching");
    b.pass(200);
    expect(last(link)).toContain('"resumed":true');
  });

  test("answer at once for a session that is not there", () => {
    const { a } = moving();
    a.hub.noticed({ kind: "wanted", id: "session-9", from: "node-b" }, a.nowMs);
    expect(a.log.at(-1)).toBe("tell node-b that session-9 is released");
  });

  test("take a notice for nothing that nobody waits for", () => {
    const { b, link } = moving();
    b.hub.noticed({ kind: "released", id: "session-9", from: "node-a" }, b.nowMs);
    expect(link.state).toBe("attaching");
    b.cut(link);
    b.hub.noticed({ kind: "released", id: ID, from: "node-a" }, b.nowMs);
    expect([b.hub.size, b.hub.pending]).toEqual([0, 0]);
  });

  test("bring a session back to where a part of it was left", () => {
    const { a, b, old, link } = moving();
    b.pass(2_100);
    expect(last(link)).toContain('"resumed":true');
    // The first node has not noticed, and the client is back there.
    b.cut(link);
    a.livingNodes.clear();
    const third = join(a, resume({ attempt: 2, secret: "secret-1" }));
    expect(last(third)).toContain('"resumed":true');
    expect(old.socket.closed?.code).toBe(4901);
    expect(a.log).toContain(`${ID} ended: moved`);
    expect([a.hub.size, a.hub.attached]).toEqual([1, 1]);
  });
});

describe("a session that comes back to where it was left", () => {
  test("is the one that counts, though the other is in the middle of something", () => {
    const a = new HubRig();
    const old = joined(a);
    const b = new HubRig({ node: "node-b" }, a.store);
    b.cut(join(b, resume()));
    // The first node has not noticed. Its client is back there, and the answer to its claim comes
    // while a message of the connection before is being delivered.
    a.isHeld = true;
    const back = join(a, resume({ attempt: 2, sent: 1 }));
    a.answer(1);
    expect(back.attach.kind).toBe("claiming");
    a.onDeliver = (): void => a.answer(1);
    a.message(old, "x");
    a.onDeliver = undefined;
    expect(back.state).toBe("live");
    expect(old.socket.closed?.code).toBe(4901);
    expect(a.hub.get(ID)).toBe(back.holder);
    expect([a.hub.size, a.hub.attached]).toEqual([1, 1]);
  });
});

describe("a server that goes", () => {
  test("lets go of everything that is stored, at once", () => {
    const rig = new HubRig();
    const links = [joined(rig), joined(rig)];
    rig.cut(links[1] as HubLink);
    rig.hub.releaseAll(rig.nowMs + 5_000, rig.nowMs);
    expect(rig.log.slice(-2)).toEqual([`${ID} ended: moved`, "session-2 ended: moved"]);
    empty(rig);
    expect(rig.store.load(ID)?.owner).toBe("");
    rig.hub.bye(links[0] as HubLink, 1012, "deploy");
    expect(last(links[0] as HubLink)).toContain("bye");
  });

  test("waits for its handlers no longer than it may", () => {
    const rig = new HubRig();
    rig.handlesAtOnce = false;
    rig.message(joined(rig), "x");
    rig.hub.releaseAll(rig.nowMs + 5_000, rig.nowMs);
    rig.pass(4_900);
    expect(rig.hub.size).toBe(1);
    rig.pass(200);
    empty(rig);
    expect(rig.store.load(ID)?.owner).toBe("node-a");
  });

  test("leaves sessions that another process takes up, in order", () => {
    const rig = new HubRig();
    const link = joined(rig);
    rig.message(link, "x");
    rig.send(rig.held(ID), "a");
    rig.says(link, { type: "ack", handled: 1 });
    rig.send(rig.held(ID), "b");
    rig.hub.setData(rig.held(ID), '{"cart":1}', rig.nowMs);
    rig.hub.releaseAll(rig.nowMs, rig.nowMs);
    const next = new HubRig({ node: "node-b" }, rig.store);
    const back = join(next, resume({ received: 1, sent: 1 }));
    expect(sent(back)).toEqual([
      expect.stringContaining('"resumed":true,"received":1'),
      'ack {"handled":1}',
      '"b"',
    ]);
    expect(next.held(ID).session.data).toBe('{"cart":1}');
  });
});

describe("what a hub holds in memory", () => {
  test("is nothing, after sessions of every fate", () => {
    const rig = new HubRig({ maxTotalBytes: 100_000_000 });
    const fates: readonly ((link: HubLink, id: string) => void)[] = [
      (link): void => rig.cut(link, 1000),
      (link): void => rig.cut(link),
      (link): void => rig.says(link, { type: "bye", code: 1000, reason: "", isOver: true }),
      (_link, id): void => rig.hub.end(rig.held(id), 4000, "", rig.nowMs),
      (link): void => rig.hears(link, "\u0001"),
      (_link, id): void => rig.hub.noticed({ kind: "wanted", id, from: "node-b" }, rig.nowMs),
      (link): void => rig.hub.bye(link, 1012, ""),
    ];
    const links: HubLink[] = [];
    for (let index = 0; index < 700; index += 1) {
      const link = join(rig);
      links.push(link);
      const id = `session-${index + 1}`;
      rig.send(rig.held(id), "x".repeat(50));
      fates[index % fates.length]?.(link, id);
    }
    expect(rig.hub.size).toBeGreaterThan(0);
    for (const link of links) rig.cut(link);
    rig.pass(130_000);
    empty(rig);
    rig.pass(130_000);
    expect(rig.hub.deadlineMs).toBe(Infinity);
  });

  test("is bounded for all sessions together", () => {
    const rig = new HubRig({ maxTotalBytes: 1_000 });
    const ids = Array.from({ length: 5 }, (_, index) => {
      joined(rig);
      return `session-${index + 1}`;
    });
    for (let round = 0; round < 100; round += 1) {
      for (const id of ids) {
        const held = rig.hub.get(id);
        if (held) rig.send(held, "x".repeat(30));
      }
      expect(rig.hub.bytes).toBeLessThanOrEqual(1_000);
    }
    expect(rig.log.filter((line) => line.includes("overflow")).length).toBeGreaterThan(0);
  });
});

describe("an attach that gets no answer", () => {
  test("is told to come again, and the answer that comes too late harms nobody", () => {
    const rig = new HubRig();
    rig.cut(joined(rig));
    rig.isHeld = true;
    const link = join(rig, resume());
    rig.pass(9_000);
    expect(link.isClosed).toBe(false);
    rig.pass(4_000);
    expect(link.socket.closed?.code).toBe(1013);
    rig.answer();
    rig.isHeld = false;
    expect(last(join(rig, resume({ attempt: 2 })))).toContain('"resumed":true');
    expect(rig.hub.pending).toBe(0);
  });
});
