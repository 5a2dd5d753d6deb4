import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { spread } from "./measure.ts";
import type { Row, Table } from "./table.ts";

type Entry = { readonly code: string } & (
  | { readonly kind: "ours"; readonly side: string; readonly bar: number }
  | { readonly kind: "peer"; readonly side: string; readonly against: string }
);

const WITH_SESSIONS = "Backsoon with sessions";
const PLAIN = "Backsoon without";

const named = (name: string, source: string): string => `export { ${name} } from "${source}";`;
const whole = (name: string, source: string): string =>
  `export { default as ${name} } from "${source}";`;

const ENTRIES: readonly Entry[] = [
  {
    kind: "ours",
    side: WITH_SESSIONS,
    code: named("ReconnectingWebSocket", "backsoon"),
    bar: 5_500,
  },
  {
    kind: "ours",
    side: PLAIN,
    code: named("ReconnectingWebSocket", "backsoon/plain"),
    bar: 3_500,
  },
  peer("reconnecting-websocket", whole("Socket", "reconnecting-websocket"), PLAIN),
  peer("partysocket", named("WebSocket", "partysocket"), PLAIN),
  peer("websocket-ts", named("WebsocketBuilder", "websocket-ts"), PLAIN),
  peer("graphql-ws", named("createClient", "graphql-ws"), PLAIN),
  peer("@rails/actioncable", named("createConsumer", "@rails/actioncable"), PLAIN),
  peer("phoenix", named("Socket", "phoenix"), PLAIN),
  peer("socket.io-client", named("io", "socket.io-client"), WITH_SESSIONS),
  peer("centrifuge", named("Centrifuge", "centrifuge"), WITH_SESSIONS),
  peer("@microsoft/signalr", named("HubConnectionBuilder", "@microsoft/signalr"), WITH_SESSIONS),
];

function peer(side: string, code: string, against: string): Entry {
  return { kind: "peer", side, code, against };
}

/** What a page that imports the client downloads. */
async function bytesOf({ code }: Entry): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

async function rowOf(entry: Entry): Promise<Row> {
  const figure = spread([await bytesOf(entry)]);
  const { side } = entry;
  return entry.kind === "ours"
    ? { kind: "ours", side, figure, bar: entry.bar }
    : { kind: "peer", side, figure, against: entry.against };
}

/** One size for each client. */
export async function size(): Promise<Table[]> {
  return [
    {
      title: "What a page downloads for a client",
      unit: "B, min + gzip",
      better: "lower",
      note:
        "One import of what an application needs, esbuild --minify, gzip -9. Peers whose messages " +
        "survive a lost connection are compared with our client with sessions, the others with the plain one.",
      rows: await Promise.all(ENTRIES.map(rowOf)),
    },
  ];
}
