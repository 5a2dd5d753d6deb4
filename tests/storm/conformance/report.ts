import type { Ms } from "@backsoon/core";

import type { Comparison } from "./comparison.ts";
import type { Outcome } from "./outcome.ts";
import { limitMs } from "./scene.ts";

const WIDTH = 24;
const ROWS = 20;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const signed = (value: number, digits = 3): string =>
  `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(digits)}`;

function shareBy({ clients, backMs }: Outcome, atMs: Ms): number {
  return backMs.filter((backMs) => backMs <= atMs).length / clients;
}

const bar = (share: number): string => "#".repeat(Math.round(WIDTH * share)).padEnd(WIDTH);

function curves({ real, simulated }: Comparison): string[] {
  const lastMs = Math.max(...[real, simulated].map(({ backMs }) => backMs.at(-1) ?? 0));
  const rows = Array.from({ length: ROWS + 1 }, (_, row) => {
    const atMs = (lastMs * row) / ROWS;
    const [ours, theirs] = [shareBy(real, atMs), shareBy(simulated, atMs)];
    const second = `${(atMs / 1_000).toFixed(1)} s`.padStart(8);
    return `${second} ${percent(ours)} ${bar(ours)}|${percent(theirs)} ${bar(theirs)}`.trimEnd();
  });
  const head = `${"since up".padStart(8)} ${"real".padStart(8)} ${" ".repeat(WIDTH)}|simulated`;
  return [head, ...rows];
}

/** The differences, one a line. */
function differences(comparison: Comparison): string[] {
  const { real, simulated, lateness, distance, shapeDistance, wasted, back } = comparison;
  return [
    `largest distance of the curves ${distance.toFixed(3)}; of their shapes ${shapeDistance.toFixed(3)}, the real one ${signed(lateness)} N/C later`,
    `attempts per client: real ${real.attemptsPerClient.toFixed(3)}, simulated ${simulated.attemptsPerClient.toFixed(3)} (${signed(100 * comparison.attempts, 1)} %)`,
    `wasted handshakes per client: real ${real.wastedPerClient.toFixed(3)}, simulated ${simulated.wastedPerClient.toFixed(3)} (${signed(wasted)})`,
    `back at the end: ${signed(100 * back, 2)} % of all; refused by the real server, per client: ${real.refusedPerClient.toFixed(3)}`,
    `handshakes per second of the real server when it was busy: ${real.capacityPerSecond.toFixed(1)}`,
  ];
}

/** Both curves side by side, and the differences. */
export function report(comparison: Comparison): string {
  const { scene, real } = comparison;
  const { name, clients, capacityPerSecond, cause } = scene;
  const title = `${name}: ${clients} clients, ${capacityPerSecond} per second, ${cause}, down ${(real.downMs / 1_000).toFixed(2)} s, N/C ${(limitMs(scene) / 1_000).toFixed(1)} s`;
  return [title, ...curves(comparison), ...differences(comparison), ""].join("\n");
}
