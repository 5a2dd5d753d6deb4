/** Pages of the docs that are made from the repository's own documents and data. */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { registryRow, verdictTable, defaultRow, type VerdictRow } from "@backsoon/codes";

import { asPage, relink, withoutHead } from "./markdown-page.ts";

const DOCS = new URL("../../../../docs/", import.meta.url);

async function transcripts(): Promise<readonly (readonly [name: string, text: string])[]> {
  const names = (await readdir(new URL("protocol/", DOCS))).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(`protocol/${name}`, DOCS), "utf8");
      return [name.replace(".txt", ""), text.trimEnd()] as const;
    }),
  );
}

async function repositoryPage(
  file: string,
  pageTitle: string,
  description: string,
  targets: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const body = withoutHead(await readFile(new URL(file, DOCS), "utf8"));
  return asPage(pageTitle, description, relink(body, targets));
}

async function protocolPage(): Promise<string> {
  const names = (await transcripts()).map(([name]) => name);
  return repositoryPage(
    "protocol.md",
    "The session protocol",
    "The wire format of backsoon.v1, for a client or server in another language.",
    Object.fromEntries(names.map((name) => [`protocol/${name}.txt`, `../transcripts/#${name}`])),
  );
}

const commandPage = (): Promise<string> =>
  repositoryPage(
    "../packages/cli/README.md",
    "The command",
    "`backsoon explain`, `compare`, `which`, `codes` and `limits` in a terminal.",
    {},
  );

const dataPage = (): Promise<string> =>
  repositoryPage(
    "../packages/codes/README.md",
    "The data",
    "What every close code means, in fourteen languages, as data and as sentences.",
    {},
  );

const simulatorPage = (): Promise<string> =>
  repositoryPage(
    "../packages/storm/README.md",
    "The simulator",
    "A whole fleet coming back, simulated with the production client, beside the peers' schedules.",
    {},
  );

const sessionsPage = (): Promise<string> =>
  repositoryPage(
    "sessions.md",
    "What sessions guarantee",
    "What a session guarantees, case by case.",
    {
      "protocol.md": "../protocol/",
      "../packages/server/src/sessions/store.ts": "../api/backsoon-server/",
      "../packages/server/src/sessions/options.ts": "../api/backsoon-server/",
      "../tests/stores": undefined,
    },
  );

async function transcriptsPage(): Promise<string> {
  const sections = (await transcripts()).map(
    ([name, text]) => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\``,
  );
  return asPage(
    "Transcripts",
    "What goes over the wire in each case; the tests replay these.",
    sections.join("\n\n"),
  );
}

function told(row: VerdictRow): string {
  if (row.decision === "stop") return "stop | |";
  const [from, to] = row.firstMs.map((ms) => ms / 1000);
  const what = row.decision === "refresh" ? "refresh credentials, retry once" : "retry";
  return `${what} | ${from}-${to} s | doubles, cap ${row.capMs / 1000} s`;
}

function verdictsPage(): string {
  const rows = Object.entries(verdictTable).flatMap(([code, row]) =>
    row === undefined ? [] : [`| ${code} | ${registryRow(Number(code)).name} | ${told(row)} |`],
  );
  const body = [
    "The application's own rule comes first, then a preset, then the server's hint in the close",
    "reason, then the plan that it announced beforehand, then this table.",
    "",
    "| close | name | verdict | first window | then |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    `| every other | and attempts that never opened | ${told(defaultRow)} |`,
    "",
    "Delays are drawn anew for each attempt, evenly from the whole window, after the cap.",
  ];
  return asPage("Verdicts", "What the client does after each close code.", body.join("\n"));
}

export async function writeReference(directory: string): Promise<void> {
  const pages = {
    protocol: await protocolPage(),
    sessions: await sessionsPage(),
    transcripts: await transcriptsPage(),
    verdicts: verdictsPage(),
    command: await commandPage(),
    data: await dataPage(),
    simulator: await simulatorPage(),
  };
  for (const [name, text] of Object.entries(pages)) {
    await writeFile(join(directory, `${name}.md`), text);
  }
}
