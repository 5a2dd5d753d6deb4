import { defaultScenario, limitMs, scenarioFault } from "@backsoon/storm";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readAddress, writeAddress } from "../../apps/site/src/storm/address.ts";
import { bounds } from "../../apps/site/src/storm/bounds.ts";
import { commandFor } from "../../apps/site/src/storm/command.ts";
import { draftOf, type Draft } from "../../apps/site/src/storm/draft.ts";
import { examples } from "../../apps/site/src/storm/examples.ts";
import { ladders, nearestStep } from "../../apps/site/src/storm/ladder.ts";
import { markAt } from "../../apps/site/src/storm/mark.ts";
import {
  backAt,
  curvePath,
  MARGIN,
  markerMoments,
  ticks,
  xAt,
  yAt,
} from "../../apps/site/src/storm/plot.ts";
import {
  causes,
  defaultQuestion,
  scenarioOf,
  type Question,
} from "../../apps/site/src/storm/question.ts";
import { contenders, Race } from "../../apps/site/src/storm/race.ts";
import { readQuestion } from "../../apps/site/src/storm/read-question.ts";
import type { Report } from "../../apps/site/src/storm/report.ts";
import { sayDuration, sayFigure, sayShare } from "../../apps/site/src/storm/say.ts";
import { LONGEST_LIMITS, spanMs } from "../../apps/site/src/storm/span.ts";

const known = contenders.map(({ id }) => id);
const defaults = draftOf(defaultQuestion);

const amount = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from, max: to });

/** Questions that can be asked, in the order of the form. */
const questions: fc.Arbitrary<Question> = fc
  .record({
    clients: amount(1, bounds.clients.to),
    seconds: amount(1, 3_000),
    cause: fc.constantFrom(...causes),
    downMs: amount(0, 600_000),
    nodes: amount(1, bounds.nodes.to),
    policies: fc.subarray(known, { minLength: 1 }),
    seed: amount(0, bounds.seed.to),
  })
  .map(({ seconds, ...rest }) => {
    // Between the shortest and the longest return that can be asked for.
    const capacityPerSecond = Math.max(0.1, Number((rest.clients / seconds).toFixed(3)));
    return Object.assign(rest, { capacityPerSecond });
  })
  .filter((question) => question.capacityPerSecond <= question.clients);

describe("the lab's address", () => {
  it("says a question so that it is read again as it was", () => {
    fc.assert(
      fc.property(questions, (question) => {
        const address = writeAddress(draftOf(question));
        expect(readQuestion(readAddress(address, defaults), known)).toEqual({
          kind: "question",
          question,
        });
      }),
    );
  });

  it("has the command line's names, can be read, and needs to say only what is not usual", () => {
    expect(writeAddress(defaults)).toBe(
      "?clients=20000&capacity=500&cause=1012&down=5&nodes=1" +
        "&policy=backsoon,reconnecting-websocket,partysocket,socket.io,fixed-5s&seed=1",
    );
    expect(readAddress("?seed=7&else=1", defaults)).toEqual({ ...defaults, seed: "7" });
  });

  it("may hold anything, of which nothing harms and every fault has its field", () => {
    const drafts: fc.Arbitrary<Draft> = fc.record({
      clients: fc.string(),
      capacity: fc.string(),
      cause: fc.string(),
      down: fc.string(),
      nodes: fc.string(),
      policy: fc.string(),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const reading = readQuestion(readAddress(writeAddress(draft), defaults), known);
        const isSaid =
          reading.kind === "faulty"
            ? reading.faults.size > 0
            : scenarioFault(scenarioOf(reading.question)) === undefined;
        expect(isSaid).toBe(true);
      }),
    );
  });
});

