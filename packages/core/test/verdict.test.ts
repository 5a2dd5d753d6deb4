import {
  closeFacts,
  decide,
  silentClose,
  type Because,
  type Cause,
  type CloseFacts,
  type PresetRow,
  type Rules,
  type Ruling,
  type Verdict,
  type VerdictContext,
} from "@backsoon/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { check } from "./property.ts";

const rules: Rules = { retry: true, presets: [], maxAttempts: Infinity };
const fresh: VerdictContext = {
  failures: 0,
  attempts: 0,
  refreshed: false,
  spreadMs: undefined,
  troubledForMs: 0,
  urlsLeft: false,
};

const sayRetry = (): Ruling => "retry";
const sayRefresh = (): Ruling => "refresh";
const underPlan = (spreadMs: number, failures: number): VerdictContext => ({
  ...fresh,
  spreadMs,
  failures,
});

const closedWith = (code: number, reason = ""): CloseFacts =>
  closeFacts({ rawCode: code, reason, wasClean: code !== 1006 }, true);

/** A verdict in one line, windows in seconds. */
function line(verdict: Verdict): string {
  const { decision } = verdict;
  if (verdict.decision === "stop") return decision;
  const { fromMs, toMs } = verdict.window;
  return `${decision} ${fromMs / 1000}-${toMs / 1000}`;
}

/** Every row of the design's table: the windows after 0, 1, 2, ... failures, in seconds. */
const table: readonly (readonly [what: string, close: CloseFacts, verdicts: readonly string[]])[] =
  [
    ["1000", closedWith(1000), ["stop"]],
    ["1001", closedWith(1001), ["retry 0-5", "retry 0-10", "retry 0-20", "retry 0-30"]],
    ["1002", closedWith(1002), ["stop"]],
    ["1003", closedWith(1003), ["stop"]],
    ["1005", closedWith(1005), ["retry 0-5", "retry 0-10", "retry 0-20", "retry 0-30"]],
    ["1006", closedWith(1006), ["retry 0-5", "retry 0-10", "retry 0-20", "retry 0-30"]],
    ["1007", closedWith(1007), ["stop"]],
    ["1008", closedWith(1008), ["stop"]],
    ["1009", closedWith(1009), ["stop"]],
    ["1010", closedWith(1010), ["stop"]],
    ["1011", closedWith(1011), ["retry 5-15", "retry 5-30", "retry 5-60", "retry 5-120"]],
    ["1012", closedWith(1012), ["retry 1-5", "retry 1-10", "retry 1-20", "retry 1-30"]],
    ["1013", closedWith(1013), ["retry 30-60", "retry 30-120", "retry 30-240", "retry 30-300"]],
    ["1014", closedWith(1014), ["retry 0-5", "retry 0-10"]],
    ["1016, unknown", closedWith(1016), ["retry 0-5", "retry 0-10"]],
    ["3000", closedWith(3000), ["refresh 0-1", "refresh 0-2"]],
    ["3001, not listed", closedWith(3001), ["retry 0-5", "retry 0-10"]],
    ["3003", closedWith(3003), ["stop"]],
    ["3008", closedWith(3008), ["retry 0-5", "retry 0-10", "retry 0-20", "retry 0-30"]],
    ["4000, not listed", closedWith(4000), ["retry 0-5", "retry 0-10"]],
    ["4999, not listed", closedWith(4999), ["retry 0-5", "retry 0-10"]],
    ["0, from Chromium", closedWith(0), ["retry 0-5"]],
    ["65535, from Firefox", closedWith(65_535), ["retry 0-5"]],
    ["a refused connection", silentClose("never-opened"), ["retry 0-5", "retry 0-10"]],
    ["a connect timeout", silentClose("connect-timeout"), ["retry 0-5", "retry 0-10"]],
    ["a rejected URL function", silentClose("not-tried"), ["retry 0-5", "retry 0-10"]],
    ["an unanswered ping", silentClose("no-answer"), ["retry 0-5", "retry 0-10"]],
    ["the application's own close", silentClose("application"), ["stop", "stop"]],
    [
      "HTTP 503 in Bun, which reports 1002 for it",
      closeFacts({ rawCode: 1002, reason: "Expected 101 status code", wasClean: false }, false),
      ["retry 0-5", "retry 0-10"],
    ],
    [
      "a TLS failure in Firefox, which reports 1015 for it",
      closeFacts({ rawCode: 1015, reason: "", wasClean: false }, false),
      ["retry 0-5", "retry 0-10"],
    ],
  ];

