import type { Contender, Result } from "@backsoon/storm";

/** How a run ended. `unfinished`: it was interrupted, and this is what is known so far. */
export type Ending = "recovered" | "never" | "unfinished";

export interface Outcome {
  readonly contender: Contender;
  readonly ending: Ending;
  readonly result: Result;
}
