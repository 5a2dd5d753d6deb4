import type { StoredSession } from "@backsoon/core";
import { describe, expect, test } from "vitest";

import {
  attachDeadline,
  stepAttach,
  type AttachAction,
  type AttachConfig,
  type AttachInput,
  type AttachState,
  type Minted,
} from "../../src/session/attach.ts";
import { SESSION_CODES } from "../../src/session/codes.ts";
import type { Hello, Resume } from "../../src/session/control.ts";

const config: AttachConfig = { node: "here", handoverMs: 2_000 };
const NOW = 50_000;
const HELLO_BY = NOW + 10_000;

const minted: Minted = { id: "new", secret: "new secret", secretHash: "#new secret" };
const resume: Resume = { id: "old", secret: "s2", attempt: 3, received: 4, sent: 6 };

const stored: StoredSession = {
  id: "old",
  secretHash: "#s1",
  nextSecretHash: "#s2",
  principal: "ann",
  protocol: "chat",
  generation: 2,
  attempt: 2,
  owner: "here",
  handled: 5,
  acked: 3,
  top: 7,
  data: "",
};

const messages = ["five", "six", "seven"];

type InputOf<Kind extends AttachInput["kind"]> = Extract<AttachInput, { kind: Kind }>;

const said = (given?: Partial<Resume> | null): InputOf<"hello"> => {
  const asked = given === null ? undefined : { ...resume, ...given };
  const hello: Hello = { type: "hello", version: 1, resume: asked };
  return { kind: "hello", hello, minted, presentedHash: asked ? `#${asked.secret}` : "" };
};

const authorized: AttachInput = { kind: "authorized", principal: "ann", protocol: "chat" };
const loaded = (given: Partial<StoredSession> = {}, isHere = false): AttachInput => ({
  kind: "loaded",
  stored: { ...stored, ...given },
  isHere,
});
const claimed = (given: Partial<StoredSession> = {}, brought = messages): AttachInput => ({
  kind: "claimed",
  result: {
    kind: "claimed",
    session: { ...stored, generation: 3, owner: "here", attempt: 3, ...given },
    messages: brought,
  },
});

/** An attach that is driven by its inputs; `at` moves the clock. */
class Run {
  state: AttachState = { kind: "waiting", deadlineMs: HELLO_BY };
  action: AttachAction = { kind: "none" };
  nowMs = NOW;

  take(...inputs: readonly AttachInput[]): this {
    for (const input of inputs)
      [this.state, this.action] = stepAttach(this.state, input, config, this.nowMs);
    return this;
  }

  at(nowMs: number): this {
    this.nowMs = nowMs;
    return this;
  }

  get line(): string {
    return `${this.state.kind}: ${actionLine(this.action)}`;
  }
}

function actionLine(action: AttachAction): string {
  switch (action.kind) {
    case "none":
    case "authorize":
      return action.kind;
    case "load":
      return `load ${action.id}`;
    case "ask":
      return `ask ${action.owner} for ${action.id}`;
    case "claim": {
      const { generation, owner, attempt, secretHash, nextSecretHash, after } = action.claim;
      const how = `${generation} by ${owner}, attempt ${attempt}, ${secretHash} then ${nextSecretHash}`;
      return `claim ${action.id} ${how}, after ${after}`;
    }
    case "create":
      return `create ${action.session.id}${action.remains ? `, remains of ${action.remains.id}` : ""}`;
    case "attach": {
      const { session, resume, isClean, isHere } = action;
      const how = `${resume ? "resumed" : "new"}${isClean ? "" : ", unclean"}${isHere ? ", here" : ""}`;
      return `attach ${session.id}@${session.generation} ${how}`;
    }
    case "refuse":
      return `refuse ${action.code} ${action.reason}${action.isBusy ? ", busy" : ""}`;
  }
}

const run = (...inputs: readonly AttachInput[]): Run => new Run().take(...inputs);
const MEMORY = Number.MAX_SAFE_INTEGER;
const CLAIM = "claiming: claim old 2 by here, attempt 3, #s2 then #new secret, after";

/** How to get into each state. */
const begin: Readonly<Record<AttachState["kind"], () => Run>> = {
  waiting: () => new Run(),
  authorizing: () => run(said()),
  loading: () => run(said(), authorized),
  asking: () => run(said(), authorized, loaded({ owner: "there" })),
  claiming: () => run(said(), authorized, loaded()),
  creating: () => run(said(null), authorized),
  done: () => run({ kind: "timer" }, said(null), authorized, { kind: "created" }),
};
const states = Object.keys(begin) as readonly AttachState["kind"][];

