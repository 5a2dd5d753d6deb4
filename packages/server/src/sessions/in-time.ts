import type { Ms } from "@backsoon/core";

/**
 * `answer`, or an error when it takes longer than `limitMs`. What comes later is heard by nobody.
 *
 * @param onLate told when the error is, and before it.
 */
export function inTime<Value>(
  answer: Promise<Value>,
  limitMs: Ms,
  onLate?: () => void,
): Promise<Value> {
  if (limitMs === Infinity) return answer;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onLate?.();
      reject(new Error(`no answer within ${limitMs} ms`));
    }, limitMs);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
