import { once } from "node:events";
import type { AddressInfo } from "node:net";

import {
  attachLifecycle,
  type ClosedConnection,
  type Lifecycle,
  type LifecycleOptions,
  type Session,
} from "@backsoon/server";
import { WebSocketServer } from "ws";

import { Changes } from "../kit/changes.ts";

/** What happened to one session, in a word each, and when. */
export interface Told {
  readonly what: string;
  readonly atMs: number;
}

export interface Life {
  readonly session: Session;
  readonly told: readonly Told[];
}

/** How a connection ended, and what the client had said before. */
export interface End extends Pick<ClosedConnection, "code" | "cause" | "direction"> {
  readonly saidBye: boolean;
}

/** A real server with sessions, in this process, that says back what it hears. */
export class SessionServer implements AsyncDisposable {
  readonly wss: WebSocketServer;
  readonly lifecycle: Lifecycle;
  readonly lives: Life[] = [];
  readonly ends: End[] = [];
  readonly #changes = new Changes();

  /** Use `startSessionServer`. */
  constructor(wss: WebSocketServer, options: LifecycleOptions) {
    this.wss = wss;
    this.lifecycle = attachLifecycle(wss, { sessions: true, ...options });
    this.lifecycle.on("session", (session) => this.#live(session));
    const byes = new WeakSet<object>();
    this.lifecycle.on("connection", (ws) =>
      ws.on("message", (data: Buffer, isBinary) => {
        if (!isBinary && data.toString().startsWith('\u0001{"type":"bye"')) byes.add(ws);
      }),
    );
    this.lifecycle.on("closed", ({ ws, code, cause, direction }) => {
      this.ends.push({ code, cause, direction, saidBye: byes.has(ws) });
      this.#changes.changed();
    });
  }

  get port(): number {
    return (this.wss.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  #live(session: Session): void {
    const told: Told[] = [];
    this.lives.push({ session, told });
    const tell = (what: string): void => {
      told.push({ what, atMs: performance.now() });
      this.#changes.changed();
    };
    session.on("message", async (data, { position }) => {
      tell(`message ${position}`);
      await session.send(data);
    });
    session.on("detached", () => tell("detached"));
    session.on("resumed", () => tell("resumed"));
    session.on("close", (end) => tell(`close ${end}`));
    tell("begun");
  }

  /** The `number`th session (1 is the first), begun or to come. */
  async life(number = 1): Promise<Life> {
    const explain = (): string => `session ${number} did not begin; ${this.lives.length} did`;
    await this.#changes.until(() => this.lives.length >= number, explain);
    return this.lives[number - 1] as Life;
  }

  /** When this was told of a session, past or to come. */
  async told(life: Life, what: string): Promise<number> {
    const find = (): Told | undefined => life.told.find((told) => told.what === what);
    const explain = (): string =>
      `"${what}" was not told, but ${life.told.map((told) => told.what).join(", ")}; connections ended ${JSON.stringify(this.ends)}`;
    await this.#changes.until(() => find() !== undefined, explain);
    return find()?.atMs ?? 0;
  }

  /** How the `number`th connection that ended did, past or to come. */
  async ended(number = 1): Promise<End> {
    const explain = (): string => `${this.ends.length} connections have ended`;
    await this.#changes.until(() => this.ends.length >= number, explain);
    return this.ends[number - 1] as End;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.lifecycle.detach();
    for (const ws of this.wss.clients) ws.terminate();
    await new Promise((resolve) => this.wss.close(resolve));
  }
}

export async function startSessionServer(options: LifecycleOptions = {}): Promise<SessionServer> {
  const wss = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(wss, "listening");
  return new SessionServer(wss, options);
}
