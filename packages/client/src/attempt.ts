import type { AttemptContext, PerAttempt, Target } from "./options.ts";
import type { ExtendedSocket, SocketConstructor } from "./socket-like.ts";

export type Protocols = string | string[] | undefined;

/** Where to connect, and how. */
export interface Endpoint {
  readonly url: PerAttempt<Target>;
  readonly protocols: PerAttempt<Protocols>;
  readonly WebSocket: SocketConstructor;
}

/** One attempt's way to a socket. */
export interface Dial {
  readonly context: AttemptContext;
  readonly urlTurn: number;
  /** How many URLs there are to choose from. */
  readonly resolved: (urlCount: number) => void;
  readonly connected: (socket: ExtendedSocket) => void;
}

function construct(target: Target, protocols: Protocols, dial: Dial, endpoint: Endpoint): void {
  const urls = Array.isArray(target) ? target : [target];
  dial.resolved(urls.length);
  const url: string | URL = urls[dial.urlTurn % urls.length];
  // `ws` tells an absent argument from an undefined one.
  const rest: [] | [string | string[]] = protocols === undefined ? [] : [protocols];
  dial.connected(new endpoint.WebSocket(url, ...rest));
}

async function ask<Value>(value: PerAttempt<Value>, context: AttemptContext): Promise<Value> {
  return typeof value === "function"
    ? (value as (context: AttemptContext) => Value | PromiseLike<Value>)(context)
    : value;
}

/**
 * Connects: at once when URL and protocols are values, so that the constructor throws what the
 * runtime's throws; later when they have to be asked for.
 */
export function dialOut(endpoint: Endpoint, dial: Dial): void | Promise<void> {
  const { url, protocols } = endpoint;
  if (typeof url !== "function" && typeof protocols !== "function") {
    return construct(url, protocols, dial, endpoint);
  }
  return Promise.all([ask(url, dial.context), ask(protocols, dial.context)]).then(
    ([target, names]) => {
      if (!dial.context.signal.aborted) construct(target, names, dial, endpoint);
    },
  );
}
