import type { DrainOptions, DrainReport, LifecycleOptions, Snapshot } from "@backsoon/server";

/** What the server of `server-process.ts` is to be; its only argument, as JSON. */
export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  /** Let `ws` make the HTTP server itself (its `port` mode). Default: give it one. */
  readonly isOwnHttp?: boolean;
  readonly lifecycle: LifecycleOptions;
  /** What a SIGTERM begins; without it, a SIGTERM just ends the process. */
  readonly onSigterm?: DrainOptions & { readonly action: "restart" | "shutdown" };
}

/** For how long, and how often in a row, an event loop stands still. */
export interface Stillness {
  readonly ms: number;
  readonly times: number;
}

/** What it can be told to do, as a line of JSON. */
export type Order =
  | { readonly do: "restart" | "shutdown"; readonly options: DrainOptions }
  /** Admit connections again. */
  | { readonly do: "serve" }
  /** Stand still, each time just after a ping of the heartbeat. */
  | ({ readonly do: "stall" } & Stillness)
  | { readonly do: "report" };

/** How it is, after a garbage collection. */
export interface Report {
  readonly snapshot: Snapshot;
  /** `process.getActiveResourcesInfo()`, sorted. */
  readonly resources: readonly string[];
  readonly heapBytes: number;
}

/** What it tells, each as a line of JSON. */
export type News =
  | { readonly did: "listen" }
  | { readonly did: "dead" }
  | { readonly did: "draining"; readonly code: number; readonly connections: number }
  | { readonly did: "drained"; readonly report: DrainReport }
  | { readonly did: "serve" }
  | { readonly did: "stall" }
  | ({ readonly did: "report" } & Report);

/** What the clients of `client-process.ts` are to be; its only argument, as JSON. */
export interface ClientSettings {
  readonly url: string;
  readonly count: number;
  readonly socket: "ws" | "undici";
  readonly heartbeat: { readonly intervalMs: number; readonly timeoutMs: number };
}

/** What they tell. */
export type ClientNews =
  | { readonly did: "open" }
  /** They stood still, and every heartbeat has gone round since. */
  | { readonly did: "stall"; readonly open: number; readonly causes: readonly string[] };
