import { once } from "node:events";

import { describe, expect, it, vi } from "vitest";

import type { Authorize, SessionOptions } from "../../src/index.ts";
import { client as plainClient, ended } from "../harness.ts";
import { begun, dropped, HandClient, resumed, sessionBench, turn } from "./rig.ts";
import { StoreProbe } from "./store-probe.ts";

describe("a welcome", () => {
  it("says what the client has to know", async () => {
    const window = { messages: 5, bytes: 1_000 };
    const server = await sessionBench({ ttlMs: 9_000, window });
    const client = await server.client();
    const welcome = await client.begin();
    expect(welcome).toEqual({
      type: "welcome",
      id: expect.stringMatching(/^[\w-]{22}$/),
      secret: expect.stringMatching(/^[\w-]{32}$/),
      generation: 1,
      resumed: false,
      received: 0,
      sent: 0,
      ttlMs: 9_000,
      limits: window,
    });
    expect(client.ws.protocol).toBe("backsoon.v1");
  });

  it("announces the spread, a tenth over N/C, where the rate is known", async () => {
    const admission = { perSecond: 4, burst: 100 };
    const server = await sessionBench(true, { lifecycle: { admission } });
    await server.client();
    const client = await server.client();
    expect((await client.begin()).spreadMs).toBeCloseTo(550);
  });

  it("is the first thing that is said, before what a listener of the session sends", async () => {
    const server = await sessionBench(true, { onSession: (session) => void session.send("hi") });
    const client = await server.client();
    await client.begin();
    await client.message();
    expect(client.frames.map((frame) => frame.toString().slice(0, 18))).toEqual([
      '\u0001{"type":"welcome"',
      "hi",
    ]);
  });

  it("does not wait for anything that nobody has asked for: no message, no ack", async () => {
    const { client } = await begun(await sessionBench());
    await client.roundTrip();
    expect(client.controls.map(({ type }) => type)).toEqual(["welcome", "pong"]);
  });
});

describe("the session", () => {
  it("event tells of each that begins, with the request", async () => {
    const server = await sessionBench();
    const heard = once(server.lifecycle, "session");
    const client = await server.client({ path: "/chat?room=1" });
    await client.begin();
    const [session, request] = await heard;
    expect([session, request.url]).toEqual([server.sessions[0], "/chat?room=1"]);
  });

  it("is found by its id, and among all of them, until it is over", async () => {
    const server = await sessionBench();
    const [first, second] = [await begun(server), await begun(server)];
    const { lifecycle } = server;
    expect([...lifecycle.sessions]).toEqual([first.session, second.session]);
    expect(lifecycle.session(second.welcome.id)).toBe(second.session);
    expect(lifecycle.session("unknown")).toBeUndefined();
    first.session.end();
    expect([...lifecycle.sessions]).toEqual([second.session]);
    expect(lifecycle.session(first.welcome.id)).toBeUndefined();
  });

  it("says how it stands", async () => {
    const server = await sessionBench({ authorize: () => "ann", protocols: ["chat"] });
    const client = await server.client();
    const welcome = await client.begin({ protocols: ["chat"] });
    const [session] = server.sessions;
    const standing = () => ({
      isAttached: session?.isAttached,
      isOver: session?.isOver,
      generation: session?.generation,
    });
    expect(session).toMatchObject({ id: welcome.id, principal: "ann", protocol: "chat" });
    expect(standing()).toEqual({ isAttached: true, isOver: false, generation: 1 });
    if (session) await dropped(client, session);
    expect(standing()).toEqual({ isAttached: false, isOver: false, generation: 1 });
    await resumed(server, welcome);
    expect(standing()).toEqual({ isAttached: true, isOver: false, generation: 2 });
    session?.end();
    expect(standing()).toEqual({ isAttached: false, isOver: true, generation: 2 });
  });

  it("is counted", async () => {
    const server = await sessionBench();
    const { client, welcome, session } = await begun(server);
    await begun(server);
    await server.client();
    await dropped(client, session);
    const sessions = () => server.lifecycle.snapshot().sessions;
    expect(sessions()).toEqual({
      held: 2,
      attached: 1,
      pending: 1,
      bytes: 0,
      begun: 2,
      resumed: 0,
      refused: 0,
      ended: [],
    });
    await resumed(server, welcome);
    session.end();
    expect(sessions()).toMatchObject({
      held: 1,
      resumed: 1,
      ended: [{ end: "application", count: 1 }],
    });
  });

  it("is not there without the option", async () => {
    const server = await sessionBench();
    expect(server.lifecycle.snapshot().sessions).toBeDefined();
    const { lifecycle } = await sessionBench(false as never);
    expect([
      [...lifecycle.sessions],
      lifecycle.session("x"),
      lifecycle.snapshot().sessions,
    ]).toEqual([[], undefined, undefined]);
  });
});