describe("the lab's fields", () => {
  const faultsOf = (changed: Partial<Draft>): Readonly<Record<string, string>> => {
    const reading = readQuestion({ ...defaults, ...changed }, known);
    if (reading.kind === "question") return {};
    return Object.fromEntries([...reading.faults].map(([name, { kind }]) => [name, kind]));
  };

  it("take numbers as the command line does", () => {
    const reading = readQuestion(
      { ...defaults, clients: "120k", capacity: "1.5k", down: "0.5", policy: "all" },
      known,
    );
    expect(reading).toMatchObject({
      question: { clients: 120_000, capacityPerSecond: 1_500, downMs: 500, policies: known },
    });
  });

  it("say what is wrong with each, all at once", () => {
    expect(faultsOf({ clients: "abc", seed: "-1", cause: "1000", policy: "" })).toEqual({
      clients: "amount",
      seed: "amount",
      cause: "cause",
      policy: "no-policy",
    });
    expect(faultsOf({ clients: "200001" })).toEqual({ clients: "amount" });
    expect(faultsOf({ nodes: "1.5", down: "601" })).toEqual({ nodes: "amount", down: "amount" });
    expect(faultsOf({ policy: "backsoon,nothing" })).toEqual({ policy: "unknown-policy" });
  });

  it("say at the capacity what does not fit the fleet", () => {
    expect(faultsOf({ clients: "100", capacity: "101" })).toEqual({
      capacity: "capacity-above-clients",
    });
    expect(faultsOf({ clients: "200k", capacity: "50" })).toEqual({ capacity: "beyond-horizon" });
  });

  it("ask for nothing else that the package would object to", () => {
    const objections = fc.property(questions, (question) => {
      const scenario = scenarioOf(question);
      expect(scenarioFault(scenario)).toBeUndefined();
      expect(scenario.horizonMs).toBe(defaultScenario.horizonMs);
    });
    fc.assert(objections);
  });

  it("begin with questions that can be answered", () => {
    for (const { draft } of examples) expect(readQuestion(draft, known).kind).toBe("question");
  });

  it("have sliders that rise within the bounds, and stand at the nearest step", () => {
    for (const [name, steps] of Object.entries(ladders)) {
      const { from, to } = bounds[name as keyof typeof ladders];
      expect(steps).toEqual(steps.toSorted((one, other) => one - other));
      expect(steps[0]).toBeGreaterThanOrEqual(from);
      expect(steps.at(-1)).toBeLessThanOrEqual(to);
      for (const [place, step] of steps.entries()) expect(nearestStep(steps, step)).toBe(place);
    }
    expect(ladders.clients[nearestStep(ladders.clients, 21_000)]).toBe(20_000);
    expect(ladders.clients.at(-1)).toBe(200_000);
  });

  it("become the command that does the same", () => {
    expect(commandFor(draftOf({ ...defaultQuestion, policies: ["backsoon", "socket.io"] }))).toBe(
      "npx @backsoon/cli storm --clients 20000 --capacity 500 --cause 1012 --down 5 --nodes 1 " +
        "--policy backsoon,socket.io --seed 1",
    );
  });
});

describe("the race", () => {
  it("ends with the library's own results, whatever runs beside", () => {
    const question: Question = {
      clients: 400,
      capacityPerSecond: 40,
      cause: 1006,
      downMs: 3_000,
      nodes: 2,
      policies: ["backsoon", "reconnecting-websocket", "graphql-ws", "fixed-5s"],
      seed: 0xbac5,
    };
    console.log(`seed ${question.seed}`);
    const race = new Race(question);
    expect(race.reports().map(({ kind }) => kind)).toEqual(Array(4).fill("waiting"));
    while (race.advance());
    for (const report of race.reports()) {
      const contender = contenders.find(({ id }) => id === report.policy);
      if (contender === undefined) throw new Error(`no policy ${report.policy}`);
      const run = contender.start(scenarioOf(question));
      while (run.advance(1_000));
      const { backPerSecond: _, ...figures } = run.result();
      expect(report).toMatchObject({ figures });
      expect(report.kind).toBe(figures.recovered ? "recovered" : "never");
    }
  });

  it("draws curves that agree with the figures", () => {
    const question: Question = { ...defaultQuestion, clients: 1_000, capacityPerSecond: 50 };
    const race = new Race(question);
    while (race.advance());
    for (const report of race.reports()) {
      if (report.kind === "waiting") throw new Error("the race is over");
      const { curve, figures } = report;
      const strideMs = limitMs(scenarioOf(question)) / 50;
      for (const { share, overLimit } of figures.quantiles) {
        if (overLimit === undefined) continue;
        const atMs = overLimit * figures.limitMs;
        const wanted = share * question.clients;
        expect(backAt(curve, atMs - strideMs)).toBeLessThanOrEqual(wanted);
        expect(backAt(curve, atMs + strideMs)).toBeGreaterThanOrEqual(wanted);
      }
      expect(curve.at(-1)?.back).toBe(figures.back);
    }
  });

  it("can be stopped, and tells what is known so far", () => {
    const race = new Race({ ...defaultQuestion, clients: 2_000, capacityPerSecond: 50 });
    for (let step = 0; step < 1_000; step += 1) race.advance();
    race.stop();
    expect(race.advance()).toBe(false);
    const kinds = race.reports().map(({ kind }) => kind);
    expect(kinds).toContain("stopped");
    expect(kinds).not.toContain("running");
  });

  it("has no more clients at a time than the largest fleet", () => {
    const race = new Race({ ...defaultQuestion, clients: 90_000, capacityPerSecond: 50_000 });
    for (let step = 0; step < 10; step += 1) race.advance();
    const { policies } = defaultQuestion;
    const kinds = race.reports().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "running")).toHaveLength(2);
    expect(kinds.filter((kind) => kind === "waiting")).toHaveLength(policies.length - 2);
  });
});