describe("the table", () => {
  test.each(table)("answers %s", (_what, close, verdicts) => {
    const actual = verdicts.map((_, failures) =>
      line(decide(close, rules, { ...fresh, failures })),
    );
    expect(actual).toEqual(verdicts);
  });

  test("names the code that decided", () => {
    expect(decide(closedWith(1012), rules, fresh).because).toEqual({
      source: "code",
      sentence: "close code 1012: retry in 1-5 s",
    });
  });
});

/** What each voice says about one and the same close, so that one can tell who was heard. */
const voices = {
  rule: { rules: { rule: (): Ruling => ({ afterMs: [11_000, 11_000] }) }, answer: "retry 11-11" },
  preset: {
    rules: { presets: [{ codes: 1006, ruling: { afterMs: [22_000, 22_000] } }] },
    answer: "retry 22-22",
  },
  hint: { reason: "retry-after=33", answer: "retry 33-33" },
  plan: { context: { spreadMs: 4000 }, answer: "retry 0-4" },
  table: { answer: "retry 0-5" },
} satisfies Record<
  string,
  {
    readonly rules?: Partial<Rules>;
    readonly reason?: string;
    readonly context?: Partial<VerdictContext>;
    readonly answer: string;
  }
>;

type Voice = keyof typeof voices;

const sources: Readonly<Record<Voice, Because["source"]>> = {
  rule: "option",
  preset: "option",
  hint: "hint",
  plan: "plan",
  table: "code",
};

function ask(...speaking: readonly Voice[]): Verdict {
  const heard = (voice: Voice): boolean => speaking.includes(voice);
  return decide(
    closedWith(1006, heard("hint") ? voices.hint.reason : ""),
    {
      ...rules,
      ...(heard("rule") ? voices.rule.rules : {}),
      ...(heard("preset") ? voices.preset.rules : {}),
    },
    { ...fresh, ...(heard("plan") ? voices.plan.context : {}) },
  );
}

describe("precedence", () => {
  const order = ["rule", "preset", "hint", "plan", "table"] as const;
  const pairings = order.flatMap((first, index) =>
    order.slice(index + 1).map((second) => [first, second] as const),
  );

  test.each(pairings)("hears the %s before the %s", (first, second) => {
    expect(line(ask(first, second))).toBe(voices[first].answer);
  });

  test.each(order)("names the %s as what decided", (voice) => {
    expect(ask(voice).because.source).toBe(sources[voice]);
  });

  test("hears the rule when all speak", () => {
    expect(line(ask(...order))).toBe(voices.rule.answer);
  });

  test.each([
    [
      "a hint brings back even from a code to stop at",
      closedWith(1000, "retry-after=7"),
      "retry 7-7",
    ],
    ["a hint names the window of a 1012", closedWith(1012, "x; retry-after=2.5"), "retry 2.5-2.5"],
    ["a malformed hint leaves it to the table", closedWith(1012, "retry-after=soon"), "retry 1-5"],
    ["a hint of 0 is a hint", closedWith(1012, "retry-after=0"), "retry 0-0"],
  ])("%s", (_what, close, verdict) => {
    expect(line(decide(close, rules, fresh))).toBe(verdict);
  });

  test("a hint tells when to come back, and 3000 still asks for new credentials", () => {
    expect(line(decide(closedWith(3000, "retry-after=7"), rules, fresh))).toBe("refresh 7-7");
  });
});

