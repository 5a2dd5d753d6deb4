/**
 * What `docs/protocol.md` shows of the code: every control message with its fields, the limits, the
 * close codes, the state diagrams, and the transcripts.
 */
import { readdir, readFile } from "node:fs/promises";

import { MAX_REASON_BYTES } from "../packages/core/src/close-reason.ts";
import { SESSION_CODES, SESSION_REASONS } from "../packages/core/src/session/codes.ts";
import type { Field, Fields } from "../packages/core/src/session/control-fields.ts";
import { CONTROLS, VALUES } from "../packages/core/src/session/control-words.ts";
import type { ControlType } from "../packages/core/src/session/control.ts";
import * as limits from "../packages/core/src/session/limits.ts";
import { CLIENT_LINK, SERVER_LINK, type Arrival } from "../packages/core/src/session/links.ts";
import { SUBPROTOCOL } from "../packages/core/src/session/wire.ts";

const TRANSCRIPTS = new URL("../docs/protocol/", import.meta.url);

/** As the formatter would write it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? "")].map(({ length }) => length), 3),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** A field of a message, and those inside of it. */
function fieldRows(
  name: string,
  { isValid, isOptional }: Field,
  must = "must",
): readonly (readonly string[])[] {
  const value = VALUES.get(isValid);
  if (value === undefined) throw new Error(`${name} has no words`);
  const row = (says: string): string[] => [`\`${name}\``, isOptional ? "may" : must, says];
  if (typeof value === "string") return [row(value)];
  const inner = Object.entries(value).flatMap(([inside, field]) =>
    fieldRows(`${name}.${inside}`, field, isOptional ? "with it" : "must"),
  );
  return [row("an object"), ...inner];
}

function controlTable(fields: Fields): string {
  const rows = Object.entries(fields).flatMap(([name, field]) => fieldRows(name, field));
  return table(["field", "be there", "value"], rows);
}

const controlBlocks = Object.fromEntries(
  Object.entries(CONTROLS)
    .filter(([, fields]) => Object.keys(fields).length > 0)
    .map(([type, fields]) => [`fields of ${type}`, controlTable(fields)]),
);

type Links = Readonly<Record<string, Readonly<Partial<Record<Arrival, string>>>>>;

const accepts = (links: Links, type: ControlType): boolean =>
  Object.values(links).some((arrivals) => arrivals[type] !== undefined);

function senders(): string {
  const rows = (Object.keys(CONTROLS) as ControlType[]).map((type) => [
    `\`${type}\``,
    accepts(SERVER_LINK, type) ? "yes" : "",
    accepts(CLIENT_LINK, type) ? "yes" : "",
  ]);
  return table(["type", "client to server", "server to client"], rows);
}

/** The arrows from one state, one for each state that they lead to. */
function arrows(from: string, arrivals: Links[string]): readonly string[] {
  const byTarget = new Map<string, string[]>();
  for (const [arrival, to] of Object.entries(arrivals)) {
    byTarget.set(to, [...(byTarget.get(to) ?? []), arrival]);
  }
  return [...byTarget].map(([to, names]) => `    ${from} --> ${to}: ${names.join(", ")}`);
}

/** @param own arrows of what this side does by itself. */
function diagram(links: Links, first: string, own: readonly string[] = []): string {
  const states = Object.entries(links);
  const [begin = ""] = Object.keys(links);
  return [
    "```mermaid",
    "stateDiagram-v2",
    `    [*] --> ${begin}: (${first})`,
    ...states.flatMap(([from, arrivals]) => arrows(from, arrivals)),
    ...own.map((arrow) => `    ${arrow}`),
    ...states.map(([from]) => `    ${from} --> [*]: (the connection ends)`),
    "```",
  ].join("\n");
}

