import type { Payload } from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { SESSION_CODES } from "../../src/session/codes.ts";
import type { Control } from "../../src/session/control.ts";
import { Budget } from "../../src/session/server.ts";
import { TO_CLIENT } from "../../src/session/control-fields.ts";
import { readText, writeControl } from "../../src/session/wire.ts";
import { check } from "../property.ts";
import { texts } from "../texts.ts";
import { ClientRig, live } from "./client-rig.ts";
import { hubConfig, HubRig, join, type HubLink } from "./hub-rig.ts";
import { bounds, ServerRig } from "./server-rig.ts";

/** Small numbers meet often; the others are where counting ends. */
const positions = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER) },
);
const secrets = fc.nat({ max: 4 }).map((number) => `secret-${number}`);
const ids = fc.nat({ max: 3 }).map((number) => `session-${number}`);
const reasons = texts(8);
const codes = fc.constantFrom(1000, 1001, 1006, 1012, 1013, 4000, 4901);

const resumes = fc.record({
  id: ids,
  secret: secrets,
  attempt: positions.map((number) => Math.max(1, number)),
  received: positions,
  sent: positions,
});

/** Control messages as they should be, with positions as they should not. */
const controls: fc.Arbitrary<Control> = fc.oneof(
  fc.record({
    type: fc.constant("hello" as const),
    version: fc.constant(1 as const),
    resume: fc.option(resumes, { nil: undefined }),
  }),
  fc.record({
    type: fc.constant("welcome" as const),
    id: ids,
    secret: secrets,
    generation: positions.map((number) => Math.max(1, number)),
    resumed: fc.boolean(),
    received: positions,
    sent: positions,
    ttlMs: positions,
    limits: fc.record({
      messages: fc.integer({ min: 1, max: 20 }),
      bytes: fc.integer({ min: 1, max: 100 }),
    }),
    spreadMs: fc.option(fc.nat({ max: 3_600_000 }), { nil: undefined }),
  }),
  fc.record({ type: fc.constant("ack" as const), handled: positions }),
  fc.record({ type: fc.constantFrom("ping" as const, "pong" as const) }),
  fc.record({ type: fc.constant("plan" as const), moveWithinMs: fc.nat({ max: 1_000 }) }),
  fc.record({
    type: fc.constant("bye" as const),
    code: codes,
    reason: reasons,
    isOver: fc.boolean(),
  }),
);

/** Whatever may come over a connection. */
const arrivals: fc.Arbitrary<Payload> = fc.oneof(
  { weight: 6, arbitrary: controls.map(writeControl) },
  { weight: 2, arbitrary: texts(12) },
  { weight: 1, arbitrary: texts(12).map((text) => `\u0001${text}`) },
  { weight: 1, arbitrary: fc.json().map((json) => `\u0001${json}`) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }) },
);

const CLOSES: ReadonlySet<number> = new Set([...Object.values(SESSION_CODES), 1011, 1013]);
const KICKED = 4000;

const links = fc.constantFrom("current" as const, "next" as const);

/** What may happen to a client: by its application, its server, or the network. */
type ClientEvent = (rig: ClientRig) => readonly string[];

