/**
 * Measures every side of every figure in one run, in turn, and writes RESULTS.md.
 *
 *   npm run bench -- [--only throughput,memory] [--rounds 5] [--json]
 *
 * With --only, the other suites keep the results that they have. With --json nothing is written, and
 * the results are printed.
 */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";

import { blackHole } from "./black-hole.ts";
import { cliStart } from "./cli-start.ts";
import { drain } from "./drain.ts";
import { heartbeat } from "./heartbeat.ts";
import { memory } from "./memory.ts";
import { replay } from "./replay.ts";
import { figureOf, keep, type Result } from "./results.ts";
import { restart } from "./restart.ts";
import { resume } from "./resume.ts";
import { size } from "./size.ts";
import { standingOf, type Table } from "./table.ts";
import { throughput } from "./throughput.ts";

const suites: Record<string, (rounds: number) => Promise<Table[]>> = {
  throughput,
  memory,
  heartbeat,
  size,
  replay,
  resume,
  restart,
  drain,
  "black-hole": blackHole,
  start: cliStart,
};
const order = Object.keys(suites);

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const names = values.only?.split(",") ?? order;
if (!names.every((name) => order.includes(name)) || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`--only takes ${order.join(", ")}; --rounds a whole number from 1`);
  process.exit(2);
}

const gigabytes = Math.round(totalmem() / 2 ** 30);
const machine = `${cpus().length} x ${cpus()[0]?.model ?? "unknown CPU"}, ${gigabytes} GB, Node ${process.version}`;
const day = new Date().toISOString().slice(0, 10);

function print({ suite, tables }: Result): void {
  for (const table of tables) {
    console.log(`${suite}: ${table.title} [${table.unit}]${table.note ? `\n  ${table.note}` : ""}`);
    for (const row of table.rows) {
      console.log(`  ${row.side}: ${figureOf(row)} ${standingOf(row, table)}`);
    }
  }
}

const results: Result[] = [];
for (const [suite, measure] of Object.entries(suites)) {
  if (!names.includes(suite)) continue;
  process.stderr.write(`${suite} …\n`);
  const result = { suite, machine, day, rounds, tables: await measure(rounds) };
  results.push(result);
  if (!values.json) {
    print(result);
    await keep([result], order);
  }
}
if (values.json) console.log(JSON.stringify(results));
