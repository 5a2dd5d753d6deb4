/**
 * Puts Node's own `WebSocket` to the test, which Node 20 has behind a flag. Reads one question a
 * line, and answers each with one line.
 */
import { createInterface } from "node:readline";

import { nodeRuntime } from "./node-runtime.ts";
import type { Answer, Question } from "./own-runtime.ts";

const runtime = nodeRuntime();

async function answer({ kind, name, place }: Question): Promise<string[] | undefined> {
  return kind === "case"
    ? void (await runtime.runCase(name, place))
    : runtime.differences(name, place);
}

function say(given: Answer): void {
  console.log(JSON.stringify(given));
}

createInterface({ input: process.stdin }).on("line", (line) => {
  const question = JSON.parse(line) as Question;
  const { id } = question;
  answer(question).then(
    (lines = []) => say({ id, lines }),
    (error: unknown) => say({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
