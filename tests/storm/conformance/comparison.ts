import { backShare, distance, lateness, type Outcome } from "./outcome.ts";
import { playReality, type Reality } from "./reality.ts";
import type { Scene } from "./scene.ts";
import { playSimulation } from "./simulation.ts";

/** A scene played twice, and how far apart the two are. */
export interface Comparison {
  readonly scene: Scene;
  readonly real: Reality;
  readonly simulated: Outcome;
  /** How much later the median was in reality, over N/C. */
  readonly lateness: number;
  /** The largest distance of the two curves, as they are. */
  readonly distance: number;
  /** The same when the real one is moved back by the lateness: that of their shapes. */
  readonly shapeDistance: number;
  /** Real minus simulated, over simulated. */
  readonly attempts: number;
  /** Real minus simulated, per client. */
  readonly wasted: number;
  /** Real minus simulated, of all clients, when the play was over. */
  readonly back: number;
}

/** Plays it in reality, then with what was measured there. */
export async function compare(
  scene: Scene,
  seed: number,
  log: (line: string) => void,
): Promise<Comparison> {
  const real = await playReality(scene, seed, log);
  const simulated = playSimulation(scene, real, seed);
  const late = lateness(real, simulated);
  return {
    scene,
    real,
    simulated,
    lateness: late,
    distance: distance(real, simulated),
    shapeDistance: distance(real, simulated, late),
    attempts: real.attemptsPerClient / simulated.attemptsPerClient - 1,
    wasted: real.wastedPerClient - simulated.wastedPerClient,
    back: backShare(real) - backShare(simulated),
  };
}
