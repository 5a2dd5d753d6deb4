import { inTurn, ratios, type Row } from "./measure.ts";
import { Process } from "./process.ts";

const CONNECTIONS = 20;
const IN_FLIGHT = 16;
const DURATION_MS = 3_000;
const BAR = 0.97;
const SESSION_BAR = 0.9;
const SMALL_BYTES = 64;
const LARGE_BYTES = 64 * 1_024;

async function rate(server: string, client: string, bytes = SMALL_BYTES): Promise<number> {
  await using serving = new Process("echo-server", server);
  const { port } = await serving.answer<{ port: number }>();
  await using sending = new Process(
    "echo-client",
    client,
    port,
    CONNECTIONS,
    IN_FLIGHT,
    DURATION_MS,
    bytes,
  );
  return (await sending.answer<{ rate: number }>()).rate;
}

function row(what: string, figure: Row["figure"], bar: number): Row {
  return { what, figure, unit: "of raw ws", bar: `>= ${bar}`, holds: figure.median >= bar };
}

/** Echoes per second: the drop-in, the lifecycle, and sessions at both ends, against raw `ws`. */
export async function throughput(rounds: number): Promise<Row[]> {
  const client = await inTurn(["raw", "backsoon"], rounds, (side) => rate("raw", side));
  const server = await inTurn(["raw", "lifecycle"], rounds, (side) => rate(side, "raw"));
  const rows = [
    row("echoes/s, ReconnectingWebSocket", ratios(client.backsoon, client.raw), BAR),
    row("echoes/s, server with lifecycle", ratios(server.lifecycle, server.raw), BAR),
  ];
  for (const bytes of [SMALL_BYTES, LARGE_BYTES]) {
    const both = await inTurn(["raw", "session"], rounds, (side) => rate(side, side, bytes));
    const figure = ratios(both.session, both.raw);
    rows.push(row(`echoes/s of ${bytes} B, session at both ends`, figure, SESSION_BAR));
  }
  return rows;
}
