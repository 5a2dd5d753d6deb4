import { createServer } from "node:net";

import type { DrainReport } from "@backsoon/server";

import { Part } from "./part.ts";
import type { NetworkNews, NetworkOrder, ServerNews, ServerOrder } from "./wire.ts";

type Server = Part<ServerOrder, ServerNews>;
type Network = Part<NetworkOrder, NetworkNews>;

/** How long a new server process needs until it listens, on a busy machine. */
const BOOT_MS = 2_000;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}

/** The real thing, small: a server's process, and the network's process before it. */
export class Rig implements AsyncDisposable {
  readonly url: string;
  readonly #serverPort: number;
  readonly #perSecond: number;
  readonly #network: Network;
  #server: Server;

  private constructor(serverPort: number, networkPort: number, perSecond: number) {
    this.url = `ws://127.0.0.1:${networkPort}`;
    this.#serverPort = serverPort;
    this.#perSecond = perSecond;
    this.#network = new Part("network-process.js", [networkPort, serverPort]);
    this.#server = this.#newServer();
  }

  /** @param perSecond connections that the server admits per second. */
  static async start(perSecond: number): Promise<Rig> {
    const [serverPort, networkPort] = [await freePort(), await freePort()];
    const rig = new Rig(serverPort, networkPort, perSecond);
    await Promise.all([rig.#network.news("listen"), rig.#server.news("listen")]);
    return rig;
  }

  #newServer(): Server {
    return new Part("server-process.js", [this.#serverPort, this.#perSecond]);
  }

  async #replaceServer(): Promise<void> {
    await this.#server.ended;
    this.#server = this.#newServer();
    await this.#server.news("listen");
  }

  /** The old process drains and ends, a new one takes its place. */
  async #replaceGently(order: ServerOrder): Promise<DrainReport> {
    this.#server.order(order);
    const { report } = await this.#server.news("drain");
    await this.#replaceServer();
    return report;
  }

  /** A deploy: every connection is closed with 1012 and told when to return. */
  deploy(): Promise<DrainReport> {
    return this.#replaceGently({ do: "restart", backInMs: BOOT_MS });
  }

  /** A maintenance: every connection is closed with 1001; the service is back a little later. */
  shutDown(): Promise<DrainReport> {
    return this.#replaceGently({ do: "shutdown", backInMs: 2 * BOOT_MS });
  }

  /** A crash: nobody is told anything. */
  async kill(): Promise<void> {
    this.#server.kill("SIGKILL");
    await this.#replaceServer();
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
    for (const part of [this.#server, this.#network]) part.kill("SIGKILL");
    await Promise.all([this.#server.ended, this.#network.ended]);
  }
}