describe("the application's rule", () => {
  test.each<readonly [code: number, ruling: Ruling, verdict: string]>([
    [1006, "stop", "stop"],
    [1006, "retry", "retry 0-5"],
    [1012, "retry", "retry 1-5"],
    [1013, "retry", "retry 30-60"],
    [1000, "retry", "retry 0-5"],
    [3003, "retry", "retry 0-5"],
    [3000, "retry", "retry 0-5"],
    [1008, "refresh", "refresh 0-1"],
    [4401, "refresh", "refresh 0-1"],
    [1000, { afterMs: [2000, 3000] }, "retry 2-3"],
    [1006, undefined, "retry 0-5"],
    [1000, undefined, "stop"],
  ])("answers %i with %j", (code, ruling, verdict) => {
    const ruled = { ...rules, rule: (): Ruling => ruling };
    expect(line(decide(closedWith(code), ruled, fresh))).toBe(verdict);
  });

  test("is asked with the facts of the close", () => {
    const asked: CloseFacts[] = [];
    const close = closedWith(4001, "no");
    decide(close, { ...rules, rule: (facts): Ruling => void asked.push(facts) }, fresh);
    expect(asked).toEqual([close]);
  });

  test("is not asked about the application's own close", () => {
    expect(line(decide(silentClose("application"), { ...rules, rule: sayRetry }, fresh))).toBe(
      "stop",
    );
  });

  test("backs off with the failures when it says retry", () => {
    expect(
      line(decide(closedWith(1000), { ...rules, rule: sayRetry }, { ...fresh, failures: 2 })),
    ).toBe("retry 0-20");
  });

  test.each([
    ["ends before it begins", [3000, 1000]],
    ["begins in the past", [-5000, 1000]],
    ["is no number", [Number.NaN, Number.NaN]],
    ["never ends", [0, Infinity]],
  ] as const)("cannot make a window that %s", (_what, afterMs) => {
    const verdict = decide(
      closedWith(1006),
      { ...rules, rule: (): Ruling => ({ afterMs }) },
      fresh,
    );
    expect(isSound(verdict)).toBe(true);
  });
});

describe("presets", () => {
  const presets: readonly PresetRow[] = [
    { codes: 4001, ruling: "stop" },
    { codes: [4000, 4099], ruling: { afterMs: [1000, 1000] } },
    { codes: [4100, 4199], ruling: "refresh" },
  ];

  test.each([
    [3999, "retry 0-5"],
    [4000, "retry 1-1"],
    [4001, "stop"],
    [4002, "retry 1-1"],
    [4099, "retry 1-1"],
    [4100, "refresh 0-1"],
    [4199, "refresh 0-1"],
    [4200, "retry 0-5"],
  ])("answer %i with the first row that holds it", (code, verdict) => {
    expect(line(decide(closedWith(code), { ...rules, presets }, fresh))).toBe(verdict);
  });

  test("name the code", () => {
    const { because } = decide(closedWith(4001), { ...rules, presets }, fresh);
    expect(because.sentence).toMatch(/preset .*4001.*: stop$/);
  });

  test("say nothing about a connection that never opened", () => {
    const never = closeFacts({ rawCode: 4001, reason: "", wasClean: false }, false);
    expect(line(decide(never, { ...rules, presets }, fresh))).toBe("retry 0-5");
  });
});

describe("refreshing credentials", () => {
  test("happens once, then 3000 stops", () => {
    expect(line(decide(closedWith(3000), rules, { ...fresh, refreshed: true }))).toBe("stop");
  });

  test("does not keep other codes from being retried", () => {
    expect(line(decide(closedWith(1006), rules, { ...fresh, refreshed: true }))).toBe("retry 0-5");
  });

  test("happens once for the codes that the application lists, too", () => {
    const again = { ...fresh, refreshed: true };
    expect(line(decide(closedWith(4401), { ...rules, rule: sayRefresh }, again))).toBe("stop");
  });

  test("names why it does not happen again", () => {
    const { because } = decide(closedWith(3000), rules, { ...fresh, refreshed: true });
    expect(because.sentence).toMatch(/credentials were refreshed already: stop$/);
  });
});

