import type { Duplex } from "node:stream";

import type { HeartbeatConfig } from "@backsoon/core";
import type { WebSocket } from "ws";

import { closedFacts, connectionOf, unwatch, watch, type Connection } from "./connection.ts";
import type { ClosedFacts } from "./events.ts";

/** Told once per connection, when it is over and no longer in the roster. */
export type OnClosed = (ws: WebSocket, facts: ClosedFacts) => void;

/** A set of connections that keeps itself: who is closed leaves it. */
export class Roster implements Iterable<Connection> {
  readonly #connections = new Set<Connection>();
  /** One listener for all of them; `ws` is its `this`. */
  readonly #onClose: (this: WebSocket, code: number, reason: Buffer) => void;

  constructor(onClosed: OnClosed) {
    const connections = this.#connections;
    this.#onClose = function onClose(code, reason) {
      const connection = connectionOf(this);
      if (connection === undefined || !connections.delete(connection)) return;
      const { carrier } = connection;
      unwatch(connection);
      this.off("close", onClose);
      carrier?.closed(code);
      onClosed(this, closedFacts(connection.ending, code, reason.toString()));
    };
  }

  get size(): number {
    return this.#connections.size;
  }

  [Symbol.iterator](): Iterator<Connection> {
    return this.#connections.values();
  }

  add(ws: WebSocket, socket: Duplex | undefined, config: HeartbeatConfig | undefined): Connection {
    const connection = watch(ws, socket, config);
    this.#connections.add(connection);
    ws.on("close", this.#onClose);
    return connection;
  }

  /** Lets go of every connection without closing it. */
  release(): void {
    for (const connection of this.#connections) {
      connection.ws?.off("close", this.#onClose);
      unwatch(connection);
    }
    this.#connections.clear();
  }
}
