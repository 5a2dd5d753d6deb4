import type { Ms } from "../../packages/core/src/index.ts";
import { Chance } from "./chance.ts";
import { quietSettings } from "./quiet.ts";
import { runWorld } from "./seed.ts";
import type { Settings } from "./settings.ts";
import type { World } from "./world.ts";

/** The seed of the conversation: what matters is that it is always the same. */
const SEED = 1;

const CLIENT_SPEAKS: readonly Ms[] = [200, 210, 700, 1_500, 1_510, 2_450, 2_600, 3_800];
const SERVER_SPEAKS: readonly Ms[] = [300, 310, 720, 1_600, 1_610, 2_440, 2_590, 3_900];
const MOVE_MS: Ms = 900;
const RESTART_MS: Ms = 2_500;

/** Both sides speak; then everybody moves to another connection; then there is a planned restart. */
function converse(world: World): void {
  const { scheduler } = world;
  for (const atMs of CLIENT_SPEAKS) {
    scheduler.at(atMs, () => world.clients.forEach((client) => client.sendSome()));
  }
  for (const atMs of SERVER_SPEAKS) {
    scheduler.at(atMs, () => Array.from(world.nodes).forEach((node) => node.chatter()));
  }
  scheduler.at(MOVE_MS, () => Array.from(world.nodes).forEach((node) => node.announceMove()));
  const farewell = { moveMs: 0, releaseMs: 300 };
  scheduler.at(RESTART_MS, () => {
    for (let index = 0; index < world.settings.nodes; index += 1) {
      world.restart(index, farewell, false);
    }
  });
}

/** The same short conversation each time, but for what `disturb` does to it. */
export function runConversation(
  settings: Partial<Settings>,
  disturb: (world: World) => void = () => undefined,
  write?: (line: string) => void,
): World {
  const plan = (world: World): void => {
    converse(world);
    disturb(world);
  };
  const options = write ? { plan, write } : { plan };
  return runWorld({ ...quietSettings, ...settings }, new Chance(SEED), options);
}