const LIMITS: Readonly<Record<keyof typeof limits, readonly [unit: string, what: string]>> = {
  MAX_CONTROL_BYTES: [
    "bytes",
    "a control message in UTF-8, U+0001 included; checked before parsing",
  ],
  MAX_PROTOCOLS: ["", "subprotocols in a `hello`"],
  MAX_PROTOCOL_CHARS: ["characters", "the name of one"],
  MAX_RESUME_TRIES: ["", "hellos in a row that ask for the same session and get no `welcome`"],
  ACK_AFTER_MESSAGES: ["messages", "advice: an `ack` goes out after so many handled messages"],
  ACK_AFTER_BYTES: ["bytes", "advice: or after so many bytes of them"],
  ACK_AFTER_MS: ["ms", "advice: or so long after the first of them"],
  ACK_SHARE: ["", "advice: or after this share of `welcome.limits`, if that is less"],
};

function limitTable(): string {
  const forgotten = Object.keys(limits).filter((name) => !(name in LIMITS));
  if (forgotten.length > 0) throw new Error(`nobody says what is ${forgotten.join(", ")}`);
  const values = new Map<string, number>(Object.entries(limits));
  // A module's names are sorted; ours have an order.
  const rows = Object.entries(LIMITS).map(([name, [unit, what]]) => {
    return [what, `${values.get(name)} ${unit}`.trim()];
  });
  return table(
    ["what", "limit"],
    [...rows, ["a close reason in UTF-8 (RFC 6455 §5.5)", `${MAX_REASON_BYTES} bytes`]],
  );
}

type CodeName = keyof typeof SESSION_CODES;

const CODES: Readonly<Record<CodeName, readonly [sender: string, meaning: string]>> = {
  replaced: [
    "server",
    "A newer connection of this client carries the session. The session goes on there.",
  ],
  overflow: [
    "server",
    "The client acknowledges too little, and the server keeps no more. The session is over.",
  ],
  lost: [
    "both",
    "What one side remembers of the session, the other has lost. The session is over.",
  ],
  protocolError: [
    "both",
    "The peer sent what the protocol does not allow. The session on this connection is over.",
  ],
  helloTimeout: ["server", "No `hello` came in time. There was no session."],
};

function codeTable(): string {
  const rows = (Object.keys(SESSION_CODES) as CodeName[]).map((name) => {
    const code = SESSION_CODES[name];
    const [sender, meaning] = CODES[name];
    return [`${code}`, SESSION_REASONS[code], sender, meaning];
  });
  return table(["code", "reason begins with", "closed by", "meaning"], rows);
}

/** The first sentence of a transcript's opening comment. */
function subject(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("# "));
  const comment = lines
    .slice(0, end)
    .map((line) => line.slice(2))
    .join(" ");
  const sentence = /^.*?[.:](?= |$)/.exec(comment)?.[0];
  if (sentence === undefined) throw new Error(`a transcript begins with no sentence: ${comment}`);
  return sentence.replace(/:$/, ".");
}

const transcript = async (name: string): Promise<string> =>
  (await readFile(new URL(name, TRANSCRIPTS), "utf8")).trimEnd();

async function transcriptList(): Promise<string> {
  const names = (await readdir(TRANSCRIPTS)).filter((name) => name.endsWith(".txt")).sort();
  const lines = await Promise.all(
    names.map(async (name) => `- [${name}](protocol/${name}): ${subject(await transcript(name))}`),
  );
  return lines.join("\n");
}

/** The blocks of the page, by their names. */
export async function protocolBlocks(): Promise<Readonly<Record<string, string>>> {
  return {
    subprotocol: `\`\`\`text\n${SUBPROTOCOL}\n\`\`\``,
    senders: senders(),
    ...controlBlocks,
    limits: limitTable(),
    "client states": diagram(CLIENT_LINK, "sends hello", ["live --> leaving: (sends bye)"]),
    "server states": diagram(SERVER_LINK, "the connection is open", [
      "attaching --> live: (sends welcome)",
      "live --> leaving: (sends bye)",
    ]),
    "close codes": codeTable(),
    example: `\`\`\`text\n${await transcript("drop-and-resume.txt")}\n\`\`\``,
    transcripts: await transcriptList(),
  };
}

/** Numbers like close codes of the protocol that are none: somebody has mistyped one. */
export function unknownCodes(page: string): readonly string[] {
  const known = new Set(Object.values(SESSION_CODES).map(String));
  return (page.match(/\b490\d\b/g) ?? []).filter((code) => !known.has(code));
}
