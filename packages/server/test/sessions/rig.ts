import { once } from "node:events";

import type { Hello } from "@backsoon/core";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";

import { Changes } from "../../../../tests/kit/changes.ts";
import type { LifecycleOptions, Session, SessionFault, SessionOptions } from "../../src/index.ts";
import { bench, type Bench, type Ended, type Mode } from "../harness.ts";

const MARK = "\u0001";
/** A hang must become a sentence. */
const PATIENCE_MS = 5_000;

/** A control message, written and read by hand. */
export type Control = Readonly<Record<string, unknown>> & { readonly type: string };

/** The server's first words in a session, as `docs/protocol.md` has them. */
export interface Welcome {
  readonly type: "welcome";
  readonly id: string;
  readonly secret: string;
  readonly generation: number;
  readonly resumed: boolean;
  readonly received: number;
  readonly sent: number;
  readonly protocol?: string;
  readonly ttlMs: number;
  readonly limits: { readonly messages: number; readonly bytes: number };
  readonly spreadMs?: number;
}

/** The control message in a text; `undefined`: it is one of the application's. */
export function controlIn(text: string): Control | undefined {
  if (!text.startsWith(MARK) || text[1] === MARK) return undefined;
  return JSON.parse(text.slice(1)) as Control;
}

export interface SessionBench extends Bench {
  /** Those that have begun here, in order. */
  readonly sessions: readonly Session[];
  readonly faults: readonly SessionFault[];
  /** The `number`th (1 is the first) that begins here, begun already or to come. */
  session(number?: number): Promise<Session>;
  fault(number?: number): Promise<SessionFault>;
  /** Connects a client, which says nothing yet. */
  client(options?: ClientOptions): Promise<HandClient>;
}

export interface BenchSetup {
  readonly lifecycle?: LifecycleOptions;
  readonly mode?: Mode;
  readonly server?: Parameters<typeof bench>[2];
  /** Called for each session, in the listener of its event. */
  readonly onSession?: (session: Session) => void;
}

/** A real server with sessions. */
export async function sessionBench(
  sessions: SessionOptions | true = true,
  { lifecycle: options, mode, server: serverOptions, onSession }: BenchSetup = {},
): Promise<SessionBench> {
  const changes = new Changes();
  const begun: Session[] = [];
  const faults: SessionFault[] = [];
  const server = await bench({ ...options, sessions }, mode, serverOptions);
  server.lifecycle.on("session", (session) => {
    begun.push(session);
    onSession?.(session);
    changes.changed();
  });
  server.lifecycle.on("fault", (fault) => {
    faults.push(fault);
    changes.changed();
  });
  const nth = async <Item>(list: readonly Item[], number: number, what: string): Promise<Item> => {
    await changes.until(
      () => list.length >= number,
      () => `no ${what} ${number}`,
      PATIENCE_MS,
    );
    return list[number - 1] as Item;
  };
  return {
    ...server,
    sessions: begun,
    faults,
    session: (number = 1) => nth(begun, number, "session"),
    fault: (number = 1) => nth(faults, number, "fault"),
    client: (options) => HandClient.open(server.port, options),
  };
}

export interface ClientOptions {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly protocols?: string | readonly string[];
}

/** What a resume has to say. */
export type Ticket = Pick<Welcome, "id" | "secret">;

/** A client that speaks the session protocol by hand: it does what the test says, and nothing else. */
export class HandClient {
  readonly ws: WebSocket;
  /** Everything that arrived, in order. */
  readonly frames: (string | Buffer)[] = [];
  readonly closed: Promise<Ended>;
  readonly #changes = new Changes();
  #end: Ended | undefined;

  constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on("error", () => {});
    ws.on("message", (data: Buffer, isBinary) => {
      this.frames.push(isBinary ? data : data.toString());
      this.#changes.changed();
    });
    this.closed = once(ws, "close").then(([code, reason]) => {
      this.#end = { code: Number(code), reason: String(reason) };
      this.#changes.changed();
      return this.#end;
    });
  }

  static async open(
    port: number,
    { path = "/", headers, protocols = "backsoon.v1" }: ClientOptions = {},
  ): Promise<HandClient> {
    const ws = new WebSocket(`ws://127.0.0.1:${port}${path}`, [protocols].flat(), { headers });
    onTestFinished(() => ws.terminate());
    const client = new HandClient(ws);
    await once(ws, "open");
    return client;
  }

  get controls(): readonly Control[] {
    return this.frames.flatMap((frame) =>
      typeof frame === "string" ? (controlIn(frame) ?? []) : [],
    );
  }

  /** The application's messages, as they are on the wire. */
  get messages(): readonly (string | Buffer)[] {
    return this.frames.filter((frame) => typeof frame !== "string" || !controlIn(frame));
  }

  get acks(): readonly number[] {
    return this.controls.flatMap(({ type, handled }) => (type === "ack" ? [Number(handled)] : []));
  }

  get byes(): readonly Control[] {
    return this.controls.filter(({ type }) => type === "bye");
  }

  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  say(control: Control): this {
    return this.send(MARK + JSON.stringify(control));
  }

  send(data: string | Uint8Array): this {
    this.ws.send(data);
    return this;
  }

  /** Resolves when `holds(this)` is true; looked at whenever something arrives. */
  async until(holds: (client: this) => boolean): Promise<this> {
    const explain = (): string => {
      const seen = this.frames.map((frame) => frame.toString().slice(0, 100)).slice(-10);
      return `it did not come; ${JSON.stringify(this.#end)}, last arrived ${JSON.stringify(seen)}`;
    };
    await this.#changes.until(() => holds(this), explain, PATIENCE_MS);
    return this;
  }

  /** The first control message of this type that `matches`, arrived or to come. */
  async control(
    type: string,
    matches: (control: Control) => boolean = () => true,
  ): Promise<Control> {
    const find = (): Control | undefined =>
      this.controls.find((control) => control.type === type && matches(control));
    await this.until(() => find() !== undefined);
    return find() as Control;
  }

  /** Resolves when the server has acknowledged this position. */
  async acked(position: number): Promise<void> {
    await this.control("ack", ({ handled }) => Number(handled) >= position);
  }

  async message(number = 1): Promise<string | Buffer> {
    await this.until(({ messages }) => messages.length >= number);
    return this.messages[number - 1] as string | Buffer;
  }

  hello(fields: Partial<Hello> = {}): this {
    return this.say({ type: "hello", version: 1, ...fields });
  }

  async welcome(): Promise<Welcome> {
    return (await this.control("welcome")) as unknown as Welcome;
  }

  /** Says hello and waits for the welcome. */
  async begin(fields: Partial<Hello> = {}): Promise<Welcome> {
    return this.hello(fields).welcome();
  }

  /** Asks for a session that it had before. */
  resume({ id, secret }: Ticket, { attempt = 1, received = 0, sent = 0 } = {}): this {
    return this.hello({ resume: { id, secret, attempt, received, sent } });
  }

  /** A lost connection: no Close frame. */
  drop(): this {
    this.ws.terminate();
    return this;
  }

  /** Asks and waits for the answer, so that everything sent before has arrived. */
  async roundTrip(): Promise<void> {
    const pongs = (): number => this.controls.filter(({ type }) => type === "pong").length;
    const before = pongs();
    this.say({ type: "ping" });
    await this.until(() => pongs() > before || this.hasEnded);
  }
}

/** A client with a session. */
export async function begun(
  server: SessionBench,
  options: ClientOptions = {},
): Promise<{ readonly client: HandClient; readonly welcome: Welcome; readonly session: Session }> {
  const client = await server.client(options);
  const welcome = await client.begin();
  const session = server.lifecycle.session(welcome.id);
  if (session === undefined) throw new Error("the session is not here");
  // Proves that the secret has arrived, as every client does at once.
  client.say({ type: "ack", handled: 0 });
  return { client, welcome, session };
}

/** Loses the connection; resolves when the server has noticed. */
export async function dropped(client: HandClient, session: Session): Promise<void> {
  const detached = once(session, "detached");
  client.drop();
  await detached;
}

/** Drops the connection and comes back with the ticket. */
export async function resumed(
  server: SessionBench,
  ticket: Ticket,
  counts: { attempt?: number; received?: number; sent?: number } = {},
  options: ClientOptions = {},
): Promise<{ readonly client: HandClient; readonly welcome: Welcome }> {
  const client = await server.client(options);
  const welcome = await client.resume(ticket, counts).welcome();
  return { client, welcome };
}

/** Counts the writes to the kernel, on the server's side of the next connection. */
export function nextWrites({ lifecycle }: SessionBench): { count: number } {
  const writes = { count: 0 };
  lifecycle.once("connection", (_ws, { socket }) => {
    const write = socket._write.bind(socket);
    const writev = socket._writev?.bind(socket);
    socket._write = (...args) => {
      writes.count += 1;
      write(...args);
    };
    socket._writev = (...args) => {
      writes.count += 1;
      writev?.(...args);
    };
  });
  return writes;
}

/** Behind everything that can be done at once. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
