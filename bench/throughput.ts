import { inTurn, ratios, type Row } from "./measure.ts";
import { Process } from "./process.ts";

const CONNECTIONS = 20;
const IN_FLIGHT = 16;
const DURATION_MS = 3_000;
const BAR = 0.97;

async function rate(server: string, client: string): Promise<number> {
  await using serving = new Process("echo-server", server);
  const { port } = await serving.answer<{ port: number }>();
  await using sending = new Process(
    "echo-client",
    client,
    port,
    CONNECTIONS,
    IN_FLIGHT,
    DURATION_MS,
  );
  return (await sending.answer<{ rate: number }>()).rate;
}

/** Echoes per second of small text messages: the drop-in, and the lifecycle, against raw `ws`. */
export async function throughput(rounds: number): Promise<Row[]> {
  const client = await inTurn(["raw", "backsoon"], rounds, (side) => rate("raw", side));
  const server = await inTurn(["raw", "lifecycle"], rounds, (side) => rate(side, "raw"));
  const row = (what: string, figure: Row["figure"]): Row => ({
    what,
    figure,
    unit: "of raw ws",
    bar: `>= ${BAR}`,
    holds: figure.median >= BAR,
  });
  return [
    row("echoes/s, ReconnectingWebSocket", ratios(client.backsoon, client.raw)),
    row("echoes/s, server with lifecycle", ratios(server.lifecycle, server.raw)),
  ];
}
