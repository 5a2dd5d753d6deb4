import { createServer } from "node:net";

import type { DrainReport } from "@backsoon/server";

import { Part } from "./part.ts";
import { StoreDesk } from "./store-desk.ts";
import type { NetworkNews, NetworkOrder, ServerNews, ServerOrder, ServerSettings } from "./wire.ts";

type Server = Part<ServerOrder, ServerNews>;
type Network = Part<NetworkOrder, NetworkNews>;

/**
 * - `one server`: sessions are in its memory and go with it.
 * - `two servers`: behind a balancer, with a store that both reach.
 */
export type Scene = "one server" | "two servers";

const SERVERS: Readonly<Record<Scene, number>> = { "one server": 1, "two servers": 2 };

/** How long a new server process needs until it listens, on a busy machine. */
const BOOT_MS = 2_000;

/** Clients begin to move within half of the time that they have; this leaves them room at C. */
const MIN_MOVE_MS = 5_000;
const MOVE_SHARE = 2.5;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

export interface RigOptions {
  readonly scene: Scene;
  readonly clients: number;
  /** Connections that each server admits per second. */
  readonly perSecond: number;
}

/** The real thing, small: servers, and the network before them, each a process. */
export class Rig implements AsyncDisposable {
  readonly url: string;
  readonly #settings: readonly ServerSettings[];
  readonly #store = new StoreDesk();
  readonly #network: Network;
  readonly #servers: Server[];

  private constructor(settings: readonly ServerSettings[], networkPort: number) {
    this.url = `ws://127.0.0.1:${networkPort}`;
    this.#settings = settings;
    const ports = settings.map(({ port }) => port);
    this.#network = new Part("network-process.js", [networkPort, ...ports]);
    this.#servers = settings.map((one) => this.#newServer(one));
  }

  static async start({ scene, clients, perSecond }: RigOptions): Promise<Rig> {
    const moveMs = Math.max(MIN_MOVE_MS, (MOVE_SHARE * 1_000 * clients) / perSecond);
    const settings: ServerSettings[] = [];
    for (let index = 0; index < SERVERS[scene]; index += 1) {
      const isShared = scene === "two servers";
      settings.push({ port: await freePort(), perSecond, isShared, moveMs });
    }
    const rig = new Rig(settings, await freePort());
    await Promise.all([
      rig.#network.news("listen"),
      ...rig.#servers.map((server) => server.news("listen")),
    ]);
    return rig;
  }

  #newServer(settings: ServerSettings): Server {
    return new Part("server-process.js", [JSON.stringify(settings)], (child) =>
      this.#store.serve(child),
    );
  }

  #server(index: number): Server {
    const server = this.#servers[index];
    if (server === undefined) throw new Error(`there is no server ${index}`);
    return server;
  }

  async #replaceServer(index: number): Promise<void> {
    await this.#server(index).ended;
    const settings = this.#settings[index];
    if (settings) this.#servers[index] = this.#newServer(settings);
    await this.#server(index).news("listen");
  }

  /** The old process drains and ends, a new one takes its place. */
  async #replaceGently(order: ServerOrder, index = 0): Promise<DrainReport> {
    this.#server(index).order(order);
    const { report } = await this.#server(index).news("drain");
    await this.#replaceServer(index);
    return report;
  }

  /** A deploy: every connection is closed with 1012 and told when to return. */
  deploy(): Promise<DrainReport> {
    return this.#replaceGently({ do: "restart", backInMs: BOOT_MS });
  }

  /** One server after the other; clients move to the other before their own goes. */
  async rollingDeploy(): Promise<void> {
    for (const index of this.#servers.keys()) {
      await this.#replaceGently({ do: "restart", backInMs: BOOT_MS }, index);
      await this.#reroute({ do: "await-ready" });
    }
  }

  /** A maintenance: every connection is closed with 1001; the service is back a little later. */
  shutDown(): Promise<DrainReport> {
    return this.#replaceGently({ do: "shutdown", backInMs: 2 * BOOT_MS });
  }

  /** A crash: nobody is told anything. */
  async kill(): Promise<void> {
    this.#server(0).kill("SIGKILL");
    await this.#replaceServer(0);
  }

  async #reroute(order: NetworkOrder): Promise<void> {
    this.#network.order(order);
    await this.#network.news(order.do);
  }

  /** From now on nothing passes: no data, no FIN, no RST. */
  cut(): Promise<void> {
    return this.#reroute({ do: "cut" });
  }

  heal(): Promise<void> {
    return this.#reroute({ do: "heal" });
  }

  /** The balancer drops each connection that was silent for so long; `null` takes the limit away. */
  limitIdle(idleMs: number | null): Promise<void> {
    return this.#reroute({ do: "limit-idle", idleMs });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const parts = [...this.#servers, this.#network];
    for (const part of parts) part.kill("SIGKILL");
    await Promise.all(parts.map(({ ended }) => ended));
    this.#store.close();
  }
}
