/** One application message: a text, or the bytes of a binary message. */
export type Payload = string | Uint8Array;

/**
 * What a store keeps of a session besides its messages. Positions count application messages of
 * one direction from 1; 0 is the position before the first.
 */
export interface StoredSession {
  /** Public: may stand in a log. */
  readonly id: string;
  /** Hash of the secret that the client is known to hold. */
  readonly secretHash: string;
  /**
   * Hash of the secret of the last welcome, until the client proves that the welcome arrived. A hash is
   * never empty.
   */
  readonly nextSecretHash: string | undefined;
  /** Whose session it is, as `authorize` said. */
  readonly principal: string;
  /** The application's subprotocol; empty when there is none. */
  readonly protocol: string;
  /** Counts attaches from 1. Whoever holds a lower one than the store can write no more. */
  readonly generation: number;
  /** The client's number of its latest hello: an older one of its sockets comes too late. */
  readonly attempt: number;
  /** The node that holds the session; empty once that has let go of it in good order. */
  readonly owner: string;
  /** Messages of the client that were handled here. */
  readonly handled: number;
  /** Messages to the client that it has handled. They are no longer stored. */
  readonly acked: number;
  /** The position of the latest message to the client. */
  readonly top: number;
  /** The application's own data as JSON; empty when there is none. */
  readonly data: string;
}

/** What one write changes. All of it happens, or nothing. */
export interface Changes {
  /** Messages to the client, to be stored at `first`, `first + 1`, ... */
  readonly first: number;
  readonly append: readonly Payload[];
  /** `undefined` leaves a field as it is. */
  readonly acked: number | undefined;
  readonly handled: number | undefined;
  readonly data: string | undefined;
  /** The client holds the secret of the last welcome: it becomes the only one. */
  readonly isConfirmed: boolean;
  /** The owner lets go: `owner` becomes empty. */
  readonly isReleased: boolean;
}

/**
 * - `written`: as durable as the store makes it.
 * - `fenced`: somebody else has attached since; nothing was changed.
 * - `gone`: there is no such session (any more).
 * - `behind`: the store does not hold what it held: `first` lies beyond `top + 1`, or `acked`
 *   beyond `top`. It has lost something, and nothing was changed.
 */
export type WriteResult = "written" | "fenced" | "gone" | "behind";

/** A new owner's claim to a session. */
export interface Claim {
  /** The generation that the claim is based on; it fails when the store holds another. */
  readonly generation: number;
  readonly owner: string;
  readonly attempt: number;
  readonly secretHash: string;
  readonly nextSecretHash: string;
  /** Messages after this position are wanted. */
  readonly after: number;
}

/**
 * - `claimed`: the session as it now stands, one generation on, and its messages after `after`.
 * - `raced`: somebody else has attached since the session was loaded.
 * - `gone`: there is no such session (any more).
 */
export type ClaimResult =
  | {
      readonly kind: "claimed";
      readonly session: StoredSession;
      /** Positions `after + 1` to `top`; fewer than that means that the store has lost some. */
      readonly messages: readonly Payload[];
    }
  | { readonly kind: "raced" }
  | { readonly kind: "gone" };
