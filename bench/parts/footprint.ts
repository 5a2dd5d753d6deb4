/** The memory of this process, in bytes. */
export interface Footprint {
  /** What JavaScript holds: V8's heap, and the buffers beside it. */
  readonly heap: number;
  /** What the system has given to the process. */
  readonly rss: number;
}

/** After the garbage has been collected. */
export function footprint(): Footprint {
  // Twice: what the first run finalises, the second frees.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}
