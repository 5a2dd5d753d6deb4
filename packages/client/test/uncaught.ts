/**
 * Runs `body` and returns what listeners threw in it. Node reports that as an uncaught exception one
 * tick later; the test runner would take it for a failure of the test.
 */
export async function uncaught(body: () => void | Promise<void>): Promise<unknown[]> {
  const thrown: unknown[] = [];
  const others = process.listeners("uncaughtException");
  const note = (error: unknown): void => void thrown.push(error);
  process.removeAllListeners("uncaughtException");
  process.on("uncaughtException", note);
  try {
    await body();
    // Behind the ticks in which Node reports.
    await new Promise((resolve) => setImmediate(resolve));
    return thrown;
  } finally {
    process.off("uncaughtException", note);
    for (const listener of others) process.on("uncaughtException", listener);
  }
}
