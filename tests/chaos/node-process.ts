/**
 * A node: `ws` with a lifecycle, sessions in Redis, and a handler that answers. It will be killed, so
 * each record is one write(2) before it goes on: what was written is with the ledger. A SIGTERM is a
 * deploy. Its argument is `NodeSettings` as JSON; it prints `NodeRecord`s.
 */
import { writeSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

import {
  attachLifecycle,
  type MessageContext,
  type Session,
  type SessionData,
} from "@backsoon/server";
import { redisStore } from "@backsoon/server/redis";
import { createClient } from "redis";
import { WebSocketServer } from "ws";

import { decode, encode } from "./payload.ts";
import type { ClientMessage, NodeRecord, NodeSettings, ServerMessage } from "./wire.ts";

const STDOUT = 1;
const BACKLOG = 4_096;

const { name, port, redisUrl } = JSON.parse(process.argv[2] ?? "{}") as NodeSettings;

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}

function record(entry: NodeRecord): void {
  let left = Buffer.from(`${JSON.stringify(entry)}\n`);
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(STDOUT, left));
    } catch (error) {
      // Whoever reads is behind; to go on without it would be to lose it.
      if (!isFull(error)) throw error;
    }
  }
}

/** One session, as long as it stays on this node. */
class Stay {
  readonly #session: Session;
  readonly #stay: number;
  readonly #client: number;
  #k = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#stay = session.generation;
    this.#client = Number(session.principal);
    const { id } = session;
    record({ did: "begin", session: id, stay: this.#stay, client: this.#client });
    session.on("close", (why) => record({ did: "end", session: id, why }));
    session.on("message", (data, context) => this.#handle(data, context));
    // The client sees that the session is here now, even if it has nothing to say.
    void this.#say(0).catch(() => undefined);
  }

  async #handle(data: SessionData, { position, mayBeRepeated }: MessageContext): Promise<void> {
    const session = this.#session;
    const { n } = decode(data) as ClientMessage;
    record({
      did: "handle",
      session: session.id,
      stay: this.#stay,
      client: this.#client,
      position,
      n,
      mayBeRepeated,
    });
    const known = (session.data as { readonly upTo: number } | undefined)?.upTo ?? 0;
    if (known < position - 1) record({ did: "stale-data", session: session.id, position });
    session.data = { upTo: position };
    if (n % 3 === 0) await delay(Math.random() * 30);
    if (n % 5 === 0) this.#sayLater();
    const said = this.#say(n);
    // Half of the handlers answer for what they said, as an application would that must not lose it.
    if (n % 2 === 0) await said;
    else said.catch(() => undefined);
  }

  /** Outside of a handler, too, a server has something to say. */
  #sayLater(): void {
    setTimeout(() => {
      if (!this.#session.isOver) void this.#say(0).catch(() => undefined);
    }, Math.random() * 300);
  }

  async #say(answers: number): Promise<void> {
    const session = this.#session.id;
    this.#k += 1;
    const which = { session, stay: this.#stay, k: this.#k };
    const message: ServerMessage = { node: name, ...which, answers };
    record({ did: "send", ...which });
    try {
      await this.#session.send(encode(message, which.k));
      record({ did: "durable", ...which });
    } catch (error) {
      record({ did: "reject", ...which });
      throw error;
    }
  }
}

const redis = createClient({
  url: redisUrl,
  disableOfflineQueue: true,
  socket: { reconnectStrategy: 50 },
});
redis.on("error", () => {});
await redis.connect();
const store = redisStore({ client: redis, timeoutMs: 1_500 });

const http = createServer((_request, response) => {
  response.writeHead(lifecycle.ready ? 200 : 503).end();
});
const wss = new WebSocketServer({ server: http });
const lifecycle = attachLifecycle(wss, {
  admission: { perSecond: 300 },
  heartbeat: { intervalMs: 2_000, timeoutMs: 1_500 },
  closeTimeoutMs: 1_000,
  boundMs: 15_000,
  sessions: {
    store,
    authorize: ({ url = "" }) => new URL(url, "ws://node").searchParams.get("client") ?? false,
    ttlMs: 60_000,
    handoverMs: 1_000,
  },
});
lifecycle.on("session", (session) => new Stay(session));
lifecycle.on("draining", () => record({ did: "draining" }));
lifecycle.on("fault", ({ during, error }) =>
  record({ did: "fault", during, message: error instanceof Error ? error.message : String(error) }),
);
lifecycle.onSignals({
  action: "restart",
  async after() {
    await store.close();
    redis.destroy();
  },
});

http.listen({ port, host: "127.0.0.1", backlog: BACKLOG }, () => record({ did: "listen" }));
