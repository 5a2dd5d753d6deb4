import { describe, expect, it } from "vitest";

import { finalClose, next } from "../rig.ts";
import { connect, open, turn, type OpenRig, type SessionSocket } from "./rig.ts";

/** The connection after the next, open and awaiting what the test says. */
async function again({ script }: OpenRig, number = 2): Promise<SessionSocket> {
  return (await script.socket(number)).opens();
}

describe("a connection that is lost", () => {
  it("is an interruption: reconnecting, then resumed, and neither close nor open", async () => {
    const rig = await open();
    rig.raw.closes(1006);
    expect(rig.socket.readyState).toBe(0);
    const second = await again(rig);
    second.welcomes({ resumed: true });
    expect(rig.log).toEqual(["open", "reconnecting 1006", "resumed"]);
    expect([rig.socket.readyState, rig.socket.onresumed]).toEqual([1, null]);
  });

  it("is resumed with id, secret, attempt and both counts", async () => {
    const rig = await open({}, {}, { id: "id", secret: "one" });
    rig.socket.send("a");
    rig.socket.send("b");
    rig.raw.receives("x").closes();
    const second = await again(rig);
    expect(second.hello).toEqual({
      type: "hello",
      version: 1,
      resume: { id: "id", secret: "one", attempt: 1, received: 1, sent: 2 },
    });
    second.welcomes({ id: "id", secret: "two", resumed: true, received: 2, generation: 2 });
    second.closes();
    expect((await again(rig, 3)).hello.resume).toEqual({
      id: "id",
      secret: "two",
      attempt: 2,
      received: 1,
      sent: 2,
    });
  });

  it("sends again what has not arrived, then what was sent while it was away", async () => {
    const rig = await open();
    for (const data of ["1", "2", "3"]) rig.socket.send(data);
    rig.raw.acknowledges(1).closes();
    expect(rig.socket.send("4")).toBe(true);
    const second = await again(rig);
    expect(second.messages).toEqual([]);
    second.welcomes({ resumed: true, received: 2 });
    expect([second.messages, rig.socket.bufferedAmount]).toEqual([["3", "4"], 3]);
    second.acknowledges(4);
    expect(rig.socket.bufferedAmount).toBe(0);
  });

  it("goes on counting messages: none is told twice", async () => {
    const rig = await open();
    rig.raw.receives("a").receives("b").closes();
    const second = await again(rig);
    expect(second.hello.resume).toMatchObject({ received: 2 });
    second.welcomes({ resumed: true }).receives("c");
    expect(rig.log.slice(-1)).toEqual(["message c at 3"]);
  });

  it("keeps the order of what listeners send in reconnecting and resumed", async () => {
    const rig = await open();
    const say = (type: "reconnecting" | "resumed"): void =>
      rig.socket.addEventListener(type, () => void rig.socket.send(type));
    say("reconnecting");
    say("resumed");
    rig.socket.send("before");
    rig.raw.closes();
    const second = await again(rig);
    second.welcomes({ resumed: true, received: 0 });
    expect(second.messages).toEqual(["before", "reconnecting", "resumed"]);
  });

  it("that fails again and again, unheard, is resumed all the same: only hellos are counted", async () => {
    const rig = await open();
    rig.raw.closes();
    for (let number = 2; number <= 8; number += 1) (await rig.script.socket(number)).fails();
    const last = await again(rig, 9);
    expect(last.hello.resume).toMatchObject({ attempt: 1 });
  });

  it("after three hellos without an answer is given up: a fresh session is asked for", async () => {
    const rig = await open();
    rig.socket.send("lost");
    rig.raw.closes();
    for (let number = 2; number <= 4; number += 1) {
      const socket = await again(rig, number);
      expect(socket.hello.resume).toMatchObject({ attempt: number - 1 });
      socket.closes(1006);
    }
    const fresh = await again(rig, 5);
    expect(fresh.hello.resume).toBeUndefined();
    fresh.welcomes();
    await turn();
    expect(rig.log.slice(-3)).toEqual(["close 4903 again", "undelivered lost unknown", "open"]);
  });

  it.each([1001, 1012, 1013, 3000])(
    "with %d in answer to a hello is no try: not now is no answer",
    async (code) => {
      const rig = await open();
      rig.raw.closes();
      for (let number = 2; number <= 6; number += 1) (await again(rig, number)).closes(code);
      expect((await again(rig, 7)).hello.resume).toBeDefined();
    },
  );

  it("at a server that has lost the session: undelivered, close 4903, then open", async () => {
    const rig = await open({ rule: undefined });
    rig.socket.send("a");
    rig.socket.send("b");
    rig.raw.acknowledges(1);
    const told = next(rig.socket, "close");
    rig.raw.saysBye(1012, "retry-after=0.001").closes(1012, "retry-after=0.001");
    rig.socket.send("c");
    const second = await again(rig);
    second.welcomes({ resumed: false });
    expect(await told).toMatchObject({
      code: 4903,
      reason: "session lost",
      cause: "session",
      wasClean: false,
      willReconnect: true,
    });
    await turn();
    expect(rig.log).toEqual([
      "open",
      "reconnecting 1012",
      "close 4903 again",
      "undelivered b unknown, undelivered c never-sent",
      "open",
    ]);
    // They are the application's to send, not ours.
    expect(second.messages).toEqual([]);
    expect(rig.socket.bufferedAmount).toBe(0);
  });

  it("at a server that knows less than was acknowledged is a session that is lost", async () => {
    const rig = await open();
    rig.socket.send("a");
    rig.socket.send("b");
    rig.raw.acknowledges(2).closes();
    const second = await again(rig);
    const told = next(rig.socket, "close");
    second.welcomes({ resumed: true, received: 1 });
    expect((await told).code).toBe(4903);
    expect(second.closeCalls[0]?.[0]).toBe(4903);
    expect((await again(rig, 3)).hello.resume).toBeUndefined();
  });

  it("counts positions from 1 again in the next session", async () => {
    const rig = await open();
    rig.raw.receives("a").closes();
    (await again(rig)).welcomes({ resumed: false }).receives("b");
    expect(rig.log.slice(-1)).toEqual(["message b at 1"]);
  });

  it("is told for good when nobody comes back", async () => {
    const rig = await open({ rule: () => "stop" });
    rig.socket.send("a");
    rig.raw.closes(1012);
    await turn();
    expect(rig.log.slice(1)).toEqual(["close 1012 final", "undelivered a unknown"]);
    expect([rig.socket.readyState, rig.socket.bufferedAmount]).toEqual([3, 0]);
  });
});

