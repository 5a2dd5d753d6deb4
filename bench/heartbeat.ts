import { setTimeout as delay } from "node:timers/promises";

import { inTurn, ratios } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

const CONNECTIONS = 10_000;
const INTERVAL_MS = 5_000;
const WATCH_MS = 20_000;

interface Heartbeats {
  readonly cpuMs: number;
  readonly pings: number;
  readonly connections: number;
  readonly stallMs: number;
}

interface Cost {
  readonly cpuPerPingMs: number;
  readonly stallMs: number;
}

async function costOf(kind: string): Promise<Cost> {
  await using serving = new Process("heartbeat-server", kind, INTERVAL_MS);
  const { port } = await serving.answer<{ port: number }>();
  await using idle = new Process("idle-client", "raw", port, CONNECTIONS);
  await idle.answer();
  // By then every connection has had its first ping, whichever way they are spread.
  await delay(2 * INTERVAL_MS);
  serving.tell("begin");
  await delay(WATCH_MS);
  const { cpuMs, pings, connections, stallMs } = await serving.ask<Heartbeats>("end");
  if (connections < CONNECTIONS) throw new Error(`${kind}: ${connections} connections are left`);
  return { cpuPerPingMs: cpuMs / pings, stallMs };
}

const WHEEL = "Backsoon, one wheel";
const SWEEP = "the ws README's sweep of all connections";

/**
 * Heartbeats at 10,000 connections: one timer each, a sweep, our wheel. A sweep does all at once, so
 * its CPU is told with what it does to everybody else meanwhile.
 */
export async function heartbeat(rounds: number): Promise<Table[]> {
  const costs = await inTurn(["timers", "sweep", "wheel"], rounds, costOf);
  const table = (title: string, of: keyof Cost, bar?: number): Table => {
    const figures = (side: keyof typeof costs): number[] => costs[side].map((cost) => cost[of]);
    const timers = figures("timers");
    return {
      title,
      unit: "of one timer each",
      better: "lower",
      note: `${CONNECTIONS.toLocaleString("en")} connections, a ping every ${INTERVAL_MS / 1_000} s for each, watched for ${WATCH_MS / 1_000} s.`,
      rows: [
        {
          kind: "ours",
          side: WHEEL,
          figure: ratios(figures("wheel"), timers),
          ...(bar !== undefined && { bar }),
        },
        { kind: "peer", side: SWEEP, figure: ratios(figures("sweep"), timers), against: WHEEL },
      ],
    };
  };
  return [
    table("CPU per heartbeat", "cpuPerPingMs", 1),
    table("Longest stall of the event loop", "stallMs"),
  ];
}
