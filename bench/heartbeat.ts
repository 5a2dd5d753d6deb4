import { setTimeout as delay } from "node:timers/promises";

import { inTurn, ratios } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

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

/** CPU for each ping and its answer at 10,000 connections: one timer each, a sweep, our wheel. */
export async function heartbeat(rounds: number): Promise<Table[]> {
  const cpu = await inTurn(["timers", "sweep", "wheel"], rounds, cpuPerPing);
  const wheel = "Backsoon, one wheel";
  return [
    {
      title: `CPU per heartbeat at ${CONNECTIONS.toLocaleString("en")} connections`,
      unit: "of one timer each",
      better: "lower",
      note: `A ping every ${INTERVAL_MS / 1_000} s for each connection, watched for ${WATCH_MS / 1_000} s.`,
      rows: [
        { kind: "ours", side: wheel, figure: ratios(cpu.wheel, cpu.timers), bar: 1 },
        {
          kind: "peer",
          side: "the ws README's sweep of all connections",
          figure: ratios(cpu.sweep, cpu.timers),
          against: wheel,
        },
      ],
    },
  ];
}
