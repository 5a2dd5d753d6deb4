import { describe, expect, it, vi } from "vitest";

import { finalClose, next } from "../rig.ts";
import { scripted } from "../scripted-socket.ts";
import { connect, controlIn, open, SessionSocket, turn, until } from "./rig.ts";

describe("a session begins", () => {
  it("with the subprotocol, and a hello as the first thing that is said", () => {
    const { socket, script, log } = connect();
    const [raw] = script.sockets;
    expect([raw?.protocols, raw?.sent]).toEqual(["backsoon.v1", []]);
    raw?.opens();
    expect(raw?.controls).toEqual([{ type: "hello", version: 1 }]);
    expect([socket.readyState, log]).toEqual([0, []]);
  });

  it("and is open when it is welcomed; the welcome is acknowledged", async () => {
    const { socket, raw, log } = await open();
    expect([socket.readyState, log, raw.acks]).toEqual([1, ["open"], [0]]);
  });

  it.each([
    ["one", "chat", ["chat"]],
    ["several", ["chat.v2", "chat.v1"], ["chat.v2", "chat.v1"]],
  ])(
    "with %s protocol of the application in the hello, not in the handshake",
    (_, protocols, said) => {
      const { script } = connect({}, { protocols });
      const [raw] = script.sockets;
      expect(raw?.protocols).toBe("backsoon.v1");
      expect(raw?.opens().hello.protocols).toEqual(said);
    },
  );

  it("with protocols that a function gives, asked again for each connection", async () => {
    let asked = 0;
    const { script } = connect({}, { protocols: () => [`chat.v${(asked += 1)}`] });
    const first = await script.socket(1);
    expect(first.opens().hello.protocols).toEqual(["chat.v1"]);
    first.welcomes().closes();
    const second = await script.socket(2);
    expect(second.opens().hello.protocols).toEqual(["chat.v2"]);
  });

  it("and says which protocol the server chose, until another welcome says otherwise", async () => {
    const { socket, raw } = await open({}, { protocols: ["a", "b"] }, { protocol: "b" });
    raw.protocol = "backsoon.v1";
    expect(socket.protocol).toBe("b");
    expect((await open()).socket.protocol).toBe("");
  });

  it("not with a server that never welcomes: the connect timeout counts for both", async () => {
    const { socket, script } = connect({ connectTimeoutMs: 20 });
    script.sockets[0]?.opens();
    const { cause } = await next(socket, "reconnecting");
    expect(cause).toBe("connect-timeout");
    expect(script.sockets[0]?.closeCalls).toHaveLength(1);
  });

  it.each([
    [3000, "unauthorized", false],
    [1013, "the session store is busy; retry-after=0.001", false],
  ])("not if it is refused with %d: the code is told, and no close", async (code, reason) => {
    const { socket, script, log } = connect({ rule: undefined });
    const told = next(socket, "reconnecting");
    script.sockets[0]?.opens().saysBye(code, reason).closes(code, reason);
    expect(await told).toMatchObject({ code, reason, cause: "close-frame" });
    expect(log).toEqual(["error", `reconnecting ${code}`]);
  });

  it("with fresh credentials after 3000, asked for once", async () => {
    const refreshes: boolean[] = [];
    const url = ({ refresh }: { refresh: boolean }) => {
      refreshes.push(refresh);
      return "ws://one.test/";
    };
    const random = vi.spyOn(Math, "random").mockReturnValue(0);
    const { socket, script } = connect({ rule: undefined }, { url });
    const end = finalClose(socket);
    (await script.socket(1)).opens().closes(3000);
    (await script.socket(2)).opens().closes(3000);
    random.mockRestore();
    expect((await end).code).toBe(3000);
    expect(refreshes).toEqual([false, true]);
  });

  it("on each of two sockets for itself", async () => {
    const [one, two] = [await open(), await open()];
    one.socket.send("from one");
    expect([one.raw.messages, two.raw.messages]).toEqual([["from one"], []]);
  });

  it.each([
    ["a message before the welcome", (raw: SessionSocket) => raw.receives("early")],
    ["no JSON", (raw: SessionSocket) => raw.receives("\u0001{")],
    ["an unknown type", (raw: SessionSocket) => raw.says({ type: "surprise" })],
    ["a welcome that lacks fields", (raw: SessionSocket) => raw.says({ type: "welcome" })],
    ["a resume that nobody asked for", (raw: SessionSocket) => raw.welcomes({ resumed: true })],
    ["an ack before the welcome", (raw: SessionSocket) => raw.acknowledges(0)],
  ])("not with a server that says %s: 4904, for good", async (_, speak) => {
    const { socket, script } = connect({ rule: undefined });
    const [raw] = script.sockets;
    const end = finalClose(socket);
    if (raw) speak(raw.opens());
    const { code, reason, cause } = await end;
    expect([code, cause]).toEqual([4904, "session"]);
    expect(reason).toMatch(/^session protocol error: /);
    expect(raw?.closeCalls).toEqual([[4904, reason]]);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
    expect(socket.readyState).toBe(3);
  });

  it("without a trace of it for servers without sessions", async () => {
    const { script } = connect({ session: false });
    const [raw] = script.sockets;
    raw?.opens().receives("\u0001{}");
    expect([raw?.protocols, raw?.sent]).toEqual([undefined, []]);
  });
});

