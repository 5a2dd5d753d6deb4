import { Chance } from "./chance.ts";
import { runWorld } from "./seed.ts";
import { drawSettings, type Settings } from "./settings.ts";
import { Violation } from "./violation.ts";

type Group = "network" | "store" | "node" | "client" | "habits";
type Change = (settings: Settings) => Settings;

const GROUPS: readonly Group[] = ["network", "store", "node", "client", "habits"];

/** Other draws of the same settings: one that was left out shifts all that come after it. */
const DRAWS = 300;

function without(group: Group, name: string): Change {
  return (settings) => ({ ...settings, [group]: { ...settings[group], [name]: 0 } });
}

/** Everything that could be left out of a world, one thing at a time. */
function omissions(settings: Settings): [name: string, change: Change][] {
  const all: [string, Change][] = [
    ["other clients", (old) => ({ ...old, clients: 1 })],
    ["other nodes", (old) => ({ ...old, nodes: 1 })],
    ["half of the time", (old) => ({ ...old, activeMs: old.activeMs / 2 })],
    ["store delays", (old) => ({ ...old, storeMs: Math.min(old.storeMs, 2) })],
  ];
  for (const group of GROUPS) {
    for (const [name, value] of Object.entries(settings[group])) {
      if (value !== 0) all.push([`${group}.${name}`, without(group, name)]);
    }
  }
  return all;
}

/** A draw under which these settings break the promise. */
function breaks(settings: Settings, invariant: string): number | undefined {
  for (let draw = 1; draw <= DRAWS; draw += 1) {
    try {
      runWorld(settings, new Chance(draw));
    } catch (error) {
      if (error instanceof Violation && error.invariant === invariant) return draw;
    }
  }
  return undefined;
}

/** Leaves out whatever the broken promise does not need, and tells what happens then. */
export function milder(seed: number, invariant: string, write: (line: string) => void): void {
  let settings = drawSettings(new Chance(seed));
  let draw: number | undefined;
  for (const [name, change] of omissions(settings)) {
    const candidate = change(settings);
    const found = breaks(candidate, invariant);
    if (found === undefined) continue;
    write(`not needed: ${name}`);
    settings = candidate;
    draw = found;
  }
  if (draw === undefined) {
    write("nothing could be left out");
    return;
  }
  try {
    runWorld(settings, new Chance(draw), { write });
  } catch (error) {
    write(String(error));
  }
}
