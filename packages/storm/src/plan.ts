/**
 * From the size of a fleet and of its service: the settings for Backsoon's server and clients, and
 * what to expect of them. Arithmetic; the simulator tells whether it holds.
 */
import { MAX_RETRY_AFTER_MS, spreadOf, type Ms } from "@backsoon/core";

import { defaultScenario, limitMs, scenarioFault, type Scenario } from "./scenario.ts";
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
  /** One node after the other, each when the clients of the one before are back. */
  readonly rollingMs: Ms | undefined;
}

export interface Plan {
  /** N/C. */
  readonly limitMs: Ms;
  readonly settings: PlanSettings;
  readonly telling: PlanTelling;
  readonly lastBack: PlanReturn;
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

/** Where a client's backoff ends that finds a small service down again and again. */
const BACKOFF_CAP_MS: Ms = 30_000;

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

/** What is wrong with the question, as {@link scenarioFault}. */
export function planFault(question: PlanQuestion): string | undefined {
  return scenarioFault({ ...defaultScenario, ...question });
}

/** For a question without a {@link planFault}. */
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
      crashMs: downMs + Math.max(spreadMs, BACKOFF_CAP_MS),
      // Each node's clients have the slots of one node: (N/n) / (C/n) = N/C.
      rollingMs: nodes > 1 ? nodes * Math.max(downMs, returningMs) : undefined,
    },
    slotsReach: returnMs + returningMs <= MAX_RETRY_AFTER_MS,
  };
}
