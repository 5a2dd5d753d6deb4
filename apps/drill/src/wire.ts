import type { DrainReport, SessionStore } from "@backsoon/server";

/** What a client says. It counts its messages, over all its sessions. */
export interface Question {
  readonly n: number;
}

/** What a server says to each of them. */
export interface Answer {
  /** The server's process. */
  readonly node: number;
  readonly n: number;
  /** Which stay of the session on a process this is; later ones have higher numbers. */
  readonly stay: number;
  /** Counts the server's messages of this stay from 1. */
  readonly k: number;
  /** The process before may have handled the question, too. */
  readonly mayBeRepeated: boolean;
}

/** What a server's process is to be; its only argument, as JSON. */
export interface ServerSettings {
  readonly port: number;
  /** Connections that it admits per second. */
  readonly perSecond: number;
  /** Sessions are in the drill's store, which other servers reach as well. Otherwise in memory. */
  readonly isShared: boolean;
  /** How long clients have to move to another server. */
  readonly moveMs: number;
}

/** What the drill asks of a server's process. */
export type ServerOrder = { readonly do: "restart" | "shutdown"; readonly backInMs: number };

/** What a server's process tells. */
export type ServerNews =
  | { readonly did: "listen" }
  | { readonly did: "drain"; readonly report: DrainReport };

/** Methods of a store that can be called from another process. */
export type StoreMethod = Exclude<keyof SessionStore, "isShared" | "listen" | "close">;

/** What a server's process asks of the drill's store. */
export interface StoreCall {
  readonly store: StoreMethod | "listen";
  readonly call: number;
  readonly args: readonly unknown[];
}

/** What the drill's store says: an answer to a call, or what another server has to tell. */
export type StoreReply =
  | { readonly store: "answer"; readonly call: number; readonly value: unknown }
  | { readonly store: "failure"; readonly call: number; readonly message: string }
  | { readonly store: "notice"; readonly notice: unknown };

/** What the drill asks of the network's process. */
export type NetworkOrder =
  | { readonly do: "cut" }
  | { readonly do: "heal" }
  /** `null` takes the limit away (`undefined` does not cross between processes). */
  | { readonly do: "limit-idle"; readonly idleMs: number | null }
  /** Tell when every server is ready. */
  | { readonly do: "await-ready" };

export type NetworkNews = { readonly did: "listen" } | { readonly did: NetworkOrder["do"] };
