import { fileURLToPath } from "node:url";

import type { Ms } from "@backsoon/core";

import { startScript, type Child } from "../../kit/child.ts";
import { disposeInTurn } from "../../kit/cleanup.ts";
import { hear } from "./news.ts";
import type { ClientOrder, ClientAccount, ClientSettings, Policy } from "./wire.ts";

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
    url: string,
    clients: number,
    policy: Policy,
    log: (line: string) => void,
  ): Promise<Fleet> {
    const first = Math.ceil(clients / PROCESSES);
    const children: Child[] = [];
    try {
      for (const count of [first, clients - first]) {
        const settings: ClientSettings = { url, count, policy };
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

  /** What it was like until now, or until everybody is back. */
  async account(when: "now" | "all back"): Promise<ClientAccount> {
    this.#order(when === "now" ? "account" : "wait");
    const accounts = await Promise.all(this.#children.map((child) => hear(child, "account")));
    return {
      backAtMs: accounts.flatMap(({ backAtMs }) => backAtMs),
      noticedAtMs: accounts.flatMap(({ noticedAtMs }) => noticedAtMs),
      attempts: accounts.reduce((sum, { attempts }) => sum + attempts, 0),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#order("end");
    await disposeInTurn(this.#children);
  }

  #order(order: ClientOrder): void {
    for (const child of this.#children) child.write(`${order}\n`);
  }
}