describe("a resume", () => {
  it("goes on with the same session object, and tells it with the request", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    const back = once(session, "resumed");
    const again = await resumed(server, welcome, {}, { path: "/again" });
    expect((await back)[0].url).toBe("/again");
    expect(again.welcome).toMatchObject({ id: welcome.id, resumed: true, generation: 2 });
    expect(server.sessions).toEqual([session]);
  });

  it("rotates the secret: the one before works until the next is proven to have arrived", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    const lost = await resumed(server, welcome, { attempt: 1 });
    // The welcome may be lost with the connection, so both secrets open it.
    await dropped(lost.client, session);
    const second = await resumed(server, welcome, { attempt: 2 });
    expect(second.welcome.resumed).toBe(true);
    second.client.say({ type: "ack", handled: 0 });
    await second.client.roundTrip();
    await dropped(second.client, session);
    expect((await resumed(server, welcome, { attempt: 3 })).welcome.resumed).toBe(false);
    expect((await resumed(server, lost.welcome, { attempt: 3 })).welcome.resumed).toBe(false);
    expect((await resumed(server, second.welcome, { attempt: 3 })).welcome.resumed).toBe(true);
  });

  it("that is older than another of the same client is refused as replaced", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    await resumed(server, welcome, { attempt: 5 });
    const late = await server.client();
    late.resume(welcome, { attempt: 4 });
    expect(await late.closed).toEqual({ code: 4901, reason: "session replaced" });
    expect(session.isAttached).toBe(true);
  });

  it("after its time gets a fresh session, and the old one is told expired", async () => {
    const server = await sessionBench({ ttlMs: 60 });
    const { client, session, welcome } = await begun(server);
    const over = once(session, "close");
    await dropped(client, session);
    expect(await over).toEqual(["expired"]);
    expect([...server.lifecycle.sessions]).toEqual([]);
    const again = await resumed(server, welcome);
    expect([again.welcome.resumed, again.welcome.id === welcome.id]).toEqual([false, false]);
  });

  it("within its time does not expire, nor does a session that is connected", async () => {
    const server = await sessionBench({ ttlMs: 500 });
    const [idle, lively] = [await begun(server), await begun(server)];
    let { client } = lively;
    const { session, welcome } = lively;
    let ticket = welcome;
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await dropped(client, session);
      await new Promise((resolve) => setTimeout(resolve, 200));
      ({ client, welcome: ticket } = await resumed(server, ticket, { attempt }));
      client.say({ type: "ack", handled: 0 });
    }
    expect([idle.session.isOver, session.isOver]).toEqual([false, false]);
    expect(server.lifecycle.snapshot().sessions?.ended).toEqual([]);
    // An idle connection's session is still in the store, too.
    await dropped(idle.client, idle.session);
    expect((await resumed(server, idle.welcome)).welcome.resumed).toBe(true);
  });
});

