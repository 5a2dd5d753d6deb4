/**
 * Starts `node -e 0` and a command by turns. Arguments: how often, then the command's script and its
 * arguments. Tells how many milliseconds each start took.
 */
import { spawnSync } from "node:child_process";

const [runs = "", ...command] = process.argv.slice(2);

function msOf(...args: readonly string[]): number {
  const startMs = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - startMs;
}

const bareMs: number[] = [];
const commandMs: number[] = [];
for (let run = 0; run < Number(runs); run += 1) {
  bareMs.push(msOf("-e", "0"));
  commandMs.push(msOf(...command));
}
process.send?.({ bareMs, commandMs }, () => process.exit());