const inputs: Readonly<Record<string, AttachInput>> = {
  hello: said(),
  "fresh hello": said(null),
  authorized,
  refused: { kind: "refused", code: 3000, reason: "who are you?" },
  "loaded nothing": { kind: "loaded", stored: undefined, isHere: false },
  loaded: loaded(),
  "loaded here": loaded({}, true),
  "asked, there": { kind: "asked", isThere: true },
  "asked, not there": { kind: "asked", isThere: false },
  released: { kind: "released" },
  claimed: claimed(),
  raced: { kind: "claimed", result: { kind: "raced" } },
  gone: { kind: "claimed", result: { kind: "gone" } },
  created: { kind: "created" },
  vanished: { kind: "vanished" },
  ended: { kind: "ended" },
  "store failed": { kind: "store-failed" },
  "timer too early": { kind: "timer" },
  "timer at last": { kind: "timer" },
};

const BUSY = "done: refuse 1013 the session store is busy, busy";

/** All that leads anywhere. Whatever is not here changes nothing. */
const outcomes: Readonly<Record<string, string>> = {
  "waiting, hello": "authorizing: authorize",
  "waiting, fresh hello": "authorizing: authorize",
  "waiting, store failed": BUSY,
  "waiting, timer at last": "done: refuse 4905 hello timeout",
  "authorizing, authorized": "loading: load old",
  "authorizing, refused": "done: refuse 3000 who are you?",
  "authorizing, store failed": BUSY,
  "loading, loaded nothing": "creating: create new",
  "loading, loaded": `${CLAIM} 4`,
  "loading, loaded here": `${CLAIM} ${MEMORY}`,
  "loading, vanished": "loading: load old",
  "loading, ended": "creating: create new",
  "loading, store failed": BUSY,
  "asking, asked, not there": `${CLAIM} 4`,
  "asking, released": "loading: load old",
  "asking, store failed": BUSY,
  "asking, timer at last": `${CLAIM} 4`,
  "claiming, claimed": "done: attach old@3 resumed, unclean",
  "claiming, raced": "loading: load old",
  "claiming, gone": "creating: create new",
  "claiming, store failed": BUSY,
  "creating, created": "done: attach new@1 new",
  "creating, store failed": BUSY,
};

describe("an attach", () => {
  test.each(states.flatMap((state) => Object.keys(inputs).map((input) => [state, input] as const)))(
    "that is %s, and then: %s",
    (state, name) => {
      const before = begin[state]();
      expect(before.state.kind).toBe(state);
      const { state: unchanged } = before;
      if (name === "timer at last") before.at(HELLO_BY);
      before.take(inputs[name] as AttachInput);
      const outcome = outcomes[`${state}, ${name}`];
      expect(before.line).toBe(outcome ?? `${state}: none`);
      expect(before.state === unchanged).toBe(outcome === undefined);
    },
  );

  test("is in this table with nothing that does not exist", () => {
    const all = new Set(
      states.flatMap((state) => Object.keys(inputs).map((input) => `${state}, ${input}`)),
    );
    expect(Object.keys(outcomes).filter((key) => !all.has(key))).toEqual([]);
  });

  test.each([
    ["waiting", HELLO_BY],
    ["asking", NOW + config.handoverMs],
    ["authorizing", Infinity],
    ["loading", Infinity],
    ["claiming", Infinity],
    ["creating", Infinity],
    ["done", Infinity],
  ] as const)("that is %s wants a timer at %i", (state, atMs) => {
    expect(attachDeadline(begin[state]().state)).toBe(atMs);
  });

  test("begins a session in the client's name, with the secret that it alone learns", () => {
    const { action } = run(said(null), authorized);
    expect(action).toEqual({
      kind: "create",
      remains: undefined,
      session: {
        id: "new",
        secretHash: "#new secret",
        nextSecretHash: undefined,
        principal: "ann",
        protocol: "chat",
        generation: 1,
        attempt: 0,
        owner: "here",
        handled: 0,
        acked: 0,
        top: 0,
        data: "",
      },
    });
    const attach = run(said(null), authorized, { kind: "created" }).action;
    expect(attach).toMatchObject({ kind: "attach", secret: "new secret", messages: [] });
  });

  test("goes on with a session and what the client has missed", () => {
    const { action } = run(said(), authorized, loaded({ owner: "" }), claimed());
    expect(action).toMatchObject({
      kind: "attach",
      session: { id: "old", generation: 3 },
      secret: "new secret",
      messages,
      resume,
      isClean: true,
      isHere: false,
    });
  });

  test.each([
    ["the secret that it is known to hold", "s1"],
    ["the one of the welcome before, which it may not have got", "s2"],
  ])("goes on with %s", (_what, secret) => {
    const { action } = run(said({ secret }), authorized, loaded());
    // From now on, this one and the new one.
    expect(action).toMatchObject({
      kind: "claim",
      claim: { secretHash: `#${secret}`, nextSecretHash: "#new secret" },
    });
  });
});

