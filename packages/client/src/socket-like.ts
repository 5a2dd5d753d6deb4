/** What may be sent: as for the runtime's `WebSocket`. */
export type SocketData = string | ArrayBufferLike | ArrayBufferView | Blob;

/**
 * The part of a `WebSocket` that is relied on. The runtime's own, `ws` and undici all fit.
 * `never` as a parameter lets each of them keep its own types.
 */
export interface SocketLike {
  readonly readyState: number;
  readonly bufferedAmount: number;
  readonly protocol: string;
  readonly extensions: string;
  readonly url: string;
  binaryType: string;
  addEventListener(type: never, listener: never, options?: never): void;
  send(data: never): void;
  close(code?: number, reason?: string): void;
}

/** A `WebSocket` class, for the option of that name. */
export type SocketConstructor = new (
  url: string | URL,
  protocols?: string | string[],
) => SocketLike;

/** What some sockets can do beyond the standard: `ws` and Bun send pings, `ws` can terminate. */
export interface ExtendedSocket extends SocketLike {
  ping?(): void;
  terminate?(): void;
  on?(type: string, listener: () => void): void;
}

export const CONNECTING = 0;
export const OPEN = 1;
export const CLOSING = 2;
export const CLOSED = 3;
