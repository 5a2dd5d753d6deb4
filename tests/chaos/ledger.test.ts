import { describe, expect, it } from "vitest";

import { Ledger } from "./ledger.ts";
import type { ClientRecord, NodeRecord } from "./wire.ts";

/** A ledger that finds nothing would pass every run, so each thing that can go wrong is shown to it. */

const CLIENT = 0;

class Story {
  readonly ledger = new Ledger(1);

  constructor() {
    this.client({ did: "open", client: CLIENT, downMs: 0 });
  }

  client(record: ClientRecord): this {
    this.ledger.client(record);
    return this;
  }

  node(node: string, record: NodeRecord): this {
    this.ledger.node(node, record);
    return this;
  }

  kills(node: string): this {
    this.ledger.kills(node);
    return this;
  }

  sends(...ns: number[]): this {
    for (const n of ns) this.client({ did: "send", client: CLIENT, n });
    return this;
  }

  /** Number and position are the same unless said otherwise. */
  handles(
    node: string,
    stay: number,
    n: number,
    { position = n, mayBeRepeated = false, session = "s" } = {},
  ): this {
    const which = { session, stay, client: CLIENT, position, n, mayBeRepeated };
    return this.node(node, { did: "handle", ...which });
  }

  promises(stay: number, ...ks: number[]): this {
    for (const k of ks) {
      this.node("a1", { did: "send", session: "s", stay, k });
      this.node("a1", { did: "durable", session: "s", stay, k });
    }
    return this;
  }

  gets(stay: number, k: number, position = k, session = "s"): this {
    const message = { node: `a${stay}`, session, stay, k, answers: 0 };
    return this.client({ did: "get", client: CLIENT, position, ...message });
  }

  get up() {
    return this.ledger.balance().clientToServer;
  }

  get down() {
    return this.ledger.balance().serverToClient;
  }
}

const NOTHING_WRONG_UP = {
  duplicated: 0,
  repeatedAfterCrash: 0,
  repeatedAfterSilence: 0,
  lost: 0,
  reordered: 0,
  wrongFate: 0,
};
const NOTHING_WRONG_DOWN = { duplicated: 0, lost: 0, reordered: 0, goneWithSession: 0 };

describe("client to server", () => {
  it("finds nothing wrong where nothing is", () => {
    const story = new Story().sends(1, 2, 3).handles("a1", 1, 1).handles("b1", 2, 2);
    expect(story.handles("b1", 2, 3).up).toEqual({
      ...NOTHING_WRONG_UP,
      sent: 3,
      delivered: 3,
      neverSent: 0,
      unknown: 0,
    });
  });

  it("does not mind in which order the processes' records come", () => {
    const story = new Story().handles("b1", 2, 2).handles("a1", 1, 1).sends(1, 2);
    expect(story.up).toMatchObject({ ...NOTHING_WRONG_UP, sent: 2, delivered: 2 });
  });

  it("finds a message that nobody handled", () => {
    const story = new Story().sends(1, 2).handles("a1", 1, 1);
    expect(story.ledger.isSettled).toBe(false);
    expect(story.up).toMatchObject({ sent: 2, delivered: 1, lost: 1 });
  });

  it("does not call lost what was handed back", () => {
    const story = new Story().sends(1).client({
      did: "undelivered",
      client: CLIENT,
      n: 1,
      fate: "unknown",
    });
    expect(story.ledger.isSettled).toBe(true);
    expect(story.up).toMatchObject({ ...NOTHING_WRONG_UP, delivered: 0, unknown: 1 });
  });

  it("finds what was handed back as never sent, and handled", () => {
    const story = new Story().sends(1).handles("a1", 1, 1);
    story.client({ did: "undelivered", client: CLIENT, n: 1, fate: "never-sent" });
    expect(story.up).toMatchObject({ wrongFate: 1 });
  });

  it("finds a repetition that the handler was not told of, even after a kill", () => {
    const story = new Story().sends(1).handles("a1", 1, 1).kills("a1").handles("b1", 2, 1);
    expect(story.up).toMatchObject({ duplicated: 1, repeatedAfterCrash: 0 });
  });

  it("counts a repetition that the handler was told of apart, by what came before", () => {
    const told = { mayBeRepeated: true };
    const killed = new Story().sends(1).handles("a1", 1, 1).kills("a1").handles("b1", 2, 1, told);
    expect(killed.up).toMatchObject({ ...NOTHING_WRONG_UP, repeatedAfterCrash: 1 });
    const frozen = new Story().sends(1).handles("b1", 2, 1, told).handles("a1", 1, 1);
    expect(frozen.up).toMatchObject({ ...NOTHING_WRONG_UP, repeatedAfterSilence: 1 });
  });

  it("finds a repetition with another content", () => {
    const story = new Story().sends(1, 2).handles("a1", 1, 1).kills("a1");
    story.handles("b1", 2, 2, { position: 1, mayBeRepeated: true });
    expect(story.up).toMatchObject({ duplicated: 1, lost: 1 });
  });

  it("finds a message that was played again into another session", () => {
    const story = new Story().sends(1).handles("a1", 1, 1);
    expect(story.handles("a1", 1, 1, { session: "t" }).up).toMatchObject({ duplicated: 1 });
  });

  it("finds messages whose order has changed", () => {
    const story = new Story().sends(1, 2).handles("a1", 1, 2, { position: 1 });
    expect(story.handles("a1", 1, 1, { position: 2 }).up).toMatchObject({ reordered: 1 });
  });

  it("finds a position that was left out", () => {
    const story = new Story().sends(1, 2).handles("a1", 1, 1);
    expect(story.handles("a1", 1, 2, { position: 3 }).up.reordered).toBeGreaterThan(0);
    const next = new Story().sends(1, 2).handles("a1", 1, 1);
    expect(next.handles("b1", 2, 2, { position: 3 }).up.reordered).toBeGreaterThan(0);
  });
});

