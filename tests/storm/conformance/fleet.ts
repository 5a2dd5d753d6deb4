import { fileURLToPath } from "node:url";

import type { Ms } from "@backsoon/core";

import { startScript, type Child } from "../../kit/child.ts";
import { disposeInTurn } from "../../kit/cleanup.ts";
import { hear } from "./news.ts";
import type { Scene } from "./scene.ts";
import type { ClientOrder, ClientAccount, ClientSettings } from "./wire.ts";

const script = fileURLToPath(new URL("client-process.ts", import.meta.url));

/** One process with all of them would be the slowest part of the whole. */
const PROCESSES = 2;

/** Many clients, in a few processes. */
export class Fleet implements AsyncDisposable {
  readonly #children: readonly Child[];
  /** How long a handshake takes that costs nothing, measured some times. */
  readonly handshakesMs: readonly Ms[];

  private constructor(children: readonly Child[], handshakesMs: readonly Ms[]) {
    this.#children = children;
    this.handshakesMs = handshakesMs;
  }

  /** Ready when all of them are connected. */
  static async start(
    authority: string,
    { clients, policy }: Scene,
    seed: number,
    log: (line: string) => void,
  ): Promise<Fleet> {
    const first = Math.ceil(clients / PROCESSES);
    const children: Child[] = [];
    try {
      for (const [index, count] of [first, clients - first].entries()) {
        // Two processes with the same seed would draw the same delays.
        const settings: ClientSettings = { authority, seed: seed + index, count, policy };
        const child = await startScript(script, [JSON.stringify(settings)]);
        children.push(child);
        log(`process ${child.pid} with ${count} clients`);
      }
      const news = await Promise.all(children.map((child) => hear(child, "open")));
      const handshakesMs = news.flatMap(({ handshakesMs }) => handshakesMs);
      return new Fleet(children, handshakesMs);
    } catch (error) {
      await disposeInTurn(children);
      throw error;
    }
  }

  /** Resolves when everybody who has not given up is back since then. */
  async settled(sinceMs: Ms): Promise<void> {
    this.#order({ do: "wait", sinceMs });
    await Promise.all(this.#children.map((child) => hear(child, "settled")));
  }

  /** What it was like until now. */
  async account(sinceMs: Ms): Promise<ClientAccount> {
    this.#order({ do: "account", sinceMs });
    const accounts = await Promise.all(this.#children.map((child) => hear(child, "account")));
    return {
      backAtMs: accounts.flatMap(({ backAtMs }) => backAtMs),
      noticedAtMs: accounts.flatMap(({ noticedAtMs }) => noticedAtMs),
      attempts: accounts.reduce((sum, { attempts }) => sum + attempts, 0),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#order({ do: "end" });
    await disposeInTurn(this.#children);
  }

  #order(order: ClientOrder): void {
    for (const child of this.#children) child.write(`${JSON.stringify(order)}\n`);
  }
}
