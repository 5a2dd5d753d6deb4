/** Plays a scene in the simulator. */
import type { Ms } from "@backsoon/core";
import {
  backsoon,
  backsoonClientOnly,
  contender,
  defaultScenario,
  policies,
  type Contender,
  type Run,
  type Scenario,
} from "@backsoon/storm";

import type { PeerId } from "../peer-protocols.ts";
import type { Outcome } from "./outcome.ts";
import type { Scene } from "./scene.ts";
import type { Policy } from "./wire.ts";

/** What only the real world knows. */
export interface Measured {
  readonly downMs: Ms;
  /** Handshakes that cost nothing. */
  readonly handshakesMs: readonly Ms[];
}

/** Round trips that a handshake takes: one for the connection, one for the upgrade. */
const TRIPS = 2;

function peerOf(id: PeerId): Contender {
  const peer = policies.find((policy) => policy.id === id);
  if (peer === undefined) throw new Error(`no policy is called ${id}`);
  return peer;
}

function contenderOf(policy: Policy): Contender {
  if (policy.kind === "backsoon") {
    return policy.spreadMs === undefined ? backsoonClientOnly : backsoon;
  }
  if (policy.kind === "peer") return peerOf(policy.id);
  const { delayMs: window, connectTimeoutMs } = policy;
  const [fromMs, toMs] = window;
  return contender("herd", {
    name: "herd",
    source: "herd-client.ts",
    delayMs: (_failures, draw) => fromMs + draw() * (toMs - fromMs),
    connectTimeoutMs: connectTimeoutMs ?? Infinity,
    stableAfterMs: 0,
    stopsAt: () => false,
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function roundTrip(handshakesMs: readonly Ms[]): Scenario["roundTrip"] {
  const medianMs = median(handshakesMs) / TRIPS;
  const logarithms = handshakesMs.map((ms) => Math.abs(Math.log(ms / TRIPS / medianMs)));
  // Of a normal distribution half lies within 0.674 deviations; one slow handshake changes nothing.
  return { medianMs, sigma: median(logarithms) / 0.674 };
}

/** Few enough that clients come back one by one between two looks, or nearly so. */
const EVENTS_A_LOOK = 8;

/** When each was back, since the service was. */
function watch(run: Run, downMs: Ms): readonly Ms[] {
  const backMs: Ms[] = [];
  for (let isOn = true; isOn;) {
    isOn = run.advance(EVENTS_A_LOOK);
    const { back, endedMs } = run.result();
    // Nobody can be back before, but not everybody has noticed the end yet.
    if (endedMs < downMs) continue;
    while (backMs.length < back) backMs.push(endedMs - downMs);
  }
  return backMs;
}

export function playSimulation(
  { clients, capacityPerSecond, capacityCurve = [], queue, cause, policy, untilMs }: Scene,
  { downMs, handshakesMs }: Measured,
  seed: number,
): Outcome {
  const run = contenderOf(policy).start({
    ...defaultScenario,
    clients,
    capacityPerSecond,
    capacityCurve,
    cause,
    downMs,
    backlog: queue === undefined ? { kind: "unbounded" } : { kind: "bounded", length: queue },
    // An asynchronous check does not keep those waiting who are sent away.
    refusalCost: 0,
    roundTrip: roundTrip(handshakesMs),
    horizonMs: untilMs,
    seed,
  });
  const backMs = watch(run, downMs);
  const { attemptsPerClient, wastedPerClient } = run.result();
  return { clients, backMs, attemptsPerClient, wastedPerClient, capacityPerSecond };
}
