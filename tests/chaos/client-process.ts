/**
 * Many clients in a process that nobody kills. Its argument is `ClientSettings` as JSON; a line of its
 * standard input is a `ClientOrder`; it prints `ClientRecord`s.
 */
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

import {
  ReconnectingWebSocket,
  type EventMap,
  type ReconnectingEvent,
  type UndeliveredEvent,
} from "backsoon";
import { WebSocket } from "ws";

import { decode, encode } from "./payload.ts";
import type {
  ClientMessage,
  ClientOrder,
  ClientRecord,
  ClientSettings,
  ServerMessage,
} from "./wire.ts";

const FLUSH_MS = 50;
const LOOK_MS = 50;

/** Unplanned ends: sooner than an application would, so that there is time for many of them. */
const HASTE: readonly [number, number] = [0, 700];
/** These say when to return, and are obeyed. */
const TOLD_WHEN: ReadonlySet<number> = new Set([1_012, 1_013]);

const { url, first, count, everyMs } = JSON.parse(process.argv[2] ?? "{}") as ClientSettings;

let unsaid = "";

/** This process lives to the end, so records may go out together. */
function record(entry: ClientRecord): void {
  unsaid += `${JSON.stringify(entry)}\n`;
}

function flush(): void {
  if (unsaid !== "") process.stdout.write(unsaid);
  unsaid = "";
}

class Client {
  readonly socket: ReconnectingWebSocket;
  readonly #client: number;
  #n = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Since when there is no connection. */
  #downSinceMs: number | undefined;

  constructor(client: number) {
    this.#client = client;
    const socket = new ReconnectingWebSocket(`${url}/?client=${client}`, undefined, {
      session: true,
      WebSocket,
      heartbeat: { intervalMs: 2_000, timeoutMs: 1_500 },
      connectTimeoutMs: 5_000,
      closeTimeoutMs: 1_000,
      rule: ({ code }) => (TOLD_WHEN.has(code) ? undefined : { afterMs: HASTE }),
    });
    this.socket = socket;
    socket.addEventListener("open", () => this.#up("open"));
    socket.addEventListener("resumed", () => this.#up("resumed"));
    socket.addEventListener("reconnecting", (event) => this.#down(event));
    socket.addEventListener("close", ({ code, reason }) =>
      record({ did: "close", client, why: `${code} ${reason}` }),
    );
    socket.addEventListener("undelivered", (event) => this.#handedBack(event));
    socket.addEventListener("message", (event) => this.#get(event));
    this.#speakOn();
  }

  beQuiet(): void {
    clearTimeout(this.#timer);
  }

  #up(did: "open" | "resumed"): void {
    const nowMs = performance.now();
    const downMs = Math.round(nowMs - (this.#downSinceMs ?? nowMs));
    this.#downSinceMs = undefined;
    record({ did, client: this.#client, downMs });
  }

  #down({ code }: ReconnectingEvent): void {
    // Each attempt that fails tells so, too.
    if (this.#downSinceMs !== undefined) return;
    this.#downSinceMs = performance.now();
    record({ did: "interrupted", client: this.#client, code });
  }

  #get(event: EventMap["message"]): void {
    const message = decode(event.data as string | Uint8Array) as ServerMessage;
    const { position = 0 } = event;
    const { node, session, stay, k, answers } = message;
    record({ did: "get", client: this.#client, position, node, session, stay, k, answers });
    if (k % 3 === 0) event.waitUntil?.(delay(Math.random() * 30));
  }

  #handedBack({ messages }: UndeliveredEvent): void {
    for (const { data, fate } of messages) {
      const { n } = decode(data as string | Uint8Array) as ClientMessage;
      record({ did: "undelivered", client: this.#client, n, fate });
    }
  }

  /** Whether there is a connection or not. */
  #speakOn(): void {
    this.#timer = setTimeout(
      () => {
        this.#n += 1;
        record({ did: "send", client: this.#client, n: this.#n });
        this.socket.send(encode({ n: this.#n }, this.#n));
        this.#speakOn();
      },
      everyMs * (0.5 + Math.random()),
    );
  }
}

const clients = Array.from({ length: count }, (_, index) => new Client(first + index));
const flushing = setInterval(flush, FLUSH_MS);

async function quiet(): Promise<void> {
  for (const client of clients) client.beQuiet();
  while (clients.some(({ socket }) => socket.bufferedAmount > 0)) await delay(LOOK_MS);
  record({ did: "drained" });
}

async function end(): Promise<void> {
  orders.close();
  process.stdin.destroy();
  for (const client of clients) client.beQuiet();
  await Promise.all(clients.map(({ socket }) => socket[Symbol.asyncDispose]()));
  clearInterval(flushing);
  flush();
}

function obey(order: ClientOrder): void {
  switch (order) {
    case "mark":
      record({ did: "mark" });
      return flush();
    case "quiet":
      return void quiet();
    case "end":
      return void end();
  }
}

const orders = createInterface({ input: process.stdin }).on("line", (line) =>
  obey(line as ClientOrder),
);
