import type { ClientOptions, WebSocket } from "ws";

import type { Policy } from "./wire.ts";

export interface Listeners {
  readonly opened: () => void;
  /** A connection or an attempt has ended. */
  readonly ended: () => void;
}

/** Tries again for ever, never slower and never faster, whatever happened. */
export function startHerdClient(
  url: string,
  Socket: new (url: string, protocols: string[], options: ClientOptions) => WebSocket,
  policy: Extract<Policy, { kind: "herd" }>,
  listeners: Listeners,
): void {
  const { delayMs, connectTimeoutMs } = policy;
  const [fromMs, toMs] = delayMs;
  const attempt = (): void => {
    const socket = new Socket(url, [], { handshakeTimeout: connectTimeoutMs });
    socket.on("error", () => {});
    socket.on("open", listeners.opened);
    socket.on("close", () => {
      listeners.ended();
      setTimeout(attempt, fromMs + Math.random() * (toMs - fromMs));
    });
  };
  attempt();
}
