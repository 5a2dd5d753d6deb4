import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { inspect } from "node:util";

import type { StoredSession } from "@backsoon/core";
import { describe, expect, it } from "vitest";

import {
  begun,
  dropped,
  HandClient,
  resumed,
  sessionBench,
  type Control,
  type SessionBench,
  type Ticket,
} from "./rig.ts";
import { StoreProbe } from "./store-probe.ts";

/** What a visitor learns: everything but what is drawn anew each time. */
async function answerTo(server: SessionBench, ticket: Ticket, path = "/ann"): Promise<unknown> {
  const client = await server.client({ path });
  const { id, secret, ...rest } = await client.resume(ticket, { received: 0, sent: 0 }).welcome();
  await client.roundTrip();
  expect([id === ticket.id, secret === ticket.secret]).toEqual([false, false]);
  return [rest, id.length, secret.length, client.frames.length];
}

describe("who may not have a session learns nothing: the answer is a fresh one, as for", () => {
  const server = (): Promise<SessionBench> =>
    sessionBench({ authorize: ({ url }) => url ?? false, ttlMs: 200 });
  /** The answer to an id that never was. */
  const unknown = async (bench: SessionBench): Promise<unknown> =>
    answerTo(bench, { id: randomBytes(16).toString("base64url"), secret: "x".repeat(32) });

  it("an unknown id: a guessed secret", async () => {
    const bench = await server();
    const { welcome, session } = await begun(bench, { path: "/ann" });
    const guess = { id: welcome.id, secret: randomBytes(24).toString("base64url") };
    expect(await answerTo(bench, guess)).toEqual(await unknown(bench));
    expect(session.isAttached).toBe(true);
  });

  it.each(["A", "a".repeat(64), "ünïcödé"])("an unknown id: the secret %j", async (secret) => {
    const bench = await server();
    const { welcome } = await begun(bench, { path: "/ann" });
    expect(await answerTo(bench, { id: welcome.id, secret })).toEqual(await unknown(bench));
  });

  it("an unknown id: all but the last character of the secret", async () => {
    const bench = await server();
    const { welcome } = await begun(bench, { path: "/ann" });
    const last = welcome.secret.endsWith("A") ? "B" : "A";
    const secret = welcome.secret.slice(0, -1) + last;
    expect(await answerTo(bench, { id: welcome.id, secret })).toEqual(await unknown(bench));
    const short = welcome.secret.slice(0, -1);
    expect(await answerTo(bench, { id: welcome.id, secret: short })).toEqual(await unknown(bench));
  });

  it("an unknown id: a stolen secret that has been rotated since", async () => {
    const bench = await server();
    const { client, session, welcome } = await begun(bench, { path: "/ann" });
    await dropped(client, session);
    const back = await resumed(bench, welcome, {}, { path: "/ann" });
    back.client.say({ type: "ack", handled: 0 });
    await back.client.roundTrip();
    expect(await answerTo(bench, welcome)).toEqual(await unknown(bench));
    expect(session.isAttached).toBe(true);
  });

  it("an unknown id: another user's session with its true secret", async () => {
    const bench = await server();
    const { welcome, session } = await begun(bench, { path: "/ann" });
    expect(await answerTo(bench, welcome, "/bob")).toEqual(await unknown(bench));
    expect(session.isAttached).toBe(true);
  });

  it("an unknown id: an expired session", async () => {
    const bench = await server();
    const { client, session, welcome } = await begun(bench, { path: "/ann" });
    const over = new Promise((resolve) => session.once("close", resolve));
    await dropped(client, session);
    expect(await over).toBe("expired");
    expect(await answerTo(bench, welcome)).toEqual(await unknown(bench));
  });

  it("an unknown id: one that was ended", async () => {
    const bench = await server();
    const { session, welcome } = await begun(bench, { path: "/ann" });
    session.end();
    expect(await answerTo(bench, welcome)).toEqual(await unknown(bench));
  });
});

