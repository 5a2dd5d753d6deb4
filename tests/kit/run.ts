import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Runs a short command to its end; returns its stdout, throws with its stderr. Bound: 20 seconds. */
export async function run(command: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execute(command, args, { timeout: 20_000, killSignal: "SIGKILL" });
    return stdout;
  } catch (error) {
    // execFile puts the command line and the stderr into the message.
    throw new Error(error instanceof Error ? error.message.trim() : String(error), {
      cause: error,
    });
  }
}

/** What went wrong with a short command, in its own words; `undefined` if nothing did. */
export function problemWith(command: string, ...args: readonly string[]): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  if (status === 0) return undefined;
  return error?.message ?? (stderr.trim() || `exit code ${status}`);
}
