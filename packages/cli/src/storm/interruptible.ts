const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/**
 * Does something long with a signal that aborts at Ctrl-C or when the process is told to end. Who
 * cannot wait for what is known so far sends it twice: the second one has its usual effect.
 */
export async function interruptible<Answer>(
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const controller = new AbortController();
  const abort = (): void => {
    for (const name of SIGNALS) process.off(name, abort);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, abort);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, abort);
  }
}
