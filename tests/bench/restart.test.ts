/** The machinery of the restart suite, small. */
import { expect, it } from "vitest";

import { play, type Play } from "../../bench/restart-play.ts";
import { BACKSOON, peerSide } from "../../bench/restart-sides.ts";

const terms: Omit<Play, "cause"> = {
  clients: 100,
  capacityPerSecond: 100,
  downMs: 1_500,
  queue: 511,
  // A bound against a hang: who is back is back, however late on a busy machine.
  limitMs: 40_000,
};

const seed = 1;

it.concurrent("a planned restart: everybody is back, with one handshake each", async () => {
  const { share, attempts, refused } = await play(BACKSOON, { ...terms, cause: 1012 }, seed);
  expect(share).toBe(1);
  expect(attempts).toBeGreaterThanOrEqual(1);
  // On a busy machine a slot may come late, and meet another.
  expect(attempts).toBeLessThan(1.5);
  expect(refused).toBeLessThan(0.5);
});

it.concurrent("a crash: everybody is back with a peer, whose attempts are counted", async () => {
  const result = await play(peerSide("socket.io"), { ...terms, cause: 1006 }, seed);
  expect(result.share).toBe(1);
  expect(result.attempts).toBeGreaterThanOrEqual(1);
  expect(result.half).toBeLessThanOrEqual(result.all);
});
