/** What is known of one policy's return. */
import type { Result } from "@backsoon/storm";

/** So many clients are back so long after the service's return. */
export interface Sample {
  readonly atMs: number;
  readonly back: number;
}

/** `stopped`: it was cut short, and this is what is known so far. */
export type Ending = "recovered" | "never" | "stopped";

export type Figures = Omit<Result, "backPerSecond">;

export interface Known {
  readonly policy: string;
  /** How long after the service's return this is so. */
  readonly atMs: number;
  readonly curve: readonly Sample[];
  readonly figures: Figures;
}

export type Report =
  | { readonly kind: "waiting"; readonly policy: string }
  | ({ readonly kind: "running" | Ending } & Known);
