import type { ChildProcess } from "node:child_process";

import { memoryStore, type Notice, type SessionStore } from "@backsoon/server";

import type { StoreCall, StoreReply } from "./wire.ts";

type AnyMethod = (...args: readonly unknown[]) => unknown;

function isCall(message: unknown): message is StoreCall {
  return typeof message === "object" && message !== null && "store" in message;
}

/**
 * A store that several server processes share, and that outlives each of them: it is in the drill's
 * own process, and they reach it over the channel that they have to it anyway. It stands for the
 * Redis of a real service, which the drill must do without: nothing but Node may be needed.
 */
export class StoreDesk {
  readonly #store: SessionStore = memoryStore();
  /** Which process listens as which node. */
  readonly #listeners = new Map<string, ChildProcess>();

  /** Serves a process until it ends. */
  serve(child: ChildProcess): void {
    child.on("message", (message: unknown) => {
      if (isCall(message)) void this.#answer(child, message);
    });
    child.once("exit", () => {
      for (const [node, listener] of this.#listeners) {
        if (listener === child) this.#listeners.delete(node);
      }
    });
  }

  close(): void {
    void this.#store.close();
  }

  async #answer(child: ChildProcess, { store: method, call, args }: StoreCall): Promise<void> {
    try {
      const value: unknown = await this.#carryOut(child, method, args);
      tell(child, { store: "answer", call, value });
    } catch (error) {
      tell(child, { store: "failure", call, message: String(error) });
    }
  }

  #carryOut(child: ChildProcess, method: StoreCall["store"], args: readonly unknown[]): unknown {
    const [node] = args as [string];
    switch (method) {
      case "listen":
        this.#listeners.set(node, child);
        return undefined;
      case "notify":
        return this.#notify(node, args[1] as Notice);
      case "create":
      case "load":
      case "claim":
      case "write":
      case "remove":
      case "touch":
        // The types of the arguments are those that the process's own store was called with.
        return (this.#store[method] as AnyMethod)(...args);
    }
  }

  #notify(node: string, notice: Notice): boolean {
    const listener = this.#listeners.get(node);
    if (listener === undefined) return false;
    tell(listener, { store: "notice", notice });
    return true;
  }
}

function tell(child: ChildProcess, reply: StoreReply): void {
  // One that has just ended needs no answer.
  if (child.connected) child.send(reply, () => undefined);
}
