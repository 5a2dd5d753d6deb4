import type { Row } from "../cells.ts";
import type { Standing } from "../client.ts";
import type { MessageCounts } from "../conversation.ts";
import type { Second } from "../fleet.ts";
import type { Scene } from "../rig.ts";

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
  readonly messages: Readonly<MessageCounts>;
  readonly scene: Scene;
  readonly capacity: number;
  readonly seed: number;
  readonly playing: string | null;
  /** The rows of the tables, oldest first. */
  readonly connectionRows: readonly Row[];
  readonly sessionRows: readonly Row[];
  readonly scenarios: readonly { readonly name: string; readonly label: string }[];
}