describe("data", () => {
  it("survives a resume, and a restart inside the process", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session, welcome } = await begun(server);
    expect(session.data).toBeUndefined();
    session.data = { room: 1, names: ["ä"] };
    expect(session.data).toEqual({ room: 1, names: ["ä"] });
    await dropped(client, session);
    const back = await resumed(server, welcome);
    back.client.say({ type: "ack", handled: 0 });
    await back.client.roundTrip();
    await server.lifecycle.restart();
    server.lifecycle.serve();
    await resumed(server, back.welcome, { attempt: 2 });
    const again = await server.session(2);
    expect([again === session, again.data]).toEqual([false, { room: 1, names: ["ä"] }]);
  });

  it("is stored with the next write, once", async () => {
    const store = new StoreProbe();
    const { client, session } = await begun(await sessionBench({ store }));
    await client.roundTrip();
    const before = store.calls.length;
    session.data = 1;
    void session.send("and more");
    const changes = store.calls.slice(before).map(({ args }) => args[2]);
    expect(changes).toMatchObject([{ data: "1" }, { data: undefined, append: ["and more"] }]);
  });

  it.each([
    ["null", null],
    ["false", false],
    ["0", 0],
    ["an empty text", ""],
    ["a list", [1, [2]]],
  ])("may be %s", async (_, value) => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { welcome, session } = await begun(server);
    session.data = value;
    await server.lifecycle.restart();
    server.lifecycle.serve();
    await resumed(server, welcome);
    expect((await server.session(2)).data).toEqual(value);
  });

  it("may be taken away", async () => {
    const server = await sessionBench();
    const { welcome, session } = await begun(server);
    session.data = 1;
    session.data = undefined;
    expect(session.data).toBeUndefined();
    await server.lifecycle.restart();
    server.lifecycle.serve();
    await resumed(server, welcome);
    expect((await server.session(2)).data).toBeUndefined();
  });

  const circular: Record<string, unknown> = {};
  circular["self"] = circular;
  it.each([
    ["a function", () => {}],
    ["a symbol", Symbol("s")],
    ["a bigint", 1n],
    ["a circle", circular],
  ])("cannot be %s: TypeError, and it stays what it was", async (_, value) => {
    const { session } = await begun(await sessionBench());
    session.data = "before";
    expect(() => (session.data = value)).toThrow(TypeError);
    expect(session.data).toBe("before");
  });
});

