import type { Child } from "../../kit/child.ts";
import type { ClientNews, ServerNews } from "./wire.ts";

/** Longer than the slowest fleet takes; a bound against a hang. */
const PATIENCE_MS = 300_000;

type News = ClientNews | ServerNews;

/** The first news of that kind from a process, past or to come. */
export function hear<Did extends News["did"]>(
  child: Child,
  did: Did,
): Promise<Extract<News, { did: Did }>> {
  return child.waitForJson(
    (value): value is Extract<News, { did: Did }> =>
      typeof value === "object" && value !== null && "did" in value && value.did === did,
    { withinMs: PATIENCE_MS },
  );
}