describe("retry: false", () => {
  it("a session that is not welcomed yet takes no message, and sends none", () => {
    const { socket, script } = connect({ retry: false, rule: undefined });
    const [raw] = script.sockets;
    raw?.opens();
    try {
      socket.send("early");
    } catch {
      // Either is an answer; a message on the wire before the welcome is none.
    }
    expect(raw?.messages).toEqual([]);
  });

  it("works as a session until the connection goes, and then is over", async () => {
    const { socket, raw, log } = await open({ retry: false, rule: undefined });
    expect(socket.readyState).toBe(1);
    socket.send("hello");
    raw.receives("hi").closes();
    await turn();
    expect([raw.messages, socket.readyState]).toEqual([["hello"], 3]);
    expect(log).toEqual([
      "open",
      "message hi at 1",
      "close 1006 final",
      "undelivered hello unknown",
    ]);
  });
});

describe("a bye", () => {
  it("says why, where the runtime hides the code (WebKit)", async () => {
    const { socket, raw } = await open({ rule: undefined });
    const told = next(socket, "reconnecting");
    raw.saysBye(1012, "service restart; retry-after=0.005").closes(1006);
    expect(await told).toMatchObject({
      code: 1012,
      rawCode: 1006,
      reason: "service restart; retry-after=0.005",
      delayMs: 5,
    });
  });

  it("does not overrule the code that the runtime tells", async () => {
    const { socket, raw } = await open();
    const told = next(socket, "reconnecting");
    raw.saysBye(1012, "one").closes(1001, "another");
    expect(await told).toMatchObject({ code: 1001, reason: "another" });
  });

  it("counts for its own connection only", async () => {
    const { socket, raw, script } = await open();
    raw.saysBye(1012, "service restart").closes(1006);
    const second = await script.socket(2);
    const told = next(socket, "reconnecting");
    second.opens().welcomes({ resumed: true }).closes(1006);
    expect(await told).toMatchObject({ code: 1006, cause: "abnormal" });
  });

  it("that ends the session hands messages back, and close is told with the code", async () => {
    const { socket, raw, log, script } = await open();
    socket.send("a");
    raw.saysBye(4000, "kicked", true).closes(4000, "kicked");
    await turn();
    expect(log.slice(1)).toEqual([
      "close 4000 again",
      "undelivered a unknown",
      "reconnecting 4000",
    ]);
    const second = await script.socket(2);
    expect(second.opens().hello.resume).toBeUndefined();
  });

  it("is followed by nothing: what comes after it is a fault", async () => {
    const { socket, raw } = await open({ rule: undefined });
    const end = finalClose(socket);
    raw.saysBye(1012).receives("after all");
    expect((await end).code).toBe(4904);
  });

  it("1000 that ends the session is the end for good", async () => {
    const { socket, raw, log } = await open({ rule: undefined });
    raw.saysBye(1000, "done", true).closes(1000, "done");
    expect([socket.readyState, log.at(-1)]).toEqual([3, "close 1000 final"]);
  });
});

describe("the heartbeat", () => {
  const heartbeat = { intervalMs: 5, timeoutMs: 500 };
  const pings = ({ sent }: SessionSocket): number =>
    sent.filter((data) => controlIn(data)?.type === "ping").length;

  it("is a ping of the session, on any socket, and its pong is no message", async () => {
    const { raw, log } = await open({ heartbeat });
    await until(() => pings(raw) >= 1);
    raw.says({ type: "pong" });
    await until(() => pings(raw) >= 2);
    expect(log).toEqual(["open"]);
  });

  it("that stays unanswered ends the connection, and the session goes on", async () => {
    const { socket, script } = await open({ heartbeat: { intervalMs: 5, timeoutMs: 5 } });
    const { cause } = await next(socket, "reconnecting");
    expect(cause).toBe("no-answer");
    expect((await script.socket(2)).opens().hello.resume).toBeDefined();
  });

  it("answers the server's pings at once, and no listener hears of them", async () => {
    const { raw, log } = await open();
    raw.says({ type: "ping" });
    expect(raw.controls.at(-1)).toEqual({ type: "pong" });
    expect(log).toEqual(["open"]);
  });

  it("is off with heartbeat: false", async () => {
    const { raw } = await open({ heartbeat: false });
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(pings(raw)).toBe(0);
  });
});

describe("a plan", () => {
  it("that announces a spread is kept for the crash that it is for", async () => {
    const { socket, raw, script } = await open({ rule: undefined });
    raw.says({ type: "plan", spreadMs: 600_000 });
    const first = next(socket, "reconnecting");
    raw.closes();
    expect((await first).verdict.because.source).toBe("plan");
    socket.reconnect();
    const second = await script.socket(2);
    const again = next(socket, "reconnecting");
    second.fails();
    expect((await again).verdict.window.toMs).toBeGreaterThan(0);
  });

  it("may come with the welcome", async () => {
    const { socket, raw } = await open({ rule: undefined }, {}, { spreadMs: 3_000 });
    const told = next(socket, "reconnecting");
    raw.closes();
    expect((await told).verdict.window).toEqual({ fromMs: 0, toMs: 3_000 });
  });
});

describe("a URL", () => {
  it("never holds an id or a secret, whatever happens", async () => {
    const script = scripted(SessionSocket);
    const { raw } = await open({}, { script }, { id: "public-id", secret: "the-secret" });
    raw.closes();
    const second = await script.socket(2);
    second.opens();
    expect(script.sockets.map(({ url }) => url)).toEqual(["ws://one.test/", "ws://one.test/"]);
    expect(second.hello.resume).toMatchObject({ id: "public-id", secret: "the-secret" });
  });
});
