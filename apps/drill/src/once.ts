import { setTimeout as delay } from "node:timers/promises";

import Table from "cli-table3";
import colours from "picocolors";
import spinner from "yocto-spinner";

import type { Arguments } from "./arguments.ts";
import { cells } from "./cells.ts";
import { Fleet } from "./fleet.ts";
import { Rig } from "./rig.ts";
import { play, scenarios, type Played } from "./scenarios.ts";

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

function table(played: readonly Played[]): string {
  const grid = new Table({
    head: [
      "",
      "scenario",
      "code",
      "back",
      "first - last",
      "windows",
      "attempts",
      "peak/s",
      "outside",
    ],
    style: { head: [], border: [] },
  });
  for (const one of played) {
    const [ok = "", ...rest] = cells(one);
    grid.push([one.ok ? colours.green(ok) : colours.red(ok), ...rest]);
  }
  return grid.toString();
}

/** Plays every scenario, prints what came of it, and resolves with whether all was well. */
export async function playAll({ clients, capacity, seed, json }: Arguments): Promise<boolean> {
  process.stderr.write(`seed ${seed}, ${clients} clients, the server admits ${capacity}/s\n`);
  await using rig = await Rig.start(capacity);
  await using fleet = new Fleet(rig.url, clients);
  const all = (): boolean => fleet.open === clients;
  const isUp = await shown("connect", fleet, () => fleet.until(all, CONNECT_BOUND_MS));
  if (!isUp) throw new Error(`only ${fleet.open} of ${clients} clients could connect`);
  const played: Played[] = [];
  for (const scenario of scenarios) {
    await delay(SETTLE_MS);
    played.push(await shown(scenario.label, fleet, () => play(scenario, rig, fleet)));
  }
  const ok = played.every((one) => one.ok);
  const result = { ok, seed, scenarios: played.map(({ outcome }) => outcome) };
  console.log(json ? JSON.stringify(result) : table(played));
  return ok;
}
