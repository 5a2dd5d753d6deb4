/**
 * Each policy of the simulator against the library that it was transcribed from: the published
 * package, a real server on loopback, and a clock that only the test moves.
 *
 * Not run, since they do not run under the oldest Node that is supported here:
 *
 * | package            | why                                                                   |
 * | ------------------ | --------------------------------------------------------------------- |
 * | @nktkas/rews 4.1.0 | `engines` says Node 22.12; checked by hand against the packed archive |
 */
import type { Ms } from "@backsoon/core";
import { describe, expect, test, vi } from "vitest";

import { schedules } from "../../packages/storm/src/policies/schedules.ts";
import { seededRandom, type Random } from "../../packages/storm/src/random.ts";
import type { End } from "../../packages/storm/src/scheduled-client.ts";
import type { PeerServer } from "./peer-server.ts";
import { actioncable, peers, type Peer } from "./peers.ts";
import { Visit } from "./visit.ts";

const SEEDS = [1, 2, 3];
/** How often each is left without a server. */
const FAILURES = 12;
/** Who does not try within this does not try. */
const LONG_MS: Ms = 600_000;
/** Timers are of whole milliseconds. */
const ROUNDING_MS: Ms = 1;

/** How often ActionCable's server says something. */
const BEAT_MS: Ms = 3_000;

interface First {
  readonly firstMs: Ms;
  readonly secondMs: Ms;
}

const mean = (waits: readonly First[], which: keyof First): Ms =>
  waits.reduce((sum, wait) => sum + wait[which], 0) / waits.length;

/** The share of those that had counted an attempt which they did not make: 6000 * 1.15 ** 2. */
const counted = (waits: readonly First[]): number =>
  waits.filter(({ secondMs }) => secondMs > 7_935).length / waits.length;

const CODES = [1000, 1001, 1006, 1008, 1009, 1011, 1012, 1013, 3500, 4000, 4401, 4403, 4500];

const REFUSALS = [
  { what: "503", refuse: (server: PeerServer) => void (server.manner = "turn-away") },
  { what: "a closed port", refuse: (server: PeerServer) => server.unlisten() },
];

/** What its schedule says, with the numbers that the library drew since `drawn`. */
function scheduled(
  { id }: Peer,
  { draws }: Visit,
  failures: number,
  drawn: number,
): Ms | undefined {
  const next = schedules[id].delayMs(failures, draws.replay(drawn), draws.first, 0);
  return typeof next === "object" ? next.delayMs : next;
}

function expectSame(observedMs: Ms | undefined, expectedMs: Ms | undefined): void {
  const apartMs =
    observedMs === expectedMs ? 0 : Math.abs((observedMs ?? Infinity) - (expectedMs ?? Infinity));
  // What is close enough is the same, so that a failure shows both.
  expect(apartMs <= ROUNDING_MS ? expectedMs : observedMs).toBe(expectedMs);
}

/** Lets it fail so often, the end of its connection included. */
async function fail(visit: Visit, peer: Peer, times: number): Promise<void> {
  visit.server.manner = peer.failsBy;
  await visit.end(1012);
  for (let failures = 1; failures < times; failures += 1) {
    const { ends } = visit.observer;
    await visit.observer.nextAttempt(LONG_MS);
    await visit.over(ends);
  }
}

/** Lets it in again. */
async function admit(visit: Visit): Promise<void> {
  const { opens } = visit.observer;
  visit.server.manner = "accept";
  await visit.observer.nextAttempt(LONG_MS);
  await visit.observer.until((observer) => observer.opens > opens);
}

/**
 * @returns whether it tried again; it did so after the delay that its schedule says for so many
 * failures and this end.
 */
async function expectDelay(visit: Visit, peer: Peer, failures: number, end: End): Promise<boolean> {
  const { drawn } = visit.observer;
  const observedMs = await visit.observer.nextAttempt(LONG_MS);
  const stays = schedules[peer.id].stopsAt(end);
  expectSame(observedMs, stays ? undefined : scheduled(peer, visit, failures, drawn));
  return observedMs !== undefined;
}

describe.each(peers)("$id", (peer) => {
  const { connectTimeoutMs, stableAfterMs } = schedules[peer.id];

  test.each(SEEDS)("waits as its schedule says until it gives up (seed %i)", async (seed) => {
    await using visit = await Visit.begin(peer, seed);
    visit.server.manner = peer.failsBy;
    await visit.end(1012);
    for (let failures = 1; failures <= FAILURES; failures += 1) {
      const { ends } = visit.observer;
      if (!(await expectDelay(visit, peer, failures, 1012))) break;
      await visit.over(ends);
    }
  });

  test.each(
    stableAfterMs === 0
      ? [{ what: "forgets its failures when it is back", lastsMs: 0, failures: 1 }]
      : [
          { what: "remembers until it is stable", lastsMs: stableAfterMs - 1, failures: 4 },
          { what: "forgets when it is stable", lastsMs: stableAfterMs, failures: 1 },
        ],
  )("$what", async ({ lastsMs, failures }) => {
    await using visit = await Visit.begin(peer, 5);
    await fail(visit, peer, 3);
    await admit(visit);
    await vi.advanceTimersByTimeAsync(lastsMs);
    await visit.end(1012);
    await expectDelay(visit, peer, failures, 1012);
  });

  test("lets go of an attempt when its schedule says", async () => {
    await using visit = await Visit.begin(peer, 6);
    await fail(visit, peer, 1);
    visit.server.manner = "hang";
    await visit.observer.nextAttempt(LONG_MS);
    const { drawn } = visit.observer;
    const observedMs = await visit.observer.nextAttempt(LONG_MS);
    const waitMs = connectTimeoutMs === Infinity ? undefined : scheduled(peer, visit, 2, drawn);
    expectSame(observedMs, waitMs === undefined ? undefined : connectTimeoutMs + waitMs);
  });

  // Except for 1000 to graphql-ws, which is no cause of a storm: it connects at once then.
  const codes = CODES.filter((code) => peer.id !== "graphql-ws" || code !== 1000);
  test.each(codes)("after %i comes back, or stays away, as its schedule says", async (code) => {
    await using visit = await Visit.begin(peer, 7);
    await visit.end(code);
    await expectDelay(visit, peer, 1, code);
  });

  test.each(REFUSALS)("refused by $what does as its schedule says", async ({ refuse }) => {
    await using visit = await Visit.begin(peer, 8);
    refuse(visit.server);
    await visit.end(1006);
    const { ends } = visit.observer;
    await expectDelay(visit, peer, 1, 1006);
    await visit.over(ends);
    await expectDelay(visit, peer, 2, "refused");
  });
});

