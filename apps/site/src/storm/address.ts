/** The lab's parameters in an address, by the names of the command line's flags. */
import { fieldNames, type Draft } from "./draft.ts";

/** @param search from `?` on; what it does not say is as in `defaults`. */
export function readAddress(search: string, defaults: Draft): Draft {
  const said = new URLSearchParams(search);
  const entries = fieldNames.map((name) => [name, said.get(name) ?? defaults[name]]);
  return Object.fromEntries(entries) as Draft;
}

/** All of them: the address means the same when the defaults are others. */
export function writeAddress(draft: Draft): string {
  const pairs = fieldNames.map((name) => {
    // A comma may stand in a query, and there it is easier to read and to edit.
    return `${name}=${encodeURIComponent(draft[name]).replaceAll("%2C", ",")}`;
  });
  return `?${pairs.join("&")}`;
}
