import { fileURLToPath } from "node:url";

import type { BlackHoleNet } from "../kit/black-hole.ts";
import { scriptArguments, startScript, type Child } from "../kit/child.ts";
import { freePort } from "../kit/ports.ts";
import type { News, Order, Report, ServerSettings } from "./wire.ts";

const script = fileURLToPath(new URL("server-process.ts", import.meta.url));

type NewsOf<Did extends News["did"]> = Extract<News, { did: Did }>;

/** A real server in a process of its own, that can be told what to do and be killed. */
export class FaultyServer implements AsyncDisposable {
  readonly port: number;
  readonly url: string;
  readonly child: Child;

  /** Use `startServer` or `startServerInside`. */
  constructor({ port, host }: ServerSettings, child: Child) {
    this.port = port;
    this.url = `ws://${host}:${port}`;
    this.child = child;
  }

  /** The first news of that kind, past or to come; only those from the position `from` on, if given. */
  hear<Did extends News["did"]>(did: Did, from = 0): Promise<NewsOf<Did>> {
    const isIt = (value: unknown): value is NewsOf<Did> =>
      typeof value === "object" && value !== null && "did" in value && value.did === did;
    return this.child.waitForJson(isIt, { from, withinMs: 40_000 });
  }

  order(order: Order): void {
    this.child.write(`${JSON.stringify(order)}\n`);
  }

  /** Gives an order and waits for the news that follows from it. */
  async carryOut<Did extends News["did"]>(order: Order, did: Did): Promise<NewsOf<Did>> {
    const { position } = this.child;
    this.order(order);
    return this.hear(did, position);
  }

  report(): Promise<Report> {
    return this.carryOut({ do: "report" }, "report");
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.child.exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.child[Symbol.asyncDispose]();
  }
}

/** Starts a server on 127.0.0.1, on a free port unless one is given; ready when it listens. */
export async function startServer(settings: Partial<ServerSettings> = {}): Promise<FaultyServer> {
  const host = "127.0.0.1";
  const all = { port: settings.port ?? (await freePort()), host, lifecycle: {}, ...settings };
  const child = await startScript(script, [JSON.stringify(all)]);
  return listening(new FaultyServer(all, child));
}

/** Starts a server at the far end of a network that can swallow everything. */
export async function startServerInside(
  net: BlackHoleNet,
  settings: Partial<ServerSettings> = {},
): Promise<FaultyServer> {
  const all = { port: 8080, host: net.insideAddress, lifecycle: {}, ...settings };
  const child = await net.start(process.execPath, [
    ...scriptArguments(script),
    JSON.stringify(all),
  ]);
  return listening(new FaultyServer(all, child));
}

async function listening(server: FaultyServer): Promise<FaultyServer> {
  try {
    await server.hear("listen");
    return server;
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}