describe("the announced spread", () => {
  test.each([
    [2, 0, "retry 0-2"],
    [5, 0, "retry 0-5"],
    [120, 0, "retry 0-5"],
    [120, 1, "retry 0-120"],
    [120, 9, "retry 0-120"],
    [2, 1, "retry 0-10"],
    [2, 9, "retry 0-10"],
    [0, 0, "retry 0-0"],
    [0, 9, "retry 0-10"],
  ])("of %i s after %i failures: %s", (spread, failures, verdict) => {
    expect(line(decide(closedWith(1006), rules, underPlan(spread * 1000, failures)))).toBe(verdict);
  });

  test.each<[string, number, number, Cause, number, string]>([
    ["keeps its place after a second failure", 120, 2, "never-opened", 60, "retry 120-120"],
    ["and after any further one", 120, 9, "connect-timeout", 3_000, "retry 120-120"],
    ["has none before it was drawn", 120, 1, "never-opened", 60, "retry 0-120"],
    ["draws anew while the herd is about", 120, 2, "never-opened", 7, "retry 0-120"],
    ["draws anew if it was open meanwhile", 120, 2, "abnormal", 60, "retry 0-120"],
    ["comes every ten seconds if the fleet is small", 2, 3, "never-opened", 60, "retry 10-10"],
  ])("whoever fails %s", (_, spread, failures, cause, troubledForS, verdict) => {
    const context = { ...underPlan(spread * 1000, failures), troubledForMs: troubledForS * 1000 };
    expect(line(decide(silentClose(cause), rules, context))).toBe(verdict);
  });

  test.each<Cause>(["abnormal", "never-opened", "connect-timeout", "no-answer"])(
    "holds for an end that is %s",
    (cause) => {
      expect(line(decide(silentClose(cause), rules, underPlan(120_000, 1)))).toBe("retry 0-120");
    },
  );

  test.each([1001, 1005, 1011, 1012, 1013, 3008, 4000])(
    "says nothing about %i, which the server sent itself",
    (code) => {
      expect(decide(closedWith(code), rules, underPlan(120_000, 1)).because.source).toBe("code");
    },
  );
});

describe("1013 with several URLs", () => {
  test("tries the next URL as soon as after any drop", () => {
    expect(line(decide(closedWith(1013), rules, { ...fresh, urlsLeft: true }))).toBe("retry 0-5");
  });

  test("waits long when no URL is left", () => {
    expect(line(decide(closedWith(1013), rules, fresh))).toBe("retry 30-60");
  });

  test("leaves other codes alone", () => {
    expect(line(decide(closedWith(1011), rules, { ...fresh, urlsLeft: true }))).toBe("retry 5-15");
  });
});

describe("a ruling that says whether, but not when", () => {
  test.each([
    ["retry", "retry 7-7"],
    ["refresh", "refresh 7-7"],
    ["stop", "stop"],
  ] as const)("leaves the moment to the server's hint: %s", (ruling, expected) => {
    const close = closedWith(1008, "retry-after=7");
    expect(line(decide(close, { ...rules, rule: () => ruling }, fresh))).toBe(expected);
  });
});

test("1013 with another URL left does not wait for the hint of the overloaded one", () => {
  const close = closedWith(1013, "retry-after=45");
  expect(line(decide(close, rules, { ...fresh, urlsLeft: true }))).toBe("retry 0-5");
});

describe("giving up", () => {
  test.each([
    [0, 0, "stop"],
    [3, 2, "retry 0-20"],
    [3, 3, "stop"],
    [3, 4, "stop"],
  ])("maxAttempts %i after %i attempts: %s", (maxAttempts, attempts, verdict) => {
    const bounded = { ...rules, maxAttempts };
    const context = { ...fresh, attempts, failures: attempts };
    expect(line(decide(closedWith(1006), bounded, context))).toBe(verdict);
  });

  test("names the option", () => {
    const bounded = { ...rules, maxAttempts: 3 };
    const { because } = decide(closedWith(1006), bounded, { ...fresh, attempts: 3 });
    expect([because.source, because.sentence]).toEqual([
      "option",
      expect.stringMatching(/attempts.*: stop$/i),
    ]);
  });

  test("does not hide a stop of the table's own", () => {
    const bounded = { ...rules, maxAttempts: 0 };
    expect(decide(closedWith(1000), bounded, fresh).because.source).toBe("code");
  });

  test.each([1000, 1001, 1006, 1012, 3000])("never comes back from %i with retry off", (code) => {
    expect(decide(closedWith(code, "retry-after=1"), { ...rules, retry: false }, fresh)).toEqual({
      decision: "stop",
      because: { source: "option", sentence: "retry is off: stop" },
    });
  });
});

