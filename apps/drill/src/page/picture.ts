import type { Standing } from "../client.ts";
import type { Second } from "../fleet.ts";

/** All that the page shows, sent several times a second. */
export interface Picture {
  readonly standings: readonly Standing[];
  /** Which second of the drill the first of `seconds` is. */
  readonly firstSecond: number;
  readonly nowMs: number;
  readonly seconds: readonly Second[];
  readonly codes: readonly (readonly [code: number, count: number])[];
  readonly verdicts: readonly (readonly [sentence: string, count: number])[];
  /** Clients that learnt the path's idle limit. */
  readonly learnt: number;
  readonly capacity: number;
  readonly seed: number;
  readonly playing: string | null;
  /** The rows of the table, oldest first. */
  readonly played: readonly (readonly (string | number)[])[];
  readonly scenarios: readonly { readonly name: string; readonly label: string }[];
}
