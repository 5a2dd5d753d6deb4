import { once, type EventEmitter } from "node:events";

import { describe, expect, it } from "vitest";

import { begun, dropped, HandClient, resumed, sessionBench, turn } from "./rig.ts";

describe("end()", () => {
  it("tells the client, in a bye and in the Close frame, and nothing is left to resume", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    const over = once(session, "close");
    session.end(4000, "kicked");
    expect(await over).toEqual(["application"]);
    expect(await client.closed).toEqual({ code: 4000, reason: "kicked" });
    expect(client.byes).toEqual([{ type: "bye", code: 4000, reason: "kicked", isOver: true }]);
    expect(session.isOver).toBe(true);
    expect((await resumed(server, welcome)).welcome.resumed).toBe(false);
  });

  it("is 1000 without a word", async () => {
    const { client, session } = await begun(await sessionBench());
    session.end();
    expect(await client.closed).toEqual({ code: 1000, reason: "" });
  });

  it("acknowledges what was handled, and says so before the bye", async () => {
    const { client, session } = await begun(await sessionBench());
    session.on("message", () => {});
    client.send("one").send("two");
    await client.roundTrip();
    session.end();
    await client.closed;
    expect(client.controls.slice(-2).map(({ type, handled }) => [type, handled])).toEqual([
      ["ack", 2],
      ["bye", undefined],
    ]);
  });

  it("delivers what was sent before", async () => {
    const { client, session } = await begun(await sessionBench());
    void session.send("last words");
    session.end(4000);
    await client.closed;
    expect(client.messages).toEqual(["last words"]);
  });

  it("ends a session whose client is away", async () => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await dropped(client, session);
    session.end();
    expect([...server.lifecycle.sessions]).toEqual([]);
    expect((await resumed(server, welcome)).welcome.resumed).toBe(false);
  });

  it("twice is once", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    session.end(4000);
    session.end(4001);
    expect((await client.closed).code).toBe(4000);
    expect(server.lifecycle.snapshot().sessions?.ended).toEqual([{ end: "application", count: 1 }]);
  });

  it("may be called from a message handler", async () => {
    const { client, session } = await begun(await sessionBench());
    session.on("message", (data) => {
      if (data === "quit") session.end(4000, "as you wish");
    });
    client.send("hello").send("quit").send("too late");
    expect(await client.closed).toEqual({ code: 4000, reason: "as you wish" });
  });

  it.each([999, 1004, 1005, 1006, 1015, 2999, 5000, Number.NaN])(
    "refuses the code %d, and nothing happens",
    async (code) => {
      const { client, session } = await begun(await sessionBench());
      expect(() => session.end(code)).toThrow(RangeError);
      await client.roundTrip();
      expect([session.isOver, client.hasEnded]).toEqual([false, false]);
    },
  );

  it("refuses a reason of more than 123 bytes", async () => {
    const { session } = await begun(await sessionBench());
    expect(() => session.end(4000, "ä".repeat(62))).toThrow(RangeError);
    expect(session.isOver).toBe(false);
  });
});

describe("the client ends the session", () => {
  it.each<[string, (client: HandClient) => unknown]>([
    ["a page that is left: Close 1001", ({ ws }) => ws.close(1001)],
    ["close(1000)", ({ ws }) => ws.close(1000, "done")],
    ["a bye", (client) => client.say({ type: "bye", code: 4000, reason: "done", isOver: true })],
  ])("with %s: at once, and for good", async (_, leave) => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    const over = once(session, "close");
    leave(client);
    expect(await over).toEqual(["client"]);
    expect([...server.lifecycle.sessions]).toEqual([]);
    expect((await resumed(server, welcome)).welcome.resumed).toBe(false);
    expect(server.lifecycle.snapshot().sessions?.ended).toEqual([{ end: "client", count: 1 }]);
  });

  it.each<[string, (client: HandClient) => unknown]>([
    ["a dropped connection", (client) => client.drop()],
    ["a Close frame without a code", ({ ws }) => ws.close()],
    ["1006 by a protocol error of WebSocket's own", ({ ws }) => ws.close(1002)],
    ["an application code", ({ ws }) => ws.close(4000)],
    ["1012", ({ ws }) => ws.close(1012)],
    [
      "a bye that is not the end",
      (client) => client.say({ type: "bye", code: 1000, reason: "", isOver: false }),
    ],
  ])("not with %s", async (_, leave) => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    const detached = once(session, "detached");
    leave(client);
    await detached;
    expect(session.isOver).toBe(false);
    expect((await resumed(server, welcome)).welcome.resumed).toBe(true);
  });

  it("not with its answer to the server's own 1001 or 1000", async () => {
    const server = await sessionBench();
    const { client, welcome } = await begun(server);
    await server.lifecycle.shutdown();
    expect((await client.closed).code).toBe(1001);
    server.lifecycle.serve();
    expect((await resumed(server, welcome)).welcome.resumed).toBe(true);
  });

  it("while a message of its is handled: the handler may finish, and send() tells it", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    const outcome = new Promise((resolve) =>
      session.once("message", async () => {
        await once(session, "close");
        resolve(await session.send("answer").catch(String));
      }),
    );
    client.send("question").say({ type: "bye", code: 1000, reason: "", isOver: true });
    expect(await outcome).toMatch(/^SessionOverError: the session is over/);
    expect(server.faults).toEqual([]);
  });
});

