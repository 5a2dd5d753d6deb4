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

const untilMoment = (atMs: Ms): Promise<void> => delay(Math.max(0, atMs - nowMs()));

/** Ends the old server, and has the new one listen when it is time. */
async function changeOver({ cause, downMs }: Scene, old: Server, next: Server): Promise<Gap> {
  if (cause === 1006) {
    const endMs = await old.kill();
    await untilMoment(endMs + downMs);
    return { endMs, upMs: await next.listen() };
  }
  const endMs = await old.restart(downMs);
  await untilMoment(endMs + downMs - EARLY_MS);
  const listensMs = await next.listen();
  // Who was told when to come counts from then on.
  return { endMs, upMs: Math.max(listensMs, endMs + downMs) };
}

/** Resolves when everybody is back, or at the end of the play. */
async function untilOver(
  scene: Scene,
  { endMs }: Gap,
  next: Server,
  fleet: Fleet,
): Promise<ClientAccount> {
  const over = new AbortController();
  const isFull = next.full(scene.clients).then(() => true);
  const restMs = Math.max(0, endMs + scene.untilMs - nowMs());
  const isLate = delay(restMs, false, { signal: over.signal });
  try {
    const when = (await Promise.race([isFull, isLate])) ? "all back" : "now";
    return await fleet.account(when);
  } finally {
    over.abort();
  }
}

export async function playReality(scene: Scene, log: (line: string) => void): Promise<Reality> {
  const { clients, capacityPerSecond, cause, policy } = scene;
  const port = await freePort();
  const kind = policy.kind === "backsoon" ? "backsoon" : "plain";
  const settings: ServerSettings = { port, capacityPerSecond, kind, fillsWith: undefined };
  await using old = await Server.start({ ...settings, fillsWith: clients }, log);
  await using next = await Server.start(settings, log);
  await old.listen();
  await using fleet = await Fleet.start(`ws://127.0.0.1:${port}`, clients, policy, log);
  await Promise.all([old.full(clients), next.ready()]);
  log(`${clients} clients are connected: ${cause}`);
  const gap = await changeOver(scene, old, next);
  const { backAtMs, noticedAtMs, attempts } = await untilOver(scene, gap, next, fleet);
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
    capacityPerSecond: perSecond ?? capacityPerSecond,
    refusedPerClient: (sentAway + turnedAway) / clients,
    downMs: gap.upMs - gap.endMs - heldUpMs,
    handshakesMs: fleet.handshakesMs,
    noticedMs,
  };
}
