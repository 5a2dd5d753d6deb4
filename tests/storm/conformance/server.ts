import { fileURLToPath } from "node:url";

import type { Ms } from "@backsoon/core";

import { startScript, type Child } from "../../kit/child.ts";
import { hear } from "./news.ts";
import { nowMs } from "./now.ts";
import type { ServerOrder, ServerReport, ServerSettings } from "./wire.ts";

const script = fileURLToPath(new URL("server-process.ts", import.meta.url));

/** A server in a process of its own, which listens when it is told to. */
export class Server implements AsyncDisposable {
  readonly #child: Child;

  private constructor(child: Child) {
    this.#child = child;
  }

  static async start(settings: ServerSettings, log: (line: string) => void): Promise<Server> {
    const child = await startScript(script, [JSON.stringify(settings)]);
    log(`server process ${child.pid}`);
    return new Server(child);
  }

  /** Resolves when it would listen at once. */
  async ready(): Promise<void> {
    await hear(this.#child, "load");
  }

  /** @returns since when it listens. */
  async listen(): Promise<Ms> {
    this.#order({ do: "listen" });
    return (await hear(this.#child, "listen")).atMs;
  }

  /** Resolves when so many are connected. */
  async full(clients: number): Promise<void> {
    this.#order({ do: "expect", clients });
    await hear(this.#child, "full");
  }

  report(): Promise<ServerReport> {
    this.#order({ do: "report" });
    return hear(this.#child, "report");
  }

  /** A planned end; resolves when the process has ended. @returns when it began. */
  async restart(backInMs: Ms): Promise<Ms> {
    this.#order({ do: "restart", backInMs });
    await this.#child.exited;
    return (await hear(this.#child, "end")).atMs;
  }

  /** An end that can say nothing. @returns when it was. */
  async kill(): Promise<Ms> {
    const atMs = nowMs();
    this.#child.kill("SIGKILL");
    await this.#child.exited;
    return atMs;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#child[Symbol.asyncDispose]();
  }

  #order(order: ServerOrder): void {
    this.#child.write(`${JSON.stringify(order)}\n`);
  }
}
