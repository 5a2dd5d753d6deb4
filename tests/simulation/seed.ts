import { Chance } from "./chance.ts";
import { memoryMirror, withClock } from "./mirror.ts";
import { drawSettings, type Settings } from "./settings.ts";
import { World, type WorldOptions } from "./world.ts";

/** Lets the world of a seed happen. Throws a Violation where it breaks a promise. */
export function runSeed(
  seed: number,
  options: WorldOptions = {},
  change: (settings: Settings) => Settings = (settings) => settings,
): World {
  const chance = new Chance(seed);
  return runWorld(change(drawSettings(chance)), chance, options);
}

export function runWorld(settings: Settings, chance: Chance, options: WorldOptions = {}): World {
  const world = new World(settings, chance, { mirror: memoryMirror, ...options });
  withClock(
    () => world.nowMs,
    () => world.run(),
  );
  return world;
}