const clientEvents: fc.Arbitrary<ClientEvent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(arrivals, links).map(
      ([data, link]): ClientEvent =>
        (rig) =>
          rig.takes(data, link),
    ),
  },
  {
    weight: 2,
    arbitrary: links.map(
      (link): ClientEvent =>
        (rig) =>
          rig.hello(link),
    ),
  },
  {
    weight: 3,
    arbitrary: texts(6).map(
      (text): ClientEvent =>
        (rig) =>
          rig.session.isOn && rig.session.hasRoom(text.length) ? rig.sends(text) : [],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat({ max: 20 }).map(
      (at): ClientEvent =>
        (rig) =>
          rig.handles(at),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(codes, links).map(
      ([code, link]): ClientEvent =>
        (rig) =>
          rig.cut(code, link),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ClientEvent>(
      (rig) => rig.end(),
      (rig) => rig.over(),
      (rig) => (rig.session.deadlineMs < Infinity ? rig.timer() : []),
      (rig): readonly string[] => {
        rig.session.promote();
        return [];
      },
      (rig) => {
        rig.nowMs += 300;
        return [];
      },
    ),
  },
);

describe("a client that meets anything", () => {
  const small = { maxMessages: 8, maxBytes: 60 };

  test("does something that is written down, and never grows", () => {
    check(
      fc.property(fc.boolean(), fc.array(clientEvents, { maxLength: 60 }), (isLive, events) => {
        const rig = isLive ? live(small) : new ClientRig(small);
        for (const event of events) {
          const lines = event(rig);
          // A replay of everything, and a word about it.
          expect(lines.length).toBeLessThanOrEqual(small.maxMessages + 4);
          expect(rig.session.bytes).toBeLessThanOrEqual(small.maxBytes);
          for (const line of lines) {
            const [, code, reason = ""] = /^fail \w+: (\d+) (.*)$/su.exec(line) ?? [];
            if (code === undefined) continue;
            expect(CLOSES).toContain(Number(code));
            expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
          }
        }
      }),
      400,
    );
  });

  test("says nothing on the wire that nobody could read", () => {
    check(
      fc.property(fc.array(clientEvents, { maxLength: 60 }), (events) => {
        const { session } = live(small);
        const rig = live(small);
        // The rig shows faults as such: a control message of ours must never be one.
        for (const event of events) {
          for (const line of event(rig)) expect(line).not.toMatch(/^(current|next): fault/);
        }
        expect(session.isOn).toBe(true);
      }),
      200,
    );
  });
});

/** What may happen to a hub: by its clients, its store, its application, or other nodes. */
type HubEvent = (rig: HubRig, open: HubLink[]) => void;

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)];

const index = fc.nat({ max: 9 });

