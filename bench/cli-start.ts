import { fileURLToPath } from "node:url";

import { ratios, spread } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

const COMMAND = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const RUNS_PER_ROUND = 4;

/** What every start of Node costs may vary with the machine; what is ours on top may not. */
const TIMES = 1.5;
const BAR_MS = 50;

/** How long a user waits for an explanation, beside a Node that does nothing. */
export async function cliStart(rounds: number): Promise<Table[]> {
  const runs = rounds * RUNS_PER_ROUND;
  await using starting = new Process("cli-start", runs, COMMAND, "explain", "1006");
  const { bareMs, commandMs } = await starting.answer<Record<"bareMs" | "commandMs", number[]>>();
  const beyond = spread(commandMs.map((ms, run) => ms - TIMES * (bareMs[run] ?? NaN)));
  return [
    {
      title: `Start of \`backsoon explain 1006\` beyond ${TIMES} x \`node -e 0\``,
      unit: "ms",
      better: "lower",
      rows: [{ kind: "ours", side: "Backsoon", figure: beyond, bar: BAR_MS }],
    },
    {
      title: "Start of `backsoon explain 1006`",
      unit: "of `node -e 0`",
      better: "lower",
      rows: [{ kind: "ours", side: "Backsoon", figure: ratios(commandMs, bareMs) }],
    },
  ];
}
