import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ADDRESS, finalClose } from "../rig.ts";
import { open, turn, until, type OpenRig, type SessionRig, type SessionSocket } from "./rig.ts";

/** Moves begin at once then, and are tried again after 300 ms. */
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

/** The next connection, which the server has asked for; it is not open yet. */
async function moving(rig: OpenRig, number = 2): Promise<SessionSocket> {
  (rig.script.sockets[number - 2] as SessionSocket).says({ type: "plan", moveWithinMs: 1_000 });
  return nextSocket(rig, number);
}

async function nextSocket({ script }: SessionRig, number: number): Promise<SessionSocket> {
  await until(() => script.sockets.length >= number);
  return script.sockets[number - 1] as SessionSocket;
}

/** A URL function whose later answers come when the test says. */
function slowUrl() {
  const answers: { readonly resolve: (url: string) => void; readonly signal: AbortSignal }[] = [];
  let calls = 0;
  const url = ({ signal }: { readonly signal: AbortSignal }): string | Promise<string> => {
    calls += 1;
    if (calls === 1) return ADDRESS;
    return new Promise((resolve) => answers.push({ resolve, signal }));
  };
  return { url, answers };
}

describe("the server asks for a move", () => {
  it("the next connection is opened and greeted while the current one carries the session", async () => {
    const rig = await open({}, { protocols: "chat" }, { id: "id", secret: "one" });
    rig.socket.send("a");
    rig.raw.receives("x");
    const second = await moving(rig);
    expect([rig.socket.readyState, rig.raw.closeCalls, second.protocols]).toEqual([
      1,
      [],
      "backsoon.v1",
    ]);
    second.opens();
    expect(second.hello).toEqual({
      type: "hello",
      version: 1,
      protocols: ["chat"],
      resume: { id: "id", secret: "one", attempt: 1, received: 1, sent: 1 },
    });
    rig.raw.receives("y");
    expect(rig.log).toEqual(["open", "message x at 1", "message y at 2"]);
  });

  it("takes over when it is welcomed, and nobody hears of it", async () => {
    const rig = await open();
    rig.socket.send("a");
    const second = await moving(rig);
    second.opens().welcomes({ resumed: true, received: 1 });
    expect([rig.raw.closeCalls, rig.socket.readyState, rig.log]).toEqual([[[]], 1, ["open"]]);
    rig.socket.send("b");
    second.receives("from the next");
    rig.raw.receives("from the past");
    expect([rig.raw.messages, second.messages]).toEqual([["a"], ["b"]]);
    expect(rig.log).toEqual(["open", "message from the next at 1"]);
    await turn();
    expect(rig.log).toHaveLength(2);
  });

  it("what is sent from the hello to the welcome waits, so that its counts stay true", async () => {
    const rig = await open();
    const second = (await moving(rig)).opens();
    expect(rig.socket.send("meanwhile")).toBe(true);
    expect([rig.raw.messages, second.messages]).toEqual([[], []]);
    second.welcomes({ resumed: true });
    expect(second.messages).toEqual(["meanwhile"]);
  });

  it("what arrives on both connections is told once", async () => {
    const rig = await open();
    rig.raw.receives("1");
    const second = (await moving(rig)).opens();
    rig.raw.receives("2").receives("3");
    second.welcomes({ resumed: true }).receives("2").receives("3").receives("4");
    expect(rig.log.slice(1)).toEqual([
      "message 1 at 1",
      "message 2 at 2",
      "message 3 at 3",
      "message 4 at 4",
    ]);
  });

  it("the URL is that of the connection in use", async () => {
    const rig = await open({}, { url: ["ws://one.test/", "ws://two.test/"] });
    const second = await moving(rig);
    expect(second.url).toBe("ws://one.test/");
    second.opens().welcomes({ resumed: true });
    expect(rig.socket.url).toBe("ws://one.test/");
  });

  it("binaryType is that of the connection before", async () => {
    const rig = await open();
    rig.socket.binaryType = "arraybuffer";
    expect((await moving(rig)).binaryType).toBe("arraybuffer");
  });

  it("a move can follow a move", async () => {
    const rig = await open();
    for (let number = 2; number <= 4; number += 1)
      (await moving(rig, number)).opens().welcomes({ resumed: true });
    expect(rig.script.sockets.slice(0, -1).map(({ closeCalls }) => closeCalls.length)).toEqual([
      1, 1, 1,
    ]);
    expect(rig.log).toEqual(["open"]);
  });

  it.each<[string, (next: SessionSocket) => unknown]>([
    ["fails to open", (next) => next.fails()],
    ["is closed before its welcome", (next) => next.opens().closes(1013)],
    ["is refused with a bye", (next) => next.opens().saysBye(1013, "busy").closes(1013)],
    ["breaks the protocol", (next) => next.opens().receives("early")],
    ["is offered a new session", (next) => next.opens().welcomes({ resumed: false })],
  ])(
    "the next connection that %s is given up; the session goes on, and another is tried",
    async (_, fail) => {
      const rig = await open();
      const second = await moving(rig);
      fail(second);
      expect([rig.socket.readyState, rig.raw.closeCalls, rig.log]).toEqual([1, [], ["open"]]);
      rig.socket.send("a");
      rig.raw.receives("x");
      expect([rig.raw.messages, rig.log.at(-1)]).toEqual([["a"], "message x at 1"]);
      const third = await nextSocket(rig, 3);
      third.opens().welcomes({ resumed: true, received: 1 });
      expect(rig.log).toEqual(["open", "message x at 1"]);
      expect(second.closeCalls.length > 0 || second.readyState === 3).toBe(true);
    },
  );

  it("no other is tried when the time is over", async () => {
    const rig = await open();
    rig.raw.says({ type: "plan", moveWithinMs: 1 });
    (await nextSocket(rig, 2)).fails();
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect([rig.script.sockets.length, rig.socket.readyState]).toEqual([2, 1]);
  });

  it("a client that does not come back does not move either", async () => {
    const rig = await open({ retry: false, rule: undefined });
    rig.raw.says({ type: "plan", moveWithinMs: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rig.script.sockets).toHaveLength(1);
  });
});

describe("the current connection goes while the next is being opened", () => {
  it.each(["connecting", "greeting"])(
    "(%s): the next carries the session on, at once",
    async (how) => {
      const rig = await open();
      rig.socket.send("a");
      const second = await moving(rig);
      if (how === "greeting") second.opens();
      rig.raw.closes(1012, "retry-after=3600");
      expect([rig.log, rig.socket.readyState]).toEqual([["open", "reconnecting 1012"], 0]);
      if (how === "connecting") second.opens();
      expect(second.hello.resume).toMatchObject({ attempt: 1, sent: 1 });
      second.welcomes({ resumed: true });
      expect([rig.log.at(-1), second.messages, rig.script.sockets.length]).toEqual([
        "resumed",
        ["a"],
        2,
      ]);
    },
  );

  it("for good: the next is let go of", async () => {
    const rig = await open({ rule: undefined });
    const second = await moving(rig);
    rig.raw.closes(1000);
    expect([rig.socket.readyState, second.closeCalls.length]).toEqual([3, 1]);
  });

  it("with the session: the next brings a new one", async () => {
    const rig = await open();
    rig.socket.send("a");
    const second = (await moving(rig)).opens();
    rig.raw.saysBye(4902, "overflow", true).closes(4902);
    second.welcomes({ resumed: false });
    await turn();
    expect(rig.log.filter((line) => !line.startsWith("undelivered"))).toEqual([
      "open",
      "close 4902 again",
      "reconnecting 4902",
      "open",
    ]);
  });

  it("and the next fails as well: both are reported, and a third is tried", async () => {
    const rig = await open();
    const second = await moving(rig);
    rig.raw.closes(1006);
    second.fails();
    const third = await nextSocket(rig, 3);
    expect(third.opens().hello.resume).toBeDefined();
    expect(rig.log).toEqual(["open", "reconnecting 1006", "error", "reconnecting 1006"]);
  });

  it("by close(): both are closed, and the bye goes where the session is", async () => {
    const rig = await open();
    const second = (await moving(rig)).opens();
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    expect([rig.raw.byes.length, second.byes.length]).toEqual([1, 0]);
    expect([rig.raw.closeCalls.length, second.closeCalls.length]).toEqual([1, 1]);
  });

  it("by reconnect(): both are let go of, and the session goes on over a third", async () => {
    const rig = await open();
    const second = await moving(rig);
    rig.socket.reconnect();
    expect([rig.raw.closeCalls.length, second.closeCalls.length]).toEqual([1, 1]);
    (await nextSocket(rig, 3)).opens().welcomes({ resumed: true });
    expect(rig.log).toEqual(["open", "reconnecting 1006", "resumed"]);
  });
});

describe("a listener in the middle of a move", () => {
  it("that calls close() when the current connection goes leaves no connection", async () => {
    const rig = await open();
    const second = await moving(rig);
    rig.socket.addEventListener("reconnecting", () => rig.socket.close());
    rig.raw.closes(1006);
    await turn();
    expect([rig.socket.readyState, second.closeCalls.length]).toEqual([3, 1]);
  });

  it("that calls reconnect() when the session ends leaves no connection but the one that follows", async () => {
    const rig = await open();
    const second = await moving(rig);
    rig.socket.addEventListener("close", () => rig.socket.reconnect(), { once: true });
    rig.raw.saysBye(4000, "x", true).closes(4000);
    await nextSocket(rig, 3);
    expect(second.closeCalls).toHaveLength(1);
  });
});

describe("a URL function, asked for the next connection", () => {
  it("is told to forget it by close(), and its answer comes to nothing", async () => {
    const { url, answers } = slowUrl();
    const rig = await open({}, { url });
    rig.raw.says({ type: "plan", moveWithinMs: 1 });
    await until(() => answers.length === 1);
    const end = finalClose(rig.socket);
    rig.socket.close();
    await end;
    expect(answers[0]?.signal.aborted).toBe(true);
    answers[0]?.resolve(ADDRESS);
    await turn();
    expect(rig.script.sockets).toHaveLength(1);
  });

  it("may answer when the current connection is gone already: that is the next attempt then", async () => {
    const { url, answers } = slowUrl();
    const rig = await open({}, { url });
    rig.raw.says({ type: "plan", moveWithinMs: 1 });
    await until(() => answers.length === 1);
    rig.raw.closes(1006);
    answers[0]?.resolve(ADDRESS);
    const second = await nextSocket(rig, 2);
    await turn();
    second.opens().welcomes({ resumed: true });
    expect(rig.log).toEqual(["open", "reconnecting 1006", "resumed"]);
  });

  it("may reject: the session goes on, and it is asked again", async () => {
    let calls = 0;
    const url = (): string | Promise<string> => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error("no address")) : ADDRESS;
    };
    const rig = await open({}, { url });
    rig.raw.says({ type: "plan", moveWithinMs: 1_000 });
    const second = await nextSocket(rig, 2);
    second.opens().welcomes({ resumed: true });
    expect([calls, rig.log]).toEqual([3, ["open"]]);
  });
});