const hubEvents: fc.Arbitrary<HubEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<HubEvent>((rig, open) => {
      open.push(rig.open());
    }),
  },
  {
    weight: 3,
    arbitrary: fc.option(resumes, { nil: undefined }).map((resume): HubEvent => (rig, open) => {
      open.push(join(rig, resume));
    }),
  },
  {
    weight: 10,
    arbitrary: fc.tuple(arrivals, index).map(([data, which]): HubEvent => (rig, open) => {
      const link = at(open, which);
      if (link) rig.hears(link, data);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(codes, index).map(([code, which]): HubEvent => (rig, open) => {
      const link = at(open, which);
      if (link) rig.cut(link, code);
    }),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(texts(6), index).map(([text, which]): HubEvent => (rig) => {
      const held = at([...rig.hub.sessions], which);
      if (held) rig.send(held, text);
    }),
  },
  {
    weight: 4,
    arbitrary: index.map((count): HubEvent => (rig) => {
      rig.isHeld = count < 3;
      rig.answer(count);
    }),
  },
  {
    weight: 2,
    arbitrary: index.map(
      (ms): HubEvent =>
        (rig) =>
          rig.pass(ms ** 4),
    ),
  },
  {
    weight: 3,
    arbitrary: index.map((which): HubEvent => (rig, open) => {
      const held = at([...rig.hub.sessions], which);
      if (which === 0) rig.hub.releaseAll(rig.nowMs + 500, rig.nowMs);
      if (which === 1) rig.hub.announceMove();
      if (which === 2) rig.isDown = !rig.isDown;
      if (which === 3) rig.handlesAtOnce = !rig.handlesAtOnce;
      if (which === 4 && held) rig.hub.end(held, KICKED, "kicked", rig.nowMs);
      if (which === 5 && held) rig.hub.handlerFailed(held, rig.nowMs);
      if (which === 6 && held) rig.hub.setData(held, "1", rig.nowMs);
      const id = `session-${which}`;
      if (which === 7) rig.hub.noticed({ kind: "wanted", id, from: "node-b" }, rig.nowMs);
      if (which === 8) rig.hub.noticed({ kind: "released", id, from: "node-b" }, rig.nowMs);
      const link = at(open, which);
      if (which === 9 && link) rig.hub.bye(link, 1012, "deploy");
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<HubEvent>((rig) => {
      while (rig.handling.length > 0) rig.done();
    }),
  },
);

describe("a hub that meets anything", () => {
  const hub = {
    maxPending: 4,
    maxTotalBytes: 2_000,
    bounds: {
      ...hubConfig.bounds,
      maxMessages: 20,
      maxBytes: 200,
      window: { messages: 5, bytes: 60 },
    },
  };

  /** Whatever has gone over a connection could be read by its client, and in this order. */
  function isSound({ socket }: HubLink): void {
    const types = socket.sent.map((data) => {
      if (typeof data !== "string") return data instanceof Uint8Array ? "bytes" : "nothing";
      const read = readText(data, TO_CLIENT);
      return typeof read === "string" ? "text" : read.type;
    });
    expect(types).not.toContain("nothing");
    expect(types).not.toContain("fault");
    // The welcome comes first, the bye last, each at most once.
    expect(types.slice(1)).not.toContain("welcome");
    expect(types.slice(0, -1)).not.toContain("bye");
    expect(["welcome", "bye"]).toContain(types[0] ?? "bye");
    const { code = KICKED, reason = "" } = socket.closed ?? {};
    expect(code === KICKED || code === 1012 || CLOSES.has(code)).toBe(true);
    expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
    expect(socket.closed === undefined || types.at(-1) === "bye").toBe(true);
  }

  test("does something that is written down, and gives everything back", () => {
    check(
      fc.property(fc.array(hubEvents, { maxLength: 80 }), (events) => {
        const rig = new HubRig(hub);
        const open: HubLink[] = [];
        for (const event of events) {
          event(rig, open);
          expect(rig.hub.pending).toBeLessThanOrEqual(4);
          expect(rig.hub.bytes).toBeGreaterThanOrEqual(0);
        }
        for (const link of open) isSound(link);
        // In the end everybody goes, and all timers have passed.
        rig.isDown = false;
        rig.isHeld = false;
        rig.answer();
        while (rig.handling.length > 0) rig.done();
        for (const link of open) rig.cut(link);
        rig.pass(300_000);
        const { size, pending, bytes, attached, deadlineMs } = rig.hub;
        expect([size, pending, bytes, attached, deadlineMs]).toEqual([0, 0, 0, 0, Infinity]);
      }),
      400,
    );
  });
});

type Deed = (rig: ServerRig) => readonly string[];

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  texts(12).map(
    (text): Deed =>
      (rig) =>
        rig.sends(text),
  ),
  texts(12).map(
    (text): Deed =>
      (rig) =>
        rig.gets(text),
  ),
  positions.map(
    (position): Deed =>
      (rig) =>
        rig.acks(position),
  ),
  fc
    .constantFrom(
      "written" as const,
      "written" as const,
      "fenced" as const,
      "gone" as const,
      "behind" as const,
    )
    .map(
      (result): Deed =>
        (rig) =>
          rig.stored(result),
    ),
  fc.nat({ max: 1_000 }).map(
    (ms): Deed =>
      (rig) =>
        rig.release(ms),
  ),
  fc.nat({ max: 3 }).map((position): Deed => (rig) => {
    const { generation } = rig.session;
    const can = !rig.session.isOver && rig.session.canGoOnFrom(position);
    return can ? rig.attach(generation + 1, position) : [];
  }),
  fc.constantFrom<Deed>(
    (rig) => rig.handled(),
    (rig) => rig.handled(),
    (rig) => rig.handlerFailed(),
    (rig) => rig.writeFailed(),
    (rig) => rig.setData("1"),
    (rig) => rig.session.timer(rig.nowMs).map(String),
    (rig) => rig.session.timer(rig.nowMs + 1e9).map(String),
    (rig) => rig.end(),
    (rig) => rig.ended(),
    (rig) => rig.leave(),
    (rig): readonly string[] => {
      rig.detach();
      return [];
    },
    (rig): readonly string[] => {
      rig.session.adopt(rig.session.generation + 1);
      return [];
    },
    (rig): readonly string[] => {
      rig.nowMs += 200;
      return [];
    },
  ),
);

describe("a session whose methods are called in any order", () => {
  test("never throws, never grows, and is over once", () => {
    check(
      fc.property(fc.array(deeds, { maxLength: 80 }), (done) => {
        const budget = new Budget(400);
        const rig = new ServerRig(
          {},
          { maxBytes: 100, window: { messages: 5, bytes: 60 } },
          budget,
        );
        const seen: string[] = [...rig.attach(1)];
        for (const deed of done) {
          const { isOver } = rig.session;
          const lines = deed(rig);
          expect(isOver && lines.length > 0).toBe(false);
          seen.push(...lines);
          expect(rig.session.bytes).toBeLessThanOrEqual(100);
          expect(rig.session.messages).toBeLessThanOrEqual(bounds.maxMessages);
          expect(rig.session.received).toBeGreaterThanOrEqual(rig.session.handledUpTo);
          expect(budget.bytes).toBe(rig.session.bytes);
        }
        expect(seen.filter((line) => line.startsWith("over")).length).toBeLessThanOrEqual(1);
        expect(seen.filter((line) => line.includes("undefined"))).toEqual([]);
      }),
      600,
    );
  });
});
