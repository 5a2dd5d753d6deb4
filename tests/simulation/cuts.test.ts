import { expect, test } from "vitest";

import type { Ms } from "../../packages/core/src/index.ts";
import { runConversation } from "./conversation.ts";
import type { Fate } from "./network.ts";
import type { Durability, Settings } from "./settings.ts";
import type { World } from "./world.ts";

/*
 * One short conversation with a hello, welcomes, acks, a plan and a bye, cut at every point where it
 * can be cut.
 */

const SIDES = ["client", "server"] as const;
const CUTS = ["cutAfter", "cutInside"] as const;
/** More than any side says on any connection of the conversation. */
const MESSAGES = 10;
const CONNECTIONS = 3;

const WORLDS: readonly (readonly [Durability, number])[] = [
  ["memory", 1],
  ["disk", 1],
  ["shared", 1],
  ["shared", 2],
  ["lossy", 1],
];

/** What was cut, in the words of a failure. */
function named(what: string, run: () => World): World {
  try {
    return run();
  } catch (error) {
    throw new Error(`${what}: ${String(error)}`, { cause: error });
  }
}

function cutFate(cut: (typeof CUTS)[number], side: (typeof SIDES)[number], at: number): Fate {
  const never = { client: Infinity, server: Infinity };
  return { [cut]: { ...never, [side]: at } };
}

/** Promises that this run broke, beside those that every world keeps. */
function brokenBy({ settings, tally }: World, mayRepeat: boolean): string[] {
  // What was only in memory goes with its process.
  if (settings.durability === "memory" || settings.durability === "lossy") return [];
  const { losses, handedBack, repeats } = tally;
  const broken: string[] = [];
  if (losses > 0) broken.push("lost a session");
  if (handedBack > 0) broken.push("gave messages back");
  if (repeats > 0 && !mayRepeat) broken.push("handled a message twice");
  return broken;
}

test("the conversation says all that it should", () => {
  const lines: string[] = [];
  const { tally } = runConversation({}, undefined, (line) => lines.push(line));
  const types = ["hello", "welcome", "ack", "plan", "bye"];
  const missing = types.filter((type) => !lines.some((line) => line.includes(`"type":"${type}"`)));
  expect(missing).toEqual([]);
  expect(tally.resumes).toBeGreaterThan(1);
});

test.each(WORLDS)("cut at and inside every message, with %s on %i nodes", (durability, nodes) => {
  const settings: Partial<Settings> = { durability, nodes };
  for (let connection = 0; connection < CONNECTIONS; connection += 1) {
    for (const side of SIDES) {
      for (const cut of CUTS) {
        for (let at = 0; at < MESSAGES; at += 1) {
          const what = `connection ${connection + 1}, ${cut} ${at} of the ${side}`;
          const fates = Array.from({ length: connection }, (): Fate => ({}));
          const run = (): World =>
            runConversation({ ...settings, scripted: [...fates, cutFate(cut, side, at)] });
          const broken = brokenBy(named(what, run), false);
          expect({ what, broken }).toEqual({ what, broken: [] });
        }
      }
    }
  }
});

/** All moments at which anything happens in the undisturbed conversation. */
function moments(settings: Partial<Settings>): Ms[] {
  const times = new Set<Ms>();
  const { settings: all } = runConversation(settings, ({ scheduler }) => {
    scheduler.watch = (atMs) => times.add(atMs);
  });
  return Array.from(times).filter((atMs) => atMs < all.activeMs);
}

test.each(WORLDS)("a crash between any two events, with %s on %i nodes", (durability, nodes) => {
  const settings: Partial<Settings> = { durability, nodes };
  const all = moments(settings);
  expect(all.length).toBeGreaterThan(100);
  for (const atMs of all) {
    const what = `crash just after ${atMs}`;
    const run = (): World =>
      runConversation(settings, (world) => {
        for (let index = 0; index < nodes; index += 1) {
          world.scheduler.at(atMs + 1e-3, () => world.crash(index));
        }
      });
    const broken = brokenBy(named(what, run), true);
    expect({ what, broken }).toEqual({ what, broken: [] });
  }
});