/** Its polls do not begin with the end of a connection, so that the first of them comes any time. */
describe("actioncable", () => {
  const { delayMs } = schedules.actioncable;

  test.each(SEEDS)("polls as its schedule says (seed %i)", async (seed) => {
    await using visit = await Visit.begin(actioncable, seed);
    await fail(visit, actioncable, 2);
    for (let failures = 2; failures <= FAILURES + 2; failures += 1) {
      const { ends } = visit.observer;
      await expectDelay(visit, actioncable, failures, "refused");
      await visit.over(ends);
    }
  });

  test("forgets its failures when it is back", async () => {
    await using visit = await Visit.begin(actioncable, 4);
    await fail(visit, actioncable, 4);
    await admit(visit);
    await fail(visit, actioncable, 2);
    await expectDelay(visit, actioncable, 2, "refused");
  });

  test("lets an attempt hang", async () => {
    await using visit = await Visit.begin(actioncable, 5);
    await fail(visit, actioncable, 1);
    visit.server.manner = "hang";
    await visit.observer.nextAttempt(LONG_MS);
    expect(await visit.observer.nextAttempt(LONG_MS)).toBeUndefined();
  });

  test("goes on polling while an attempt hangs", async () => {
    await using visit = await Visit.begin(actioncable, 6);
    await fail(visit, actioncable, 1);
    visit.server.manner = "hang";
    await visit.observer.nextAttempt(LONG_MS);
    const { drawn, ends } = visit.observer;
    const tookMs = 30_000;
    await vi.advanceTimersByTimeAsync(tookMs);
    visit.server.manner = "turn-away";
    visit.server.drop();
    await visit.over(ends);
    const observedMs = await visit.observer.nextAttempt(LONG_MS);
    const next = delayMs(2, visit.draws.replay(drawn), 0, tookMs);
    if (typeof next !== "object") throw new Error("it counts by itself");
    expect(next.failures).toBeGreaterThan(3);
    // Each poll meanwhile was rounded.
    const roundedMs = next.failures * ROUNDING_MS;
    expect(Math.abs((observedMs ?? Number.NaN) - next.delayMs)).toBeLessThan(roundedMs);
  });

  test.each(CODES)("after %i comes back", async (code) => {
    await using visit = await Visit.begin(actioncable, 7);
    await visit.end(code);
    expect(await visit.observer.nextAttempt(LONG_MS)).toBeDefined();
  });

  /** Beats until some poll has forgotten how the connection began. */
  async function live(visit: Visit, chance: Random): Promise<void> {
    const untilMs = Date.now() + 60_000 + chance() * 12_000;
    while (Date.now() + BEAT_MS < untilMs) {
      await vi.advanceTimersByTimeAsync(BEAT_MS);
      const { messages } = visit.observer;
      for (const client of visit.server.clients) client.send('{"type":"ping"}');
      await visit.observer.until((observer) => observer.messages > messages);
    }
    await vi.advanceTimersByTimeAsync(untilMs - Date.now());
  }

  test("first polls after an end as its schedule says, on the whole", async () => {
    const chance = seededRandom(9);
    await using visit = await Visit.begin(actioncable, 9);
    const seen: First[] = [];
    while (seen.length < 200) {
      visit.server.manner = "accept";
      await live(visit, chance);
      visit.server.manner = "turn-away";
      await visit.end(1006);
      const { ends } = visit.observer;
      const firstMs = (await visit.observer.nextAttempt(LONG_MS)) ?? Number.NaN;
      await visit.over(ends);
      const secondMs = (await visit.observer.nextAttempt(LONG_MS)) ?? Number.NaN;
      seen.push({ firstMs, secondMs });
      await visit.over(ends + 1);
      await admit(visit);
    }
    const draw = seededRandom(10);
    const said = Array.from({ length: 20_000 }, (): First => {
      const first = delayMs(1, draw, 0, 0);
      if (typeof first !== "object") throw new Error("it counts by itself");
      const second = delayMs(first.failures + 1, draw, 0, 0);
      if (typeof second !== "object") throw new Error("it counts by itself");
      return { firstMs: first.delayMs, secondMs: second.delayMs };
    });
    for (const { firstMs } of [...seen, ...said]) {
      expect(firstMs).toBeGreaterThanOrEqual(6_000 - ROUNDING_MS);
      expect(firstMs).toBeLessThanOrEqual(18_000);
    }
    // Three deviations of a mean of 200, and of a share of them.
    expect(Math.abs(mean(seen, "firstMs") - mean(said, "firstMs"))).toBeLessThan(650);
    expect(Math.abs(counted(seen) - counted(said))).toBeLessThan(0.08);
  });
});
