/** What the chaos run's processes say to each other. */

/** A client's numbered message; whose it is says the session's principal. */
export interface ClientMessage {
  /** Counts this client's messages from 1, over all its sessions. */
  readonly n: number;
}

/** A server's numbered message. It names everything that the ledger needs to place it. */
export interface ServerMessage {
  readonly node: string;
  readonly session: string;
  /** The session's generation when it came to that node: which stay of it this is. */
  readonly stay: number;
  /** Counts the messages of this stay from 1. */
  readonly k: number;
  /** The client's message that it answers; 0: none. */
  readonly answers: number;
}

/** What a node is to be; its only argument, as JSON. */
export interface NodeSettings {
  /** No two processes have the same. */
  readonly name: string;
  readonly port: number;
  readonly redisUrl: string;
}

/** What a node records, one line each, before it goes on. */
export type NodeRecord =
  | { readonly did: "listen" }
  | { readonly did: "draining" }
  | {
      readonly did: "begin";
      readonly session: string;
      readonly stay: number;
      readonly client: number;
    }
  | {
      readonly did: "handle";
      readonly session: string;
      readonly stay: number;
      readonly client: number;
      readonly position: number;
      readonly n: number;
      readonly mayBeRepeated: boolean;
    }
  /** `send()` was called, has resolved, was rejected. */
  | {
      readonly did: "send" | "durable" | "reject";
      readonly session: string;
      readonly stay: number;
      readonly k: number;
    }
  | { readonly did: "end"; readonly session: string; readonly why: string }
  | { readonly did: "fault"; readonly during: string; readonly message: string }
  /** `session.data` is older than what was handled. */
  | { readonly did: "stale-data"; readonly session: string; readonly position: number };

/** What the clients of one process are to be; its only argument, as JSON. */
export interface ClientSettings {
  readonly url: string;
  /** The number of the first. */
  readonly first: number;
  readonly count: number;
  /** Between two messages of a client, on average. */
  readonly everyMs: number;
}

/** What the clients can be told, each as a line. */
export type ClientOrder = "mark" | "quiet" | "end";

/** What the clients record. */
export type ClientRecord =
  | { readonly did: "send"; readonly client: number; readonly n: number }
  | ({ readonly did: "get"; readonly client: number; readonly position: number } & ServerMessage)
  | { readonly did: "open"; readonly client: number; readonly downMs: number }
  | { readonly did: "resumed"; readonly client: number; readonly downMs: number }
  | { readonly did: "interrupted"; readonly client: number; readonly code: number }
  /** The session is over. */
  | { readonly did: "close"; readonly client: number; readonly why: string }
  | {
      readonly did: "undelivered";
      readonly client: number;
      readonly n: number;
      readonly fate: "never-sent" | "unknown";
    }
  /** Whatever was before the order to mark has been told. */
  | { readonly did: "mark" }
  /** Everybody is quiet, and every message is acknowledged. */
  | { readonly did: "drained" };
