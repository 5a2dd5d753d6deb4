/**
 * Writes what the README shows of the code into the README: examples and the table of verdicts.
 * With `--check` it only says whether the README is up to date.
 */
import { readFile, writeFile } from "node:fs/promises";

import { defaultRow, registryRow, verdictTable, type VerdictRow } from "@backsoon/codes";

const README = new URL("../README.md", import.meta.url);

function told(row: VerdictRow): string {
  if (row.decision === "stop") return "stop | |";
  const [fromMs, toMs] = row.firstMs;
  const decision = row.decision === "refresh" ? "refresh credentials, retry once" : "retry";
  return `${decision} | ${fromMs / 1_000}-${toMs / 1_000} s | doubles, cap ${row.capMs / 1_000} s`;
}

function verdicts(): string {
  const byVerdict = new Map<string, string[]>();
  for (const [key, row] of Object.entries(verdictTable)) {
    if (row === undefined) continue;
    const code = Number(key);
    const codes = byVerdict.get(told(row)) ?? [];
    byVerdict.set(told(row), [...codes, `${code} ${registryRow(code).name}`]);
  }
  const lines = [...byVerdict].map(([verdict, codes]) => `| ${codes.join(", ")} | ${verdict}`);
  const others = "every other code, 1001 and 1006 among them, and attempts that never opened";
  return [
    "| close | verdict | first window | then |",
    "| --- | --- | --- | --- |",
    `| ${others} | ${told(defaultRow)} |`,
    ...lines.map((line) => (line.endsWith("|") ? line : `${line} |`)),
  ].join("\n");
}

async function example(name: string): Promise<string> {
  const code = await readFile(new URL(`../docs/examples/${name}.ts`, import.meta.url), "utf8");
  return `\`\`\`ts\n${code.trim()}\n\`\`\``;
}

async function generated(): Promise<Readonly<Record<string, string>>> {
  const names = ["client", "server", "session-client", "session-server"];
  const examples = await Promise.all(names.map(async (name) => [name, await example(name)]));
  return { ...(Object.fromEntries(examples) as Record<string, string>), verdicts: verdicts() };
}

/** The README as it should be. */
async function renewed(readme: string): Promise<string> {
  let text = readme;
  for (const [name, content] of Object.entries(await generated())) {
    const begin = `<!-- ${name} -->\n`;
    const from = text.indexOf(begin);
    const to = text.indexOf(`<!-- /${name} -->`);
    if (from < 0 || to < 0) throw new Error(`README.md has no place for "${name}"`);
    text = `${text.slice(0, from)}${begin}\n${content}\n\n${text.slice(to)}`;
  }
  return text;
}

const before = await readFile(README, "utf8");
const after = await renewed(before);
if (process.argv.includes("--check")) {
  if (before !== after) {
    console.error("README.md is out of date: run `npm run readme`");
    process.exitCode = 1;
  }
} else if (before !== after) {
  await writeFile(README, after);
}
