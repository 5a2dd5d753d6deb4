import { describe, expect, test } from "vitest";

import { backsoon } from "../src/contender.ts";
import { jittered, play, type Terms } from "./play.ts";

const crowd: Terms = { clients: 400, capacityPerSecond: 40, horizonMs: 120_000 };

const runs: readonly (readonly [name: string, terms: Terms])[] = [
  ["a restart", crowd],
  ["a crash", { ...crowd, cause: 1006 }],
  ["a rolling restart", { ...crowd, nodes: 3, rolling: true }],
  ["clients with troubles of their own", { ...crowd, cause: 1006, ownFailures: 0.2 }],
  ["a backlog", { ...crowd, cause: 1006, backlog: { kind: "kernel", length: 32 } }],
];

const contenders = [backsoon, jittered];

describe.each(runs)("%s", (_, terms) => {
  test.each(contenders)("of $id is the same for the same seed, to the byte", (who) => {
    const once = JSON.stringify(play(who, { ...terms, seed: 7 }));
    expect(JSON.stringify(play(who, { ...terms, seed: 7 }))).toBe(once);
  });

  test.each(contenders)("of $id does not depend on how often its owner looks", (who) => {
    const once = JSON.stringify(play(who, { ...terms, seed: 7 }));
    expect(JSON.stringify(play(who, { ...terms, seed: 7 }, 1))).toBe(once);
    expect(JSON.stringify(play(who, { ...terms, seed: 7 }, 1e9))).toBe(once);
  });

  test.each(contenders)("of $id is another for each seed", (who) => {
    const results = Array.from({ length: 10 }, (_, seed) =>
      JSON.stringify(play(who, { ...terms, seed })),
    );
    expect(new Set(results).size).toBe(10);
  });
});
