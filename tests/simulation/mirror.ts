import type { Ms } from "../../packages/core/src/index.ts";
import { memoryStore } from "../../packages/server/src/sessions/memory-store.ts";
import type { Mirror } from "./disk.ts";

/** The production store, beside the model: they must not differ in a single answer. */
export const memoryMirror = (): Mirror => memoryStore({ sweepMs: Infinity });

/**
 * The production store reads the process's own monotonic clock. While `run` lasts, that is the
 * world's. Nothing else happens meanwhile: a world never waits.
 */
export function withClock<Result>(nowMs: () => Ms, run: () => Result): Result {
  const { now } = performance;
  performance.now = nowMs;
  try {
    return run();
  } finally {
    performance.now = now;
  }
}
