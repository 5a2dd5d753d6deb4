/** The command that answers the same question. */
import { fieldNames, type Draft } from "./draft.ts";

/** @param draft without a fault: nothing in it needs quotes. */
export function commandFor(draft: Draft): string {
  const flags = fieldNames.map((name) => `--${name} ${draft[name]}`);
  return `npx @backsoon/cli storm ${flags.join(" ")}`;
}
