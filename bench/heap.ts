import { inTurn, spread, type Row } from "./measure.ts";
import { Process } from "./process.ts";

const CONNECTIONS = 3_000;
const BAR_BYTES = 1_024;

async function onClient(kind: string): Promise<number> {
  await using serving = new Process("echo-server", "raw");
  const { port } = await serving.answer<{ port: number }>();
  await using idle = new Process("idle-client", kind, port, CONNECTIONS);
  return (await idle.answer<{ perConnection: number }>()).perConnection;
}

async function onServer(kind: string): Promise<number> {
  await using serving = new Process("echo-server", kind);
  const { port } = await serving.answer<{ port: number }>();
  const before = await serving.ask<{ heap: number }>("heap");
  await using idle = new Process("idle-client", "raw", port, CONNECTIONS);
  await idle.answer();
  const after = await serving.ask<{ heap: number; connections: number }>("heap");
  return (after.heap - before.heap) / after.connections;
}

function row(what: string, over: readonly number[], under: readonly number[]): Row {
  const figure = spread(over.map((value, round) => value - (under[round] ?? NaN)));
  return {
    what,
    figure,
    unit: "B over raw ws",
    bar: `<= ${BAR_BYTES}`,
    holds: figure.median <= BAR_BYTES,
  };
}

/** Heap of an idle connection, beyond what raw `ws` takes. */
export async function heap(rounds: number): Promise<Row[]> {
  const client = await inTurn(["raw", "backsoon"], rounds, onClient);
  const server = await inTurn(["raw", "lifecycle"], rounds, onServer);
  return [
    row("heap per idle connection, ReconnectingWebSocket", client.backsoon, client.raw),
    row("heap per idle connection, server with lifecycle", server.lifecycle, server.raw),
  ];
}
