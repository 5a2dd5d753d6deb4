import { setTimeout as delay } from "node:timers/promises";

import { inTurn, ratios, type Row } from "./measure.ts";
import { Process } from "./process.ts";

const CONNECTIONS = 10_000;
const INTERVAL_MS = 5_000;
const WATCH_MS = 20_000;

async function cpuPerPing(kind: string): Promise<number> {
  await using serving = new Process("heartbeat-server", kind, INTERVAL_MS);
  const { port } = await serving.answer<{ port: number }>();
  await using idle = new Process("idle-client", "raw", port, CONNECTIONS);
  await idle.answer();
  serving.tell("begin");
  await delay(WATCH_MS);
  const { cpuMs, pings } = await serving.ask<{ cpuMs: number; pings: number }>("end");
  return cpuMs / pings;
}

/** CPU for each ping and its answer at 10,000 connections: our wheel against one timer each. */
export async function heartbeat(rounds: number): Promise<Row[]> {
  const cpu = await inTurn(["timers", "wheel"], rounds, cpuPerPing);
  const figure = ratios(cpu.wheel, cpu.timers);
  return [
    {
      what: "CPU per heartbeat at 10,000 connections, one wheel",
      figure,
      unit: "of one timer each",
      bar: "< 1",
      holds: figure.median < 1,
    },
  ];
}
