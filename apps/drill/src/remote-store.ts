import type { Notice, SessionStore } from "@backsoon/server";

import type { StoreCall, StoreReply } from "./wire.ts";

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

function isReply(message: unknown): message is StoreReply {
  return typeof message === "object" && message !== null && "store" in message;
}

/** The drill's store, as seen from a server's process: each call is a message to the drill. */
export class RemoteStore implements SessionStore {
  readonly isShared = true;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;
  #listener: ((notice: Notice) => void) | undefined;

  constructor() {
    process.on("message", (message: unknown) => {
      if (isReply(message)) this.#hear(message);
    });
  }

  create(...args: Parameters<SessionStore["create"]>): Promise<void> {
    return this.#call("create", args);
  }

  load(...args: Parameters<SessionStore["load"]>): ReturnType<SessionStore["load"]> {
    return this.#call("load", args);
  }

  claim(...args: Parameters<SessionStore["claim"]>): ReturnType<SessionStore["claim"]> {
    return this.#call("claim", args);
  }

  write(...args: Parameters<SessionStore["write"]>): ReturnType<SessionStore["write"]> {
    return this.#call("write", args);
  }

  remove(...args: Parameters<SessionStore["remove"]>): Promise<void> {
    return this.#call("remove", args);
  }

  touch(...args: Parameters<SessionStore["touch"]>): Promise<void> {
    return this.#call("touch", args);
  }

  listen(node: string, listener: (notice: Notice) => void): Promise<void> {
    this.#listener = listener;
    return this.#call("listen", [node]);
  }

  notify(...args: Parameters<SessionStore["notify"]>): Promise<boolean> {
    return this.#call("notify", args);
  }

  close(): void {
    this.#waiting.clear();
  }

  #call<Value>(store: StoreCall["store"], args: readonly unknown[]): Promise<Value> {
    this.#calls += 1;
    const call = this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve: resolve as Waiting["resolve"], reject });
      process.send?.({ store, call, args } satisfies StoreCall);
    });
  }

  #hear(reply: StoreReply): void {
    if (reply.store === "notice") return this.#listener?.(reply.notice as Notice);
    const waiting = this.#waiting.get(reply.call);
    this.#waiting.delete(reply.call);
    if (reply.store === "answer") waiting?.resolve(reply.value);
    else waiting?.reject(new Error(reply.message));
  }
}
