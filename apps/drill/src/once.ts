import { setTimeout as delay } from "node:timers/promises";

import Table from "cli-table3";
import colours from "picocolors";
import spinner from "yocto-spinner";

import type { Arguments } from "./arguments.ts";
import { connectionRow, sessionRow, type Row } from "./cells.ts";
import type { Fleet } from "./fleet.ts";
import type { Scene } from "./rig.ts";
import { play, scenarios, type Played } from "./scenarios.ts";
import { Stage, type StageOptions } from "./stage.ts";

const CONNECT_BOUND_MS = 60_000;
/** A little more than the client's `stableAfterMs`: what comes next is a first failure again. */
const SETTLE_MS = 5_500;
const PROGRESS_MS = 500;

/** Shows how it goes on standard error, so that standard output holds the result alone. */
async function shown<Result>(
  label: string,
  fleet: Fleet,
  run: () => Promise<Result>,
): Promise<Result> {
  const progress = spinner({ stream: process.stderr });
  const startedMs = performance.now();
  const text = (): string => {
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
    return `${label}: ${fleet.open}/${fleet.clients.length} connected, ${seconds} s`;
  };
  if (process.stderr.isTTY) progress.start(text());
  else process.stderr.write(`${label} …\n`);
  const timer = setInterval(
    () => (progress.text = text()),
    process.stderr.isTTY ? PROGRESS_MS : 2 ** 30,
  );
  try {
    return await run();
  } finally {
    clearInterval(timer);
    if (process.stderr.isTTY) progress.stop();
    process.stderr.write(`${text()}\n`);
  }
}

function table(head: readonly string[], rows: readonly Row[]): string {
  const grid = new Table({ head: ["", "scenario", ...head], style: { head: [], border: [] } });
  for (const [ok = "", ...rest] of rows) {
    grid.push([ok === "ok" ? colours.green(ok) : colours.red(ok), ...rest]);
  }
  return grid.toString();
}

const CONNECTIONS = ["code", "back", "first - last", "windows", "attempts", "peak/s", "outside"];
const SESSIONS = [
  "sessions",
  "downtime p50 / p99",
  "messages",
  "lost",
  "twice",
  "out of order",
  "handed back",
];

function tables(played: readonly Played[]): string {
  const connections = table(CONNECTIONS, played.map(connectionRow));
  return `${connections}\n${table(SESSIONS, played.map(sessionRow))}`;
}

/** Sets a scene, and resolves when everybody is there. */
async function setStage(scene: Scene, options: StageOptions): Promise<Stage> {
  const { clients } = options;
  const stage = await Stage.set(scene, options);
  const isUp = await shown(`connect, ${scene}`, stage.fleet, () => stage.full(CONNECT_BOUND_MS));
  if (!isUp) throw new Error(`only ${stage.fleet.open} of ${clients} clients could connect`);
  return stage;
}

async function playScene(scene: Scene, options: StageOptions): Promise<Played[]> {
  await using stage = await setStage(scene, options);
  const played: Played[] = [];
  for (const scenario of scenarios.filter((one) => one.scene === scene)) {
    await delay(SETTLE_MS);
    played.push(await shown(scenario.label, stage.fleet, () => play(scenario, stage)));
  }
  return played;
}

/** Plays every scenario, prints what came of it, and resolves with whether all was well. */
export async function playAll({ clients, capacity, seed, json }: Arguments): Promise<boolean> {
  process.stderr.write(`seed ${seed}, ${clients} clients, a server admits ${capacity}/s\n`);
  const played: Played[] = [];
  for (const scene of new Set(scenarios.map((one) => one.scene))) {
    played.push(...(await playScene(scene, { clients, capacity })));
  }
  const ok = played.every((one) => one.ok);
  const result = { ok, seed, scenarios: played.map(({ outcome }) => outcome) };
  console.log(json ? JSON.stringify(result) : tables(played));
  return ok;
}
