import { disposeInTurn } from "../kit/cleanup.ts";
import type { ForegroundServer } from "../kit/foreground-server.ts";
import { freePort } from "../kit/ports.ts";
import { startRedis, type Redis } from "../kit/redis.ts";
import { Fleet } from "./fleet.ts";
import { startBalancer, untilUp } from "./haproxy.ts";
import type { Ledger } from "./ledger.ts";
import { News } from "./news.ts";
import { Node } from "./node.ts";

export interface RigOptions {
  readonly clients: number;
  /** Between two messages of a client, on average. */
  readonly everyMs: number;
  readonly ledger: Ledger;
  readonly log: (sentence: string) => void;
}

/** Backoff of a second or so, a few times over, on a busy machine. */
const SETTLE_MS = 90_000;
const NODES = ["a", "b"] as const;
/** Each with a path of its own. */
const FLEETS = 2;

/** Everything real: Redis, two nodes, HAProxy before them, paths to it, and the clients. */
export class Rig implements AsyncDisposable {
  readonly ledger: Ledger;
  readonly news: News = new News();
  readonly #options: RigOptions;
  /** What has been started, newest first. */
  readonly #handles: AsyncDisposable[] = [];
  readonly nodes: Node[] = [];
  readonly fleets: Fleet[] = [];
  #redis: Redis | undefined;
  #balancer: ForegroundServer | undefined;

  private constructor(options: RigOptions) {
    this.#options = options;
    this.ledger = options.ledger;
  }

  static async start(options: RigOptions): Promise<Rig> {
    const rig = new Rig(options);
    try {
      await rig.#startServers();
      await rig.#startClients();
      return rig;
    } catch (error) {
      await rig[Symbol.asyncDispose]();
      throw error;
    }
  }

  get redis(): Redis {
    if (this.#redis === undefined) throw new Error("Redis has not been started");
    return this.#redis;
  }

  /** Processes that ended though nobody wanted them to. */
  get crashes(): string[] {
    return this.nodes.flatMap(({ crashes }) => crashes);
  }

  /**
   * Both nodes serve, and everybody is attached and has been answered since: the effects of what
   * was before are over.
   */
  async settle(): Promise<void> {
    if (this.#balancer) await untilUp(this.#balancer, NODES.length);
    const { attaches } = this.ledger;
    // What was sent before would prove nothing.
    await Promise.all(this.fleets.map((fleet) => fleet.mark()));
    const mark = attaches.mark();
    const explain = (): string =>
      `clients ${String(attaches.unheard(mark))} are not heard, of them away: ${String(attaches.detached)}`;
    await this.news.until(() => attaches.unheard(mark).length === 0, explain, SETTLE_MS);
  }

  /** No client says anything more, and every message of both directions finds its end. */
  async drain(): Promise<void> {
    await Promise.all(this.fleets.map((fleet) => fleet.quiet()));
    // What has not arrived by then is lost, and the ledger says so.
    await this.news
      .until(
        () => this.ledger.isSettled,
        () => "",
        SETTLE_MS / 3,
      )
      .catch(() => undefined);
  }

  async #startServers(): Promise<void> {
    const { log, ledger } = this.#options;
    const redis = this.#started(await startRedis({ isDurable: true }));
    this.#redis = redis;
    log(`Redis: port ${redis.port}, files in ${redis.dir}`);
    const ports: number[] = [];
    for (const name of NODES) {
      const port = await freePort();
      ports.push(port);
      const { url: redisUrl } = redis;
      const node = new Node({ name, port, redisUrl, ledger, news: this.news, log });
      this.nodes.push(this.#started(node));
    }
    await Promise.all(this.nodes.map((node) => node.start()));
    this.#balancer = this.#started(await startBalancer(ports));
    log(`HAProxy is process ${this.#balancer.child.pid}, port ${this.#balancer.port}`);
    await untilUp(this.#balancer, NODES.length);
  }

  async #startClients(): Promise<void> {
    const { clients, everyMs, log, ledger } = this.#options;
    const balancerPort = this.#balancer?.port ?? 0;
    const { news } = this;
    for (let fleet = 0; fleet < FLEETS; fleet += 1) {
      const first = Math.floor((clients * fleet) / FLEETS);
      const count = Math.floor((clients * (fleet + 1)) / FLEETS) - first;
      const options = { first, count, everyMs, balancerPort, ledger, news, log };
      this.fleets.push(this.#started(await Fleet.start(options)));
    }
  }

  #started<Handle extends AsyncDisposable>(handle: Handle): Handle {
    this.#handles.unshift(handle);
    return handle;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await disposeInTurn(this.#handles);
  }
}
