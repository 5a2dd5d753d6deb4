/** What the page and the simulator say to each other. */
import type { Question } from "./question.ts";
import type { Report } from "./report.ts";

export type Order =
  /** Instead of whatever is running. */
  | { readonly kind: "start"; readonly run: number; readonly question: Question }
  | { readonly kind: "stop" };

export interface News {
  /** The number that the order gave: older news may still be on the way. */
  readonly run: number;
  readonly isLast: boolean;
  readonly reports: readonly Report[];
}
