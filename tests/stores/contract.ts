import { describe } from "vitest";

import type { SessionStore } from "../../packages/server/src/sessions/store.ts";
import { claims } from "./contract-claims.ts";
import { lives } from "./contract-lives.ts";
import { likeTheModel } from "./contract-model.ts";
import { notices } from "./contract-notices.ts";
import { payloads } from "./contract-payloads.ts";
import { writes } from "./contract-writes.ts";

/** A store to be tested, open as long as the tests run. */
export type TheStore = () => SessionStore;

/** All that is asked of every store. */
export function describeContract(store: TheStore): void {
  const parts = { lives, writes, claims, payloads, notices, likeTheModel };
  describe.each(Object.entries(parts))("%s", (_name, describePart) => {
    describePart(store);
  });
}
