import type { DrainReport } from "@backsoon/server";

/** What the drill asks of the server's process. */
export type ServerOrder = { readonly do: "restart" | "shutdown"; readonly backInMs: number };

/** What the server's process tells. */
export type ServerNews =
  | { readonly did: "listen" }
  | { readonly did: "drain"; readonly report: DrainReport };

/** What the drill asks of the network's process. */
export type NetworkOrder =
  | { readonly do: "cut" }
  | { readonly do: "heal" }
  /** `null` takes the limit away (`undefined` does not cross between processes). */
  | { readonly do: "limit-idle"; readonly idleMs: number | null };

export type NetworkNews = { readonly did: "listen" } | { readonly did: NetworkOrder["do"] };
