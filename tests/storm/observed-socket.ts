import type { ClientRequestArgs } from "node:http";

import { WebSocket, type ClientOptions } from "ws";

type Options = ClientOptions & ClientRequestArgs;

/** Who is told what a library does. */
export interface Sight {
  /** It tries to connect, for the first time or again. */
  attempted(): void;
  /** It took a connection for open. */
  opened(): void;
  /** It took notice of a message. */
  heard(): void;
  /** An attempt or a connection is over. */
  ended(): void;
  /** It says that it will not try again. */
  gaveUp?(): void;
}

type ObservedSocket = Pick<typeof WebSocket, "CONNECTING" | "OPEN" | "CLOSING" | "CLOSED"> &
  (new (url: string | URL, protocols?: string | string[], options?: Options) => WebSocket);

/** `ws`, observed. */
export function observed(sight: Pick<Sight, "attempted" | "ended">): ObservedSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[], options?: Options) {
      super(url, protocols, options);
      sight.attempted();
      // A library that lets go of an attempt leaves its error to nobody.
      this.on("error", () => {});
      this.on("close", () => sight.ended());
    }
  };
}