describe("what the server may not say in a session", () => {
  it.each<[string, (raw: SessionSocket) => unknown]>([
    ["an ack beyond what was sent", (raw) => raw.acknowledges(3)],
    ["an ack that goes back", (raw) => raw.acknowledges(1).acknowledges(0)],
    ["an ack of half a message", (raw) => raw.acknowledges(0.5)],
    ["a second welcome", (raw) => raw.welcomes()],
    ["a hello", (raw) => raw.says({ type: "hello", version: 1 })],
    ["a plan in the past", (raw) => raw.says({ type: "plan", moveWithinMs: -1 })],
    ["a bye with 5000", (raw) => raw.saysBye(5000)],
    ["a control message of 5 KB", (raw) => raw.receives(`\u0001${" ".repeat(5_000)}{}`)],
  ])("%s: 4904 to the server, and the end for good", async (_, speak) => {
    const rig = await open({ rule: undefined });
    const end = finalClose(rig.socket);
    rig.socket.send("a");
    rig.socket.send("b");
    speak(rig.raw);
    const { code, cause, wasClean } = await end;
    expect([code, cause, wasClean]).toEqual([4904, "session", false]);
    expect(rig.raw.closeCalls[0]?.[0]).toBe(4904);
    await turn();
    expect(rig.log.filter((line) => line.startsWith("undelivered"))).toHaveLength(1);
  });

  it("is judged by the application's rule, if it has one", async () => {
    const rig = await open();
    rig.raw.acknowledges(9);
    expect((await again(rig)).hello.resume).toBeUndefined();
    expect(rig.log).toEqual(["open", "close 4904 again", "reconnecting 4904"]);
  });
});

