#!/usr/bin/env node
import { CommanderError } from "commander";

import { Failure } from "./failure.ts";
import { Interruption } from "./interruption.ts";
import { remark } from "./output.ts";
import { createProgram } from "./program.ts";

const INTERNAL_ERROR = 1;
const WRONG_USAGE = 2;

/** Says what went wrong, unless that was said already; returns the exit code. */
function tell(error: unknown): number {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof Interruption) return error.exitCode;
  remark(`error: ${error instanceof Error ? error.message : String(error)}`);
  return error instanceof Failure ? error.exitCode : INTERNAL_ERROR;
}

/** Whoever reads has read enough (`backsoon codes | head -1`), and that is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

for (const stream of [process.stdout, process.stderr]) stream.on("error", endQuietly);

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = tell(error);
}
