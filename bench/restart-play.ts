/** One side's return from one restart, with real processes and sockets. */
import { spreadOf } from "@backsoon/core";

import { playReality, type Reality } from "../tests/storm/conformance/reality.ts";
import type { Side } from "./restart-sides.ts";

export interface Play {
  readonly cause: 1012 | 1006;
  /** N. */
  readonly clients: number;
  /** C. */
  readonly capacityPerSecond: number;
  /** D. */
  readonly downMs: number;
  /** How many handshakes may wait for the server; the next is answered with 503. */
  readonly queue: number;
  /** Nobody is waited for any longer, counted from the moment that the service is back. */
  readonly limitMs: number;
}

/** Times are over N/C. */
export interface Return {
  readonly half: number;
  readonly most: number;
  readonly all: number;
  readonly attempts: number;
  readonly refused: number;
  readonly share: number;
}

const log = (line: string): void => void process.stderr.write(`  ${line}\n`);

export async function play(side: Side, terms: Play, seed: number): Promise<Return> {
  const { clients, capacityPerSecond, downMs, limitMs } = terms;
  const policy = side.policy(spreadOf(clients, capacityPerSecond));
  const untilMs = downMs + limitMs;
  const reality = await playReality({ name: side.name, ...terms, policy, untilMs }, seed, () => {});
  const result = returnOf(reality, terms);
  const figures = Object.entries(result).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  log(`${terms.cause}, seed ${seed}, ${side.name}: ${figures.join(", ")}`);
  return result;
}

function returnOf(reality: Reality, { clients, capacityPerSecond, limitMs }: Play): Return {
  const { backMs, attemptsPerClient, refusedPerClient, wastedPerClient } = reality;
  const boundMs = (clients * 1_000) / capacityPerSecond;
  const until = (share: number): number =>
    (backMs[Math.ceil(share * clients) - 1] ?? limitMs) / boundMs;
  return {
    half: until(0.5),
    most: until(0.99),
    all: until(1),
    attempts: attemptsPerClient,
    refused: refusedPerClient + wastedPerClient,
    share: backMs.length / clients,
  };
}
