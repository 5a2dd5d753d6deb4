import type {
  EventMap,
  PerAttempt,
  Protocols,
  ReconnectingWebSocket,
  ReconnectingWebSocketOptions,
  Target,
} from "backsoon";

import { PATIENCE_MS, type Environment } from "./environment.ts";

const text = (value: unknown): string => JSON.stringify(value) ?? String(value);

/** Small enough to be the same in a page: compares what JSON can tell. */
export function assertEqual(actual: unknown, expected: unknown, what: string): void {
  if (text(actual) !== text(expected))
    throw new Error(`${what}: expected ${text(expected)}, got ${text(actual)}`);
}

/** `promise`, or an error that says what was waited for. */
export async function soon<T>(promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const bound = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not come`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, bound]);
  } finally {
    clearTimeout(timer);
  }
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  const endMs = performance.now() + PATIENCE_MS;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`${what}: not within ${PATIENCE_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Comes back after any close, at once. */
export const SOON = { rule: () => ({ afterMs: [0, 1] }) } satisfies ReconnectingWebSocketOptions;

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
  const { code, willReconnect, data } = event as Partial<EventMap["close"] & MessageEvent>;
  if (event.type === "close") return `close ${code} ${willReconnect ? "again" : "final"}`;
  return event.type === "message" ? `message ${String(data)}` : event.type;
}

export interface Client {
  readonly socket: ReconnectingWebSocket;
  /** Every event in a word or three. */
  readonly log: string[];
  /** The next event of a type. */
  next<Type extends keyof EventMap>(type: Type): Promise<EventMap[Type]>;
}

export interface ClientSetup extends ReconnectingWebSocketOptions {
  /** The path on the scripted server, or a whole address. */
  readonly to: string;
  readonly url?: PerAttempt<Target>;
  readonly protocols?: PerAttempt<Protocols>;
}

/** Connects and writes down what happens. */
export function connect(environment: Environment, setup: ClientSetup): Client {
  const { ReconnectingWebSocket, WebSocket, url: base } = environment;
  const { to, url = to.startsWith("/") ? base + to : to, protocols, ...options } = setup;
  const injected = WebSocket === undefined ? {} : { WebSocket };
  const socket = new ReconnectingWebSocket(url, protocols, { ...injected, ...options });
  const log: string[] = [];
  for (const type of EVENTS) socket.addEventListener(type, (event) => void log.push(words(event)));
  return {
    socket,
    log,
    next: (type) => {
      const event = new Promise<EventMap[typeof type]>((resolve) => {
        socket.addEventListener(type, resolve, { once: true });
      });
      return soon(event, `the event "${type}"`);
    },
  };
}

/** Runs `body` with a client, and closes it whatever happens. */
export async function withClient(
  environment: Environment,
  setup: ClientSetup,
  body: (client: Client) => Promise<void>,
): Promise<void> {
  const client = connect(environment, { closeTimeoutMs: 200, ...setup });
  try {
    await body(client);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`${message}; events: ${client.log.join(", ")}`, { cause: error });
  } finally {
    client.socket.close();
  }
}

/** What the scripted server saw so far. */
export interface ServerLog {
  /** Path and query of each upgrade request. */
  readonly requests: readonly string[];
  readonly texts: readonly string[];
  /** Code and reason of each client's Close frame; `null` is a Close frame without a code. */
  readonly closes: readonly (readonly [code: number | null, reason: string])[];
}

/** Asks the scripted server for its log. */
export async function serverLog(environment: Environment): Promise<ServerLog> {
  let log: ServerLog | undefined;
  await withClient(environment, { to: "/log", retry: false }, async ({ next }) => {
    log = JSON.parse(String((await next("message")).data)) as ServerLog;
  });
  if (log === undefined) throw new Error("the server did not tell its log");
  return log;
}