describe("authorize", () => {
  it("is asked at every attach, with the request, the offer, and whether it is a resume", async () => {
    const asked: unknown[] = [];
    const authorize: Authorize = ({ url, headers }, context) => {
      asked.push([url, headers["authorization"], context]);
      return "ann";
    };
    const server = await sessionBench({ authorize });
    const client = await server.client({ path: "/a", headers: { Authorization: "token 1" } });
    const welcome = await client.begin({ protocols: ["x", "y"] });
    await resumed(server, welcome, {}, { path: "/b", headers: { Authorization: "token 2" } });
    expect(asked).toEqual([
      ["/a", "token 1", { isResume: false, protocols: ["x", "y"] }],
      ["/b", "token 2", { isResume: true, protocols: [] }],
    ]);
  });

  it.each<[string, Authorize]>([
    ["at once", () => false],
    ["later", () => Promise.resolve(false)],
  ])("that says false %s closes with 3000, and no session begins", async (_, authorize) => {
    const server = await sessionBench({ authorize });
    const client = (await server.client()).hello();
    expect(await client.closed).toEqual({ code: 3000, reason: "unauthorized" });
    expect(client.controls).toEqual([
      { type: "bye", code: 3000, reason: "unauthorized", isOver: false },
    ]);
    expect([server.sessions, server.faults]).toEqual([[], []]);
  });

  it.each<[string, Authorize]>([
    [
      "throws",
      () => {
        throw new Error("a bug");
      },
    ],
    ["rejects", () => Promise.reject(new Error("a bug"))],
  ])("that %s closes with 1011, and is told as a fault", async (_, authorize) => {
    const server = await sessionBench({ authorize });
    const client = (await server.client()).hello();
    expect(await client.closed).toEqual({ code: 1011, reason: "authorization failed" });
    const { during, error, session } = await server.fault();
    expect([during, String(error), session]).toEqual(["authorize", "Error: a bug", undefined]);
  });

  it.each([undefined, null, true, 7, {}])("that says %s lets nobody in", async (answer) => {
    const server = await sessionBench({ authorize: () => answer as never });
    const client = (await server.client()).hello();
    expect((await client.closed).code).toBe(3000);
  });

  it("may refuse a resume: the session is unharmed, and waits", async () => {
    let isKnown = true;
    const server = await sessionBench({ authorize: () => (isKnown ? "ann" : false) });
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    isKnown = false;
    const refused = (await server.client()).resume(welcome);
    expect((await refused.closed).code).toBe(3000);
    expect(session.isOver).toBe(false);
    isKnown = true;
    expect((await resumed(server, welcome, { attempt: 2 })).welcome.resumed).toBe(true);
  });

  it("that names another principal does not give the session away", async () => {
    const server = await sessionBench({ authorize: ({ url }) => url ?? false });
    const { session, welcome } = await begun(server, { path: "/ann" });
    const thief = await resumed(server, welcome, {}, { path: "/bob" });
    expect(thief.welcome).toMatchObject({ resumed: false });
    expect(thief.welcome.id).not.toBe(welcome.id);
    expect([session.isAttached, session.principal]).toEqual([true, "/ann"]);
    expect((await server.session(2)).principal).toBe("/bob");
  });

  it("that takes its time is not held up by a client that goes meanwhile", async () => {
    const answers: ((principal: string) => void)[] = [];
    const server = await sessionBench({
      authorize: () => new Promise<string>((resolve) => answers.push(resolve)),
    });
    const gone = (await server.client()).hello();
    while (answers.length < 1) await turn();
    const closed = once(server.lifecycle, "closed");
    gone.drop();
    await closed;
    answers[0]?.("ann");
    await turn();
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 0, pending: 0, begun: 0 });
  });

  it("is given the request that the application sees elsewhere, and nothing of the secret", async () => {
    const seen: string[] = [];
    const server = await sessionBench({
      authorize: (request, context) => {
        seen.push(JSON.stringify([request.url, request.headers, context]));
        return "ann";
      },
    });
    const { welcome } = await begun(server);
    await resumed(server, welcome);
    expect(seen.filter((text) => text.includes(welcome.secret))).toEqual([]);
  });
});

describe("protocols", () => {
  it.each<[readonly string[], readonly string[] | undefined, string | undefined]>([
    [["chat.v2", "chat.v1"], ["chat.v1", "chat.v2"], "chat.v2"],
    [["chat.v2"], ["chat.v1"], undefined],
    [["chat.v2"], undefined, undefined],
  ])("of %j with an offer of %j: %s", async (protocols, offer, chosen) => {
    const server = await sessionBench({ protocols });
    const client = await server.client();
    const welcome = await client.begin(offer ? { protocols: offer } : {});
    expect([welcome.protocol, server.sessions[0]?.protocol]).toEqual([chosen, chosen ?? ""]);
  });

  it("stay what they were at a resume, whatever is offered then", async () => {
    const server = await sessionBench({ protocols: ["a", "b"] });
    const client = await server.client();
    const welcome = await client.begin({ protocols: ["b"] });
    const again = await server.client();
    const { id, secret } = welcome;
    const resume = { id, secret, attempt: 1, received: 0, sent: 0 };
    expect((await again.begin({ protocols: ["a"], resume })).protocol).toBe("b");
  });

  it("of the application are chosen by its own handleProtocols, for clients without sessions", async () => {
    const handleProtocols = vi.fn<(offer: Set<string>) => string | false>(
      (offer) => [...offer].at(-1) ?? false,
    );
    const server = await sessionBench(true, { server: { handleProtocols } });
    const plain = await server.client({ protocols: ["one", "two"] });
    expect(plain.ws.protocol).toBe("two");
    const { client } = await begun(server, { protocols: ["backsoon.v1", "other"] });
    expect(client.ws.protocol).toBe("backsoon.v1");
    expect(handleProtocols).toHaveBeenCalledTimes(1);
  });

  it("are the first of the offer without such a function, as ws does", async () => {
    const server = await sessionBench();
    expect((await server.client({ protocols: ["one", "two"] })).ws.protocol).toBe("one");
  });

  it("of the application are its own again after detach()", async () => {
    const handleProtocols = () => "own";
    const server = await sessionBench(true, { server: { handleProtocols } });
    server.lifecycle.detach();
    expect(server.wss.options.handleProtocols).toBe(handleProtocols);
    const bare = await sessionBench();
    bare.lifecycle.detach();
    expect(bare.wss.options.handleProtocols).toBeUndefined();
  });
});

