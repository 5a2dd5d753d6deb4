import { get } from "node:http";

const LOOK_MS = 100;
const PATIENCE_MS = 1_000;

function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ port, host: "127.0.0.1", agent: false, timeout: PATIENCE_MS });
    request.on("response", (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(false));
  });
}

/**
 * Sends each connection to the next server that says it is ready, as a load balancer does. Without a
 * choice there is nothing to ask.
 */
export class Balancer {
  readonly #ports: readonly number[];
  #ready: readonly number[];
  #turn = 0;
  #onAllReady: (() => void)[] = [];

  constructor(ports: readonly number[]) {
    this.#ports = ports;
    this.#ready = ports;
    if (ports.length > 1) setInterval(() => void this.#look(), LOOK_MS);
  }

  next(): number {
    // A refusal by a server says more than one by nobody.
    const ports = this.#ready.length > 0 ? this.#ready : this.#ports;
    this.#turn += 1;
    return ports[this.#turn % ports.length] ?? 0;
  }

  /** Resolves when every server is ready, from now on seen. */
  allReady(): Promise<void> {
    if (this.#ports.length === 1) return Promise.resolve();
    return new Promise((resolve) => this.#onAllReady.push(resolve));
  }

  async #look(): Promise<void> {
    const answers = await Promise.all(this.#ports.map(isReady));
    this.#ready = this.#ports.filter((_, index) => answers[index]);
    if (this.#ready.length < this.#ports.length) return;
    for (const tell of this.#onAllReady.splice(0)) tell();
  }
}
