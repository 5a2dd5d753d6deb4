import { inTurn, spread, type Row } from "./measure.ts";
import { Process } from "./process.ts";

const CONNECTIONS = 3_000;
const BAR_BYTES = 1_024;
const SESSION_BAR_BYTES = 2_048;

/** A server with sessions has clients that ask for one. */
const clientOf = (server: string): string => (server === "session" ? "session" : "raw");

const serverOf = clientOf;

async function onClient(kind: string): Promise<number> {
  await using serving = new Process("echo-server", serverOf(kind));
  const { port } = await serving.answer<{ port: number }>();
  await using idle = new Process("idle-client", kind, port, CONNECTIONS);
  return (await idle.answer<{ perConnection: number }>()).perConnection;
}

async function onServer(kind: string): Promise<number> {
  await using serving = new Process("echo-server", kind);
  const { port } = await serving.answer<{ port: number }>();
  // The first connections have the code compiled.
  await using warm = new Process("idle-client", clientOf(kind), port, 1);
  await warm.answer();
  const before = await serving.ask<{ heap: number; connections: number }>("heap");
  await using idle = new Process("idle-client", clientOf(kind), port, CONNECTIONS);
  await idle.answer();
  const after = await serving.ask<{ heap: number; connections: number }>("heap");
  return (after.heap - before.heap) / (after.connections - before.connections);
}

function row(
  what: string,
  over: readonly number[],
  under: readonly number[],
  barBytes = BAR_BYTES,
): Row {
  const figure = spread(over.map((value, round) => value - (under[round] ?? NaN)));
  return {
    what,
    figure,
    unit: "B over raw ws",
    bar: `<= ${barBytes}`,
    holds: figure.median <= barBytes,
  };
}

/** Heap of an idle connection, beyond what raw `ws` takes. */
export async function heap(rounds: number): Promise<Row[]> {
  const client = await inTurn(["raw", "backsoon", "session"], rounds, onClient);
  const server = await inTurn(["raw", "lifecycle", "session"], rounds, onServer);
  return [
    row("heap per idle connection, ReconnectingWebSocket", client.backsoon, client.raw),
    row("heap per idle connection, server with lifecycle", server.lifecycle, server.raw),
    row("heap per idle session, client", client.session, client.raw, SESSION_BAR_BYTES),
    row("heap per idle session, server", server.session, server.raw, SESSION_BAR_BYTES),
  ];
}