describe("close()", () => {
  it("says the last acknowledgement and a bye, then closes", async () => {
    const rig = await open();
    rig.raw.receives("a").receives("b");
    const end = finalClose(rig.socket);
    rig.socket.close(4000, "done");
    expect(rig.raw.controls.slice(-2)).toEqual([
      { type: "ack", handled: 2 },
      { type: "bye", code: 4000, reason: "done", isOver: true },
    ]);
    expect([rig.raw.closeCalls, rig.raw.lost]).toEqual([[[4000, "done"]], []]);
    await end;
    expect(rig.socket.readyState).toBe(3);
  });

  it("says bye 1000 where no code is given", async () => {
    const rig = await open();
    rig.socket.close();
    expect([rig.raw.byes, rig.raw.closeCalls]).toEqual([
      [{ code: 1000, reason: "", isOver: true }],
      [[]],
    ]);
  });

  it.each(["open", "message", "resumed", "close", "undelivered"] as const)(
    "in a listener of %s says its bye before the Close frame, too",
    async (type) => {
      const rig = connect();
      rig.socket.addEventListener(type, () => rig.socket.close(), { once: true });
      const first = await rig.script.socket(1);
      first.opens().welcomes();
      let last = first;
      if (type === "message") first.receives("a");
      if (type === "resumed" || type === "close" || type === "undelivered") {
        rig.socket.send("a");
        first.closes();
        last = (await rig.script.socket(2)).opens().welcomes({ resumed: type === "resumed" });
      }
      await turn();
      expect([last.byes, last.lost, last.closeCalls]).toEqual([
        [{ code: 1000, reason: "", isOver: true }],
        [],
        [[]],
      ]);
      expect(rig.socket.readyState).toBe(3);
    },
  );

  it("hands back what was not acknowledged", async () => {
    const rig = await open();
    rig.socket.send("a");
    rig.socket.send("b");
    rig.raw.acknowledges(1);
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    await turn();
    expect(rig.log).toContain("undelivered b unknown");
    expect(rig.socket.bufferedAmount).toBe(0);
  });

  it("while the connection is away ends at once; nobody can be told", async () => {
    const rig = await open({ rule: () => ({ afterMs: [3_600_000, 3_600_000] }) });
    rig.raw.closes();
    rig.socket.send("a");
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    await turn();
    expect(rig.log.slice(-2).sort()).toEqual(["close 1006 final", "undelivered a never-sent"]);
  });

  it("while greeting closes without a bye: there is nothing to end yet", async () => {
    const rig = connect();
    rig.script.sockets[0]?.opens();
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    expect(rig.script.sockets[0]?.byes).toEqual([]);
  });

  it("is followed by nothing: what is sent then comes back", async () => {
    const rig = await open();
    rig.socket.close();
    expect(rig.socket.send("late")).toBe(false);
    await turn();
    expect([rig.raw.messages, rig.log.filter((line) => line.startsWith("undel"))]).toEqual([
      [],
      ["undelivered late never-sent"],
    ]);
  });

  it("by the signal is the same", async () => {
    const ending = new AbortController();
    const rig = await open({ signal: ending.signal });
    const end = finalClose(rig.socket);
    ending.abort();
    await end;
    expect(rig.raw.byes).toHaveLength(1);
  });

  it("by Symbol.asyncDispose is the same, and waits for the end", async () => {
    const rig = await open();
    await rig.socket[Symbol.asyncDispose]();
    expect([rig.raw.byes.length, rig.socket.readyState]).toEqual([1, 3]);
  });
});

describe("reconnect()", () => {
  it("goes on with the session over a new connection", async () => {
    const rig = await open();
    rig.socket.reconnect();
    expect([rig.raw.byes, rig.raw.closeCalls.length]).toEqual([[], 1]);
    const second = await again(rig);
    expect(second.hello.resume).toBeDefined();
    second.welcomes({ resumed: true });
    expect(rig.log).toEqual(["open", "reconnecting 1006", "resumed"]);
  });

  it("after close() begins a session of its own", async () => {
    const rig = await open();
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    rig.socket.reconnect();
    const second = await again(rig);
    expect(second.hello.resume).toBeUndefined();
    second.welcomes();
    expect(rig.log.slice(-1)).toEqual(["open"]);
  });

  it("after the server has ended it for good begins one as well", async () => {
    const rig = await open({ rule: undefined });
    rig.raw.saysBye(1000, "", true).closes(1000);
    rig.socket.reconnect();
    (await again(rig)).welcomes();
    expect(rig.log).toEqual(["open", "close 1000 final", "reconnecting 1006", "open"]);
  });

  it("in a message listener leaves nothing of the old connection", async () => {
    const rig = await open();
    rig.socket.addEventListener("message", () => rig.socket.reconnect(), { once: true });
    rig.raw.receives("a");
    const second = await again(rig);
    expect(second.hello.resume).toMatchObject({ received: 1 });
    second.welcomes({ resumed: true });
    rig.raw.receives("from the past");
    expect(rig.log).toEqual(["open", "message a at 1", "reconnecting 1006", "resumed"]);
  });
});