describe("who guesses", () => {
  const nobody = run(said(), authorized, { kind: "loaded", stored: undefined, isHere: false });

  test.each([
    ["another user's session", said(), loaded({ principal: "bob" })],
    ["a session with a wrong secret", said({ secret: "s3" }), loaded()],
    [
      "a session whose next secret is none",
      said({ secret: "x" }),
      loaded({ nextSecretHash: undefined }),
    ],
    ["a secret that was replaced", said({ secret: "s1" }), loaded({ secretHash: "#s2" })],
    ["another user's, which is here", said(), loaded({ principal: "bob" }, true)],
    ["another user's, which is elsewhere", said(), loaded({ principal: "bob", owner: "there" })],
    ["another user's, which is in use", said(), loaded({ principal: "bob", attempt: 99 })],
    [
      "another user's, at a position beyond the top",
      said({ received: 99 }),
      loaded({ principal: "bob" }),
    ],
  ])("%s gets what everybody gets", (_what, hello, answer) => {
    const guess = run(hello, authorized, answer);
    expect(guess.action).toEqual(nobody.action);
    expect(guess.state.kind).toBe(nobody.state.kind);
  });

  test("is never told what it wanted", () => {
    expect(nobody.line).toBe("creating: create new");
    expect(nobody.take({ kind: "created" }).action).toMatchObject({
      session: { id: "new" },
      resume: undefined,
    });
  });

  test.each([undefined, ""])(
    "with no hash has none that fits an empty one (%j)",
    (nextSecretHash) => {
      const hello = { ...said(), presentedHash: "" };
      const { line } = run(hello, authorized, loaded({ secretHash: "", nextSecretHash }));
      expect(line).toBe("creating: create new");
    },
  );
});

describe("a hello of an older socket", () => {
  const tooLate = "done: refuse 4901 session replaced";

  test.each([
    ["it has got less than was acknowledged since", { received: 2 }],
    ["it has sent less than was handled since", { sent: 4 }],
    ["it has got and sent nothing yet", { received: 0, sent: 0 }],
  ])("is known by its counts: %s", (_what, given) => {
    for (const isHere of [false, true]) {
      expect(run(said(given), authorized, loaded({}, isHere)).line).toBe(tooLate);
    }
  });

  test.each([
    ["acknowledged", { acked: 5 }],
    ["handled", { handled: 7 }],
  ])("is known by what was %s before it was claimed", (_what, given) => {
    expect(run(said(), authorized, loaded(), claimed(given)).line).toBe(tooLate);
  });

  test.each([
    [1, 2, "done: refuse 4901 session replaced"],
    [2, 2, "done: refuse 4901 session replaced"],
    [3, 2, `${CLAIM} 4`],
    [Number.MAX_SAFE_INTEGER, 2, undefined],
  ])("attempt %i after %i", (attempt, before, line) => {
    const done = run(said({ attempt }), authorized, loaded({ attempt: before }));
    expect(done.line).toContain(line ?? "claiming");
  });

  test("has nothing to do with the code that others get", () => {
    expect(SESSION_CODES.replaced).toBe(4901);
  });
});

describe("a session that both sides remember differently", () => {
  const remains = "creating: create new, remains of old";

  test.each([
    ["the client has got more than was ever sent", { received: 8 }],
    ["the client has got what cannot be counted", { received: MEMORY }],
  ])("is none: %s", (_what, given) => {
    for (const isHere of [false, true]) {
      expect(run(said(given), authorized, loaded({}, isHere)).line).toBe(remains);
    }
  });

  test.each([
    ["at its top", { received: 7 }],
    ["at what it has acknowledged", { received: 3 }],
    ["with everything handled", { sent: 5 }],
  ])("is one %s", (_what, given) => {
    expect(run(said(given), authorized, loaded()).state.kind).toBe("claiming");
  });

  test("of nothing is one", () => {
    const none = { handled: 0, acked: 0, top: 0 };
    const hello = said({ received: 0, sent: 0 });
    const done = run(hello, authorized, loaded(none), claimed(none, []));
    expect(done.line).toContain("attach old@3 resumed");
  });

  test.each([
    ["a message is missing", claimed({}, ["five", "six"])],
    ["one is there too many", claimed({}, [...messages, "eight"])],
    ["all are missing", claimed({}, [])],
    ["it has forgotten since", claimed({ top: 3 }, [])],
  ])("when it is claimed is none: %s", (_what, answer) => {
    expect(run(said(), authorized, loaded(), answer).line).toBe(remains);
  });
});

