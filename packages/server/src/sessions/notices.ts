import type { Notice } from "./store.ts";

export function writeNotice({ kind, id, from }: Notice): string {
  return JSON.stringify({ kind, id, from });
}

/** `undefined` for what is no notice: anybody may send to the channel. */
export function readNotice(message: string): Notice | undefined {
  const value = parsed(message);
  if (typeof value !== "object" || value === null) return undefined;
  const { kind, id, from } = value as Readonly<Record<string, unknown>>;
  if (kind !== "wanted" && kind !== "released") return undefined;
  if (typeof id !== "string" || typeof from !== "string") return undefined;
  return { kind, id, from };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