describe("the application's own connection event", () => {
  it.each(["port", "server", "noServer"] as const)(
    "fires for plain connections of the same server, and for no session (%s)",
    async (mode) => {
      const server = await sessionBench(true, { mode });
      const seen: string[] = [];
      server.wss.on("connection", (ws) => {
        seen.push(ws.protocol);
        ws.on("message", (data) => ws.send(data.toString()));
      });
      const { client } = await begun(server);
      const plain = plainClient(server.port);
      await once(plain, "open");
      plain.send("\u0001{}");
      const [echo] = await once(plain, "message");
      await client.roundTrip();
      expect([seen, echo.toString(), client.messages]).toEqual([[""], "\u0001{}", []]);
    },
  );

  it("is preceded by the lifecycle's, which fires for both", async () => {
    const server = await sessionBench();
    const seen: string[] = [];
    server.lifecycle.on("connection", ({ protocol }) => seen.push(protocol));
    await begun(server);
    await HandClient.open(server.port, { protocols: "own" });
    expect(seen).toEqual(["backsoon.v1", "own"]);
  });

  it("fires for everybody when there are no sessions, whatever is offered", async () => {
    const server = await sessionBench(false as never);
    const connected = once(server.wss, "connection");
    const client = (await server.client()).hello();
    const [ws] = await connected;
    const end = ended(client.ws);
    ws.close(4000);
    expect((await end).code).toBe(4000);
    expect(server.sessions).toEqual([]);
  });
});

describe("the options", () => {
  it.each<[SessionOptions, string]>([
    [{ ttlMs: 0 }, "ttlMs is 0"],
    [{ ttlMs: Infinity }, "ttlMs is Infinity"],
    [{ buffer: { maxMessages: 0 } }, "maxMessages is 0"],
    [{ buffer: { maxBytes: 1.5 } }, "maxBytes is 1.5"],
    [{ window: { messages: -1 } }, "messages is -1"],
    [{ maxPending: 0 }, "maxPending is 0"],
    [{ handoverMs: -1 }, "handoverMs is -1"],
    [{ helloTimeoutMs: 0 }, "helloTimeoutMs is 0"],
    [{ lifetimeMs: 0 }, "lifetimeMs is 0"],
  ])("%j: RangeError that says so", async (options, message) => {
    await expect(sessionBench(options)).rejects.toThrow(RangeError);
    await expect(sessionBench(options)).rejects.toThrow(message);
  });

  it.each<[unknown, string]>([
    [7, "sessions is 7"],
    [{ ttl: 1 }, 'knows no option "ttl"'],
    [{ store: {} }, "store is an object"],
    [{ authorize: "ann" }, "authorize is "],
    [{ protocols: "chat" }, "protocols is "],
    [{ buffer: 7 }, "buffer is 7"],
    [{ buffer: { bytes: 1 } }, 'knows no option "bytes"'],
    [{ window: null }, "window is null"],
  ])("%j: TypeError that says so", async (options, message) => {
    await expect(sessionBench(options as never)).rejects.toThrow(TypeError);
    await expect(sessionBench(options as never)).rejects.toThrow(message);
  });
});