describe("a secret", () => {
  it("has 192 bits, an id 128, and no two are alike", async () => {
    const server = await sessionBench();
    const welcomes = await Promise.all(Array.from({ length: 50 }, () => begun(server)));
    const words = welcomes.flatMap(({ welcome: { id, secret } }) => [id, secret]);
    expect(new Set(words).size).toBe(100);
    const bits = words.map((word) => Buffer.from(word, "base64url").length * 8);
    expect(new Set(bits)).toEqual(new Set([128, 192]));
  });

  it("is rotated at every resume, the id never", async () => {
    const server = await sessionBench();
    let { welcome } = await begun(server);
    const [{ id }, secrets] = [welcome, new Set([welcome.secret])];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      ({ welcome } = await resumed(server, welcome, { attempt }));
      secrets.add(welcome.secret);
      expect(welcome.id).toBe(id);
    }
    expect(secrets.size).toBe(6);
  });

  it("is never in the store, in whatever call; only its hash is", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const { client, session, welcome } = await begun(server);
    await session.send("message");
    await dropped(client, session);
    const back = await resumed(server, welcome);
    back.client.say({ type: "ack", handled: 0 });
    await back.client.roundTrip();
    await server.lifecycle.restart();
    const stored = (await store.behind.load(welcome.id)) as StoredSession;
    const text = JSON.stringify([store.calls, stored]);
    const secrets = [welcome.secret, back.welcome.secret];
    expect(secrets.map((secret) => text.includes(secret))).toEqual([false, false]);
    expect(stored.secretHash).toMatch(/^[\w-]{43}$/);
    expect(secrets).not.toContain(stored.secretHash);
  });

  it("is in nothing that can be printed: session, faults, snapshot, events, close reasons", async () => {
    const store = new StoreProbe();
    const server = await sessionBench({ store });
    const printed: unknown[] = [];
    const { lifecycle } = server;
    for (const name of ["connection", "session", "fault", "closed", "draining", "drained"] as const)
      lifecycle.on(name, (...args: unknown[]) => void printed.push(args));
    const { client, session, welcome } = await begun(server);
    session.on("message", () => {
      throw new Error("a bug");
    });
    await dropped(client, session);
    store.set("claim", "fail");
    const refused = (await server.client()).resume(welcome, { attempt: 1 });
    printed.push(await refused.closed);
    store.letGo("claim");
    const back = await resumed(server, welcome, { attempt: 2 });
    printed.push(session, [...lifecycle.sessions], lifecycle.snapshot(), lifecycle);
    const error = await session.send("x").catch((error: unknown) => error);
    back.client.send("poison");
    printed.push(error, await back.client.closed, session, store.behind);
    const text =
      inspect(printed, { depth: 12, showHidden: true, maxArrayLength: 500 }) +
      JSON.stringify([session, lifecycle.snapshot()]) +
      server.faults.map(({ error }) => String((error as Error).stack)).join();
    const secrets = [welcome.secret, back.welcome.secret];
    expect(secrets.map((secret) => text.includes(secret))).toEqual([false, false]);
  });

  it("is asked for in no URL and no header", async () => {
    const server = await sessionBench();
    const seen: string[] = [];
    server.lifecycle.on("connection", (_ws, { url, headers }) =>
      seen.push(JSON.stringify([url, headers])),
    );
    const { welcome } = await begun(server);
    await resumed(server, welcome);
    expect(seen.join()).not.toContain(welcome.secret);
    expect(seen.join()).not.toContain(welcome.id);
  });
});

