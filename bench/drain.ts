import { inTurn, ratios, spread, type Spread } from "./measure.ts";
import { Process } from "./process.ts";
import type { Row, Table } from "./table.ts";

const CONNECTIONS = 10_000;
/** In as many processes, so that none needs more files than it may open. */
const CLIENTS = 2;
/** What an orchestrator gives a process between SIGTERM and SIGKILL. */
const GRACE_SECONDS = 30;

/** What one drain took. */
interface Drained {
  readonly seconds: number;
  readonly stallMs: number;
  readonly grownMb: number;
}

const SERVERS = ["loop", "lifecycle", "session", "socket.io"] as const;
type Server = (typeof SERVERS)[number];

const CLIENT_OF: Readonly<Record<Server, string>> = {
  loop: "raw",
  lifecycle: "raw",
  session: "session",
  "socket.io": "socket.io",
};

/** One server, filled with idle connections and emptied. */
export async function drained(server: Server, connections: number): Promise<Drained> {
  await using serving = new Process("drain-server", server, connections);
  const { port } = await serving.answer<{ port: number }>();
  const client = ["drain-client", CLIENT_OF[server], port, connections / CLIENTS] as const;
  await using _some = new Process(...client);
  await using _others = new Process(...client);
  await serving.answer();
  return await serving.ask<Drained>("drain");
}

const PLAIN = "Backsoon restart()";
const SESSION = "Backsoon restart(), sessions";

/** A restart of a full server, beside the loop that everybody writes. */
export async function drain(rounds: number): Promise<Table[]> {
  const sides = await inTurn(SERVERS, rounds, (server) => drained(server, CONNECTIONS));
  const values = (server: Server, field: keyof Drained): number[] =>
    sides[server].map((figures) => figures[field]);
  const absolute = (field: keyof Drained) => (server: Server) => spread(values(server, field));
  const overLoop = (field: keyof Drained) => (server: Server) =>
    ratios(values(server, field), values("loop", field));
  const { median, min, max } = absolute("stallMs")("loop");
  const count = CONNECTIONS.toLocaleString("en");
  return [
    {
      title: `Restart of a server with ${count} connections`,
      unit: "s from the call to the last close",
      better: "lower",
      note: "Idle clients in two other processes; the bar is the usual grace period.",
      rows: [...ourRows(absolute("seconds"), GRACE_SECONDS), ...peerRows(absolute("seconds"))],
    },
    {
      title: "Longest stall of the server's event loop meanwhile",
      unit: "of the loop's",
      better: "lower",
      note: `The loop's own: ${[median, min, max].map((ms) => ms.toFixed(0)).join(", ")} ms (median, least, greatest).`,
      rows: [...ourRows(overLoop("stallMs"), 1), socketIoRow(overLoop("stallMs"))],
    },
    {
      title: "Memory of the server's process that a restart takes",
      unit: "MB, peak over before",
      better: "lower",
      rows: [...ourRows(absolute("grownMb")), ...peerRows(absolute("grownMb"))],
    },
  ];
}

type FigureOf = (server: Server) => Spread;

function ourRows(figureOf: FigureOf, bar?: number): Row[] {
  const barred = bar === undefined ? {} : { bar };
  return [
    { kind: "ours", side: PLAIN, figure: figureOf("lifecycle"), ...barred },
    { kind: "ours", side: SESSION, figure: figureOf("session"), ...barred },
  ];
}

function socketIoRow(figureOf: FigureOf): Row {
  const figure = figureOf("socket.io");
  return { kind: "peer", side: "Socket.IO close()", figure, against: SESSION };
}

function peerRows(figureOf: FigureOf): Row[] {
  const side = "ws, close(1012) in a loop";
  return [{ kind: "peer", side, figure: figureOf("loop"), against: PLAIN }, socketIoRow(figureOf)];
}
