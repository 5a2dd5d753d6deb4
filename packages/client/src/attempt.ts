import type { AttemptContext, PerAttempt, Target } from "./options.ts";
import type { ExtendedSocket, SocketConstructor } from "./socket-like.ts";

export type Protocols = string | string[] | undefined;

/** What each attempt needs, as the application gave it. */
export interface Endpoint {
  readonly url: PerAttempt<Target>;
  readonly protocols: PerAttempt<Protocols>;
  readonly WebSocket: SocketConstructor;
}

/** Where one attempt may connect to. */
export interface Place {
  readonly urls: readonly (string | URL)[];
  readonly protocols: Protocols;
}

function place(target: Target, protocols: Protocols): Place {
  return { urls: Array.isArray(target) ? target : [target], protocols };
}

async function ask<Value>(value: PerAttempt<Value>, context: AttemptContext): Promise<Value> {
  return typeof value === "function"
    ? (value as (context: AttemptContext) => Value | PromiseLike<Value>)(context)
    : value;
}

/** The place, when it is known without asking. */
export function fixedPlace({ url, protocols }: Endpoint): Place | undefined {
  if (typeof url === "function" || typeof protocols === "function") return undefined;
  return place(url, protocols);
}

/** Asks the application's functions for the place of this attempt. */
export async function askPlace(endpoint: Endpoint, context: AttemptContext): Promise<Place> {
  const { url, protocols } = endpoint;
  return place(...(await Promise.all([ask(url, context), ask(protocols, context)])));
}

/** Connects to the URL whose turn it is. */
export function openSocket(
  { WebSocket }: Endpoint,
  { urls, protocols }: Pick<Place, "urls" | "protocols">,
  urlTurn: number,
): ExtendedSocket {
  const url = urls[urlTurn % urls.length];
  if (url === undefined) throw new TypeError("there is no URL");
  // `ws` tells an absent argument from an undefined one.
  return protocols === undefined ? new WebSocket(url) : new WebSocket(url, protocols);
}
