/**
 * From the size of a fleet and of its service: the settings for Backsoon's server and clients, and
 * what to expect of them. Arithmetic; the simulator tells whether it holds.
 */
import { MAX_RETRY_AFTER_MS, spreadOf, type Ms } from "@backsoon/core";

import { defaultScenario, limitMs, type Scenario } from "./scenario.ts";
import { tellingMs } from "./telling.ts";

export type PlanQuestion = Pick<
  Scenario,
  "clients" | "capacityPerSecond" | "graceMs" | "downMs" | "nodes"
>;

/** Named as the options of `@backsoon/server` and of the client. */
export interface PlanSettings {
  /** `attachLifecycle`: `admission`, of each process. */
  readonly perSecond: number;
  /** `attachLifecycle`: the drain is over by then. */
  readonly boundMs: Ms;
  /** `restart`, `shutdown`, `onSignals`: the first slot. */
  readonly backInMs: Ms;
  /** The client: what a session is told by the server, others need as an option. */
  readonly spreadMs: Ms;
  /** The client. */
  readonly connectTimeoutMs: Ms;
}

export interface PlanTelling {
  /** Connections of each process. */
  readonly connections: number;
  /** How long it takes to tell them to go, without holding up the event loop. */
  readonly takesMs: Ms;
  /** The shortest grace period that leaves this time. */
  readonly neededGraceMs: Ms;
  readonly fitsGrace: boolean;
}

/** When the last client is back, from the moment the end begins. */
export interface PlanReturn {
  /** 1012 and 1001: everybody has a slot. */
  readonly plannedMs: Ms;
  /** 1006: at the latest, as the spread was announced beforehand; a small fleet is earlier. */
  readonly crashMs: Ms;
}

/** 1012, one node after the other: `backInMs: 0`, since the other nodes take its clients. */
export interface PlanRolling {
  /** From the end of one node to the end of the next. */
  readonly everyMs: Ms;
  /** From the end of the first node on. */
  readonly lastBackMs: Ms;
  /** Whoever comes back to a node whose turn is still to come has to move again. */
  readonly movesPerClient: number;
}

export interface Plan {
  /** N/C. */
  readonly limitMs: Ms;
  readonly settings: PlanSettings;
  readonly telling: PlanTelling;
  readonly lastBack: PlanReturn;
  /** `undefined`: there is one node only. */
  readonly rolling: PlanRolling | undefined;
  /** Every slot lies within the hour that a hint may tell; the rest is left to admission. */
  readonly slotsReach: boolean;
}

/** What the process needs after the drain to end in order: the server's own default leaves it. */
const SPARE_MS: Ms = 5_000;
/** Short grace periods cannot spare that. */
const SPARE_SHARE = 1 / 6;

/** A drain leaves half of its bound to the closing handshakes. */
const TELLING_SHARE = 1 / 2;

/** The client's own default; with slots and admission no queue grows longer than that. */
const CONNECT_TIMEOUT_MS: Ms = 20_000;

/** Within this time after a crash everybody has tried once, and is refused if all come at once. */
const FIRST_TRY_MS: Ms = 5_000;

/** However small the fleet, no client that has found the service down twice comes more often. */
const LEAST_ROUND_MS: Ms = 10_000;

const spareMs = (graceMs: Ms): Ms => Math.min(SPARE_MS, graceMs * SPARE_SHARE);

/** The rate in four digits, rounded down: the sum over all nodes must not exceed C. */
function rounded(perSecond: number): number {
  const unit = 10 ** (Math.floor(Math.log10(perSecond)) - 3);
  return Number((Math.floor(perSecond / unit + 1e-9) * unit).toPrecision(4));
}

function tellingOf({ clients, nodes, graceMs }: PlanQuestion): PlanTelling {
  const connections = Math.ceil(clients / nodes);
  const takesMs = Math.ceil(tellingMs(connections));
  const neededBoundMs = takesMs / TELLING_SHARE;
  // The inverse of the bound below: whichever of the two spares is the smaller one.
  const neededGraceMs = Math.ceil(
    Math.min(neededBoundMs + SPARE_MS, neededBoundMs / (1 - SPARE_SHARE)),
  );
  return { connections, takesMs, neededGraceMs, fitsGrace: neededGraceMs <= graceMs };
}

/**
 * One node after the other: the clients of each go to all others, so that the later its turn, the
 * more a node has to send away.
 */
function rollingOf({ downMs, nodes }: PlanQuestion, returningMs: Ms): PlanRolling | undefined {
  if (nodes < 2) return undefined;
  // Each node's clients have the slots of one node: (N/n) / (C/n) = N/C.
  const everyMs = Math.ceil(Math.max(downMs, returningMs));
  // A node that is up again before they are all back takes its part of the rest.
  const takers = nodes - Math.min(1, downMs / returningMs);
  const growth = 1 + 1 / takers;
  const lastMs = growth ** (nodes - 1) * returningMs;
  return {
    everyMs,
    lastBackMs: (nodes - 1) * everyMs + Math.max(downMs, lastMs),
    // The sum of what the nodes send away: 1, growth, growth^2 ... of N/n.
    movesPerClient: (takers * (growth ** nodes - 1)) / nodes,
  };
}

/** For a question whose scenario is without a fault. */
export function plan(question: PlanQuestion): Plan {
  const { clients, capacityPerSecond, graceMs, downMs, nodes } = question;
  const boundMs = Math.max(1, Math.floor(graceMs - spareMs(graceMs)));
  const telling = tellingOf(question);
  const takesMs = Math.min(telling.takesMs, boundMs * TELLING_SHARE);
  // Everybody has to be told before the process is replaced.
  const returnMs = Math.ceil(Math.max(downMs, takesMs));
  const returningMs = limitMs({ ...defaultScenario, ...question });
  const spreadMs = Math.ceil(spreadOf(clients, capacityPerSecond));
  return {
    limitMs: returningMs,
    settings: {
      perSecond: rounded(capacityPerSecond / nodes),
      boundMs,
      backInMs: Math.min(returnMs, MAX_RETRY_AFTER_MS),
      spreadMs,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
    },
    telling,
    lastBack: {
      plannedMs: returnMs + returningMs,
      crashMs: Math.max(downMs, FIRST_TRY_MS) + Math.max(spreadMs, LEAST_ROUND_MS),
    },
    rolling: rollingOf(question, returningMs),
    slotsReach: returnMs + returningMs <= MAX_RETRY_AFTER_MS,
  };
}
