import { vi } from "vitest";

/**
 * From now on every delay is drawn near the lower end of its window, so that a test of many
 * attempts does not wait for their backoff. Disposal gives chance back to the runtime.
 */
export function drawSoon(): Disposable {
  const random = vi.spyOn(Math, "random").mockReturnValue(0.005);
  return { [Symbol.dispose]: () => random.mockRestore() };
}
