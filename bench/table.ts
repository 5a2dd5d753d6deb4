import type { Spread } from "./measure.ts";

/** One figure for several sides. */
export interface Table {
  readonly title: string;
  /** What the figures are, such as "echoes/s over raw ws". */
  readonly unit: string;
  readonly better: "higher" | "lower";
  readonly rows: readonly Row[];
  /** What must be known to read it: how many, how long, and the baseline's own figure. */
  readonly note?: string;
}

export type Row = OurRow | PeerRow;

/** Figures are finite: who never finishes is counted, not timed. */
export interface OurRow {
  readonly kind: "ours";
  readonly side: string;
  readonly figure: Spread;
  /** What the median must reach (DESIGN section 9, or a promise of the docs). */
  readonly bar?: number;
}

export interface PeerRow {
  readonly kind: "peer";
  readonly side: string;
  readonly figure: Spread;
  /** The side of ours that does the same work for the application. */
  readonly against: string;
}

/** How one row came out. */
export type Standing = "holds" | "MISSED" | "ahead of us" | "level with us" | "behind us" | "";

export function standingOf(row: Row, table: Table): Standing {
  if (row.kind === "ours") {
    if (row.bar === undefined) return "";
    return isBetterOrEqual(row.figure.median, row.bar, table) ? "holds" : "MISSED";
  }
  const ours = table.rows.find(({ kind, side }) => kind === "ours" && side === row.against);
  if (ours === undefined) throw new Error(`${table.title}: no side called ${row.against}`);
  // Rounds that overlap do not say who is ahead.
  if (row.figure.min <= ours.figure.max && ours.figure.min <= row.figure.max) {
    return "level with us";
  }
  return isBetterOrEqual(row.figure.median, ours.figure.median, table)
    ? "ahead of us"
    : "behind us";
}

function isBetterOrEqual(figure: number, bar: number, { better }: Table): boolean {
  return better === "higher" ? figure >= bar : figure <= bar;
}
