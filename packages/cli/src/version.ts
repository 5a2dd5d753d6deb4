import { readFileSync } from "node:fs";

/** The package's own; its manifest is one folder up from the sources and from the bundle. */
export function readVersion(): string {
  const manifest = new URL("../package.json", import.meta.url);
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