describe("a session that is elsewhere", () => {
  const asking = (): Run => run(said(), authorized, loaded({ owner: "there" }));

  test("is asked for", () => {
    expect(asking().line).toBe("asking: ask there for old");
  });

  test("is claimed once it was let go of, in good order", () => {
    const free = asking().take({ kind: "asked", isThere: true }, { kind: "released" });
    expect(free.line).toBe("loading: load old");
    expect(free.take(loaded({ owner: "" }), claimed()).line).toBe("done: attach old@3 resumed");
  });

  test("is claimed when its node knows nothing of it, with a warning", () => {
    const free = asking().take({ kind: "released" }, loaded({ owner: "there" }));
    expect(free.line).toBe(`${CLAIM} 4`);
    expect(free.take(claimed()).line).toBe("done: attach old@3 resumed, unclean");
  });

  test("is asked for again where a third node has it meanwhile", () => {
    const free = asking().take({ kind: "released" }, loaded({ owner: "elsewhere" }));
    expect(free.line).toBe("asking: ask elsewhere for old");
  });

  test("is claimed when its node is dead, with a warning", () => {
    const dead = asking().take({ kind: "asked", isThere: false }, claimed());
    expect(dead.line).toBe("done: attach old@3 resumed, unclean");
  });

  test("is claimed when its node takes too long, with a warning", () => {
    const slow = asking().take({ kind: "asked", isThere: true });
    expect(slow.at(NOW + 1_999).take({ kind: "timer" }).line).toBe("asking: none");
    expect(slow.at(NOW + 2_000).take({ kind: "timer" }).line).toBe(`${CLAIM} 4`);
    expect(slow.take(claimed()).line).toBe("done: attach old@3 resumed, unclean");
  });
});

describe("a session that is here", () => {
  const here = (): Run => run(said(), authorized, loaded({}, true));

  test("is claimed without its messages, which are in memory", () => {
    expect(here().take(claimed({}, [])).line).toBe("loading: attach old@3 resumed, here");
  });

  test("but has gone from memory meanwhile is loaded, and claimed by the same hello", () => {
    const gone = here().take(claimed({}, []), { kind: "vanished" });
    expect(gone.line).toBe("loading: load old");
    gone.take(
      loaded({ generation: 3, attempt: 3, secretHash: "#s2", nextSecretHash: "#new secret" }),
    );
    expect(gone.line).toContain("claim old 3 by here");
  });

  test("but was taken by a newer socket meanwhile is not claimed again", () => {
    const gone = here().take(claimed({}, []), { kind: "vanished" });
    gone.take(loaded({ generation: 4, attempt: 4 }));
    expect(gone.line).toBe("done: refuse 4901 session replaced");
  });

  test("was here when the process before had the same name: messages come from the store", () => {
    expect(run(said(), authorized, loaded({}, false)).line).toBe(`${CLAIM} 4`);
  });
});

describe("races", () => {
  test("go on only so long", () => {
    const race = run(said(), authorized);
    const lines: string[] = [];
    for (let lost = 0; lost < 10 && race.state.kind !== "done"; lost += 1) {
      race.take(loaded(), { kind: "claimed", result: { kind: "raced" } });
      lines.push(race.line);
    }
    expect(lines).toEqual([...Array.from({ length: 5 }, () => "loading: load old"), BUSY]);
  });

  test("with a session that is let go of and taken again end too", () => {
    const race = run(said(), authorized);
    let asked = 0;
    for (; asked < 20 && race.state.kind !== "done"; asked += 1)
      race.take(loaded({ owner: `node ${asked}` }), { kind: "released" });
    expect([race.line, asked]).toEqual([BUSY, 6]);
  });

  test("with a session that vanishes again and again end too", () => {
    const race = run(said(), authorized);
    let lost = 0;
    for (; lost < 20 && race.state.kind !== "done"; lost += 1) {
      race.take(loaded({}, true), claimed({}, []), { kind: "vanished" });
    }
    expect([race.line, lost]).toEqual([BUSY, 6]);
  });
});
