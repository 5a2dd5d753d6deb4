/**
 * The site's pages by the part of their address that is the same in every language: `codes/1006/`.
 */
import { ranges, type Entry } from "@backsoon/codes";

/** The number of a code, or the first and last number of a range. */
export function entrySlug(entry: Entry): string {
  return typeof entry === "number" ? String(entry) : ranges[entry].join("-");
}

export const entryPage = (entry: Entry): string => `codes/${entrySlug(entry)}/`;

/** The lower code stands first, whichever was asked for first. */
export function pairPage(one: number, another: number): string {
  return `compare/${Math.min(one, another)}-${Math.max(one, another)}/`;
}

export const systemPage = (system: string): string => `systems/${system}/`;

/** The pages of which there is one in each language, in the order of the navigation. */
export const tools = [
  "codes",
  "compare",
  "which",
  "client",
  "limits",
  "measured",
  "systems",
  "storm",
] as const;

export type Tool = (typeof tools)[number];

export const toolPage = (tool: Tool): string => `${tool}/`;
