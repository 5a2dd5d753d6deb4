/**
 * Writes what the documents show of the code into them: into the README examples and the table of
 * verdicts, into `docs/protocol.md` its tables and diagrams. With `--check` it only says whether
 * they are up to date.
 */
import { readFile, writeFile } from "node:fs/promises";

import { defaultRow, registryRow, verdictTable, type VerdictRow } from "@backsoon/codes";
import { policies } from "@backsoon/storm";

import { protocolBlocks, unknownCodes } from "./protocol.ts";

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

function policyTable(): string {
  const rows = policies.map(({ id, name, source }) => `| \`${id}\` | ${name} | ${source} |`);
  return ["| id | who | transcribed from |", "| --- | --- | --- |", ...rows].join("\n");
}

async function example(name: string): Promise<string> {
  const code = await readFile(new URL(`../docs/examples/${name}.ts`, import.meta.url), "utf8");
  return `\`\`\`ts\n${code.trim()}\n\`\`\``;
}

/** A text file with blocks in it that are made from the code. */
interface Page {
  readonly path: string;
  readonly begin: (name: string) => string;
  readonly end: (name: string) => string;
  readonly blocks: Readonly<Record<string, string>>;
}

const pages: readonly Page[] = [
  {
    path: "README.md",
    begin: (name) => `<!-- ${name} -->\n`,
    end: (name) => `<!-- /${name} -->`,
    blocks: {
      client: await example("client"),
      server: await example("server"),
      "session-client": await example("session-client"),
      "session-server": await example("session-server"),
      verdicts: verdicts(),
    },
  },
  {
    path: "packages/codes/README.md",
    begin: (name) => `<!-- ${name} -->\n`,
    end: (name) => `<!-- /${name} -->`,
    blocks: { codes: await example("codes") },
  },
  {
    path: "packages/storm/README.md",
    begin: (name) => `<!-- ${name} -->\n`,
    end: (name) => `<!-- /${name} -->`,
    blocks: { storm: await example("storm"), policies: policyTable() },
  },
  {
    path: "docs/protocol.md",
    begin: (name) => `<!-- generated: ${name} -->\n`,
    end: () => "<!-- end -->",
    blocks: await protocolBlocks(),
  },
];

/** The page as it should be. */
function renewed(page: Page, before: string): string {
  let text = before;
  for (const [name, content] of Object.entries(page.blocks)) {
    const begin = page.begin(name);
    const from = text.indexOf(begin);
    const to = text.indexOf(page.end(name), from);
    if (from < 0 || to < 0) throw new Error(`${page.path} has no place for "${name}"`);
    text = `${text.slice(0, from)}${begin}\n${content}\n\n${text.slice(to)}`;
  }
  return text;
}

const isCheck = process.argv.includes("--check");

for (const page of pages) {
  const file = new URL(`../${page.path}`, import.meta.url);
  const before = await readFile(file, "utf8");
  const after = renewed(page, before);
  const unknown = unknownCodes(after);
  if (unknown.length > 0) throw new Error(`${page.path} tells of ${unknown.join(", ")}`);
  if (before === after) continue;
  if (isCheck) {
    console.error(`${page.path} is out of date: run \`npm run readme\``);
    process.exitCode = 1;
  } else {
    await writeFile(file, after);
  }
}
