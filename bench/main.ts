/**
 * Measures both sides of every figure in one run, in turn, and prints medians with their spread.
 *
 *   npm run bench -- [--only throughput,heap,heartbeat,replay,resume,size,start] [--rounds 5] [--json]
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";

import { cliStart } from "./cli-start.ts";
import { heap } from "./heap.ts";
import { heartbeat } from "./heartbeat.ts";
import type { Row } from "./measure.ts";
import { replay } from "./replay.ts";
import { resume } from "./resume.ts";
import { size } from "./size.ts";
import { throughput } from "./throughput.ts";

const suites = { throughput, heap, heartbeat, replay, resume, size, start: cliStart };
type Name = keyof typeof suites;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    rounds: { type: "string", default: "5" },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const names = values.only?.split(",") ?? Object.keys(suites);
const unknown = names.filter((name) => !(name in suites));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(`--only takes ${Object.keys(suites).join(", ")}; --rounds a whole number from 1`);
  process.exit(2);
}

const number = (value: number): string => (value < 100 ? value.toFixed(3) : value.toFixed(0));

const rows: Row[] = [];
for (const name of names as Name[]) {
  process.stderr.write(`${name} …\n`);
  rows.push(...(await suites[name](rounds)));
}
const machine = `${cpus().length} x ${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}`;
if (values.json) {
  console.log(JSON.stringify({ machine, rounds, rows }));
} else {
  console.log(`${machine}, ${rounds} rounds: median (min - max)\n`);
  for (const { what, figure, unit, bar, holds } of rows) {
    const spread = `(${number(figure.min)} - ${number(figure.max)})`;
    console.log(
      `${holds ? "holds" : "MISSED"}  ${what}: ${number(figure.median)} ${spread} ${unit}; bar ${bar}`,
    );
  }
}
