/**
 * `promise`, or an error once `withinMs` milliseconds have passed without it. The bound is there to
 * turn a hang into a sentence, so it should be generous; its timer is gone when this settles.
 *
 * @param explain says what was waited for; asked only when the bound is hit.
 */
export async function within<T>(
  promise: Promise<T>,
  withinMs: number,
  explain: () => string,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${explain()} (waited ${withinMs} ms)`)), withinMs);
  });
  try {
    return await Promise.race([promise, bound]);
  } finally {
    clearTimeout(timer);
  }
}

/** How long the kit waits for anything, in milliseconds, unless told otherwise. */
export const patienceMs = 20_000;
