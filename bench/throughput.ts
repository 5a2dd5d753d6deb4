import { inTurn, ratios } from "./measure.ts";
import { Process } from "./process.ts";
import type { Table } from "./table.ts";

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

/** Echoes per second: the drop-in, the lifecycle, and sessions at both ends, against raw `ws`. */
export async function throughput(rounds: number): Promise<Table[]> {
  const client = await inTurn(["raw", "backsoon"], rounds, (side) => rate("raw", side));
  const server = await inTurn(["raw", "lifecycle"], rounds, (side) => rate(side, "raw"));
  const dropIn = ratios(client.backsoon, client.raw);
  const lifecycle = ratios(server.lifecycle, server.raw);
  const rate64 = { unit: "echoes/s over raw ws", better: "higher" } as const;
  const tables: Table[] = [
    {
      title: `Echo of ${SMALL_BYTES} B text, one end`,
      ...rate64,
      rows: [
        { kind: "ours", side: "Backsoon client", figure: dropIn, bar: BAR },
        { kind: "ours", side: "Backsoon server", figure: lifecycle, bar: BAR },
      ],
    },
  ];
  for (const bytes of [SMALL_BYTES, LARGE_BYTES]) {
    const both = await inTurn(["raw", "session"], rounds, (side) => rate(side, side, bytes));
    const figure = ratios(both.session, both.raw);
    tables.push({
      title: `Echo of ${bytes} B text, both ends`,
      ...rate64,
      rows: [{ kind: "ours", side: "Backsoon session", figure, bar: SESSION_BAR }],
    });
  }
  return tables;
}