describe("a client that comes back while its older connection is still open", () => {
  it("takes the session over: the older one is closed with 4901, and nothing more arrives there", async () => {
    const server = await sessionBench();
    const { client: old, session, welcome } = await begun(server);
    const seen: string[] = [];
    session.on("message", (data) => void seen.push(String(data)));
    const { client } = await resumed(server, welcome);
    void session.send("for the new one");
    old.send("from the old one").say({ type: "ack", handled: 1 });
    expect(await old.closed).toEqual({ code: 4901, reason: "session replaced" });
    expect(old.byes).toMatchObject([{ code: 4901, isOver: false }]);
    expect(await client.message()).toBe("for the new one");
    client.send("from the new one");
    await client.acked(1);
    expect([old.messages, seen, session.isAttached]).toEqual([[], ["from the new one"], true]);
  });

  it("is told neither detached nor closed for it", async () => {
    const server = await sessionBench();
    const { client: old, session, welcome } = await begun(server);
    const told: string[] = [];
    for (const name of ["detached", "resumed", "close"] as const)
      session.on(name, () => void told.push(name));
    await resumed(server, welcome);
    await old.closed;
    await turn();
    expect([told, session.generation]).toEqual([["resumed"], 2]);
  });

  it("the older one's Close 1001 after that does not end it", async () => {
    const server = await sessionBench();
    const { client: old, session, welcome } = await begun(server);
    const { client } = await resumed(server, welcome);
    old.ws.close(1001);
    old.say({ type: "bye", code: 1001, reason: "", isOver: true });
    await old.closed;
    await client.roundTrip();
    expect([session.isOver, session.isAttached]).toEqual([false, true]);
  });

  it("in a race of many sockets, one holds it in the end, and the session is whole", async () => {
    const server = await sessionBench();
    const { session, welcome } = await begun(server);
    await session.send("once");
    const clients = await Promise.all(Array.from({ length: 10 }, () => server.client()));
    clients.forEach((client, index) => client.resume(welcome, { attempt: index + 1 }));
    await Promise.all(clients.map((client) => client.until((c) => c.controls.length > 0)));
    const others = clients.slice(0, -1);
    expect(
      new Set((await Promise.all(others.map(({ closed }) => closed))).map(({ code }) => code)),
    ).toEqual(new Set([4901]));
    const last = clients.at(-1) as HandClient;
    expect(await last.message()).toBe("once");
    expect([session.isAttached, [...server.lifecycle.sessions].length]).toEqual([true, 1]);
  });
});

describe("after detach()", () => {
  const counts = (emitter: EventEmitter): Record<string, number> =>
    Object.fromEntries(
      emitter.eventNames().map((name) => [String(name), emitter.listenerCount(name)] as const),
    );

  it("no listener is left on the server, and none on its connections", async () => {
    const server = await sessionBench();
    const [bare] = [await sessionBench(false as never)];
    const plain = await HandClient.open(bare.port, { protocols: "own" });
    bare.lifecycle.detach();
    await begun(server);
    const [peer] = server.wss.clients;
    const [other] = bare.wss.clients;
    server.lifecycle.detach();
    expect(peer && counts(peer)).toEqual(other && counts(other));
    expect(counts(server.wss)).toEqual(counts(bare.wss));
    plain.drop();
  });

  it("sessions are not heard any more, and their connections stay open", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    const told: string[] = [];
    for (const name of ["message", "detached", "close"] as const)
      session.on(name, () => void told.push(name));
    server.lifecycle.detach();
    client.send("anybody?");
    await turn();
    expect(client.hasEnded).toBe(false);
    client.drop();
    await client.closed;
    await turn();
    expect(told).toEqual([]);
  });

  it("another lifecycle may follow on the same server", async () => {
    const server = await sessionBench();
    server.lifecycle.detach();
    const { attachLifecycle } = await import("../../src/index.ts");
    const next = attachLifecycle(server.wss, { sessions: true });
    const client = await server.client();
    expect((await client.begin()).generation).toBe(1);
    next.detach();
  });
});

describe("a connection that has not said hello", () => {
  it("is closed with 4905 when its time is up", async () => {
    const server = await sessionBench({ helloTimeoutMs: 30 });
    const client = await server.client();
    expect(server.lifecycle.snapshot().sessions?.pending).toBe(1);
    expect(await client.closed).toEqual({ code: 4905, reason: "hello timeout" });
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ pending: 0, refused: 1 });
  });

  it("is told of a restart like any other", async () => {
    const server = await sessionBench();
    const client = await server.client();
    await server.lifecycle.restart();
    expect(await client.closed).toEqual({ code: 1012, reason: "service restart" });
    expect(client.byes).toMatchObject([{ code: 1012, isOver: false }]);
  });

  it("beyond maxPending is told 1013 with a hint, and those before it are served", async () => {
    const server = await sessionBench({ maxPending: 2 });
    const [first, , third] = [await server.client(), await server.client(), await server.client()];
    const { code, reason } = await third.closed;
    expect([code, reason]).toEqual([
      1013,
      expect.stringMatching(/^too many connections without a session; retry-after=[1-5](\.\d+)?$/),
    ]);
    expect((await first.begin()).resumed).toBe(false);
    // There is room again.
    expect((await (await server.client()).begin()).resumed).toBe(false);
  });
});