describe("what breaks the rules", () => {
  const hello = (fields: object): Control => ({ type: "hello", version: 1, ...fields });
  const resume = { id: "i", secret: "s", attempt: 1, received: 0, sent: 0 };

  it.each<[string, Control]>([
    ["no version", { type: "hello" }],
    ["another version", hello({ version: 2 })],
    ["a version that is a text", hello({ version: "1" })],
    ["an empty resume", hello({ resume: {} })],
    ["a resume that is a list", hello({ resume: [] })],
    ["an empty id", hello({ resume: { ...resume, id: "" } })],
    ["an id of 65 characters", hello({ resume: { ...resume, id: "x".repeat(65) } })],
    ["a secret of 65 bytes", hello({ resume: { ...resume, secret: `${"ä".repeat(32)}x` } })],
    ["a secret that is a number", hello({ resume: { ...resume, secret: 7 } })],
    ["attempt 0", hello({ resume: { ...resume, attempt: 0 } })],
    ["a negative position", hello({ resume: { ...resume, received: -1 } })],
    ["a fractional position", hello({ resume: { ...resume, received: 0.5 } })],
    ["position 2^53", hello({ resume: { ...resume, received: 2 ** 53 } })],
    ["a position that is a text", hello({ resume: { ...resume, sent: "0" } })],
    ["a position that is null", hello({ resume: { ...resume, sent: null } })],
    ["17 protocols", hello({ protocols: Array.from({ length: 17 }, (_, i) => `p${i}`) })],
    ["a protocol that is no token", hello({ protocols: ["a b"] })],
    ["a protocol of 65 characters", hello({ protocols: ["x".repeat(65)] })],
    ["an ack before the hello", { type: "ack", handled: 0 }],
    ["a ping before the hello", { type: "ping" }],
    ["a bye before the hello", { type: "bye", code: 1000, reason: "", isOver: true }],
    ["a welcome", { type: "welcome" }],
    ["an unknown type", { type: "toString" }],
    ["no type", {} as Control],
  ])("%s: 4904 with a reason that fits, and a bye that says the same", async (_, control) => {
    const server = await sessionBench();
    const client = (await server.client()).say(control);
    const { code, reason } = await client.closed;
    expect(code).toBe(4904);
    expect(reason).toMatch(/^session protocol error: /);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
    expect(client.controls).toEqual([{ type: "bye", code, reason, isOver: false }]);
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 0, pending: 0, refused: 1 });
  });

  it.each<[string, string | Buffer]>([
    ["a message before the hello", "hello?"],
    ["bytes before the hello", Buffer.from([1])],
    ["an empty message before the hello", ""],
    ["an escaped message before the hello", "\u0001\u0001"],
    ["a control message that is not JSON", "\u0001{type:hello}"],
    ["one that is empty", "\u0001"],
    ["one that is a list", "\u0001[]"],
    ["one that is null", "\u0001null"],
    ["one over 4096 bytes", `\u0001{"type":"hello","version":1,"x":"${"y".repeat(4_096)}"}`],
    ["one of 1 MiB", `\u0001${" ".repeat(2 ** 20)}`],
    ["one that is nested deeply", `\u0001${"[".repeat(2_000)}${"]".repeat(2_000)}`],
    ["__proto__", '\u0001{"type":"hello","version":1,"__proto__":{"resume":7}}_'],
  ])("%s: 4904", async (_, frame) => {
    const server = await sessionBench();
    const client = (await server.client()).send(frame);
    expect((await client.closed).code).toBe(4904);
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 0, pending: 0 });
  });

  it("a second hello while the first is answered: 4904, and nothing is left of it", async () => {
    const store = new StoreProbe().set("create", "hold");
    const server = await sessionBench({ store });
    const client = (await server.client()).hello().hello();
    expect((await client.closed).code).toBe(4904);
    store.letGo("create");
    await store.asked("remove");
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 0, pending: 0, begun: 0 });
  });

  it.each<[string, Control]>([
    ["a second hello", { type: "hello", version: 1 }],
    ["an ack beyond what was sent", { type: "ack", handled: 3 }],
    ["an ack of 2^53", { type: "ack", handled: 2 ** 53 }],
    ["a negative ack", { type: "ack", handled: -1 }],
    ["a plan", { type: "plan" }],
    ["a bye without a code", { type: "bye", reason: "", isOver: true }],
  ])("in a session, %s: 4904, and the session is over with it", async (_, control) => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await Promise.all([session.send("1"), session.send("2")]);
    await client.message(2);
    client.say(control);
    const { code, reason } = await client.closed;
    expect([code, session.isOver]).toEqual([4904, true]);
    expect(client.byes).toEqual([{ type: "bye", code, reason, isOver: true }]);
    expect(server.lifecycle.snapshot().sessions?.ended).toEqual([
      { end: "protocol-error", count: 1 },
    ]);
    expect((await resumed(server, welcome)).welcome.resumed).toBe(false);
  });

  it("an ack that goes back: 4904", async () => {
    const { client, session } = await begun(await sessionBench());
    await Promise.all([session.send("1"), session.send("2")]);
    client.say({ type: "ack", handled: 2 }).say({ type: "ack", handled: 1 });
    expect((await client.closed).code).toBe(4904);
  });

  it("more in flight than was allowed: 4904; as much as was allowed: not", async () => {
    const server = await sessionBench({ window: { messages: 3, bytes: 100 } });
    const { client, session } = await begun(server);
    client.send("1").send("2").send("3");
    await client.roundTrip();
    expect(session.isOver).toBe(false);
    client.send("4");
    expect(await client.closed).toMatchObject({
      code: 4904,
      reason: expect.stringContaining("over 3 messages and 100 bytes in flight"),
    });
  });

  it("one message of any size may be in flight", async () => {
    const server = await sessionBench({ window: { bytes: 10 } });
    const { client, session } = await begun(server);
    session.on("message", () => {});
    client.send("x".repeat(1_000));
    await client.acked(1);
    client.send("\u0001\u0001234567890");
    await client.acked(2);
  });

  it.each([
    ["received beyond what was sent", { received: 1_000 }, "lost"],
    [
      "received and sent at the top of all numbers",
      { received: 2 ** 53 - 1, sent: 2 ** 53 - 1 },
      "lost",
    ],
  ])("a resume with %s: a fresh session, and the old one is gone", async (_, counts, end) => {
    const server = await sessionBench();
    const { client, session, welcome } = await begun(server);
    await session.send("1");
    await dropped(client, session);
    const back = await resumed(server, welcome, counts);
    expect(back.welcome.resumed).toBe(false);
    expect(server.lifecycle.snapshot().sessions?.ended).toEqual([{ end, count: 1 }]);
  });

  it.each([
    ["has acknowledged more than it says it got", { received: 0, sent: 1 }],
    ["has sent less than was handled", { received: 1, sent: 0 }],
  ])(
    "a resume of a client that %s is of the past: 4901, and the session is unharmed",
    async (_, counts) => {
      const server = await sessionBench({ window: { messages: 4 } });
      const { client, session, welcome } = await begun(server);
      session.on("message", () => {});
      await session.send("1");
      await client.message();
      client.say({ type: "ack", handled: 1 }).send("one");
      await client.acked(1);
      await dropped(client, session);
      const stale = (await server.client()).resume(welcome, { attempt: 1, ...counts });
      expect((await stale.closed).code).toBe(4901);
      const back = await resumed(server, welcome, { attempt: 2, received: 1, sent: 1 });
      expect(back.welcome.resumed).toBe(true);
    },
  );
});