describe("the chart", () => {
  const plot = { width: 600, height: 300, clients: 100, spanMs: 10_000 };
  const curve = [
    { atMs: -100, back: 0 },
    { atMs: 0, back: 0 },
    { atMs: 5_000, back: 50 },
    { atMs: 10_000, back: 100 },
    { atMs: 20_000, back: 100 },
  ];

  it("scales time and share to the room that there is", () => {
    expect(xAt(plot, 0)).toBe(MARGIN.left);
    expect(xAt(plot, 10_000)).toBe(600 - MARGIN.right);
    expect(yAt(plot, 0)).toBe(300 - MARGIN.bottom);
    expect(yAt(plot, 1)).toBe(MARGIN.top);
  });

  it("draws what lies within, and goes on straight from the last known", () => {
    expect(curvePath(curve, 10_000, plot)).toBe(
      `M${[0, 5_000, 10_000].map((ms) => `${xAt(plot, ms)} ${yAt(plot, ms / 10_000)}`).join("L")}`,
    );
    expect(backAt(curve, 2_500)).toBe(25);
    expect(backAt(curve, 99_000)).toBe(100);
    expect(backAt([], 1)).toBe(0);
  });

  it("names a few round moments", () => {
    expect(ticks(80_000, 1_000, 5)).toEqual([0, 20_000, 40_000, 60_000, 80_000]);
    fc.assert(
      fc.property(amount(1, 5_000_000), amount(3, 12), (span, most) => {
        const found = ticks(span, 1_000, most);
        expect(found.length).toBeLessThanOrEqual(most + 1);
        expect(found.length).toBeGreaterThan(1);
        expect(found.at(-1)).toBeLessThanOrEqual(span * 1.000_001);
      }),
    );
  });

  it("tells all policies apart without colour, and by moments of their own", () => {
    const looks = known.map((_, index) => {
      const { dash, marker } = markAt(index);
      return `${dash} ${marker}`;
    });
    expect(new Set(looks).size).toBe(known.length);
    const moments = known.flatMap((_, index) => markerMoments(index, known.length, 1_000));
    expect(new Set(moments.map((ms) => ms.toFixed(3))).size).toBe(moments.length);
  });

  it("shows twice the limit, more for who is late, and never so much that all others vanish", () => {
    const arrived = (atMs: number): Report => ({
      kind: "recovered",
      policy: "backsoon",
      atMs,
      curve: [],
      figures: {} as Extract<Report, { kind: "recovered" }>["figures"],
    });
    expect(spanMs([], 1_000)).toBe(2_000);
    expect(spanMs([arrived(1_000)], 1_000)).toBe(2_000);
    expect(spanMs([arrived(4_000)], 1_000)).toBeGreaterThan(4_000);
    expect(spanMs([arrived(1e6)], 1_000)).toBe(LONGEST_LIMITS * 1_000);
  });
});

describe("the lab's figures", () => {
  it("are written as the language writes them, with the digits of the codes", () => {
    expect(sayFigure("en", 1.049)).toBe("1.05");
    expect(sayFigure("de", 36.66)).toBe("36,7");
    expect(sayFigure("hi", 120.4)).toBe("120");
    expect(sayDuration("en", 9_940)).toBe("9.9 sec");
    expect(sayDuration("en", 41_200)).toBe("41 sec");
    expect(sayDuration("en", 349_000)).toBe("5.8 min");
    expect(sayDuration("ar", 41_200)).toMatch(/41/);
    expect(sayShare("en", 999, 1_000)).toBe(">99%");
    expect(sayShare("en", 1, 1_000)).toBe("<1%");
    expect(sayShare("de", 1, 2)).toBe("50\u{a0}%");
  });
});
