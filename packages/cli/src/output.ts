import type { Lines } from "./layout.ts";

/** An answer, on stdout. */
export function print(lines: Lines): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** An answer for a program, and nothing else on stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** What is no part of the answer, on stderr. */
export function remark(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
