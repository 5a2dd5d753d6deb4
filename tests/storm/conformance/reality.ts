/** Plays a scene with real processes. */
import { setTimeout as delay } from "node:timers/promises";

import type { Ms } from "@backsoon/core";

import { freePort } from "../../kit/ports.ts";
import { Fleet } from "./fleet.ts";
import { nowMs } from "./now.ts";
import { median, type Outcome } from "./outcome.ts";
import type { Scene } from "./scene.ts";
import { Server } from "./server.ts";
import type { ClientAccount, ServerSettings } from "./wire.ts";

export interface Reality extends Outcome {
  /** Attempts that the server closed with 1013, or answered with 503, per client. */
  readonly refusedPerClient: number;
  /** How long nobody listened. */
  readonly downMs: Ms;
  /** Handshakes that cost nothing. */
  readonly handshakesMs: readonly Ms[];
  /** How long it took the clients to notice the end, each. */
  readonly noticedMs: readonly Ms[];
}

/** When it began to be over, and when the service was back. */
interface Gap {
  readonly endMs: Ms;
  readonly upMs: Ms;
}

/** Before the moment that clients were told, so that nobody comes to a server that is a little late. */
const EARLY_MS: Ms = 250;

/** Who is told what, and by whom. */
function serverOf({ policy }: Scene): Pick<ServerSettings, "kind" | "speaks"> {
  switch (policy.kind) {
    case "backsoon":
      return { kind: policy.spreadMs === undefined ? "plain" : "backsoon", speaks: undefined };
    case "herd":
      return { kind: "plain", speaks: undefined };
    case "peer":
      return { kind: policy.id === "socket.io" ? "socket.io" : "plain", speaks: policy.id };
  }
}

const untilMoment = (atMs: Ms): Promise<void> => delay(Math.max(0, atMs - nowMs()));

/** Ends the old server, and has the new one listen when it is time. */
async function changeOver(scene: Scene, old: Server, next: Server): Promise<Gap> {
  const { cause, downMs } = scene;
  const endMs = cause === 1006 ? await old.kill() : await old.restart(downMs);
  // Who was told when to come counts from then on, and a plain server tells nobody.
  const toldMs = cause === 1012 && serverOf(scene).kind === "backsoon" ? endMs + downMs : undefined;
  await untilMoment(toldMs === undefined ? endMs + downMs : toldMs - EARLY_MS);
  const listensMs = await next.listen();
  return { endMs, upMs: Math.max(listensMs, toldMs ?? 0) };
}

/** Resolves when everybody is back who will be, or at the end of the play. */
async function untilOver({ untilMs }: Scene, { endMs }: Gap, fleet: Fleet): Promise<ClientAccount> {
  const over = new AbortController();
  const isLate = delay(Math.max(0, endMs + untilMs - nowMs()), undefined, { signal: over.signal });
  try {
    await Promise.race([fleet.settled(endMs), isLate]);
    return await fleet.account(endMs);
  } finally {
    over.abort();
  }
}

export async function playReality(
  scene: Scene,
  seed: number,
  log: (line: string) => void,
): Promise<Reality> {
  const { clients, capacityPerSecond, capacityCurve = [], queue, cause } = scene;
  const port = await freePort();
  const settings: ServerSettings = {
    port,
    seed,
    capacityPerSecond,
    capacityCurve,
    queue,
    ...serverOf(scene),
    fillsWith: undefined,
  };
  await using old = await Server.start({ ...settings, fillsWith: clients }, log);
  await using next = await Server.start(settings, log);
  await old.listen();
  await using fleet = await Fleet.start(`127.0.0.1:${port}`, scene, seed, log);
  await Promise.all([old.full(clients), next.ready()]);
  log(`${clients} clients are connected: ${cause}`);
  const gap = await changeOver(scene, old, next);
  const { backAtMs, noticedAtMs, attempts } = await untilOver(scene, gap, fleet);
  const { perSecond, wasted, sentAway, turnedAway } = await next.report();
  const noticedMs = noticedAtMs.map((atMs) => atMs - gap.endMs).toSorted((a, b) => a - b);
  // A thousand clients in one process notice a crash one after the other; who has a machine of its
  // own notices it at once. So for them it began when they noticed.
  const heldUpMs = cause === 1006 ? median(noticedMs) : 0;
  return {
    clients,
    backMs: backAtMs.map((atMs) => atMs - gap.upMs).toSorted((a, b) => a - b),
    attemptsPerClient: attempts / clients,
    wastedPerClient: wasted / clients,
    // The mean of a rate that grows would be none.
    capacityPerSecond:
      capacityCurve.length > 0 ? capacityPerSecond : (perSecond ?? capacityPerSecond),
    refusedPerClient: (sentAway + turnedAway) / clients,
    downMs: gap.upMs - gap.endMs - heldUpMs,
    handshakesMs: fleet.handshakesMs,
    noticedMs,
  };
}