describe("a flood", () => {
  it("of pings by a client that does not read the answers fills no memory", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    const [peer = {}] = server.wss.clients;
    const pongs = (): number => client.controls.filter(({ type }) => type === "pong").length;
    // The kernel takes megabytes before anything is left to the process, so this is only said.
    Object.defineProperty(peer, "bufferedAmount", { value: 64 * 1_024 + 1, configurable: true });
    const heard = once(session, "message");
    for (let sent = 0; sent < 1_000; sent += 1) client.say({ type: "ping" });
    client.send("that was all");
    await heard;
    Reflect.deleteProperty(peer, "bufferedAmount");
    await client.roundTrip();
    // It is no fault either: who reads again is answered again.
    expect([pongs(), client.hasEnded]).toEqual([1, false]);
  });

  it("of messages for a client that does not read is bounded by the cap, told by hasRoom", async () => {
    const buffer = { maxBytes: 2 ** 20, roomBytes: 2 ** 16 };
    const server = await sessionBench({ buffer });
    const { client, session } = await begun(server);
    client.ws.pause();
    const block = "x".repeat(1_024);
    let taken = 0;
    while (session.hasRoom) {
      void session.send(block);
      taken += 1;
    }
    expect(taken).toBe(64);
    while (!session.isOver) {
      void session.send(block);
      taken += 1;
    }
    // One more than there is room for.
    expect(taken).toBe(1_025);
    expect(server.lifecycle.snapshot().sessions).toMatchObject({ held: 0, bytes: 0 });
    client.ws.resume();
    expect((await client.closed).code).toBe(4902);
  });

  it("of connections that never say hello is bounded; good clients are served, or told when to come", async () => {
    const maxPending = 200;
    const server = await sessionBench({ maxPending, helloTimeoutMs: 600 });
    const good = await begun(server);
    const silent = await Promise.all(
      Array.from({ length: maxPending - 1 }, () => HandClient.open(server.port)),
    );
    expect((await begun(server)).welcome.resumed).toBe(false);
    const beyond = await Promise.all([...Array(20).keys()].map(() => server.client()));
    const told = await Promise.all(beyond.slice(1).map(({ closed }) => closed));
    expect(told.map(({ code }) => code)).toEqual(told.map(() => 1013));
    expect(new Set(told.map(({ reason }) => reason)).size).toBeGreaterThan(10);
    expect(server.lifecycle.snapshot().sessions?.pending).toBe(maxPending);
    const ends = await Promise.all(silent.map(({ closed }) => closed));
    expect(new Set(ends.map(({ code }) => code))).toEqual(new Set([4905]));
    await good.client.roundTrip();
    expect((await begun(server)).welcome.resumed).toBe(false);
    beyond[0]?.drop();
  });

  it("of hellos for sessions that do not exist keeps nothing but the sessions that begin", async () => {
    const server = await sessionBench();
    const { client, session } = await begun(server);
    const visits = Array.from({ length: 100 }, async () => {
      const ticket = { id: randomBytes(16).toString("base64url"), secret: "guess" };
      const visitor = await server.client();
      await visitor.resume(ticket).welcome();
      visitor.ws.close(1000);
      await visitor.closed;
    });
    await Promise.all(visits);
    await client.roundTrip();
    expect([...server.lifecycle.sessions]).toEqual([session]);
  });
});
