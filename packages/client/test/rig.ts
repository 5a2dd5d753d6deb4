import { onTestFinished } from "vitest";

import { within } from "../../../tests/kit/within.ts";
import {
  ReconnectingWebSocket,
  type EventMap,
  type PerAttempt,
  type Protocols,
  type ReconnectingWebSocketOptions,
  type Target,
} from "../src/index.ts";
import { PATIENCE_MS, scripted, type Script, type ScriptedSocket } from "./scripted-socket.ts";

export const ADDRESS = "ws://one.test/";

/** Comes back after any close, at once. */
export const SOON = { rule: () => ({ afterMs: [0, 1] }) } satisfies ReconnectingWebSocketOptions;

/** Comes back after any close, but not while a test runs. */
export const LATER = {
  rule: () => ({ afterMs: [3_600_000, 3_600_000] }),
} satisfies ReconnectingWebSocketOptions;

const EVENTS = [
  "open",
  "message",
  "error",
  "close",
  "reconnecting",
  "undelivered",
  "idlelimit",
] as const satisfies (keyof EventMap)[];

function words(event: Event): string {
  const fields = event as Partial<EventMap["close"] & MessageEvent>;
  const { code, willReconnect, data } = fields;
  switch (event.type) {
    case "close":
      return `close ${code} ${willReconnect ? "again" : "final"}`;
    case "message":
      return `message ${String(data)}`;
    case "undelivered":
      return `undelivered ${(event as EventMap["undelivered"]).messages.map((lost) => String(lost.data))}`;
    default:
      return event.type;
  }
}

/** Writes down every event in a word or three. */
export function record(socket: ReconnectingWebSocket): string[] {
  const log: string[] = [];
  for (const type of EVENTS) socket.addEventListener(type, (event) => void log.push(words(event)));
  return log;
}

/** The next event of a type; rejects when it does not come. */
export function next<Type extends keyof EventMap>(
  socket: ReconnectingWebSocket,
  type: Type,
): Promise<EventMap[Type]> {
  const event = new Promise<EventMap[Type]>((resolve) => {
    socket.addEventListener(type, resolve, { once: true });
  });
  return within(event, PATIENCE_MS, () => `no ${type} event came`);
}

/** The close that nothing follows. */
export async function finalClose(socket: ReconnectingWebSocket): Promise<EventMap["close"]> {
  for (;;) {
    const event = await next(socket, "close");
    if (!event.willReconnect) return event;
  }
}

export interface Rig<Socket extends ScriptedSocket = ScriptedSocket> {
  readonly socket: ReconnectingWebSocket;
  readonly script: Script<Socket>;
  readonly log: string[];
}

export interface RigSetup<Socket extends ScriptedSocket> {
  readonly url?: PerAttempt<Target>;
  readonly protocols?: PerAttempt<Protocols>;
  readonly script: Script<Socket>;
}

/** A client on scripted sockets, closed when the test is over. */
export function connect(options?: ReconnectingWebSocketOptions): Rig;
export function connect<Socket extends ScriptedSocket>(
  options: ReconnectingWebSocketOptions,
  setup: RigSetup<Socket>,
): Rig<Socket>;
export function connect(
  options: ReconnectingWebSocketOptions = {},
  { url = ADDRESS, protocols, script }: RigSetup<ScriptedSocket> = { script: scripted() },
): Rig {
  const { WebSocket } = script;
  const socket = new ReconnectingWebSocket(url, protocols, { WebSocket, ...options });
  onTestFinished(() => socket.close());
  return { socket, script, log: record(socket) };
}

/** As {@link connect}, and open. */
export async function open(options?: ReconnectingWebSocketOptions): Promise<Rig> {
  const rig = connect(options);
  (await rig.script.socket(1)).opens();
  return rig;
}