/** Windows are finite, begin no earlier than now, and end no earlier than they begin. */
function isSound(verdict: Verdict): boolean {
  if (verdict.decision === "stop") return true;
  const { fromMs, toMs } = verdict.window;
  return fromMs >= 0 && fromMs <= toMs && Number.isFinite(toMs);
}

describe("every verdict", () => {
  const contexts: readonly VerdictContext[] = [
    fresh,
    {
      failures: 3,
      attempts: 3,
      refreshed: true,
      spreadMs: 60_000,
      troubledForMs: 60_000,
      urlsLeft: true,
    },
  ];

  /** The codes with a verdict that does not hold, in any of the contexts. */
  const codesWithout = (holds: (verdict: Verdict) => boolean): readonly number[] => {
    const found: number[] = [];
    for (let code = 0; code <= 65_535; code += 1) {
      const close = closedWith(code);
      if (!contexts.every((context) => holds(decide(close, rules, context)))) found.push(code);
    }
    return found;
  };

  test("has a sound window, for each of the 65536 codes", () => {
    expect(codesWithout(isSound)).toEqual([]);
  });

  test("names the code or who else decided, for each of the 65536 codes", () => {
    const named: Readonly<Record<Because["source"], RegExp>> = {
      code: /close code \d+|credentials were refreshed/,
      plan: /announced spread/,
      hint: /retry-after/,
      option: /attempts/i,
    };
    expect(codesWithout(({ because }) => named[because.source].test(because.sentence))).toEqual([]);
  });

  const rulings = fc.constantFrom<Ruling>(undefined, "retry", "stop", "refresh", {
    afterMs: [0, 1000],
  });
  const worlds = fc.record({
    raw: fc.record({
      rawCode: fc.oneof(fc.nat({ max: 65_535 }), fc.integer(), fc.constantFrom(1006, 1012, 3000)),
      reason: fc.oneof(fc.string(), fc.constantFrom("retry-after=3", "x; retry-after=12.345")),
      wasClean: fc.boolean(),
    }),
    opened: fc.boolean(),
    ruling: rulings,
    preset: rulings,
    retry: fc.boolean(),
    maxAttempts: fc.oneof(fc.nat({ max: 5 }), fc.constant(Infinity)),
    context: fc.record({
      failures: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 5000 })),
      attempts: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 5000 })),
      refreshed: fc.boolean(),
      spreadMs: fc.option(fc.nat({ max: 3_600_000 }), { nil: undefined }),
      troubledForMs: fc.nat(),
      urlsLeft: fc.boolean(),
    }),
  });

  test("is sound in any world", () => {
    check(
      fc.property(worlds, ({ raw, opened, ruling, preset, retry, maxAttempts, context }) => {
        const presets: PresetRow[] =
          preset === undefined ? [] : [{ codes: [0, 65_535], ruling: preset }];
        const given: Rules = { retry, rule: () => ruling, presets, maxAttempts };
        expect(isSound(decide(closeFacts(raw, opened), given, context))).toBe(true);
      }),
      500,
    );
  });

  test("says what it decided at the end of its sentence, in any world", () => {
    check(
      fc.property(worlds, ({ raw, opened, ruling, context }) => {
        const verdict = decide(closeFacts(raw, opened), { ...rules, rule: () => ruling }, context);
        const ending = {
          stop: /: stop$/,
          retry: /: retry in [\d.]+(-[\d.]+)? s$/,
          refresh: /: refresh.* in [\d.]+(-[\d.]+)? s$/,
        }[verdict.decision];
        expect(verdict.because.sentence).toMatch(ending);
      }),
      500,
    );
  });

  test("repeats a hint in its sentence as the server wrote it", () => {
    check(
      fc.property(fc.integer({ min: 1, max: 3_600_000 }), (delayMs) => {
        const close = closedWith(1012, `retry-after=${delayMs / 1000}`);
        expect(decide(close, rules, fresh).because.sentence).toMatch(
          new RegExp(String.raw`^retry-after.*\b${delayMs / 1000} s$`),
        );
      }),
      500,
    );
  });
});
