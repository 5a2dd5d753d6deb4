import { differences, inTurn } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

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

/** Heap of an idle connection, beyond what raw `ws` takes. */
export async function memory(rounds: number): Promise<Table[]> {
  const client = await inTurn(["raw", "backsoon", "session"], rounds, onClient);
  const server = await inTurn(["raw", "lifecycle", "session"], rounds, onServer);
  const heap = { unit: "B over raw ws", better: "lower" } as const;
  const sideOf = (name: string, over: number[], under: number[], bar: number) =>
    ({ kind: "ours", side: name, figure: differences(over, under), bar }) as const;
  return [
    {
      title: "Heap per idle connection, client",
      ...heap,
      rows: [
        sideOf("Backsoon", client.backsoon, client.raw, BAR_BYTES),
        sideOf("Backsoon session", client.session, client.raw, SESSION_BAR_BYTES),
      ],
    },
    {
      title: "Heap per idle connection, server",
      ...heap,
      rows: [
        sideOf("Backsoon", server.lifecycle, server.raw, BAR_BYTES),
        sideOf("Backsoon session", server.session, server.raw, SESSION_BAR_BYTES),
      ],
    },
  ];
}
