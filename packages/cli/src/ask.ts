/** A question at the terminal. Loaded only when something is asked, together with its library. */
import { select } from "@clack/prompts";

export interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Asks with a signal that aborts when the process is told to end: the terminal is given back first. */
async function interruptible<Answer>(
  question: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const name of SIGNALS) process.on(name, abort);
  try {
    return await question(controller.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, abort);
  }
}

/** The user's choice; `undefined` when there is none, and the terminal is as it was. */
export async function ask<Value extends string>(
  message: string,
  options: readonly Option<Value>[],
): Promise<Value | undefined> {
  const answer = await interruptible((signal) =>
    select<string>({
      message,
      options: options.map(({ value, label }) => ({ value, label })),
      showInstructions: false,
      // So that the answer can be piped.
      output: process.stderr,
      signal,
    }),
  );
  // The library answers with a symbol when the question was cancelled.
  return options.find(({ value }) => value === answer)?.value;
}