describe("server to client", () => {
  it("finds nothing wrong where nothing is, over several stays", () => {
    const story = new Story().promises(1, 1, 2).gets(1, 1).gets(1, 2).promises(2, 1).gets(2, 1, 3);
    expect(story.down).toEqual({
      ...NOTHING_WRONG_DOWN,
      sent: 3,
      durable: 3,
      rejected: 0,
      unsettled: 0,
      delivered: 3,
    });
  });

  it("finds a message that was durable and did not arrive", () => {
    const story = new Story().promises(1, 1, 2).gets(1, 1);
    expect(story.ledger.isSettled).toBe(false);
    expect(story.down).toMatchObject({ lost: 1 });
  });

  it("does not miss what was never durable, and takes it when it comes", () => {
    const story = new Story().promises(1, 1).gets(1, 1);
    story.node("a1", { did: "send", session: "s", stay: 1, k: 2 });
    story.node("a1", { did: "reject", session: "s", stay: 1, k: 2 });
    expect(story.down).toMatchObject({ ...NOTHING_WRONG_DOWN, rejected: 1, delivered: 1 });
    expect(story.gets(1, 2).down).toMatchObject({ ...NOTHING_WRONG_DOWN, delivered: 2 });
  });

  it("finds a message that came twice", () => {
    const story = new Story().promises(1, 1).gets(1, 1).gets(1, 1, 2);
    expect(story.down).toMatchObject({ duplicated: 1, delivered: 1 });
  });

  it("finds messages whose order has changed", () => {
    const story = new Story().promises(1, 1, 2).gets(1, 2, 1).gets(1, 1, 2);
    expect(story.down).toMatchObject({ delivered: 2, lost: 0 });
    expect(story.down.reordered).toBeGreaterThan(0);
  });

  it("finds a later stay's message before an earlier one's", () => {
    const story = new Story().promises(1, 1).promises(2, 1).gets(2, 1, 1).gets(1, 1, 2);
    expect(story.down).toMatchObject({ reordered: 1, lost: 0 });
  });

  it("finds a position that was left out", () => {
    const story = new Story().promises(1, 1, 2).gets(1, 1).gets(1, 2, 3);
    expect(story.down).toMatchObject({ reordered: 1 });
  });

  it("counts apart what went with a session of which the client was told that it is over", () => {
    const story = new Story().promises(1, 1, 2).gets(1, 1);
    story.client({ did: "close", client: CLIENT, why: "4903 session lost" });
    expect(story.down).toMatchObject({ ...NOTHING_WRONG_DOWN, goneWithSession: 1 });
    const { sessionsLost } = story.ledger.balance().sessions;
    expect(sessionsLost).toEqual({ "4903 session lost": 1 });
  });

  it("finds a message that was overtaken, though its session ended later", () => {
    const story = new Story().promises(1, 1, 2).gets(1, 2, 1);
    story.client({ did: "close", client: CLIENT, why: "4903 session lost" });
    expect(story.down).toMatchObject({ lost: 1, goneWithSession: 0 });
  });
});

describe("sessions", () => {
  it("tells a resumed session, a fresh one and a move apart", () => {
    const story = new Story().gets(1, 1);
    story.client({ did: "interrupted", client: CLIENT, code: 1006 });
    story.client({ did: "resumed", client: CLIENT, downMs: 40 }).gets(2, 1, 2).gets(3, 1, 3);
    story.client({ did: "close", client: CLIENT, why: "4903 session lost" });
    story.client({ did: "open", client: CLIENT, downMs: 60 }).gets(4, 1, 1, "t");
    const { resumed, fresh, moved, downtimeMs } = story.ledger.balance().sessions;
    // The first of them was no move: the client had lost its connection.
    expect({ resumed, fresh, moved }).toEqual({ resumed: 1, fresh: 1, moved: 2 });
    expect(downtimeMs).toEqual({ count: 2, p50: 40, p99: 60, max: 60 });
  });

  it("finds a client that got another session without a word", () => {
    const story = new Story().gets(1, 1).gets(1, 1, 1, "t");
    expect(story.ledger.balance().broken).toHaveLength(1);
  });
});
