import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { standingOf, type Row, type Standing, type Table } from "./table.ts";

/** What one suite measured, when and where. */
export interface Result {
  readonly suite: string;
  readonly machine: string;
  readonly day: string;
  readonly rounds: number;
  readonly tables: readonly Table[];
}

const DATA = fileURLToPath(new URL("results.json", import.meta.url));
const PAGE = fileURLToPath(new URL("RESULTS.md", import.meta.url));

/** Puts the suites that ran in the place of their older results. */
export async function keep(fresh: readonly Result[], order: readonly string[]): Promise<void> {
  const older = await kept();
  const bySuite = new Map([...older, ...fresh].map((result) => [result.suite, result]));
  const all = order.flatMap((suite) => bySuite.get(suite) ?? []);
  await writeFile(DATA, `${JSON.stringify(all, undefined, 2)}\n`);
  await writeFile(PAGE, pageOf(all));
}

async function kept(): Promise<Result[]> {
  try {
    return JSON.parse(await readFile(DATA, "utf8")) as Result[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** The page that people read. */
export function pageOf(results: readonly Result[]): string {
  const listed = (standing: Standing): string => {
    const lines = results.flatMap(({ suite, tables }) =>
      tables.flatMap((table) =>
        table.rows
          .filter((row) => standingOf(row, table) === standing)
          .map((row) => `- [${suite}](#${suite}): ${table.title}, ${sentence(row)}`),
      ),
    );
    return lines.length === 0 ? "None." : lines.join("\n");
  };
  return `# Results

Written by \`npm run bench\`; not edited by hand. Every figure is measured in one run with what it is
compared with, the sides in turn, each in processes of its own: the median of the rounds, and in
brackets the least and the greatest. A peer counts as ahead or behind only if no round of it overlaps with
one of ours.

## Bars missed

${listed("MISSED")}

## Peers ahead of Backsoon

${listed("ahead of us")}

${results.map(sectionOf).join("\n")}`;
}

function sentence(row: Row): string {
  const bar = row.kind === "ours" && row.bar !== undefined ? `, bar ${round(row.bar)}` : "";
  return `${row.side}: ${figureOf(row)}${bar}`;
}

function sectionOf({ suite, machine, day, rounds, tables }: Result): string {
  return `## ${suite}

${day}, ${machine}, ${rounds} ${rounds === 1 ? "round" : "rounds"}.

${tables.map(tableOf).join("\n")}`;
}

function tableOf(table: Table): string {
  const head = `### ${table.title}\n\n${table.note === undefined ? "" : `${table.note}\n\n`}`;
  const bars = table.rows.some((row) => row.kind === "ours" && row.bar !== undefined);
  const bar = (row: Row): string => (row.kind === "ours" ? round(row.bar) : "");
  const lines = table.rows.map((row) => {
    const cells = [row.side, figureOf(row), ...(bars ? [bar(row)] : []), standingOf(row, table)];
    return `| ${cells.join(" | ")} |\n`;
  });
  const titles = [
    "side",
    `${table.unit} (${table.better} is better)`,
    ...(bars ? ["bar"] : []),
    "",
  ];
  const rule = titles.map(() => "---");
  return `${head}| ${titles.join(" | ")} |\n| ${rule.join(" | ")} |\n${lines.join("")}`;
}

export function figureOf({ figure: { median, min, max } }: Row): string {
  if (min === max) return round(median);
  return `${round(median)} (${round(min)} - ${round(max)})`;
}

/** Three digits say more than the machine does. */
function round(value: number | undefined): string {
  if (value === undefined) return "";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
