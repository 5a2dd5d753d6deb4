/** What a page is written on. */
import type { Locale } from "@backsoon/codes";
import { createColors } from "picocolors";

import type { Environment } from "./locale-choice.ts";

type Style = (text: string) => string;

export interface Paint {
  readonly heading: Style;
  readonly code: Style;
  readonly dim: Style;
}

export interface Paper {
  readonly locale: Locale;
  /** Cells in a line. */
  readonly width: number;
  readonly paint: Paint;
}

/** The part of a stream that says what it can show. */
export interface Outlet {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const USUAL_WIDTH = 80;
/** Longer lines are hard to read, however wide the window is. */
const WIDEST = 100;
/** Below this nothing fits; the terminal breaks the lines then. */
const NARROWEST = 20;

export function widthOf({ isTTY, columns }: Outlet): number {
  if (isTTY !== true || columns === undefined || columns === 0) return USUAL_WIDTH;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

/**
 * NO_COLOR (https://no-color.org: "when present and not an empty string"), then FORCE_COLOR (`0` and
 * `false` mean no, as in Node), then whether anybody looks.
 */
export function wantsColor(environment: Environment, { isTTY }: Outlet): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTTY === true && TERM !== "dumb";
}

export function paintFor(isColored: boolean): Paint {
  const { bold, cyan, dim } = createColors(isColored);
  return { heading: bold, code: cyan, dim };
}
