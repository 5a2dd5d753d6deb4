import type { Environment } from "./environment.ts";

/** Where the servers of one test are. */
export type Place = Pick<Environment, "url" | "refused">;

/** A runtime in which the contract is put to the test. */
export interface Runtime {
  /** Rejects with what is broken. */
  runCase(name: string, place: Place): Promise<void>;
  /** A line for each answer in which ours is not as the runtime's own class. */
  differences(name: string, place: Place): Promise<string[]>;
}

export type RuntimeName = "ws" | "undici 6" | "undici 7" | "Node's own" | "chromium" | "firefox";
